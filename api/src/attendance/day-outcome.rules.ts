import { sideDeductions } from './day-deductions.rules.js';
import type { AbsenceFact, DayFacts, DayStatus, DeductionLine, LkhRequirement } from './day-facts.rules.js';
import { sidesOf, type Sides } from './day-sides.rules.js';
import type { TraceStep } from './day-trace.rules.js';

/** A day on its way through the precedence table. */
export interface Day {
  readonly facts: DayFacts;
  readonly sides: Sides;
  /** Why the place of work does not matter; null when it does. */
  readonly elsewhere: 'WFH' | 'WFA' | 'SCHOOL_HOLIDAY' | null;
  /** Steps of the rows that were passed on the way. */
  readonly steps: readonly TraceStep[];
}

/** What a row makes of a day. */
export interface Outcome {
  readonly status: DayStatus;
  readonly detail: string | null;
  readonly lkhRequirement: LkhRequirement;
  readonly payable: boolean;
  readonly final: boolean;
  readonly deductions: readonly DeductionLine[];
  /** Whether the outcome rests on the punches of the day. */
  readonly byPunches: boolean;
  readonly steps: readonly TraceStep[];
}

/** An outcome that no punch changes. */
export function settled(
  status: DayStatus,
  lkhRequirement: LkhRequirement,
  more: Partial<Pick<Outcome, 'detail' | 'payable' | 'final' | 'deductions' | 'steps'>> = {},
): Outcome {
  const plain = { detail: null, payable: true, final: true, deductions: [], steps: [] };
  return { status, lkhRequirement, byPunches: false, ...plain, ...more };
}

/** An outcome that rests on the punches; it is final once nobody can clock out any more. */
export function byPunches(
  day: Day,
  status: DayStatus,
  lkhRequirement: LkhRequirement,
  deductions: readonly DeductionLine[],
): Outcome {
  return {
    status,
    detail: day.elsewhere,
    lkhRequirement,
    payable: true,
    final: day.sides.out.closed,
    deductions,
    byPunches: true,
    steps: day.sides.steps,
  };
}

/** A day with both sides: present, with the minutes that count. */
export function present(day: Day): Outcome {
  const [late, early] = [day.sides.in.minutes > 0, day.sides.out.minutes > 0];
  const status = late && early ? 'LATE_AND_EARLY' : late ? 'LATE' : early ? 'EARLY_LEAVE' : 'PRESENT';
  return byPunches(day, status, 'REQUIRED', sideDeductions(day.sides, day.facts.ruleSet.content));
}

/** The day for the rows below: the place of work does not matter, so what policy rejected for it counts. */
export function withoutGeofence(reason: NonNullable<Day['elsewhere']>, id: string, day: Day): Day {
  return {
    facts: day.facts,
    sides: sidesOf(day.facts, false),
    elsewhere: reason,
    steps: [...day.steps, { step: 'WITHOUT_GEOFENCE', reason, id }],
  };
}

/** The step of a decided absence. */
export function absenceStep(absence: AbsenceFact): TraceStep {
  return {
    step: 'ABSENCE',
    id: absence.id,
    kind: absence.kind,
    leaveKind: absence.kind === 'LEAVE' ? absence.leaveKind : null,
    hasLetter: absence.kind === 'SICK' ? absence.hasLetter : null,
  };
}
