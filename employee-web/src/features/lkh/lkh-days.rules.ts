import { daysBetween } from '@eoffice/web-kit/days.ts';
import type { StatusTone } from '@eoffice/web-kit/parts/status-badge.tsx';
import type { LkhDaysQuery, LkhState } from '../../gql/graphql.ts';

/** One day of the list. */
export type LkhListDay = LkhDaysQuery['viewer']['lkhDays'][number];

/**
 * What a day is to its owner. NONE: a report can be begun. TOO_LATE: it can be begun no more and counts as missed.
 * The rest are states of the report.
 */
export type LkhDayState = 'NONE' | 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'RETURNED' | 'REJECTED' | 'MISSED';

/** The state of a day; null for a day that takes no report and has none. */
export function stateOf({
  missed,
  canCreate,
  report,
}: {
  readonly missed: boolean;
  readonly canCreate: { readonly allowed: boolean };
  readonly report: { readonly state: LkhState } | null;
}): LkhDayState | null {
  if (report) return report.state;
  if (canCreate.allowed) return 'NONE';
  return missed ? 'MISSED' : null;
}

/** The parts of the list, in the order in which they matter to the owner. */
export const LKH_GROUPS = ['TO_DO', 'WAITING', 'DONE'] as const;
export type LkhGroup = (typeof LKH_GROUPS)[number];

const GROUP_OF: Readonly<Record<LkhDayState, LkhGroup>> = {
  NONE: 'TO_DO',
  DRAFT: 'TO_DO',
  RETURNED: 'TO_DO',
  SUBMITTED: 'WAITING',
  APPROVED: 'DONE',
  REJECTED: 'DONE',
  MISSED: 'DONE',
};

/** The days that ask for something, by what they ask. To do: the nearest deadline first; the rest: the newest first. */
export function groupDays(days: readonly LkhListDay[]): Readonly<Record<LkhGroup, readonly LkhListDay[]>> {
  const groups: Record<LkhGroup, LkhListDay[]> = { TO_DO: [], WAITING: [], DONE: [] };
  for (const day of days) {
    const state = stateOf(day);
    if (state) groups[GROUP_OF[state]].push(day);
  }
  groups.TO_DO.sort((a, b) => a.deadline.localeCompare(b.deadline) || a.date.localeCompare(b.date));
  groups.WAITING.reverse();
  groups.DONE.reverse();
  return groups;
}

/** How a state looks. The words say it; the colour repeats it. */
export const STATE_TONE: Readonly<Record<LkhDayState, StatusTone>> = {
  NONE: 'ATTENTION',
  DRAFT: 'ATTENTION',
  SUBMITTED: 'WAITING',
  APPROVED: 'GOOD',
  RETURNED: 'ATTENTION',
  REJECTED: 'BAD',
  MISSED: 'BAD',
};

/** A deadline as people say it. */
export type DeadlineWords =
  | { readonly key: 'deadlinePassed' | 'deadlineToday' | 'deadlineTomorrow'; readonly count: 0 }
  | { readonly key: 'deadlineIn'; readonly count: number };

/** How far off the last day is. */
export function deadlineWords(deadline: string, today: string): DeadlineWords {
  const count = daysBetween(today, deadline);
  if (count < 0) return { key: 'deadlinePassed', count: 0 };
  if (count === 0) return { key: 'deadlineToday', count: 0 };
  return count === 1 ? { key: 'deadlineTomorrow', count: 0 } : { key: 'deadlineIn', count };
}
