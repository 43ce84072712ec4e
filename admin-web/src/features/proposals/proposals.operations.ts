import { graphql } from '../../gql/gql.ts';

export const PLACEMENT_INBOX = graphql(`
  query PlacementInbox($first: Int!, $after: String) {
    placementInbox(first: $first, after: $after) {
      totalCount
      nodes {
        ...ProposalParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }

  fragment ProposalParts on PlacementProposal {
    id
    kind
    state
    effectiveOn
    proposedAt
    employee {
      id
      name
      assignments {
        id
        role
        orgUnit {
          id
          name
        }
      }
    }
    supervisor {
      id
      name
    }
    workLocation {
      id
      name
    }
    workSchedule {
      id
      name
    }
    canConfirm {
      allowed
      code
      params {
        name
        value
      }
    }
    canRefuse {
      allowed
    }
  }
`);

export const PROPOSAL_CONFIRM = graphql(`
  mutation ProposalConfirm($id: ID!) {
    placementProposalConfirm(id: $id) {
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const PROPOSAL_REFUSE = graphql(`
  mutation ProposalRefuse($id: ID!, $reason: String!) {
    placementProposalRefuse(id: $id, reason: $reason) {
      userErrors {
        ...RefusalParts
      }
    }
  }
`);
