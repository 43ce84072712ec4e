import { graphql } from '../../gql/gql.ts';

export const PUNCHES_TO_CHECK = graphql(`
  query PunchesToCheck($where: PunchWhere!) {
    punches(first: 50, where: $where) {
      totalCount
      nodes {
        ...CheckedPunch
      }
    }
  }

  fragment CheckedPunch on Punch {
    id
    kind
    state
    businessAt
    businessDate
    receivedAt
    capturedAt
    timeZone
    distanceMeters
    insideGeofence
    photoState
    decisionReason
    workLocation {
      id
      name
    }
    employee {
      id
      name
    }
    selfie {
      id
    }
    flags {
      code
      params {
        name
        value
      }
    }
    objections {
      id
      note
      outcome
    }
    canConfirm {
      ...RightParts
    }
    canReject {
      ...RightParts
    }
    canDecideObjection {
      ...RightParts
    }
  }
`);

export const PUNCH_CONFIRM = graphql(`
  mutation ConfirmPunch($id: ID!) {
    punchConfirm(id: $id) {
      punch {
        ...CheckedPunch
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const PUNCH_REJECT = graphql(`
  mutation RejectPunch($id: ID!, $reason: String!) {
    punchReject(id: $id, reason: $reason) {
      punch {
        ...CheckedPunch
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const PUNCH_RESTORE = graphql(`
  mutation RestorePunch($id: ID!) {
    punchRestore(id: $id) {
      punch {
        ...CheckedPunch
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const PUNCH_UPHOLD = graphql(`
  mutation UpholdPunch($id: ID!, $reason: String!) {
    punchUphold(id: $id, reason: $reason) {
      punch {
        ...CheckedPunch
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);
