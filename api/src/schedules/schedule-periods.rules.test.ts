import fc from 'fast-check';
import { findOverlap, FUTURE_ROWS, isDayRange } from '../shared/dated.js';
import { addDays, daysOf, END_OF_TIME } from '../shared/local-day.js';
import {
  differingDays,
  periodsText,
  planPeriods,
  type PeriodWish,
  type SchedulePeriod,
} from './schedule-periods.rules.js';

const row = (id: string, workScheduleId: string, startsOn: string, endsOn = END_OF_TIME): SchedulePeriod => ({
  id,
  workScheduleId,
  startsOn,
  endsOn,
});
const idMaker = () => {
  let next = 0;
  return () => `new-${(next += 1)}`;
};
const plan = (rows: readonly SchedulePeriod[], wish: Partial<PeriodWish>) =>
  planPeriods(
    rows,
    { workScheduleId: 'SCHOOL_5D', startsOn: '2026-07-13', endsOn: null, future: 'KEEP', ...wish },
    idMaker(),
  );
const short = (rows: readonly SchedulePeriod[]) =>
  rows.map(({ workScheduleId, startsOn, endsOn }) => `${workScheduleId} ${startsOn} ${endsOn}`);

describe('another schedule for a school', () => {
  const six = row('six', 'SCHOOL_6D', '2024-01-01');

  it('from a day on ends the one before on the day before', () => {
    const { rows, moved, removed } = plan([six], {});
    expect(short(rows)).toEqual(['SCHOOL_6D 2024-01-01 2026-07-12', 'SCHOOL_5D 2026-07-13 9999-12-31']);
    expect(moved.map(({ id }) => id)).toEqual(['six']);
    expect(removed).toEqual([]);
  });

  it('for two weeks lets the one before go on behind it', () => {
    expect(short(plan([six], { endsOn: '2026-07-26' }).rows)).toEqual([
      'SCHOOL_6D 2024-01-01 2026-07-12',
      'SCHOOL_5D 2026-07-13 2026-07-26',
      'SCHOOL_6D 2026-07-27 9999-12-31',
    ]);
  });

  it('ends before what was decided for later, or takes its place when asked to', () => {
    const rows = [{ ...six, endsOn: '2026-12-31' }, row('later', 'OFFICE_5D', '2027-01-01')];
    expect(short(plan(rows, {}).rows)[1]).toBe('SCHOOL_5D 2026-07-13 2026-12-31');
    expect(short(plan(rows, { future: 'REPLACE' }).rows)).toEqual([
      'SCHOOL_6D 2024-01-01 2026-07-12',
      'SCHOOL_5D 2026-07-13 9999-12-31',
    ]);
  });

  it('of its own no longer leaves the days to the regency', () => {
    const { rows, added } = plan([six], { workScheduleId: null });
    expect(short(rows)).toEqual(['SCHOOL_6D 2024-01-01 2026-07-12']);
    expect(added).toEqual([]);
  });

  it('alters exactly the days on which another one holds', () => {
    const { rows } = plan([six], { endsOn: '2026-07-26' });
    expect(differingDays([six], rows)).toEqual([{ startsOn: '2026-07-13', endsOn: '2026-07-26' }]);
    expect(differingDays([six], plan([six], { workScheduleId: 'SCHOOL_6D' }).rows)).toEqual([]);
  });
});

describe('whatever the history and the wish are', () => {
  const EPOCH = '2026-01-01';
  const schedules = fc.constantFrom('A', 'B', 'C');
  const history = fc
    .array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 12 }), schedules), { maxLength: 6 })
    .chain((parts) => fc.boolean().map((open) => ({ parts, open })))
    .map(({ parts, open }) => {
      let day = EPOCH;
      return parts.map(([gap, length, schedule], index) => {
        const startsOn = addDays(day, gap);
        day = addDays(startsOn, length);
        const endsOn = open && index === parts.length - 1 ? END_OF_TIME : addDays(day, -1);
        return row(`row-${index}`, schedule, startsOn, endsOn);
      });
    });
  const wish: fc.Arbitrary<PeriodWish> = fc
    .record({
      workScheduleId: fc.option(schedules),
      start: fc.integer({ min: -3, max: 80 }),
      length: fc.option(fc.nat(20)),
      future: fc.constantFrom(...FUTURE_ROWS),
    })
    .map(({ start, length, ...rest }) => {
      const startsOn = addDays(EPOCH, start);
      return { ...rest, startsOn, endsOn: length === null ? null : addDays(startsOn, length) };
    });
  const on = (rows: readonly SchedulePeriod[], day: string) =>
    rows.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)?.workScheduleId ?? null;
  const DAYS = daysOf(addDays(EPOCH, -5), addDays(EPOCH, 130));

  it('the rows never overlap, and the wished schedule holds on the first day', () => {
    fc.assert(
      fc.property(history, wish, (rows, wished) => {
        const after = planPeriods(rows, wished, idMaker()).rows;
        expect(findOverlap(after)).toBeNull();
        expect(after.every(isDayRange)).toBe(true);
        expect(on(after, wished.startsOn)).toBe(wished.workScheduleId);
        expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
      }),
    );
  });

  it('the differing days are exactly those on which another schedule holds', () => {
    fc.assert(
      fc.property(history, wish, (rows, wished) => {
        const after = planPeriods(rows, wished, idMaker()).rows;
        const ranges = differingDays(rows, after);
        expect(DAYS.filter((day) => on(rows, day) !== on(after, day))).toEqual(
          DAYS.filter((day) => ranges.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)),
        );
        expect(findOverlap(ranges)).toBeNull();
        const outside = DAYS.filter((day) => day < wished.startsOn || day > (wished.endsOn ?? END_OF_TIME));
        for (const day of outside) expect(on(after, day)).toBe(on(rows, day));
      }),
    );
  });

  it('writing what was added, moved and removed gives the rows', () => {
    fc.assert(
      fc.property(history, wish, (rows, wished) => {
        const change = planPeriods(rows, wished, idMaker());
        const table = new Map(rows.map((each) => [each.id, each]));
        for (const { id } of change.removed) table.delete(id);
        for (const each of [...change.moved, ...change.added]) table.set(each.id, each);
        expect(periodsText([...table.values()])).toBe(periodsText(change.rows));
      }),
    );
  });
});
