import type { ResolvedSchedule } from '../schedules/schedule-resolution.rules.js';
import { instantOf, type LocalDay, type LocalTime, type TimeZone } from '../shared/local-day.js';
import { dayClock, isClosed, windowLimit } from './day-clock.rules.js';
import type { DayResolution, PunchFact } from './day-facts.rules.js';
import type { PunchKind } from './punch.entity.js';

/** The hours of an employee on a date. */
export interface DayHours {
  readonly date: LocalDay;
  readonly zone: TimeZone;
  readonly schedule: ResolvedSchedule;
}

/** When a side of the day can be punched, on the wall clock; the minutes of both limits count. */
export interface PunchWindow {
  readonly opens: LocalTime;
  readonly closes: LocalTime;
}

/** The windows of a day with hours; null on a day without. */
export function windowsOf(hours: DayHours): Readonly<Record<PunchKind, PunchWindow>> | null {
  const { date, zone, schedule } = hours;
  if (schedule.kind !== 'HOURS') return null;
  const clock = dayClock(date, zone, schedule, []);
  const window = (side: PunchKind): PunchWindow => ({
    opens: windowLimit(side, 'opens', clock),
    closes: windowLimit(side, 'closes', clock),
  });
  return { IN: window('IN'), OUT: window('OUT') };
}

/**
 * What the big button offers: IN until there is a clock-in or its window has closed, then OUT until work has ended
 * and somebody clocked out. Null when nothing is asked, or nothing can be done any more. A tap that waits for its
 * confirmation counts here: its owner has done their part.
 */
export function nextAction(
  hours: DayHours,
  resolution: DayResolution,
  punches: readonly PunchFact[],
  now: Date,
): PunchKind | null {
  const { date, zone, schedule } = hours;
  if (schedule.kind !== 'HOURS' || !WAITS_FOR_PUNCHES.has(resolution.status)) return null;
  const clock = dayClock(date, zone, schedule, []);
  const isPending = (side: PunchKind) =>
    punches.some(({ id, kind }) => kind === side && resolution.pendingPunchIds.includes(id));
  if (!resolution.effectiveIn && !isPending('IN') && !isClosed('IN', now, clock)) return 'IN';
  if (isClosed('OUT', now, clock)) return null;
  const out = resolution.effectiveOut?.at ?? null;
  const hasLeft = out !== null && out >= instantOf(date, schedule.end, zone);
  return hasLeft || isPending('OUT') ? null : 'OUT';
}

/** Statuses that rest on punches. */
const WAITS_FOR_PUNCHES: ReadonlySet<DayResolution['status']> = new Set<DayResolution['status']>([
  'PENDING',
  'IN_PROGRESS',
  'MISSING_CLOCK_IN',
  'MISSING_CLOCK_OUT',
  'PRESENT',
  'LATE',
  'EARLY_LEAVE',
  'LATE_AND_EARLY',
]);
