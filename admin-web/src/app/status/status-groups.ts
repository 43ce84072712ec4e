import type { AttendanceStatus } from '../../gql/graphql.ts';

/** What a supervisor asks in the morning, in the order of urgency. */
export const STATUS_GROUPS = ['PRESENT', 'LATE', 'NOT_YET', 'ABSENT', 'AWAY', 'OFF'] as const;
export type StatusGroup = (typeof STATUS_GROUPS)[number];

/** The statuses of each group; every status is in exactly one. */
export const STATUSES_OF: Readonly<Record<StatusGroup, readonly AttendanceStatus[]>> = {
  PRESENT: ['PRESENT', 'IN_PROGRESS'],
  LATE: ['LATE', 'EARLY_LEAVE', 'LATE_AND_EARLY', 'MISSING_CLOCK_IN', 'MISSING_CLOCK_OUT'],
  NOT_YET: ['PENDING', 'FUTURE'],
  ABSENT: ['ABSENT'],
  AWAY: ['LEAVE', 'SICK', 'PERMISSION', 'DUTY_TRAVEL', 'TRAINING'],
  OFF: ['OFF_DAY', 'HOLIDAY', 'JOINT_LEAVE', 'OUT_OF_SCOPE'],
};

/** How many people each group has. */
export function countGroups(
  counts: readonly { readonly status: AttendanceStatus; readonly count: number }[],
): Readonly<Record<StatusGroup, number>> {
  const of = (group: StatusGroup) =>
    counts
      .filter(({ status }) => STATUSES_OF[group].includes(status))
      .reduce((sum, { count }) => sum + count, 0);
  return {
    PRESENT: of('PRESENT'),
    LATE: of('LATE'),
    NOT_YET: of('NOT_YET'),
    ABSENT: of('ABSENT'),
    AWAY: of('AWAY'),
    OFF: of('OFF'),
  };
}
