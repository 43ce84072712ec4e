import type { WorkingHours } from '../schedules/schedule-resolution.rules.js';
import {
  addDays,
  instantOf,
  localDay,
  secondsOfDay,
  type LocalDay,
  type LocalTime,
  type TimeZone,
} from '../shared/local-day.js';
import type { DispensationFact } from './day-facts.rules.js';
import { wholeMinutes } from './punch-time.rules.js';
import type { PunchKind } from './punch.entity.js';

/** The bells and windows of one working day, and the time within it that a dispensation takes out of the count. */
export interface DayClock {
  readonly date: LocalDay;
  readonly zone: TimeZone;
  readonly hours: WorkingHours;
  /** Start of work for IN, end of work for OUT. */
  readonly bells: Readonly<Record<PunchKind, Date>>;
  /** Waived time as spans in order that neither touch nor overlap. */
  readonly waived: readonly Span[];
}

type TimeWindow = Extract<DispensationFact, { effect: 'TIME_WINDOW' }>;

/** A span of time in epoch milliseconds that includes `from` and excludes `to`. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const MINUTE_MS = 60_000;

/** The clock of a day with hours. */
export function dayClock(
  date: LocalDay,
  zone: TimeZone,
  hours: WorkingHours,
  dispensations: readonly DispensationFact[],
): DayClock {
  return {
    date,
    zone,
    hours,
    bells: { IN: instantOf(date, hours.start, zone), OUT: instantOf(date, hours.end, zone) },
    waived: merged(dispensations),
  };
}

/** Time of day on which a side is judged: the start of work, or its end. */
export function bellTime(side: PunchKind, clock: DayClock): LocalTime {
  return side === 'IN' ? clock.hours.start : clock.hours.end;
}

/** Late minutes of a clock-in or early minutes of a clock-out, by the clock alone. */
export function minutesByTheClock(side: PunchKind, at: Date, clock: DayClock): number {
  const bell = clock.bells[side].getTime();
  return wholeMinutes(side === 'IN' ? at.getTime() - bell : bell - at.getTime());
}

/** The same minutes without waived time: what nobody could punch in is never late. */
export function minutesNotWaived(side: PunchKind, at: Date, clock: DayClock): number {
  if (minutesByTheClock(side, at, clock) === 0) return 0;
  return wholeMinutes(notWaived(at.getTime(), clock.bells[side].getTime(), clock));
}

/**
 * Whether a punch lies outside of the window of its side. Windows are measured in time that is not waived, so an
 * outage over the cutoff moves the cutoff.
 */
export function windowMissed(
  side: PunchKind,
  at: Date,
  clock: DayClock,
): 'BEFORE_WINDOW' | 'AFTER_WINDOW' | null {
  const minute = minuteFromBell(side, at, clock);
  const { opens, closes } = windowOf(side, clock);
  if (minute < opens) return 'BEFORE_WINDOW';
  return minute > closes ? 'AFTER_WINDOW' : null;
}

/** Whether no punch of a side can come in any more. Midnight closes every window. */
export function isClosed(side: PunchKind, now: Date, clock: DayClock): boolean {
  return localDay(now, clock.zone) > clock.date || windowMissed(side, now, clock) === 'AFTER_WINDOW';
}

/** First or last minute of a side's window on the wall clock, when nothing is waived. */
export function windowLimit(side: PunchKind, limit: 'opens' | 'closes', clock: DayClock): LocalTime {
  const minute = secondsOfDay(bellTime(side, clock)) / 60 + windowOf(side, clock)[limit];
  const onTheDay = Math.min(Math.max(minute, 0), 24 * 60 - 1);
  return [Math.floor(onTheDay / 60), onTheDay % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** The dispensations whose windows take time away between an instant and the bell of a side. */
export function windowsBetween(
  side: PunchKind,
  at: Date,
  dispensations: readonly DispensationFact[],
  clock: DayClock,
): readonly TimeWindow[] {
  const [from, to] = inOrder(at.getTime(), clock.bells[side].getTime());
  return dispensations
    .filter((dispensation) => dispensation.effect === 'TIME_WINDOW')
    .filter((window) => window.from.getTime() < to && window.to.getTime() > from);
}

/** The end of a side's window: the first instant at which a punch is too late, when nothing is waived. */
export function windowEnd(side: PunchKind, clock: DayClock): Date {
  const firstTooLate = clock.bells[side].getTime() + (windowOf(side, clock).closes + 1) * MINUTE_MS;
  const midnight = instantOf(addDays(clock.date, 1), '00:00', clock.zone).getTime();
  return new Date(Math.min(firstTooLate, midnight));
}

/** Whether all the time from the bell of a side to the end of its window is waived: nobody could punch. */
export function leavesNoTime(side: PunchKind, clock: DayClock): boolean {
  return notWaived(clock.bells[side].getTime(), windowEnd(side, clock).getTime(), clock) === 0;
}

/** Whole minutes from the bell to an instant, negative before the bell; a begun minute counts as its beginning. */
function minuteFromBell(side: PunchKind, at: Date, clock: DayClock): number {
  const bell = clock.bells[side].getTime();
  const minutes = notWaived(at.getTime(), bell, clock) / MINUTE_MS;
  return at.getTime() >= bell ? Math.floor(minutes) : -Math.ceil(minutes);
}

function windowOf(side: PunchKind, clock: DayClock): { readonly opens: number; readonly closes: number } {
  const { clockInOpens, clockInCutoff, clockOutOpens, clockOutCloses } = clock.hours.windows;
  return side === 'IN'
    ? { opens: clockInOpens, closes: clockInCutoff }
    : { opens: clockOutOpens, closes: clockOutCloses };
}

/** Milliseconds between two instants, in either order, without waived time. */
function notWaived(one: number, other: number, clock: DayClock): number {
  const [from, to] = inOrder(one, other);
  const waived = clock.waived.map((span) => Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)));
  return to - from - waived.reduce((sum, milliseconds) => sum + milliseconds, 0);
}

function inOrder(one: number, other: number): readonly [number, number] {
  return one <= other ? [one, other] : [other, one];
}

/** The windows of dispensations as spans that do not overlap, so that no minute is waived twice. */
function merged(dispensations: readonly DispensationFact[]): readonly Span[] {
  const spans = dispensations
    .filter((dispensation) => dispensation.effect === 'TIME_WINDOW')
    .map(({ from, to }) => ({ from: from.getTime(), to: to.getTime() }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  return spans.reduce<Span[]>((result, span) => {
    const last = result.at(-1);
    if (!last || span.from > last.to) return [...result, span];
    return [...result.slice(0, -1), { from: last.from, to: Math.max(last.to, span.to) }];
  }, []);
}
