import { graphql } from '../../gql/gql.ts';

export const LKH_INBOX = graphql(`
  query LkhInbox {
    lkhInbox(first: 50) {
      totalCount
      nodes {
        id
      }
    }
  }
`);

export const LKH_TO_REVIEW = graphql(`
  query LkhToReview($id: ID!) {
    lkhReport(id: $id) {
      ...ReviewedReport
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
    }
  }

  fragment ReviewedReport on LkhReport {
    id
    date
    state
    contentHash
    hints
    objection
    escalated
    submittedAt
    totalMinutes
    activities {
      position
      description
      result
      startsAt
      endsAt
      durationMinutes
    }
    evidence {
      id
      contentType
      fileName
      sizeBytes
      state
    }
    decisions {
      id
      at
      event
      note
      actor {
        id
        name
      }
    }
    canApprove {
      ...RightParts
    }
    canReturn {
      ...RightParts
    }
    canReject {
      ...RightParts
    }
  }
`);

export const LKH_APPROVE = graphql(`
  mutation LkhApprove($id: ID!, $input: LkhReportApproveInput!) {
    lkhReportApprove(id: $id, input: $input) {
      report {
        ...ReviewedReport
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const LKH_RETURN = graphql(`
  mutation LkhReturn($id: ID!, $input: LkhReportReturnInput!) {
    lkhReportReturn(id: $id, input: $input) {
      report {
        ...ReviewedReport
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const LKH_REJECT = graphql(`
  mutation LkhReject($id: ID!, $input: LkhReportRejectInput!) {
    lkhReportReject(id: $id, input: $input) {
      report {
        ...ReviewedReport
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

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
