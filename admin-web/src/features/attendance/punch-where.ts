import type { PunchWhere } from '../../gql/graphql.ts';

/** What can be looked through. */
export const PUNCH_QUEUES = ['FLAGGED', 'PENDING_CONFIRMATION', 'OBJECTION', 'REJECTED', 'ALL'] as const;
export type PunchQueueName = (typeof PUNCH_QUEUES)[number];

/** Filters of the queue. */
export interface PunchFilter {
  readonly state: PunchQueueName;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  /** Ids; empty for all. */
  readonly district: string;
  readonly unit: string;
}

/** The filters as a condition of the API. */
export function punchWhere({ state, from, to, district, unit }: PunchFilter): PunchWhere {
  return {
    businessDate: { gte: from, lte: to < from ? from : to },
    ...(unit ? { orgUnitId: { eq: unit } } : district ? { districtId: { eq: district } } : {}),
    ...(state === 'OBJECTION' ? { objectionOpen: { eq: true } } : {}),
    ...(state === 'OBJECTION' || state === 'ALL' ? {} : { state: { eq: state } }),
  };
}
