import fc from 'fast-check';
import { findOverlap } from '../shared/dated.js';
import { addDays, END_OF_TIME } from '../shared/local-day.js';
import { differenceOf, inLinkOrder, sameLinks, type DatedLink } from './dated-link.rules.js';
import { planMove, planSuccession, type PlacementChange } from './placement-change.rules.js';

/** Rows one behind the other, with or without days between, the last one open or closed. */
const career = fc
  .array(fc.record({ days: fc.integer({ min: 1, max: 40 }), gap: fc.integer({ min: 0, max: 5 }) }), {
    maxLength: 6,
  })
  .chain((parts) => fc.record({ parts: fc.constant(parts), open: fc.boolean() }))
  .map(({ parts, open }) => {
    let day = '2026-01-01';
    return parts.map(({ days, gap }, index): DatedLink => {
      const startsOn = addDays(day, gap);
      const endsOn = open && index === parts.length - 1 ? END_OF_TIME : addDays(startsOn, days - 1);
      day = addDays(startsOn, days);
      return { id: `baris ${index}`, targetId: `sasaran ${index}`, startsOn, endsOn };
    });
  });

const someDay = fc.integer({ min: -10, max: 250 }).map((days) => addDays('2026-01-01', days));

function after(
  before: readonly DatedLink[],
  { added, shortened, removed }: PlacementChange<DatedLink>,
): DatedLink[] {
  const gone = new Set(removed.map(({ id }) => id));
  const redated = new Map(shortened.map((link) => [link.id, link]));
  const kept = before.filter(({ id }) => !gone.has(id)).map((link) => redated.get(link.id) ?? link);
  return inLinkOrder(added ? [...kept, added] : kept);
}

/** What a database holds after the difference was written. */
function written(
  stored: readonly DatedLink[],
  before: readonly DatedLink[],
  wanted: readonly DatedLink[],
): DatedLink[] {
  const { removed, redated, added } = differenceOf({ before, after: wanted });
  const rows = new Map(stored.map((link) => [link.id, link]));
  for (const { id } of removed) rows.delete(id);
  for (const { id, endsOn } of redated) {
    const row = rows.get(id);
    if (row) rows.set(id, { ...row, endsOn });
  }
  for (const link of added) {
    if (rows.has(link.id)) throw new Error('inserted twice');
    rows.set(link.id, link);
  }
  return inLinkOrder([...rows.values()]);
}

const NEW: DatedLink = { id: 'baru', targetId: 'sasaran baru', startsOn: '', endsOn: END_OF_TIME };

describe.each([
  ['a succession', planSuccession],
  ['a move', planMove],
])('%s of dated rows', (_, plan) => {
  it('when written and then reverted leaves exactly the rows that were', () => {
    fc.assert(
      fc.property(career, someDay, (rows, day) => {
        const before = inLinkOrder(rows);
        const wanted = after(before, plan(before, day, NEW));
        const applied = written(before, before, wanted);
        expect(sameLinks(applied, wanted)).toBe(true);
        expect(sameLinks(written(applied, wanted, before), before)).toBe(true);
      }),
    );
  });

  it('holds from its day on, and says the same as before about the day before', () => {
    fc.assert(
      fc.property(career, someDay, (rows, day) => {
        const wanted = after(rows, plan(rows, day, NEW));
        expect(wanted.find(({ id }) => id === NEW.id)?.startsOn).toBe(day);
        const held = (links: readonly DatedLink[], on: string) =>
          links.find(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn)?.targetId;
        const yesterday = addDays(day, -1);
        expect(held(wanted, yesterday)).toBe(held(rows, yesterday));
      }),
    );
  });
});

describe('a succession', () => {
  it('leaves no two rows that hold on one day', () => {
    fc.assert(
      fc.property(career, someDay, (rows, day) => {
        expect(findOverlap(after(rows, planSuccession(rows, day, NEW)))).toBeNull();
      }),
    );
  });
});

describe('two lists of rows', () => {
  it('are the same only with the same rows and days', () => {
    const row: DatedLink = { id: 'a', targetId: 't', startsOn: '2026-01-01', endsOn: END_OF_TIME };
    expect(sameLinks([row], [{ ...row }])).toBe(true);
    expect(sameLinks([row], [{ ...row, endsOn: '2026-12-31' }])).toBe(false);
    expect(sameLinks([row], [])).toBe(false);
    expect(sameLinks([row], [{ ...row, id: 'b' }])).toBe(false);
  });
});
