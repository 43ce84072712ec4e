import fc from 'fast-check';
import {
  activityContent,
  activityProblems,
  countIncomplete,
  totalMinutes,
  type LkhActivityInput,
} from './lkh-activities.rules.js';

const TEACHING: LkhActivityInput = { description: 'Mengajar matematika kelas 4' };

function codes(activities: readonly LkhActivityInput[], stage: 'DRAFT' | 'SUBMIT' = 'SUBMIT'): string[] {
  return activityProblems(activities, stage).map(({ field, refusal }) => `${field} ${refusal.code}`);
}

describe('the activities of an LKH', () => {
  it('are one to twenty lines', () => {
    expect(codes([TEACHING])).toEqual([]);
    expect(codes(Array.from({ length: 20 }, () => TEACHING))).toEqual([]);
    expect(codes(Array.from({ length: 21 }, () => TEACHING))).toEqual(['activities LKH_TOO_MANY_ACTIVITIES']);
    expect(codes([])).toEqual(['activities LKH_NO_ACTIVITY']);
  });

  it('are described in three to a thousand characters that say something', () => {
    expect(codes([{ description: 'upa' }])).toEqual([]);
    expect(codes([{ description: 'x'.repeat(1000) }])).toEqual([]);
    for (const description of ['', 'ab', ' ab ', '.....', '\u200B\u200B\u200B', '\u0000\u0000\u0000']) {
      expect(codes([{ description }])).toEqual(['activities.0.description LKH_ACTIVITY_TOO_SHORT']);
    }
    expect(codes([{ description: 'x'.repeat(1001) }])).toEqual([
      'activities.0.description LKH_ACTIVITY_TOO_LONG',
    ]);
  });

  it('may have a result of at most 500 characters', () => {
    expect(codes([{ ...TEACHING, result: 'x'.repeat(500) }])).toEqual([]);
    expect(codes([{ ...TEACHING, result: 'x'.repeat(501) }])).toEqual([
      'activities.0.result LKH_ACTIVITY_TOO_LONG',
    ]);
  });

  it.each([1, 60, 1440])('may last %i minutes', (durationMinutes) => {
    expect(codes([{ ...TEACHING, durationMinutes }])).toEqual([]);
  });

  it.each([0, -5, 1441, 1.5, Number.NaN])('may not last %d minutes', (durationMinutes) => {
    expect(codes([{ ...TEACHING, durationMinutes }])).toEqual([
      'activities.0.durationMinutes LKH_ACTIVITY_DURATION',
    ]);
  });

  it('may have a beginning and an end, from which the duration follows', () => {
    const timed = { ...TEACHING, startsAt: '07:00', endsAt: '08:30:59' };
    expect(codes([timed])).toEqual([]);
    expect(activityContent(timed)).toMatchObject({ startsAt: '07:00', endsAt: '08:30', durationMinutes: 90 });
    expect(codes([{ ...timed, durationMinutes: 90 }])).toEqual([]);
    expect(codes([{ ...timed, durationMinutes: 91 }])).toEqual([
      'activities.0.durationMinutes LKH_ACTIVITY_DURATION_DIFFERS',
    ]);
  });

  it.each<[string, string | null, string | null, string]>([
    ['only a beginning', '07:00', null, 'activities.0.endsAt LKH_ACTIVITY_TIME_INCOMPLETE'],
    ['only an end', null, '07:00', 'activities.0.startsAt LKH_ACTIVITY_TIME_INCOMPLETE'],
    ['an end that is the beginning', '07:00', '07:00', 'activities.0.endsAt LKH_ACTIVITY_ENDS_BEFORE_START'],
    [
      'an end in the same minute',
      '07:00:01',
      '07:00:59',
      'activities.0.endsAt LKH_ACTIVITY_ENDS_BEFORE_START',
    ],
    ['an end before the beginning', '23:00', '01:00', 'activities.0.endsAt LKH_ACTIVITY_ENDS_BEFORE_START'],
    ['no time of day', '25:00', '26:00', 'activities.0.startsAt LKH_ACTIVITY_TIME_INVALID'],
    ['an end that is no time of day', '07:00', '24:00', 'activities.0.endsAt LKH_ACTIVITY_TIME_INVALID'],
  ])('may not have %s', (_, startsAt, endsAt, expected) => {
    expect(codes([{ ...TEACHING, startsAt, endsAt }])).toEqual([expected]);
  });

  it('fit together into a day', () => {
    const half = { ...TEACHING, durationMinutes: 720 };
    expect(codes([half, half])).toEqual([]);
    expect(codes([half, half, { ...TEACHING, startsAt: '07:00', endsAt: '07:01' }])).toEqual([
      'activities LKH_MORE_THAN_A_DAY',
    ]);
    expect(totalMinutes([half, TEACHING, { ...TEACHING, startsAt: '07:00', endsAt: '07:45' }])).toBe(765);
  });

  it('name every field at fault at once', () => {
    expect(codes([TEACHING, { description: '', result: 'x'.repeat(501), durationMinutes: 0 }])).toEqual([
      'activities.1.description LKH_ACTIVITY_TOO_SHORT',
      'activities.1.result LKH_ACTIVITY_TOO_LONG',
      'activities.1.durationMinutes LKH_ACTIVITY_DURATION',
    ]);
  });

  it('of a draft may be unfinished, but never too long', () => {
    expect(codes([], 'DRAFT')).toEqual([]);
    expect(codes([{ description: '' }], 'DRAFT')).toEqual([]);
    expect(codes([{ description: 'x'.repeat(1001) }], 'DRAFT')).toHaveLength(1);
    expect(countIncomplete([TEACHING, { description: '' }, { description: 'ab' }])).toBe(2);
  });

  it('are stored in the same form however often they are saved', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, fc.option(fc.nat(2_000)), (description, result, durationMinutes) => {
        const stored = activityContent({ description, result, durationMinutes });
        expect(activityContent(stored)).toEqual(stored);
        expect(stored.result).not.toBe('');
      }),
    );
  });
});
