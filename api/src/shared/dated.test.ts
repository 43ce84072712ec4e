import fc from 'fast-check';
import {
  asOf,
  contains,
  cutFrom,
  endOn,
  findGap,
  findOverlap,
  FUTURE_ROWS,
  isDayRange,
  overlaps,
  planCut,
  type DayRange,
} from './dated.js';
import { addDays, daysOf, END_OF_TIME, type LocalDay } from './local-day.js';

interface Row extends DayRange {
  readonly name: string;
}

const EPOCH = '2026-01-01';

function row(name: string, startsOn: LocalDay, endsOn: LocalDay = END_OF_TIME): Row {
  return { name, startsOn, endsOn };
}

describe('a closed range of days', () => {
  it('holds on its first and on its last day and on no other side of them', () => {
    const april = row('april', '2026-04-01', '2026-04-30');
    expect(contains(april, '2026-04-01')).toBe(true);
    expect(contains(april, '2026-04-30')).toBe(true);
    expect(contains(april, '2026-03-31')).toBe(false);
    expect(contains(april, '2026-05-01')).toBe(false);
  });

  it('overlaps a range that begins on its last day, not one that begins the day after', () => {
    const april = row('april', '2026-04-01', '2026-04-30');
    expect(overlaps(april, row('touching', '2026-04-30'))).toBe(true);
    expect(overlaps(april, row('next', '2026-05-01'))).toBe(false);
  });

  it('has at least one day, or it is no range', () => {
    expect(isDayRange(row('one day', '2026-04-01', '2026-04-01'))).toBe(true);
    expect(isDayRange(row('backwards', '2026-04-02', '2026-04-01'))).toBe(false);
  });
});

describe('finding what is wrong with a set of dated rows', () => {
  it('names the two rows that share a day, even when a short one lies between', () => {
    const long = row('long', '2026-01-01', '2026-12-31');
    const short = row('short', '2027-01-01', '2027-01-01');
    const late = row('late', '2026-06-01', '2026-06-30');
    expect(findOverlap([short, late, long])).toEqual([long, late]);
    expect(findOverlap([short, long])).toBeNull();
  });

  it('names the days that nobody covers', () => {
    const rows = [row('second', '2026-02-10'), row('first', '2026-01-01', '2026-01-31')];
    expect(findGap(rows)).toEqual({ startsOn: '2026-02-01', endsOn: '2026-02-09' });
  });

  it('finds no gap under a row that lasts longer than a later one', () => {
    const rows = [row('year', '2026-01-01', '2026-12-31'), row('march', '2026-03-01', '2026-03-31')];
    expect(findGap([...rows, row('next year', '2027-01-01')])).toBeNull();
  });

  it('finds no gap after an open-ended row', () => {
    expect(findGap([row('open', '2026-01-01'), row('also', '2026-03-01')])).toBeNull();
    expect(findGap([])).toBeNull();
  });
});

describe('a new row from a day on', () => {
  const principal = row('principal', '2026-01-01', '2026-06-30');
  const nextPrincipal = row('next principal', '2026-07-01');

  it('ends the current row on the day before and keeps the future', () => {
    const plan = planCut([nextPrincipal, principal], '2026-03-15', row('acting', '1900-01-01'), 'KEEP');
    expect(plan.rows).toEqual([
      row('principal', '2026-01-01', '2026-03-14'),
      row('acting', '2026-03-15', '2026-06-30'),
      nextPrincipal,
    ]);
    expect(plan.shortened).toEqual(row('principal', '2026-01-01', '2026-03-14'));
    expect(plan.removed).toEqual([]);
  });

  it('takes the place of the future when asked to', () => {
    const plan = planCut([principal, nextPrincipal], '2026-03-15', row('new', '1900-01-01'), 'REPLACE');
    expect(plan.rows).toEqual([row('principal', '2026-01-01', '2026-03-14'), row('new', '2026-03-15')]);
    expect(plan.removed).toEqual([nextPrincipal]);
  });

  it('replaces a row that starts on the same day and leaves the one before as it was', () => {
    const plan = planCut([principal, nextPrincipal], '2026-07-01', row('new', '1900-01-01'), 'KEEP');
    expect(plan.rows).toEqual([principal, row('new', '2026-07-01')]);
    expect(plan.removed).toEqual([nextPrincipal]);
    expect(plan.shortened).toBeNull();
  });

  it('does not fill days of the past that had no row', () => {
    const rows = cutFrom(
      [row('old', '2026-01-01', '2026-01-31')],
      '2026-03-01',
      row('new', '1900-01-01'),
      'KEEP',
    );
    expect(asOf(rows, '2026-02-15')).toBeUndefined();
  });

  it('leaves the rows that it was given unchanged', () => {
    const given = [principal, nextPrincipal];
    cutFrom(given, '2026-03-15', row('new', '1900-01-01'), 'REPLACE');
    expect(given).toEqual([
      row('principal', '2026-01-01', '2026-06-30'),
      row('next principal', '2026-07-01'),
    ]);
  });
});

describe('whatever the history is', () => {
  /** Rows in order without overlap, with or without gaps, bounded or open at the end. */
  const history = fc
    .record({
      lengths: fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 15 })), {
        maxLength: 6,
      }),
      open: fc.boolean(),
    })
    .map(({ lengths, open }) => {
      let day = EPOCH;
      return lengths.map(([gap, length], index) => {
        const startsOn = addDays(day, gap);
        day = addDays(startsOn, length);
        const last = index === lengths.length - 1;
        return row(`row ${index}`, startsOn, open && last ? END_OF_TIME : addDays(day, -1));
      });
    });
  const day = fc.integer({ min: -5, max: 130 }).map((offset) => addDays(EPOCH, offset));
  const future = fc.constantFrom(...FUTURE_ROWS);
  const added = row('added', '1900-01-01');

  it('a cut never makes rows overlap, and every row keeps at least one day', () => {
    fc.assert(
      fc.property(history, day, future, (rows, from, keep) => {
        const after = cutFrom(rows, from, added, keep);
        expect(findOverlap(after)).toBeNull();
        expect(after.every(isDayRange)).toBe(true);
      }),
    );
  });

  it('a cut makes no gap: every day that had a row still has one, and none is left open at the new row', () => {
    fc.assert(
      fc.property(history, day, future, (rows, from, keep) => {
        const after = cutFrom(rows, from, added, keep);
        for (const each of daysOf(addDays(EPOCH, -6), addDays(EPOCH, 140))) {
          if (asOf(rows, each)) expect(asOf(after, each)).toBeDefined();
        }
        if (keep === 'REPLACE') expect(findGap(after.filter((each) => each.endsOn >= from))).toBeNull();
        const next = after.find((each) => each.startsOn > from);
        expect(asOf(after, next ? addDays(next.startsOn, -1) : END_OF_TIME)?.name).toBe('added');
      }),
    );
  });

  it('a cut of a history without gaps, at a day within it or right after it, leaves a history without gaps', () => {
    fc.assert(
      fc.property(history, day, future, (rows, from, keep) => {
        fc.pre(
          findGap([...rows, { startsOn: from, endsOn: END_OF_TIME }]) === null && findGap(rows) === null,
        );
        expect(findGap(cutFrom(rows, from, added, keep))).toBeNull();
      }),
    );
  });

  it('a cut says the same as before about every earlier day, and the new row holds on its day', () => {
    fc.assert(
      fc.property(history, day, future, (rows, from, keep) => {
        const after = cutFrom(rows, from, added, keep);
        expect(asOf(after, from)?.name).toBe('added');
        for (const earlier of daysOf(addDays(EPOCH, -6), addDays(from, -1))) {
          expect(asOf(after, earlier)?.name).toBe(asOf(rows, earlier)?.name);
        }
      }),
    );
  });

  it('a cut that keeps the future changes nothing from the next row on', () => {
    fc.assert(
      fc.property(history, day, (rows, from) => {
        const after = cutFrom(rows, from, added, 'KEEP');
        const later = rows.filter((each) => each.startsOn > from);
        expect(after.slice(after.length - later.length)).toEqual(later);
        const next = later[0];
        if (next) expect(asOf(after, addDays(next.startsOn, -1))?.name).toBe('added');
      }),
    );
  });

  it('a cut accounts for every row: kept, shortened or removed', () => {
    fc.assert(
      fc.property(history, day, future, (rows, from, keep) => {
        const plan = planCut(rows, from, added, keep);
        const names = [...plan.rows, ...plan.removed].map((each) => each.name).sort();
        expect(names).toEqual([...rows.map((each) => each.name), 'added'].sort());
      }),
    );
  });

  it('ending on a day leaves nothing after it and all before it', () => {
    fc.assert(
      fc.property(history, day, (rows, last) => {
        const after = endOn(rows, last);
        expect(after.every((each) => isDayRange(each) && each.endsOn <= last)).toBe(true);
        for (const earlier of daysOf(addDays(EPOCH, -6), last)) {
          expect(asOf(after, earlier)?.name).toBe(asOf(rows, earlier)?.name);
        }
      }),
    );
  });
});
