import { refuse, type Refused } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { secondsOfDay, type LocalTime } from '../shared/local-day.js';
import { lengthOf, plainText, saysSomething } from '../shared/plain-text.js';

/** Limits of the activity lines of one report. A day has 1440 minutes, for one line and for all together. */
export const ACTIVITY_LIMITS = {
  maxActivities: 20,
  minDescription: 3,
  maxDescription: 1000,
  maxResult: 500,
  maxMinutes: 1440,
} as const;

/** One activity line as a client sends it. */
export interface LkhActivityInput {
  readonly description: string;
  /** What came out of it (hasil). */
  readonly result?: string | null | undefined;
  /** Either a duration in whole minutes … */
  readonly durationMinutes?: number | null | undefined;
  /** … or a beginning and an end on the wall clock of the same day. */
  readonly startsAt?: LocalTime | null | undefined;
  readonly endsAt?: LocalTime | null | undefined;
}

/** One activity line in the form in which it is stored, shown and hashed. */
export interface LkhActivityContent {
  readonly description: string;
  readonly result: string | null;
  /** Given, or from the beginning to the end. */
  readonly durationMinutes: number | null;
  /** `HH:MM`. */
  readonly startsAt: LocalTime | null;
  readonly endsAt: LocalTime | null;
}

/** A refusal of one input field; `field` is its path, for example `activities.0.description`. */
export interface FieldRefusal {
  readonly field: string;
  readonly refusal: Refused<ErrorCode>;
}

/** A draft is saved while it is being written; what is submitted must be complete. */
export type LkhStage = 'DRAFT' | 'SUBMIT';

/** The stored form of a line: plain text, no empty result, times in minutes, the duration that the times give. */
export function activityContent(input: LkhActivityInput): LkhActivityContent {
  const startsAt = withoutSeconds(input.startsAt);
  const endsAt = withoutSeconds(input.endsAt);
  const fromTimes = startsAt !== null && endsAt !== null ? minutesBetween(startsAt, endsAt) : null;
  return {
    description: plainText(input.description),
    result: plainText(input.result ?? '') || null,
    durationMinutes: fromTimes ?? input.durationMinutes ?? null,
    startsAt,
    endsAt,
  };
}

/** Everything that is wrong with the lines of a report, each with the field that a form marks; empty when nothing. */
export function activityProblems(
  activities: readonly LkhActivityInput[],
  stage: LkhStage,
): readonly FieldRefusal[] {
  const { maxActivities, maxMinutes } = ACTIVITY_LIMITS;
  const problems = activities.flatMap((activity, index) =>
    lineProblems(activity, stage).map(({ field, refusal }) => ({
      field: `activities.${index}.${field}`,
      refusal,
    })),
  );
  if (stage === 'SUBMIT' && activities.length === 0) problems.push(problem('activities', 'LKH_NO_ACTIVITY'));
  if (activities.length > maxActivities) {
    problems.push(problem('activities', 'LKH_TOO_MANY_ACTIVITIES', { max: maxActivities }));
  }
  const minutes = totalMinutes(activities);
  if (minutes > maxMinutes && problems.length === 0) {
    problems.push(problem('activities', 'LKH_MORE_THAN_A_DAY', { minutes, max: maxMinutes }));
  }
  return problems;
}

/** How many lines could be saved in a draft but not be submitted. */
export function countIncomplete(activities: readonly LkhActivityInput[]): number {
  return activities.filter((activity) => lineProblems(activity, 'SUBMIT').length > 0).length;
}

/** Minutes of all lines together; a line without a time counts nothing. */
export function totalMinutes(activities: readonly LkhActivityInput[]): number {
  return activities.reduce((sum, activity) => sum + (activityContent(activity).durationMinutes ?? 0), 0);
}

function lineProblems(activity: LkhActivityInput, stage: LkhStage): FieldRefusal[] {
  const { minDescription, maxDescription, maxResult } = ACTIVITY_LIMITS;
  const { description, result } = activityContent(activity);
  const problems: FieldRefusal[] = [];
  const tooShort = lengthOf(description) < minDescription || !saysSomething(description);
  if (stage === 'SUBMIT' && tooShort) {
    problems.push(problem('description', 'LKH_ACTIVITY_TOO_SHORT', { min: minDescription }));
  }
  if (lengthOf(description) > maxDescription) {
    problems.push(problem('description', 'LKH_ACTIVITY_TOO_LONG', { max: maxDescription }));
  }
  if (lengthOf(result ?? '') > maxResult) {
    problems.push(problem('result', 'LKH_ACTIVITY_TOO_LONG', { max: maxResult }));
  }
  return [...problems, ...timeProblems(activity)];
}

function timeProblems(activity: LkhActivityInput): FieldRefusal[] {
  const startsAt = activity.startsAt ?? null;
  const endsAt = activity.endsAt ?? null;
  const duration = activity.durationMinutes ?? null;
  if (startsAt === null && endsAt === null) return duration === null ? [] : durationProblems(duration);
  if (startsAt === null) return [problem('startsAt', 'LKH_ACTIVITY_TIME_INCOMPLETE')];
  if (endsAt === null) return [problem('endsAt', 'LKH_ACTIVITY_TIME_INCOMPLETE')];
  if (!isTime(startsAt)) return [problem('startsAt', 'LKH_ACTIVITY_TIME_INVALID')];
  if (!isTime(endsAt)) return [problem('endsAt', 'LKH_ACTIVITY_TIME_INVALID')];
  const minutes = minutesBetween(startsAt, endsAt);
  if (minutes < 1) return [problem('endsAt', 'LKH_ACTIVITY_ENDS_BEFORE_START')];
  const contradicts = duration !== null && duration !== minutes;
  return contradicts ? [problem('durationMinutes', 'LKH_ACTIVITY_DURATION_DIFFERS', { minutes })] : [];
}

function durationProblems(minutes: number): FieldRefusal[] {
  const max = ACTIVITY_LIMITS.maxMinutes;
  const fits = Number.isInteger(minutes) && minutes >= 1 && minutes <= max;
  return fits ? [] : [problem('durationMinutes', 'LKH_ACTIVITY_DURATION', { max })];
}

function problem(field: string, code: ErrorCode, data: Readonly<Record<string, number>> = {}): FieldRefusal {
  return { field, refusal: refuse(code, data) };
}

function isTime(time: LocalTime): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time);
}

function withoutSeconds(time: LocalTime | null | undefined): LocalTime | null {
  return time ? time.slice(0, 5) : null;
}

function minutesBetween(startsAt: LocalTime, endsAt: LocalTime): number {
  return Math.floor(secondsOfDay(endsAt) / 60) - Math.floor(secondsOfDay(startsAt) / 60);
}
