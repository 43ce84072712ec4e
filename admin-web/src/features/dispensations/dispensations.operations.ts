import { graphql } from '../../gql/gql.ts';

export const DISPENSATIONS = graphql(`
  query Dispensations($first: Int!, $after: String, $where: DispensationWhereInput) {
    dispensations(first: $first, after: $after, where: $where) {
      totalCount
      nodes {
        ...DispensationParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }

  fragment DispensationParts on Dispensation {
    id
    kind
    effect
    state
    scope
    startsOn
    endsOn
    fromTime
    toTime
    reason
    declaredAt
    revokeReason
    declaredBy {
      id
      name
    }
    district {
      id
      name
    }
    orgUnit {
      id
      name
    }
    person {
      id
      name
    }
    canRevoke {
      allowed
    }
  }
`);

export const DISPENSATION_PREVIEW = graphql(`
  mutation DispensationPreview($input: DispensationInput!) {
    dispensationPreview(input: $input) {
      preview {
        ...RecomputePreviewParts
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const DISPENSATION_DECLARE = graphql(`
  mutation DispensationDeclare($input: DispensationInput!) {
    dispensationDeclare(input: $input) {
      dispensation {
        id
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const DISPENSATION_REVOKE = graphql(`
  mutation DispensationRevoke($id: ID!, $reason: String!) {
    dispensationRevoke(id: $id, reason: $reason) {
      dispensation {
        ...DispensationParts
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const OUTAGE_PROPOSALS = graphql(`
  query OutageProposals {
    outageProposals(first: 50, where: { state: { eq: PROPOSED } }) {
      totalCount
      nodes {
        id
        day
        fromTime
        toTime
        noticedAt
        canDecide {
          allowed
        }
      }
    }
  }
`);

export const OUTAGE_PREVIEW = graphql(`
  mutation OutagePreview($id: ID!) {
    outageProposalPreview(id: $id) {
      preview {
        ...RecomputePreviewParts
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const OUTAGE_ACCEPT = graphql(`
  mutation OutageAccept($id: ID!) {
    outageProposalAccept(id: $id) {
      proposal {
        id
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const OUTAGE_DISMISS = graphql(`
  mutation OutageDismiss($id: ID!, $reason: String!) {
    outageProposalDismiss(id: $id, reason: $reason) {
      proposal {
        id
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);
