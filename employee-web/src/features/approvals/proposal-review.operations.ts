import { graphql } from '../../gql/gql.ts';

export const PROPOSAL_INBOX = graphql(`
  query ProposalInbox {
    placementInbox(first: 50) {
      totalCount
      nodes {
        ...InboxProposal
      }
    }
  }

  fragment InboxProposal on PlacementProposal {
    id
    kind
    state
    effectiveOn
    proposedAt
    reason
    employee {
      ...PersonParts
    }
    workLocation {
      ...PlaceParts
    }
    supervisor {
      ...PersonParts
    }
    workSchedule {
      id
      name
    }
    canConfirm {
      ...RightParts
    }
    canRefuse {
      ...RightParts
    }
  }
`);

export const PROPOSAL_CONFIRM = graphql(`
  mutation ConfirmProposal($id: ID!) {
    placementProposalConfirm(id: $id) {
      proposal {
        ...InboxProposal
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const PROPOSAL_REFUSE = graphql(`
  mutation RefuseProposal($id: ID!, $reason: String!) {
    placementProposalRefuse(id: $id, reason: $reason) {
      proposal {
        ...InboxProposal
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);
