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
