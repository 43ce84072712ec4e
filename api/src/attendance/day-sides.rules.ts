import {
  bellTime,
  dayClock,
  isClosed,
  leavesNoTime,
  minutesByTheClock,
  minutesNotWaived,
  windowEnd,
  windowLimit,
  windowMissed,
  windowsBetween,
  type DayClock,
} from './day-clock.rules.js';
import { dispensationSteps } from './day-dispensations.rules.js';
import type {
  DayFacts,
  DispensationEffect,
  DispensationFact,
  EffectiveTime,
  PunchFact,
} from './day-facts.rules.js';
import type { IgnoredReason, IgnoredStep, MinutesStep, TraceStep } from './day-trace.rules.js';
import { localDay } from '../shared/local-day.js';
import { wholeMinutes } from './punch-time.rules.js';
import type { PunchKind } from './punch.entity.js';

/** What one side of the day (clock-in or clock-out) comes to. */
export interface Side {
  /** Null when nothing counts. */
  readonly time: EffectiveTime | null;
  /** A time, or a dispensation that makes one needless. */
  readonly covered: boolean;
  /** No punch of this side can come in any more. */
  readonly closed: boolean;
  /** Late or early minutes that count. */
  readonly minutes: number;
}

/** Both sides of a working day. */
export interface Sides {
  readonly in: Side;
  readonly out: Side;
  /** Punches that would count once somebody confirms them. */
  readonly pendingPunchIds: readonly string[];
  readonly steps: readonly TraceStep[];
}

const NOT_NEEDED: Readonly<Record<PunchKind, DispensationEffect>> = {
  IN: 'NO_CLOCK_IN',
  OUT: 'NO_CLOCK_OUT',
};
const WAIVED: Readonly<Record<PunchKind, DispensationEffect>> = {
  IN: 'WAIVE_LATENESS',
  OUT: 'WAIVE_EARLY_LEAVE',
};

/** The sides of a day without hours. */
const NO_SIDE: Side = { time: null, covered: false, closed: true, minutes: 0 };
const NO_SIDES: Sides = { in: NO_SIDE, out: NO_SIDE, pendingPunchIds: [], steps: [] };

/**
 * The effective clock-in and clock-out: an approved correction before any punch, else the earliest punch that counts
 * as clock-in and the latest that counts as clock-out. Facts come in order, see `inOrder`.
 * @param geofence false when the place does not matter that day: punches that policy rejected for it count again.
 */
export function sidesOf(facts: DayFacts, geofence: boolean): Sides {
  if (facts.schedule.kind !== 'HOURS') return NO_SIDES;
  const clock = dayClock(facts.date, facts.zone, facts.schedule, facts.dispensations);
  const clockIn = evaluate('IN', facts, clock, geofence);
  const clockOut = evaluate('OUT', facts, clock, geofence);
  const late = countedMinutes(clockIn, facts, clock, clockOut.time);
  const early = countedMinutes(clockOut, facts, clock, null);
  return {
    in: sideOf(clockIn, late, facts, clock),
    out: sideOf(clockOut, early, facts, clock),
    pendingPunchIds: [...clockIn.ignored, ...clockOut.ignored]
      .filter((step) => step.reason === 'PENDING_CONFIRMATION')
      .map((step) => step.id),
    steps: [
      ...stepsOf(clockIn, late),
      ...stepsOf(clockOut, early),
      ...dispensationSteps(
        [
          { excuse: clockIn.excuse, minutes: late },
          { excuse: clockOut.excuse, minutes: early },
        ],
        facts.dispensations,
        facts.zone,
      ),
    ],
  };
}

interface Evaluation {
  readonly side: PunchKind;
  readonly time: EffectiveTime | null;
  readonly excuse: DispensationFact | null;
  readonly ignored: readonly IgnoredStep[];
}

function evaluate(side: PunchKind, facts: DayFacts, clock: DayClock, geofence: boolean): Evaluation {
  const judged = facts.punches
    .filter((punch) => punch.kind === side && localDay(punch.businessAt, facts.zone) === facts.date)
    .map((punch) => ({ punch, reason: reasonAgainst(punch, clock, geofence) }));
  const counting = judged.filter(({ reason }) => reason === null).map(({ punch }) => punch);
  const chosen = side === 'IN' ? counting.at(0) : counting.at(-1);
  const correction = facts.corrections.filter((candidate) => candidate.side === side).at(-1);
  const used = correction ? undefined : chosen;
  return {
    side,
    time: correction
      ? { at: correction.at, source: 'CORRECTION', sourceId: correction.id }
      : chosen
        ? { at: chosen.businessAt, source: 'PUNCH', sourceId: chosen.id }
        : null,
    excuse: excuseOf(side, facts, clock),
    ignored: judged
      .filter(({ punch }) => punch !== used)
      .map(({ punch, reason }) => ignoredStep(punch, reason ?? 'SUPERSEDED', clock)),
  };
}

/** Why a punch does not count; null when it does. */
function reasonAgainst(punch: PunchFact, clock: DayClock, geofence: boolean): IgnoredReason | null {
  const onlyThePlace = !geofence && punch.rejection === 'OUTSIDE_GEOFENCE';
  if (punch.state === 'REJECTED' && !onlyThePlace) return 'REJECTED';
  const missed = windowMissed(punch.kind, punch.businessAt, clock);
  if (missed) return missed;
  return punch.state === 'PENDING_CONFIRMATION' ? 'PENDING_CONFIRMATION' : null;
}

/** The dispensation that makes the punch of a side needless: by its effect, or because it left no time to punch. */
function excuseOf(side: PunchKind, facts: DayFacts, clock: DayClock): DispensationFact | null {
  if (facts.dispensations.length === 0) return null;
  const excuse = facts.dispensations.find(({ effect }) => effect === NOT_NEEDED[side]);
  if (excuse) return excuse;
  if (!leavesNoTime(side, clock)) return null;
  return windowsBetween(side, windowEnd(side, clock), facts.dispensations, clock)[0] ?? null;
}

/** How the counted minutes of a side come about; null when it has no late or early minute by the clock. */
function countedMinutes(
  { side, time, excuse }: Evaluation,
  facts: DayFacts,
  clock: DayClock,
  clockOut: EffectiveTime | null,
): MinutesStep | null {
  if (!time) return null;
  const raw = minutesByTheClock(side, time.at, clock);
  if (raw === 0) return null;
  const minutes = (counted: number, adjustments: MinutesStep['adjustments']): MinutesStep => ({
    step: 'MINUTES',
    side,
    bell: bellTime(side, clock),
    raw,
    counted,
    adjustments,
  });

  if (excuse) return minutes(0, [{ reason: 'NOT_NEEDED', id: excuse.id }]);
  const waiver = facts.dispensations.find((dispensation) => dispensation.effect === WAIVED[side]);
  if (waiver) return minutes(0, [{ reason: 'WAIVED', id: waiver.id }]);

  const counted = minutesNotWaived(side, time.at, clock);
  const windows = windowsBetween(side, time.at, facts.dispensations, clock)
    .filter(() => counted < raw)
    .map(({ id }) => ({ reason: 'TIME_WINDOW' as const, id }));
  if (side === 'OUT' || counted === 0) return minutes(counted, windows);

  const { graceMinutes, makeUpMinutes } = clock.hours;
  if (counted <= graceMinutes) return minutes(0, [...windows, { reason: 'GRACE', id: null }]);
  const stayed = clockOut ? wholeMinutes(clockOut.at.getTime() - clock.bells.OUT.getTime()) : 0;
  const madeUp = counted <= makeUpMinutes && stayed >= counted;
  return madeUp ? minutes(0, [...windows, { reason: 'MADE_UP', id: null }]) : minutes(counted, windows);
}

function sideOf(
  { side, time, excuse }: Evaluation,
  minutes: MinutesStep | null,
  facts: DayFacts,
  clock: DayClock,
): Side {
  return {
    time,
    covered: time !== null || excuse !== null,
    closed: isClosed(side, facts.now, clock),
    minutes: minutes?.counted ?? 0,
  };
}

function stepsOf({ side, time, excuse, ignored }: Evaluation, minutes: MinutesStep | null): TraceStep[] {
  const steps: TraceStep[] = [...ignored];
  if (time) {
    steps.push({
      step: 'EFFECTIVE',
      side,
      source: time.source,
      id: time.sourceId,
      at: time.at.toISOString(),
    });
  }
  if (excuse) steps.push({ step: 'EXCUSED', side, id: excuse.id, effect: excuse.effect });
  if (minutes) steps.push(minutes);
  return steps;
}

function ignoredStep(punch: PunchFact, reason: IgnoredReason, clock: DayClock): IgnoredStep {
  const limits: Partial<Record<IgnoredReason, 'opens' | 'closes'>> = {
    BEFORE_WINDOW: 'opens',
    AFTER_WINDOW: 'closes',
  };
  const limit = limits[reason];
  return {
    step: 'IGNORED',
    side: punch.kind,
    id: punch.id,
    at: punch.businessAt.toISOString(),
    reason,
    limit: limit ? windowLimit(punch.kind, limit, clock) : null,
  };
}
