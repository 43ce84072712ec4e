import { LEAVE_KINDS, ABSENCE_KINDS } from '../rule-sets/rule-set-absence.js';
import fc from 'fast-check';
import { CALENDAR_EFFECTS, type ResolvedCalendar } from '../calendar/calendar.rules.js';
import { DEFAULT_RULE_SET, parseRuleSet } from '../rule-sets/rule-set.js';
import { resolveSchedule, type ResolvedSchedule } from '../schedules/schedule-resolution.rules.js';
import { SCHEDULE_TEMPLATES, TEMPLATE_CODES } from '../schedules/schedule-templates.rules.js';
import { addDays, daysOf, instantOf, TIME_ZONES, type LocalDay, type TimeZone } from '../shared/local-day.js';
import { EXPLANATION_LANGUAGES } from './day-phrases.rules.js';
import { explainDay } from './day-explanation.rules.js';
import { dayFacts, scheduleFacts } from './day-facts.fixture.js';
import {
  DAY_STATUSES,
  DISPENSATION_EFFECTS,
  LKH_REQUIREMENTS,
  type AbsenceFact,
  type CorrectionFact,
  type DayFacts,
  type DispensationFact,
  type PunchFact,
} from './day-facts.rules.js';
import { resolveDay } from './day.rules.js';

/** Another region: one tier of lateness, and a dearer absence. */
const OTHER_RULE_SET = parseRuleSet({
  ...DEFAULT_RULE_SET,
  attendance: {
    ...DEFAULT_RULE_SET.attendance,
    lateTiers: [{ fromMinute: 1, toMinute: null, bps: 75 }],
    absentBps: 500,
  },
});

/** One week with a holiday on Friday (1 May), and a Sunday. */
const WEEK = daysOf('2026-04-27', '2026-05-03');

describe('every combination of facts', () => {
  it('reaches every status and every row of the table', () => {
    const days = fc.sample(anyFacts(), { numRuns: 1_500, seed: 2026 }).map(resolveDay);
    expect(new Set(days.map((day) => day.status))).toEqual(new Set(DAY_STATUSES));
    expect(new Set(days.map((day) => day.row)).size).toBe(13);
  });

  it('gives a day of the table, priced by its lines, and a sentence in both languages', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const day = resolveDay(facts);
        expect(DAY_STATUSES).toContain(day.status);
        expect(LKH_REQUIREMENTS).toContain(day.lkhRequirement);
        expect(day.deductionBps).toBe(day.deductions.reduce((sum, line) => sum + line.bps, 0));
        expect(day.trace).toMatchObject({ row: day.row, status: day.status });
        for (const language of EXPLANATION_LANGUAGES) {
          expect(explainDay(day.trace, language)).toMatch(/^[A-Z0-9].*\.$/);
          expect(explainDay(day.trace, language)).not.toMatch(/undefined|null|NaN|Infinity| {2}/);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same day in any order, from frozen facts, again and again', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const first = resolveDay(frozen(facts));
        const reordered: DayFacts = {
          ...facts,
          punches: [...facts.punches].reverse(),
          absences: [...facts.absences].reverse(),
          corrections: [...facts.corrections].reverse(),
          dispensations: [...facts.dispensations].reverse(),
        };
        expect(resolveDay(reordered)).toEqual(first);
        expect(resolveDay(facts)).toEqual(first);
      }),
      { numRuns: 400 },
    );
  });

  it('has a trace that is plain JSON', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const { trace } = resolveDay(facts);
        expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
      }),
    );
  });

  it('stays the same for ever once it is final', () => {
    fc.assert(
      fc.property(anyFacts(), fc.integer({ min: 0, max: 400 * 86_400 }), (facts, later) => {
        const day = resolveDay(facts);
        fc.pre(day.final);
        const afterwards = { ...facts, now: new Date(facts.now.getTime() + later * 1_000) };
        expect(resolveDay(afterwards)).toEqual(day);
      }),
      { numRuns: 400 },
    );
  });
});

describe('nobody gains by clocking in less', () => {
  const closed = (facts: DayFacts): DayFacts => ({ ...facts, now: new Date('2027-01-01T00:00:00Z') });

  it('another accepted punch never makes a day dearer', () => {
    fc.assert(
      fc.property(factsWith(anyPunch), ([facts, extra]) => {
        const without = resolveDay(closed(facts));
        const punches = [...facts.punches, { ...extra, state: 'ACCEPTED' as const, rejection: null }];
        const withIt = resolveDay(closed({ ...facts, punches }));
        expect(withIt.deductionBps).toBeLessThanOrEqual(without.deductionBps);
      }),
      { numRuns: 800 },
    );
  });

  it('absence costs at least as much as any presence on the same day', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const absent = resolveDay(closed({ ...facts, punches: [], corrections: [] }));
        fc.pre(absent.status === 'ABSENT');
        expect(resolveDay(closed(facts)).deductionBps).toBeLessThanOrEqual(absent.deductionBps);
      }),
      { numRuns: 400 },
    );
  });

  it('a dispensation never makes a day dearer', () => {
    fc.assert(
      fc.property(factsWith(anyDispensation), ([facts, extra]) => {
        const without = resolveDay(closed(facts));
        const withIt = resolveDay(closed({ ...facts, dispensations: [...facts.dispensations, extra] }));
        expect(withIt.deductionBps).toBeLessThanOrEqual(without.deductionBps);
      }),
      { numRuns: 800 },
    );
  });

  it('coming later or leaving earlier never costs less', () => {
    const second = fc.integer({ min: 0, max: 86_399 });
    fc.assert(
      fc.property(
        fc.constantFrom(...TEMPLATE_CODES),
        fc.constantFrom('IN', 'OUT'),
        second,
        second,
        (code, kind, a, b) => {
          const priceAt = (at: number) => {
            const punches = [
              punchAt(kind, at),
              punchAt(kind === 'IN' ? 'OUT' : 'IN', kind === 'IN' ? 57_600 : 25_200),
            ];
            return resolveDay(closed(dayFacts({ schedule: scheduleOf(code), punches }))).deductionBps;
          };
          // Within its window: before it opens, a punch is none.
          const [earlier, later] = [Math.min(a, b), Math.max(a, b)];
          fc.pre(kind === 'IN' ? earlier >= 6 * 3_600 : later <= 18 * 3_600);
          if (kind === 'IN') expect(priceAt(later)).toBeGreaterThanOrEqual(priceAt(earlier));
          else expect(priceAt(earlier)).toBeGreaterThanOrEqual(priceAt(later));
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('a punch at any second of the day', () => {
  it('gives the minutes of the wall clock in every zone', () => {
    const zones = fc.constantFrom(...TIME_ZONES);
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 86_399 }), (zone, second) => {
        const punches = [punchAt('IN', second, zone), punchAt('OUT', 14 * 3_600, zone)];
        const day = resolveDay(dayFacts({ zone, punches }));
        const minute = Math.floor(second / 60);
        const counts = minute >= 5 * 60 && minute <= 10 * 60;
        expect(day.effectiveIn !== null).toBe(counts);
        expect(day.lateMinutes).toBe(counts ? Math.max(0, minute - 7 * 60) : 0);
        expect(day.date).toBe('2026-04-07');
      }),
      { numRuns: 800 },
    );
  });
});

function anyFacts(): fc.Arbitrary<DayFacts> {
  return fc.constantFrom(...WEEK).chain(factsOn);
}

/** Facts, and one fact more of the same date. */
function factsWith<T>(another: (date: LocalDay) => fc.Arbitrary<T>): fc.Arbitrary<[DayFacts, T]> {
  return fc.constantFrom(...WEEK).chain((date) => fc.tuple(factsOn(date), another(date)));
}

function factsOn(date: LocalDay): fc.Arbitrary<DayFacts> {
  const someOf = <T>(fact: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> =>
    fc.oneof(fc.constant<T[]>([]), fc.array(fact, { maxLength }));
  return fc.record({
    date: fc.constant(date),
    now: fc.oneof(anyInstant(date), fc.constant(new Date('2026-12-31T00:00:00Z'))),
    zone: fc.constantFrom(...TIME_ZONES),
    assignmentId: fc.constantFrom(...Array<string>(9).fill('assignment'), null),
    schedule: anySchedule(date),
    calendar: anyCalendar(),
    punches: fc.array(anyPunch(date), { maxLength: 5 }),
    absences: someOf(anyAbsence(), 2),
    corrections: someOf(anyCorrection(date), 2),
    dispensations: someOf(anyDispensation(date), 3),
    ruleSet: fc.constantFrom(
      { id: 'default', content: DEFAULT_RULE_SET },
      { id: 'other', content: OTHER_RULE_SET },
    ),
  });
}

function anySchedule(date: LocalDay): fc.Arbitrary<ResolvedSchedule> {
  const flexible = fc.record({ graceMinutes: fc.constantFrom(0, 15), makeUpMinutes: fc.constantFrom(0, 60) });
  const hours = fc
    .tuple(fc.constantFrom(...TEMPLATE_CODES), flexible)
    .map(([code, change]) => scheduleOf(code, date, change));
  const unassigned: ResolvedSchedule = { kind: 'UNASSIGNED', reason: 'NO_ASSIGNMENT' };
  return fc.oneof({ weight: 9, arbitrary: hours }, { weight: 1, arbitrary: fc.constant(unassigned) });
}

function anyCalendar(): fc.Arbitrary<ResolvedCalendar> {
  const special = fc.constantFrom(...CALENDAR_EFFECTS).map((effect): ResolvedCalendar => ({
    effect,
    entry: { id: 'entry', kind: effect === 'JOINT_LEAVE' ? 'JOINT_LEAVE' : 'SCHOOL_HOLIDAY', name: 'Libur' },
  }));
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant<ResolvedCalendar>({ effect: 'ORDINARY', entry: null }) },
    { weight: 1, arbitrary: special },
  );
}

/** Any second of the date and the days around it, more often near the bells of the date. */
function anyInstant(date: LocalDay): fc.Arbitrary<Date> {
  const day = fc.constantFrom(date, date, date, date, addDays(date, -1), addDays(date, 1));
  const second = fc.oneof(
    fc.integer({ min: 0, max: 86_399 }),
    fc.integer({ min: 6 * 3_600, max: 11 * 3_600 }),
    fc.integer({ min: 11 * 3_600, max: 17 * 3_600 }),
  );
  return fc
    .tuple(day, second, fc.constantFrom(...TIME_ZONES))
    .map(([on, at, zone]) => new Date(instantOf(on, '00:00', zone).getTime() + at * 1_000));
}

function anyPunch(date: LocalDay): fc.Arbitrary<PunchFact> {
  const state = fc.constantFrom<Pick<PunchFact, 'state' | 'rejection'>>(
    { state: 'ACCEPTED', rejection: null },
    { state: 'FLAGGED', rejection: null },
    { state: 'PENDING_CONFIRMATION', rejection: null },
    { state: 'REJECTED', rejection: 'REVIEW' },
    { state: 'REJECTED', rejection: 'OUTSIDE_GEOFENCE' },
    { state: 'REJECTED', rejection: 'OFFLINE_TOO_OLD' },
  );
  return fc
    .tuple(fc.uuid(), fc.constantFrom('IN' as const, 'OUT' as const), anyInstant(date), state)
    .map(([id, kind, businessAt, rest]) => ({ id, kind, businessAt, ...rest }));
}

function anyAbsence(): fc.Arbitrary<AbsenceFact> {
  return fc
    .tuple(fc.uuid(), fc.constantFrom(...ABSENCE_KINDS), fc.constantFrom(...LEAVE_KINDS), fc.boolean())
    .map(([id, kind, leaveKind, hasLetter]) => {
      if (kind === 'LEAVE') return { id, kind, leaveKind };
      return kind === 'SICK' ? { id, kind, hasLetter } : { id, kind };
    });
}

function anyCorrection(date: LocalDay): fc.Arbitrary<CorrectionFact> {
  return fc.record({
    id: fc.uuid(),
    side: fc.constantFrom('IN' as const, 'OUT' as const),
    at: anyInstant(date),
    decidedAt: anyInstant(date),
  });
}

function anyDispensation(date: LocalDay): fc.Arbitrary<DispensationFact> {
  return fc
    .tuple(
      fc.uuid(),
      fc.constantFrom(...DISPENSATION_EFFECTS),
      anyInstant(date),
      fc.integer({ min: -600, max: 720 }),
    )
    .map(([id, effect, from, minutes]) =>
      effect === 'TIME_WINDOW'
        ? { id, effect, reason: 'banjir', from, to: new Date(from.getTime() + minutes * 60_000) }
        : { id, effect, reason: 'banjir' },
    );
}

function scheduleOf(
  code: (typeof TEMPLATE_CODES)[number],
  date: LocalDay = '2026-04-07',
  change: { readonly graceMinutes?: number; readonly makeUpMinutes?: number } = {},
): ResolvedSchedule {
  const { pattern } = SCHEDULE_TEMPLATES[code];
  const facts = scheduleFacts('OFFICE_5D');
  const schedules = [{ id: 'OFFICE_5D', code, pattern: { ...pattern, ...change } }];
  return resolveSchedule(date, { ...facts, overlays: [], schedules });
}

function punchAt(kind: 'IN' | 'OUT', second: number, zone: TimeZone = 'Asia/Jakarta'): PunchFact {
  const businessAt = new Date(instantOf('2026-04-07', '00:00', zone).getTime() + second * 1_000);
  return { id: `${kind}-${second}`, kind, state: 'ACCEPTED', businessAt, rejection: null };
}

/** The facts with every list frozen, so that a change to them throws. */
function frozen(facts: DayFacts): DayFacts {
  for (const list of [facts.punches, facts.absences, facts.corrections, facts.dispensations])
    Object.freeze(list);
  return Object.freeze(facts);
}
