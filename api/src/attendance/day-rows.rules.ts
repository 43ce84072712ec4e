import type { AbsenceKind } from '../rule-sets/rule-set-absence.js';
import { localDay } from '../shared/local-day.js';
import { dispensationStep } from './day-dispensations.rules.js';
import { absenceDeduction, fixedDeduction, sideDeductions } from './day-deductions.rules.js';
import type { AbsenceFact, DayFacts, DispensationFact } from './day-facts.rules.js';
import {
  absenceStep,
  byPunches,
  present,
  settled,
  withoutGeofence,
  type Day,
  type Outcome,
} from './day-outcome.rules.js';
import type { Side, Sides } from './day-sides.rules.js';

/** One row of the precedence table. A row that decides ends the search; a row that goes on changes the day. */
export type DayRow =
  | {
      readonly row: number;
      readonly condition: string;
      /** The outcome; null when the condition does not hold. */
      readonly decide: (day: Day) => Outcome | null;
    }
  | {
      readonly row: number;
      readonly condition: string;
      /** The day as the rows below see it. */
      readonly goOn: (day: Day) => Day;
    };

/**
 * The precedence table of an attendance day, rows 0 to 12; what is left over is {@link LAST_ROW}. The first row whose
 * condition holds decides. Everything that a day can be is in here and nowhere else.
 */
export const DAY_ROWS: readonly DayRow[] = [
  row(0, 'no active assignment that day', ({ facts }) =>
    facts.assignmentId === null ? settled('OUT_OF_SCOPE', 'NOT_APPLICABLE', { payable: false }) : null,
  ),

  row(1, 'date in the future', ({ facts }) =>
    facts.date > localDay(facts.now, facts.zone)
      ? settled('FUTURE', 'NOT_APPLICABLE', { final: false })
      : null,
  ),

  row(2, 'schedule has no hours that weekday', ({ facts: { schedule } }) => {
    if (schedule.kind === 'HOURS') return null;
    const detail = schedule.kind === 'UNASSIGNED' ? 'NO_SCHEDULE' : null;
    return settled('OFF_DAY', 'NOT_REQUIRED', { detail });
  }),

  row(3, 'holiday or joint leave (or school holiday with OFF)', ({ facts: { calendar } }) => {
    const detail = calendar.entry?.kind ?? null;
    if (calendar.effect === 'JOINT_LEAVE') return settled('JOINT_LEAVE', 'NOT_REQUIRED', { detail });
    return calendar.effect === 'HOLIDAY' ? settled('HOLIDAY', 'NOT_REQUIRED', { detail }) : null;
  }),

  row(4, 'decided leave', ({ facts }) => {
    const leave = absence(facts, 'LEAVE');
    if (!leave) return null;
    const { bps, payable } = facts.ruleSet.content.attendance.leave[leave.leaveKind];
    const deductions = fixedDeduction('LEAVE', bps, leave.id, facts);
    const steps = [absenceStep(leave)];
    return settled('LEAVE', 'NOT_REQUIRED', { detail: leave.leaveKind, payable, deductions, steps });
  }),

  row(5, 'duty travel, training', ({ facts }) => {
    const duty = absence(facts, 'DUTY_TRAVEL') ?? absence(facts, 'TRAINING');
    return duty && settled(duty.kind, 'REQUIRED', { steps: [absenceStep(duty)] });
  }),

  row(6, 'approved sick day or permission', ({ facts }) => sickDay(facts) ?? permission(facts)),

  row(7, 'full-day dispensation', ({ facts }) => {
    const dispensation = fullDayDispensation(facts);
    if (!dispensation) return null;
    return settled('PRESENT', 'REQUIRED', {
      detail: 'DISPENSED',
      steps: [dispensationStep(dispensation, facts.zone)],
    });
  }),

  {
    row: 8,
    condition: 'approved WFH or WFA (or school holiday with work from anywhere)',
    goOn: (day) => {
      const approved = absence(day.facts, 'WFH') ?? absence(day.facts, 'WFA');
      if (approved) return withoutGeofence(approved.kind, approved.id, day);
      const { effect, entry } = day.facts.calendar;
      return effect === 'ANY_LOCATION' && entry ? withoutGeofence('SCHOOL_HOLIDAY', entry.id, day) : day;
    },
  },

  row(9, 'no accepted punch, windows open', (day) =>
    hasNothing(day.sides) && !day.sides.out.closed ? byPunches(day, 'PENDING', 'UNDECIDED', []) : null,
  ),

  row(10, 'no accepted punch, windows closed', (day) =>
    hasNothing(day.sides)
      ? byPunches(day, 'ABSENT', 'COUNTS_AS_MISSING', [absenceDeduction(day.facts)])
      : null,
  ),

  row(11, 'one side only, window of the other open', (day) =>
    missing(day.sides)?.closed === false ? byPunches(day, 'IN_PROGRESS', 'REQUIRED', []) : null,
  ),

  row(12, 'one side only, window of the other closed', (day) => {
    if (!missing(day.sides)) return null;
    const status = day.sides.in.covered ? 'MISSING_CLOCK_OUT' : 'MISSING_CLOCK_IN';
    return byPunches(day, status, 'REQUIRED', sideDeductions(day.sides, day.facts.ruleSet.content));
  }),
];

/** Row 13: both sides are there. It takes every day that no row above took. */
export const LAST_ROW = { row: 13, condition: 'both', decide: present } as const;

function row(number: number, condition: string, decide: (day: Day) => Outcome | null): DayRow {
  return { row: number, condition, decide };
}

function sickDay(facts: DayFacts): Outcome | null {
  const sick = absence(facts, 'SICK');
  if (!sick) return null;
  const bps = sick.hasLetter ? 0 : facts.ruleSet.content.attendance.permissionBps;
  return settled('SICK', 'NOT_REQUIRED', {
    detail: sick.hasLetter ? 'WITH_LETTER' : 'WITHOUT_LETTER',
    deductions: fixedDeduction('SICK_WITHOUT_LETTER', bps, sick.id, facts),
    steps: [absenceStep(sick)],
  });
}

function permission(facts: DayFacts): Outcome | null {
  const permitted = absence(facts, 'PERMISSION');
  if (!permitted) return null;
  const { permissionBps } = facts.ruleSet.content.attendance;
  const deductions = fixedDeduction('PERMISSION', permissionBps, permitted.id, facts);
  return settled('PERMISSION', 'NOT_REQUIRED', { deductions, steps: [absenceStep(permitted)] });
}

type Absence<Kind extends AbsenceKind> = Extract<AbsenceFact, { kind: Kind }>;

/** The first decided absence of a kind; overlapping ones are refused when they are made. */
function absence<Kind extends AbsenceKind>(facts: DayFacts, kind: Kind): Absence<Kind> | null {
  return facts.absences.find((candidate): candidate is Absence<Kind> => candidate.kind === kind) ?? null;
}

function fullDayDispensation(facts: DayFacts): DispensationFact | null {
  return facts.dispensations.find((dispensation) => dispensation.effect === 'FULL_DAY') ?? null;
}

/**
 * No time on either side. Both sides excused by dispensations are presence; one excused side alone, without a sign of
 * the employee on the other, is not.
 */
function hasNothing({ in: clockIn, out: clockOut }: Sides): boolean {
  return !clockIn.time && !clockOut.time && !(clockIn.covered && clockOut.covered);
}

/** The side that neither a time nor a dispensation covers; null when both are covered. */
function missing({ in: clockIn, out: clockOut }: Sides): Side | null {
  if (!clockIn.covered) return clockIn;
  return clockOut.covered ? null : clockOut;
}
