import type { PunchWindows } from '../rule-sets/rule-set.js';
import { ALLOWED, firstRefusal, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import type { LocalTime } from '../shared/local-day.js';
import { nameDecision } from './schedule-overlays.rules.js';
import { mayUsePattern, WEEKDAYS } from './work-schedule.rules.js';

/** Hours of one weekday as somebody enters them. */
export interface WeekdayDraft {
  /** ISO weekday, 1 is Monday. */
  readonly weekday: number;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly breakMinutes: number;
}

/** Hours of a week as somebody enters them; what is left out is the default. */
export interface HoursDraft {
  /** Days with work; the others are off. */
  readonly days: readonly WeekdayDraft[];
  readonly windows?: { readonly [Name in keyof PunchWindows]?: number | null } | null;
  readonly graceMinutes?: number | null;
  readonly makeUpMinutes?: number | null;
}

/**
 * The pattern that a draft means. It may be invalid, then `mayUsePattern` says so: a weekday that is given twice or
 * does not exist becomes a day that the pattern does not know.
 *
 * @param defaults windows that the rule set gives to new templates.
 */
export function patternOf(draft: HoursDraft, defaults: PunchWindows): unknown {
  const days: Record<string, unknown> = Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, null]));
  for (const { weekday, start, end, breakMinutes } of draft.days) {
    const key = days[weekday] === null ? String(weekday) : `${weekday} twice`;
    days[key] = { start: withoutSeconds(start), end: withoutSeconds(end), breakMinutes };
  }
  const given = Object.entries(draft.windows ?? {}).filter(([, minutes]) => typeof minutes === 'number');
  return {
    days,
    windows: { ...defaults, ...Object.fromEntries(given) },
    graceMinutes: draft.graceMinutes ?? 0,
    makeUpMinutes: draft.makeUpMinutes ?? 0,
  };
}

/** A template that somebody wants to add. */
export interface TemplateDraft {
  readonly code: string;
  readonly name: string;
  readonly pattern: unknown;
}

/**
 * May the template be added?
 *
 * @returns WORK_SCHEDULE_CODE, WORK_SCHEDULE_CODE_TAKEN, WORK_SCHEDULE_NAME and the refusals of `mayUsePattern`.
 */
export function templateDecision(
  { code, name, pattern }: TemplateDraft,
  takenCodes: readonly string[],
  allowedWeekMinutes: readonly number[],
): Decision<ErrorCode> {
  return firstRefusal<ErrorCode>(
    () => (/^[A-Z][A-Z0-9_]{2,39}$/.test(code) ? ALLOWED : refuse('WORK_SCHEDULE_CODE')),
    () => (takenCodes.includes(code) ? refuse('WORK_SCHEDULE_CODE_TAKEN', { code }) : ALLOWED),
    () => nameDecision(name),
    () => mayUsePattern(pattern, allowedWeekMinutes),
  );
}

/** `07:00:00` is `07:00`; seconds that say something stay, and are refused. */
function withoutSeconds(time: LocalTime): string {
  return time.replace(/^(\d{2}:\d{2}):00$/, '$1');
}
