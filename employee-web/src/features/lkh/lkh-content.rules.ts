import type { LkhActivityInput, LkhReportPartsFragment } from '../../gql/graphql.ts';

/** One activity as its owner writes it; what was not filled in is empty text. `key` keeps its place on the screen. */
export interface ActivityForm {
  readonly key: string;
  readonly description: string;
  readonly result: string;
  /** `HH:MM`. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Whole minutes as typed. */
  readonly duration: string;
}

/** What a report says: its activities in order and its one piece of evidence. */
export interface LkhContent {
  readonly activities: readonly ActivityForm[];
  readonly evidenceId: string | null;
}

/** Limits of the server (`lkh-activities.rules.ts`), so that a form says at once what the server would refuse. */
export const LIMITS = { activities: 20, description: 1000, shortest: 3, result: 500, minutes: 1440 } as const;

/** Nothing written yet: one empty line to begin with. */
export function emptyContent(key: string): LkhContent {
  return { activities: [emptyActivity(key)], evidenceId: null };
}

/** An activity without anything in it. */
export function emptyActivity(key: string): ActivityForm {
  return { key, description: '', result: '', startsAt: '', endsAt: '', duration: '' };
}

/** An activity of the server, in the form. */
export function activityForm(
  activity: {
    readonly description: string;
    readonly result?: string | null | undefined;
    readonly startsAt?: string | null | undefined;
    readonly endsAt?: string | null | undefined;
    readonly durationMinutes?: number | null | undefined;
  },
  key: string,
): ActivityForm {
  const { description, result, startsAt, endsAt, durationMinutes } = activity;
  return {
    key,
    description,
    result: result ?? '',
    startsAt: startsAt?.slice(0, 5) ?? '',
    endsAt: endsAt?.slice(0, 5) ?? '',
    duration: startsAt || durationMinutes == null ? '' : String(durationMinutes),
  };
}

/** The content of a report of the server. Keys are places, so the same report has the same keys. */
export function contentOf(
  report: Pick<LkhReportPartsFragment, 'id' | 'activities' | 'evidence'>,
): LkhContent {
  const activities = (report.activities ?? []).map((each, index) =>
    activityForm(each, `${report.id}.${index}`),
  );
  return {
    activities: activities.length > 0 ? activities : [emptyActivity(`${report.id}.0`)],
    evidenceId: report.evidence?.id ?? null,
  };
}

/** Whether nothing was written into an activity. */
export function isBlank({ description, result, startsAt, endsAt, duration }: ActivityForm): boolean {
  return [description, result, startsAt, endsAt, duration].every((text) => text.trim() === '');
}

/** The activities as the server takes them. Empty lines are left out. */
export function activityInputs({ activities }: Pick<LkhContent, 'activities'>): LkhActivityInput[] {
  return activities
    .filter((activity) => !isBlank(activity))
    .map(({ description, result, startsAt, endsAt, duration }) => ({
      description: description.trim(),
      result: result.trim() || null,
      startsAt: startsAt || null,
      endsAt: endsAt || null,
      durationMinutes: startsAt || endsAt || duration.trim() === '' ? null : Number(duration),
    }));
}

/** Whether two contents say the same. */
export function sameContent(one: LkhContent, other: LkhContent): boolean {
  return fingerprint(one) === fingerprint(other);
}

/** Whether there is anything to keep. */
export function saysAnything(content: LkhContent): boolean {
  return content.evidenceId !== null || content.activities.some((activity) => !isBlank(activity));
}

/** What is the matter with one activity; the first problem that hinders saving or handing in. */
export type ActivityProblem =
  'DESCRIPTION_SHORT' | 'DESCRIPTION_LONG' | 'RESULT_LONG' | 'TIME_HALF' | 'TIME_ORDER' | 'DURATION';

/** What is the matter with an activity; null when nothing. An empty line is no problem: it is left out. */
export function activityProblem(activity: ActivityForm): ActivityProblem | null {
  if (isBlank(activity)) return null;
  const { description, result, startsAt, endsAt, duration } = activity;
  if ([...description.trim()].length > LIMITS.description) return 'DESCRIPTION_LONG';
  if ([...result.trim()].length > LIMITS.result) return 'RESULT_LONG';
  if ((startsAt === '') !== (endsAt === '')) return 'TIME_HALF';
  if (startsAt !== '' && endsAt <= startsAt) return 'TIME_ORDER';
  if (startsAt === '' && duration.trim() !== '' && !isDuration(duration)) return 'DURATION';
  return [...description.trim()].length < LIMITS.shortest ? 'DESCRIPTION_SHORT' : null;
}

/** Whether the server can save this as a draft: only a short description may still grow. */
export function canBeSaved(content: LkhContent): boolean {
  return content.activities.every((activity) => {
    const problem = activityProblem(activity);
    return problem === null || problem === 'DESCRIPTION_SHORT';
  });
}

/** Minutes of all activities together. */
export function totalMinutes({ activities }: Pick<LkhContent, 'activities'>): number {
  return activities.reduce((sum, activity) => sum + minutesOf(activity), 0);
}

/** The content with one activity moved by a place; the same at either end. */
export function moved(content: LkhContent, index: number, step: 1 | -1): LkhContent {
  const activities = [...content.activities];
  const [taken] = activities.splice(index, 1);
  if (!taken || index + step < 0 || index + step > activities.length) return content;
  activities.splice(index + step, 0, taken);
  return { ...content, activities };
}

/** Both: the activities of one and, behind them, those of the other that the first does not have. */
export function combined(one: LkhContent, other: LkhContent): LkhContent {
  const known = new Set(one.activities.map(lineOf));
  const added = other.activities.filter((activity) => !isBlank(activity) && !known.has(lineOf(activity)));
  const kept = one.activities.filter((activity) => !isBlank(activity));
  return { activities: [...kept, ...added], evidenceId: one.evidenceId ?? other.evidenceId };
}

function minutesOf({ startsAt, endsAt, duration }: ActivityForm): number {
  if (startsAt !== '' && endsAt !== '') return Math.max(0, minuteOfDay(endsAt) - minuteOfDay(startsAt));
  return isDuration(duration) ? Number(duration) : 0;
}

function isDuration(text: string): boolean {
  return /^\d{1,4}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= LIMITS.minutes;
}

function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function fingerprint(content: LkhContent): string {
  return JSON.stringify([activityInputs(content), content.evidenceId]);
}

function lineOf(activity: ActivityForm): string {
  return JSON.stringify(activityInputs({ activities: [activity] }));
}
