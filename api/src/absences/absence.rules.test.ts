import fc from 'fast-check';
import { DEFAULT_ABSENCE } from '../rule-sets/rule-set-absence.js';
import { addDays, daysBetween, daysOf, weekdayOf, type LocalDay } from '../shared/local-day.js';
import type { CountedAbsence } from './absence-usage.rules.js';
import { absenceDecision, lastDayAfterMonths, type AbsenceFacts, type AbsenceWish } from './absence.rules.js';

const TODAY: LocalDay = '2026-04-07';

/** Monday to Saturday of 2026. */
const WORKING_DAYS = daysOf('2026-01-01', '2026-12-31').filter((day) => weekdayOf(day) !== 7);

function wish(change: Partial<AbsenceWish> = {}): AbsenceWish {
  return {
    kind: 'LEAVE',
    leaveKind: 'ANNUAL',
    hasLetter: null,
    startsOn: '2026-04-13',
    endsOn: '2026-04-15',
    reason: 'Keperluan keluarga',
    letterNumber: null,
    letterDate: null,
    evidenceId: null,
    ...change,
  };
}

function facts(change: Partial<AbsenceFacts> = {}): AbsenceFacts {
  return {
    today: TODAY,
    rules: DEFAULT_ABSENCE,
    employmentType: 'PNS',
    workingDays: WORKING_DAYS,
    others: [],
    entered: false,
    topOfChain: false,
    periodOpen: true,
    ...change,
  };
}

function held(change: Partial<CountedAbsence>): CountedAbsence {
  return { ...wish(), id: 'other', state: 'APPROVED', ...change };
}

function codeOf(asked: AbsenceWish, around: AbsenceFacts): string | null {
  const decision = absenceDecision(asked, around);
  return decision.allowed ? null : decision.code;
}

describe('an absence that is asked for', () => {
  it('is possible within every limit', () => {
    expect(absenceDecision(wish(), facts())).toEqual({ allowed: true });
  });

  it('may begin seven days back and 180 ahead, and earlier when staff enter it', () => {
    const one = (startsOn: LocalDay) => wish({ startsOn, endsOn: startsOn });
    expect(codeOf(one('2026-03-31'), facts())).toBeNull();
    expect(codeOf(one('2026-03-30'), facts())).toBe('ABSENCE_TOO_FAR_BACK');
    expect(codeOf(one('2026-03-30'), facts({ entered: true }))).toBeNull();
    expect(codeOf(one('2026-10-05'), facts())).toBe('ABSENCE_TOO_FAR_AHEAD');
    expect(codeOf(wish({ endsOn: '2026-04-12' }), facts())).toBe('ABSENCE_RANGE');
  });

  it('names its kind of leave, and for a sick day whether there is a letter', () => {
    expect(codeOf(wish({ leaveKind: null }), facts())).toBe('INVALID_INPUT');
    expect(codeOf(wish({ kind: 'WFH' }), facts())).toBe('INVALID_INPUT');
    expect(codeOf(wish({ kind: 'SICK', leaveKind: null }), facts())).toBe('INVALID_INPUT');
  });

  it('is no leave that contract employees do not have', () => {
    const asked = wish({ leaveKind: 'LONG_SERVICE' });
    expect(codeOf(asked, facts({ employmentType: 'PPPK' }))).toBe('ABSENCE_NOT_FOR_PPPK');
    expect(codeOf(asked, facts())).toBeNull();
    expect(codeOf(wish(), facts({ employmentType: 'PPPK_PART_TIME' }))).toBeNull();
  });

  it('has the letter and the file that its kind needs', () => {
    const travel = wish({ kind: 'DUTY_TRAVEL', leaveKind: null });
    expect(codeOf(travel, facts())).toBe('ABSENCE_LETTER_REQUIRED');
    const letter = { letterNumber: '800/1', letterDate: TODAY };
    expect(codeOf({ ...travel, ...letter }, facts())).toBeNull();
    const sick = wish({ kind: 'SICK', leaveKind: null, hasLetter: true });
    expect(codeOf(sick, facts())).toBe('REQUEST_FILE_REQUIRED');
    expect(codeOf({ ...sick, evidenceId: 'file' }, facts())).toBeNull();
    expect(codeOf(wish({ leaveKind: 'SICK' }), facts())).toBe('REQUEST_FILE_REQUIRED');
    expect(codeOf(wish({ leaveKind: 'SICK', evidenceId: 'file' }), facts())).toBeNull();
    expect(codeOf(wish(), facts({ topOfChain: true }))).toBe('ABSENCE_LETTER_REQUIRED');
    expect(codeOf(wish(letter), facts({ topOfChain: true }))).toBeNull();
  });

  it('lasts no longer than its kind', () => {
    const maternity = (endsOn: LocalDay) => wish({ leaveKind: 'MATERNITY', endsOn });
    expect(codeOf(maternity('2026-07-12'), facts())).toBeNull();
    expect(absenceDecision(maternity('2026-07-13'), facts())).toMatchObject({
      code: 'ABSENCE_TOO_LONG',
      data: { months: 3, latest: '2026-07-12' },
    });
    const home = wish({ kind: 'WFH', leaveKind: null, endsOn: '2026-05-14' });
    expect(absenceDecision(home, facts())).toMatchObject({ data: { asked: 32, max: 31 } });
  });

  it('has a working day, and says something', () => {
    expect(codeOf(wish({ startsOn: '2026-04-12', endsOn: '2026-04-12' }), facts())).toBe(
      'ABSENCE_NO_WORKING_DAY',
    );
    expect(codeOf(wish({ reason: '..........' }), facts())).toBe('REQUEST_REASON_REQUIRED');
    expect(codeOf(wish(), facts({ periodOpen: false }))).toBe('REQUEST_PERIOD_LOCKED');
  });

  it('takes sick days without a letter and days of permission from those of their month', () => {
    const sick = (startsOn: LocalDay, endsOn: LocalDay) =>
      wish({ kind: 'SICK', leaveKind: null, hasLetter: false, startsOn, endsOn });
    expect(codeOf(sick('2026-04-13', '2026-04-14'), facts())).toBeNull();
    expect(absenceDecision(sick('2026-04-13', '2026-04-15'), facts())).toMatchObject({
      code: 'ABSENCE_SICK_NEEDS_LETTER',
      data: { month: '2026-04', limit: 2, used: 0, waiting: 0, remaining: 2, asked: 3 },
    });
    const overTheMonth = sick('2026-04-29', '2026-05-02');
    expect(codeOf(overTheMonth, facts())).toBeNull();
    const permission = held({
      kind: 'PERMISSION',
      leaveKind: null,
      startsOn: '2026-04-08',
      endsOn: '2026-04-08',
    });
    const asked = wish({ kind: 'PERMISSION', leaveKind: null, endsOn: '2026-04-14' });
    expect(absenceDecision(asked, facts({ others: [{ ...permission, state: 'REQUESTED' }] }))).toMatchObject({
      code: 'ABSENCE_PERMISSION_SPENT',
      data: { used: 0, waiting: 1, remaining: 1, asked: 2 },
    });
  });
});

describe('the months of a leave', () => {
  it.each([
    ['2026-03-01', 1, '2026-03-31'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-04-13', 3, '2026-07-12'],
    ['2027-12-15', 3, '2028-03-14'],
  ])('from %s for %i months end on %s', (startsOn, months, last) => {
    expect(lastDayAfterMonths(startsOn, months)).toBe(last);
  });
});

const days = fc.integer({ min: 0, max: 150 }).map((offset) => addDays(TODAY, offset));
const ranges = fc.tuple(days, fc.integer({ min: 0, max: 9 })).map(([startsOn, length]) => ({
  startsOn,
  endsOn: addDays(startsOn, length),
}));

describe('whatever is asked for one after the other', () => {
  it('never overlaps, and never takes more annual leave than a year gives', () => {
    fc.assert(
      fc.property(fc.array(ranges, { maxLength: 20 }), fc.boolean(), (asked, approved) => {
        const kept: CountedAbsence[] = [];
        for (const range of asked) {
          if (!absenceDecision(wish(range), facts({ others: kept })).allowed) continue;
          kept.push(held({ ...range, state: approved ? 'APPROVED' : 'REQUESTED' }));
        }
        const covered = kept.flatMap(({ startsOn, endsOn }) => daysOf(startsOn, endsOn));
        expect(new Set(covered).size).toBe(covered.length);
        const taken = covered.filter((day) => WORKING_DAYS.includes(day)).length;
        expect(taken).toBeLessThanOrEqual(DEFAULT_ABSENCE.annualLeaveDays);
      }),
    );
  });

  it('a refusal for want of days says true figures', () => {
    fc.assert(
      fc.property(ranges, ranges, (first, second) => {
        const others = [held(first)];
        const decision = absenceDecision(wish(second), facts({ others }));
        if (decision.allowed || decision.code !== 'ABSENCE_ANNUAL_LEAVE_SPENT') return;
        const { entitlement, used, waiting, remaining, asked } = decision.data;
        expect(remaining).toBe(Math.max(0, Number(entitlement) - Number(used) - Number(waiting)));
        expect(Number(asked)).toBeGreaterThan(Number(remaining));
        expect(Number(asked)).toBeLessThanOrEqual(daysBetween(second.startsOn, second.endsOn) + 1);
      }),
    );
  });
});
