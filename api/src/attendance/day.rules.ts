import { earlyLeaveTierOf, lateTierOf } from '../rule-sets/rule-set.rules.js';
import type { EarlyLeaveTier, LateTier } from '../rule-sets/rule-set.js';
import type { ResolvedSchedule } from '../schedules/schedule-resolution.rules.js';
import type { DayFacts, DayResolution } from './day-facts.rules.js';
import type { Day, Outcome } from './day-outcome.rules.js';
import { DAY_ROWS, LAST_ROW } from './day-rows.rules.js';
import { sidesOf } from './day-sides.rules.js';
import type { ScheduleStep, TraceStep } from './day-trace.rules.js';

/**
 * The attendance day of one employee: the precedence table applied to the facts of the date. Pure and total: the same
 * facts in any order always give the same day, and no combination of facts throws.
 */
export function resolveDay(given: DayFacts): DayResolution {
  const facts = inOrder(given);
  let day: Day = { facts, sides: sidesOf(facts, true), elsewhere: null, steps: [] };
  for (const row of DAY_ROWS) {
    if ('goOn' in row) {
      day = row.goOn(day);
      continue;
    }
    const outcome = row.decide(day);
    if (outcome) return resolution(row.row, outcome, day);
  }
  return resolution(LAST_ROW.row, LAST_ROW.decide(day), day);
}

/** The facts in an order that depends on nothing but themselves, so that "earliest", "latest" and "first" are fixed. */
function inOrder(facts: DayFacts): DayFacts {
  return {
    ...facts,
    punches: [...facts.punches].sort(
      (a, b) => compareInstants(a.businessAt, b.businessAt) || compareIds(a, b),
    ),
    absences: [...facts.absences].sort(compareIds),
    corrections: [...facts.corrections].sort(
      (a, b) => compareInstants(a.decidedAt, b.decidedAt) || compareIds(a, b),
    ),
    dispensations: [...facts.dispensations].sort(compareIds),
  };
}

function resolution(row: number, outcome: Outcome, day: Day): DayResolution {
  const { facts, sides } = day;
  const { status, byPunches, deductions } = outcome;
  const workingDay = isWorkingDay(facts);
  return {
    date: facts.date,
    status,
    statusDetail: outcome.detail,
    row,
    lkhRequirement: outcome.lkhRequirement,
    payable: outcome.payable,
    workingDay,
    scheduledMinutes: workingDay && facts.schedule.kind === 'HOURS' ? facts.schedule.netMinutes : 0,
    effectiveIn: byPunches ? sides.in.time : null,
    effectiveOut: byPunches ? sides.out.time : null,
    lateMinutes: byPunches ? sides.in.minutes : 0,
    earlyLeaveMinutes: byPunches ? sides.out.minutes : 0,
    lateTier: byPunches ? lateTier(outcome, day) : null,
    earlyLeaveTier: byPunches ? earlyLeaveTier(outcome, day) : null,
    deductionBps: deductions.reduce((sum, line) => sum + line.bps, 0),
    deductions,
    pendingPunchIds: byPunches ? sides.pendingPunchIds : [],
    final: outcome.final,
    ruleSetId: facts.ruleSet.id,
    trace: {
      date: facts.date,
      zone: facts.zone,
      ruleSetId: facts.ruleSet.id,
      row,
      status,
      payable: outcome.payable,
      steps: [
        ...datedSteps(facts),
        ...day.steps,
        ...outcome.steps,
        ...deductions.map((line): TraceStep => ({ step: 'DEDUCTION', ...line })),
      ],
    },
  };
}

/** Whether an employee works on a day: they hold a post, have hours, and the calendar does not free them. */
export function isWorkingDay({
  assignmentId,
  schedule,
  calendar,
}: Pick<DayFacts, 'assignmentId' | 'schedule' | 'calendar'>): boolean {
  const free = calendar.effect === 'HOLIDAY' || calendar.effect === 'JOINT_LEAVE';
  return assignmentId !== null && schedule.kind === 'HOURS' && !free;
}

function lateTier({ deductions }: Outcome, { facts, sides }: Day): LateTier | null {
  const missing = deductions.some((line) => line.rule === 'MISSING_CLOCK_IN');
  return lateTierOf(missing ? Infinity : sides.in.minutes, facts.ruleSet.content)?.tier ?? null;
}

function earlyLeaveTier({ deductions }: Outcome, { facts, sides }: Day): EarlyLeaveTier | null {
  const missing = deductions.some((line) => line.rule === 'MISSING_CLOCK_OUT');
  return earlyLeaveTierOf(missing ? Infinity : sides.out.minutes, facts.ruleSet.content)?.tier ?? null;
}

/** What was read as of the date, whatever row decided. */
function datedSteps({ assignmentId, schedule, calendar }: DayFacts): TraceStep[] {
  const steps: TraceStep[] = [{ step: 'ASSIGNMENT', id: assignmentId }, scheduleStep(schedule)];
  if (calendar.entry) steps.push({ step: 'CALENDAR', ...calendar.entry, effect: calendar.effect });
  return steps;
}

function scheduleStep(schedule: ResolvedSchedule): ScheduleStep {
  const hours = schedule.kind === 'HOURS' ? schedule : null;
  const source = schedule.kind === 'UNASSIGNED' ? null : schedule.source;
  return {
    step: 'SCHEDULE',
    kind: schedule.kind,
    assignmentId: source?.assignmentId ?? null,
    overlayId: source?.overlayId ?? null,
    workScheduleId: source?.workScheduleId ?? null,
    code: source?.code ?? null,
    start: hours?.start ?? null,
    end: hours?.end ?? null,
  };
}

function compareInstants(a: Date, b: Date): number {
  return a.getTime() - b.getTime();
}

function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}
