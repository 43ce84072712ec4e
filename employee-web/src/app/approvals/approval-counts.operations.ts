import { graphql } from '../../gql/gql.ts';

/** How much waits for the decision of the viewer. */
export const APPROVAL_COUNTS = graphql(`
  query ApprovalCounts($punches: PunchWhere!) {
    lkhInboxCount
    placementInboxCount
    correctionInboxCount
    absenceInboxCount
    punches(first: 1, where: $punches) {
      totalCount
    }
  }
`);
