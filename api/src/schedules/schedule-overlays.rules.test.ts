import fc from 'fast-check';
import { addDays, daysOf } from '../shared/local-day.js';
import { overlayDays, overlayDecision, type OverlayDraft } from './schedule-overlays.rules.js';

const SCHEDULES = [
  { id: 'six', code: 'SCHOOL_6D' },
  { id: 'ramadan', code: 'RAMADAN_6D' },
];
const ramadan: OverlayDraft = {
  id: 'overlay',
  name: 'Ramadan 1447 H',
  scope: 'REGENCY',
  scopeId: 'dinas',
  replacesCode: 'SCHOOL_6D',
  workScheduleId: 'ramadan',
  startsOn: '2026-02-19',
  endsOn: '2026-03-19',
};
const code = (change: Partial<OverlayDraft>, others: readonly OverlayDraft[] = []) => {
  const decision = overlayDecision({ ...ramadan, ...change }, others, SCHEDULES);
  return decision.allowed ? 'OK' : decision.code;
};

describe('a dated replacement of hours', () => {
  it('is for at least one day and at most a year, of known templates, and never of itself', () => {
    expect(code({})).toBe('OK');
    expect(code({ endsOn: '2026-02-18' })).toBe('SCHEDULE_DAYS');
    expect(code({ endsOn: '2027-02-20' })).toBe('SCHEDULE_DAYS');
    expect(code({ name: '-' })).toBe('WORK_SCHEDULE_NAME');
    expect(code({ replacesCode: 'OFFICE_5D' })).toBe('WORK_SCHEDULE_UNKNOWN');
    expect(code({ workScheduleId: 'unknown' })).toBe('WORK_SCHEDULE_UNKNOWN');
    expect(code({ workScheduleId: 'six' })).toBe('SCHEDULE_OVERLAY_ITSELF');
  });

  it('does not share a day with another of the same hours for the same people', () => {
    const other = { ...ramadan, id: 'other', startsOn: '2026-03-19', endsOn: '2026-03-25' };
    expect(code({}, [other])).toBe('SCHEDULE_OVERLAY_OVERLAPS');
    expect(code({ endsOn: '2026-03-18' }, [other])).toBe('OK');
    expect(code({}, [{ ...other, scope: 'UNIT', scopeId: 'sd-1' }])).toBe('OK');
    expect(code({}, [{ ...other, replacesCode: 'SCHOOL_5D' }])).toBe('OK');
    expect(code({}, [ramadan])).toBe('OK');
  });

  it('that is moved by a day alters the first and the last day alone', () => {
    expect(overlayDays(ramadan, { ...ramadan, startsOn: '2026-02-18', endsOn: '2026-03-18' })).toEqual([
      { startsOn: '2026-02-18', endsOn: '2026-02-18' },
      { startsOn: '2026-03-19', endsOn: '2026-03-19' },
    ]);
    expect(overlayDays(ramadan, { ...ramadan, name: 'Ramadan' })).toEqual([]);
    expect(overlayDays(ramadan, { ...ramadan, workScheduleId: 'other' })).toHaveLength(2);
    expect(overlayDays(null, ramadan)).toEqual([{ startsOn: '2026-02-19', endsOn: '2026-03-19' }]);
  });

  it('alters exactly the days on which only one of the two holds', () => {
    const EPOCH = '2026-01-01';
    const period = fc.tuple(fc.nat(40), fc.nat(20)).map(([start, length]) => ({
      ...ramadan,
      startsOn: addDays(EPOCH, start),
      endsOn: addDays(EPOCH, start + length),
    }));
    fc.assert(
      fc.property(period, period, (before, after) => {
        const inside = (day: string) => (range: { startsOn: string; endsOn: string }) =>
          range.startsOn <= day && day <= range.endsOn;
        const altered = overlayDays(before, after);
        for (const day of daysOf(EPOCH, addDays(EPOCH, 70))) {
          const differs = [before].some(inside(day)) !== [after].some(inside(day));
          expect(altered.some(inside(day))).toBe(differs);
        }
      }),
    );
  });
});
