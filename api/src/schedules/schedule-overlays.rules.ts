import { ALLOWED, firstRefusal, refuse, type Decision } from '../shared/decision.js';
import { overlaps, type DayRange } from '../shared/dated.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { addDays, daysBetween } from '../shared/local-day.js';
import { lengthOf, saysSomething } from '../shared/plain-text.js';
import type { ScheduleOverlayFact } from './schedule-resolution.rules.js';

/** A dated replacement of hours with its name; the id is that of its row. */
export interface OverlayDraft extends ScheduleOverlayFact {
  readonly name: string;
}

/** Most days of a replacement: what lasts longer is another schedule. */
export const OVERLAY_DAYS = 366;

/** Least and most characters of the name of a replacement or of a template. */
export const SCHEDULE_NAME = { min: 3, max: 200 } as const;

/** A template as far as replacements know it. */
export interface KnownSchedule {
  readonly id: string;
  readonly code: string;
}

/**
 * May hours be replaced so? `others` are the replacements that will be there beside it.
 *
 * @returns WORK_SCHEDULE_NAME, SCHEDULE_DAYS, WORK_SCHEDULE_UNKNOWN, SCHEDULE_OVERLAY_ITSELF or
 * SCHEDULE_OVERLAY_OVERLAPS.
 */
export function overlayDecision(
  overlay: OverlayDraft,
  others: readonly OverlayDraft[],
  schedules: readonly KnownSchedule[],
): Decision<ErrorCode> {
  return firstRefusal<ErrorCode>(
    () => nameDecision(overlay.name),
    () => daysDecision(overlay, OVERLAY_DAYS),
    () => schedulesDecision(overlay, schedules),
    () => overlapDecision(overlay, others),
  );
}

/** Whether a name can be used for a replacement or a template. */
export function nameDecision(name: string): Decision<ErrorCode> {
  const { min, max } = SCHEDULE_NAME;
  const length = lengthOf(name);
  const fits = length >= min && length <= max && saysSomething(name);
  return fits ? ALLOWED : refuse('WORK_SCHEDULE_NAME', { min, max });
}

/** Whether a period has at least one and at most so many days. */
export function daysDecision({ startsOn, endsOn }: DayRange, max: number): Decision<ErrorCode> {
  const days = daysBetween(startsOn, endsOn) + 1;
  return days >= 1 && days <= max ? ALLOWED : refuse('SCHEDULE_DAYS', { max });
}

/** The days on which a replacement that is changed alters anything; null when it is not there. */
export function overlayDays(before: OverlayDraft | null, after: OverlayDraft | null): DayRange[] {
  if (!before || !after) return [before, after].flatMap((each) => (each ? [rangeOf(each)] : []));
  if (before.startsOn > after.endsOn || after.startsOn > before.endsOn || !replacesTheSame(before, after)) {
    return [rangeOf(before), rangeOf(after)];
  }
  // Days on which both hold stay as they are: only the two ends differ.
  return [
    ends(before.startsOn, after.startsOn),
    ends(addDays(before.endsOn, 1), addDays(after.endsOn, 1)),
  ].flat();
}

function ends(one: string, other: string): DayRange[] {
  if (one === other) return [];
  const [startsOn, next] = one < other ? [one, other] : [other, one];
  return [{ startsOn, endsOn: addDays(next, -1) }];
}

function rangeOf({ startsOn, endsOn }: DayRange): DayRange {
  return { startsOn, endsOn };
}

function replacesTheSame(one: OverlayDraft, other: OverlayDraft): boolean {
  return (
    isForTheSame(one, other) &&
    one.replacesCode === other.replacesCode &&
    one.workScheduleId === other.workScheduleId
  );
}

function isForTheSame(one: OverlayDraft, other: OverlayDraft): boolean {
  return one.scope === other.scope && one.scopeId === other.scopeId;
}

function schedulesDecision(overlay: OverlayDraft, schedules: readonly KnownSchedule[]): Decision<ErrorCode> {
  const own = schedules.find(({ id }) => id === overlay.workScheduleId);
  const replaced = schedules.some(({ code }) => code === overlay.replacesCode);
  if (!own || !replaced) return refuse('WORK_SCHEDULE_UNKNOWN');
  return own.code === overlay.replacesCode ? refuse('SCHEDULE_OVERLAY_ITSELF') : ALLOWED;
}

function overlapDecision(overlay: OverlayDraft, others: readonly OverlayDraft[]): Decision<ErrorCode> {
  const rival = others.find(
    (other) =>
      other.id !== overlay.id &&
      isForTheSame(other, overlay) &&
      other.replacesCode === overlay.replacesCode &&
      overlaps(other, overlay),
  );
  if (!rival) return ALLOWED;
  const { name, startsOn, endsOn } = rival;
  return refuse('SCHEDULE_OVERLAY_OVERLAPS', { name, startsOn, endsOn });
}
