import { skipToken, useQuery } from '@apollo/client/react';
import type { PunchWhere } from '../../gql/graphql.ts';
import { useViewer } from '../session/viewer.ts';
import { APPROVAL_COUNTS } from './approval-counts.operations.ts';

/** How much of each waits. */
export interface ApprovalCounts {
  readonly lkh: number;
  readonly punches: number;
  readonly proposals: number;
  /** Corrections and absences. */
  readonly requests: number;
}

/** Clock events that somebody has to look at: flagged ones and those that an offline phone sent later. */
export function punchesToCheck(ownId: string): PunchWhere {
  return {
    state: { oneOf: ['FLAGGED', 'PENDING_CONFIRMATION'] },
    NOT: { employeeId: { eq: ownId } },
  };
}

/** Whether the viewer decides about anybody's things. */
export function useDecides(): boolean {
  return useViewer().permissions.includes('LKH_DECIDE');
}

/** What waits for the viewer; null for whoever decides nothing, and until the server has answered. */
export function useApprovalCounts(): ApprovalCounts | null {
  const { employee } = useViewer();
  const decides = useDecides();
  const { data } = useQuery(
    APPROVAL_COUNTS,
    decides
      ? { variables: { punches: punchesToCheck(employee.id) }, fetchPolicy: 'cache-and-network' }
      : skipToken,
  );
  if (!data) return null;
  return {
    lkh: data.lkhInboxCount,
    punches: data.punches.totalCount,
    proposals: data.placementInboxCount,
    requests: data.correctionInboxCount + data.absenceInboxCount,
  };
}
