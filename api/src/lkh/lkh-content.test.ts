import fc from 'fast-check';
import { activityContent, type LkhActivityInput } from './lkh-activities.rules.js';
import { canonicalContent, contentHashOf, type LkhContent } from './lkh-content.js';

const CONTENT: LkhContent = {
  date: '2026-04-07',
  activities: [
    { description: 'Mengajar matematika kelas 4', result: 'Bab 3 selesai', durationMinutes: 90 },
    { description: 'Rapat guru' },
  ],
  evidenceSha256: 'ab'.repeat(32),
};

/** Form 1 of the digest. When this fails, approvals of the past no longer match their reports: count up the form. */
const KNOWN_HASH = 'a471aa8d852682bae00cf1775d77dae4894f38d5ec4608b8d25c863c83e31149';

describe('the digest of an LKH', () => {
  it('is 64 hexadecimal digits and the same for ever', () => {
    expect(contentHashOf(CONTENT)).toBe(KNOWN_HASH);
  });

  it('does not depend on blanks around, on the composition of letters, on line ends or on how a digest is written', () => {
    const lookalike: LkhContent = {
      date: '2026-04-07',
      activities: [
        { description: '  Mengajar matematika kelas 4\r\n', result: 'Bab 3 selesai ', durationMinutes: 90 },
        { description: 'Rapat guru', result: '', startsAt: null },
      ],
      evidenceSha256: 'AB'.repeat(32),
    };
    expect(contentHashOf(lookalike)).toBe(contentHashOf(CONTENT));
    expect(contentHashOf({ ...CONTENT, activities: [{ description: 're\u0301sume\u0301' }] })).toBe(
      contentHashOf({ ...CONTENT, activities: [{ description: 'r\u00e9sum\u00e9' }] }),
    );
  });

  it.each<[string, Partial<LkhContent>]>([
    ['the date', { date: '2026-04-08' }],
    ['the evidence', { evidenceSha256: 'ac'.repeat(32) }],
    ['the presence of evidence', { evidenceSha256: null }],
    ['the order of the activities', { activities: [...CONTENT.activities].reverse() }],
    ['the number of activities', { activities: CONTENT.activities.slice(1) }],
    ['nothing but an activity twice', { activities: [...CONTENT.activities, { description: 'Rapat guru' }] }],
  ])('changes with %s', (_, change) => {
    expect(contentHashOf({ ...CONTENT, ...change })).not.toBe(contentHashOf(CONTENT));
  });

  it('changes exactly when something changes that can be seen', () => {
    const time = fc.constantFrom('07:00', '08:30', '08:30:00', null);
    const activity: fc.Arbitrary<LkhActivityInput> = fc.record({
      description: fc.constantFrom('a', 'a ', 'b', 'a","result":"b', '\u00e9', 'e\u0301'),
      result: fc.constantFrom('a', '', null, undefined),
      durationMinutes: fc.constantFrom(1, 2, null),
      startsAt: time,
      endsAt: time,
    });
    const content: fc.Arbitrary<LkhContent> = fc.record({
      date: fc.constantFrom('2026-04-07', '2026-04-08'),
      activities: fc.array(activity, { maxLength: 3 }),
      evidenceSha256: fc.constantFrom(null, 'ab', 'AB', 'ac'),
    });
    const visible = (each: LkhContent): unknown => ({
      ...each,
      activities: each.activities.map(activityContent),
      evidenceSha256: each.evidenceSha256?.toLowerCase(),
    });
    // Pairs that differ in one place at most, or chance would hardly ever make two alike.
    const pair = fc.oneof(
      fc.tuple(content, content),
      fc.tuple(content, activity, activity).map(([each, one, other]): [LkhContent, LkhContent] => [
        { ...each, activities: [one] },
        { ...each, activities: [other] },
      ]),
    );
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const looksAlike = JSON.stringify(visible(one)) === JSON.stringify(visible(other));
        expect(contentHashOf(one) === contentHashOf(other)).toBe(looksAlike);
      }),
      { numRuns: 500 },
    );
  });

  it('is taken of JSON with sorted keys', () => {
    expect(Object.keys(JSON.parse(canonicalContent(CONTENT)) as object)).toEqual([
      'activities',
      'date',
      'evidenceSha256',
      'form',
    ]);
  });
});
