import { DAY_STATUSES, type DayStatus } from './day-facts.rules.js';

/** How often a status occurs. */
export interface StatusCount {
  readonly status: DayStatus;
  readonly count: number;
}

/** Counts statuses, in the order of `DAY_STATUSES`; what does not occur is left out. */
export function countStatuses(statuses: Iterable<DayStatus>): StatusCount[] {
  const counts = new Map<DayStatus, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return DAY_STATUSES.flatMap((status) => {
    const count = counts.get(status) ?? 0;
    return count === 0 ? [] : [{ status, count }];
  });
}
