import { graphql } from '../../gql/gql.ts';

/** What waits, with all that a list and the preview of a bulk approval show. */
export const REVIEW_QUEUE = graphql(`
  query ReviewQueue($first: Int!, $after: String) {
    lkhInbox(first: $first, after: $after) {
      totalCount
      nodes {
        id
        date
        contentHash
        hints
        objection
        escalated
        totalMinutes
        employee {
          id
          name
        }
        activities {
          position
          description
        }
        evidence {
          id
          contentType
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const REVIEW_REPORT = graphql(`
  query ReviewReport($id: ID!) {
    lkhReport(id: $id) {
      ...ReviewReportParts
    }
  }

  fragment ReviewReportParts on LkhReport {
    id
    date
    state
    contentHash
    hints
    objection
    escalated
    deadline
    submittedAt
    decidedAt
    decisionNote
    totalMinutes
    autoApproved
    decidedBy {
      id
      name
    }
    employee {
      id
      name
      nip
      assignments {
        id
        role
        orgUnit {
          id
          name
        }
      }
    }
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
      ...ReviewRight
    }
    canReturn {
      ...ReviewRight
    }
    canReject {
      ...ReviewRight
    }
  }

  fragment ReviewRight on Decision {
    allowed
    code
    message
    params {
      name
      value
    }
  }
`);

export const REVIEW_DAY = graphql(`
  query ReviewDay($employeeId: ID!, $date: LocalDate!, $language: Language!) {
    employee(id: $employeeId) {
      id
      attendanceDays(from: $date, to: $date) {
        date
        status
        clockInAt
        clockOutAt
        timeZone
        explanation(language: $language)
      }
    }
  }
`);

export const REVIEW_EVIDENCE_LINK = graphql(`
  query ReviewEvidenceLink($id: ID!) {
    evidence(id: $id) {
      id
      url
    }
  }
`);

export const APPROVE = graphql(`
  mutation ReviewApprove($id: ID!, $input: LkhReportApproveInput!) {
    lkhReportApprove(id: $id, input: $input) {
      report {
        ...ReviewReportParts
      }
      userErrors {
        ...ReviewRefusal
      }
    }
  }

  fragment ReviewRefusal on UserError {
    code
    message
    params {
      name
      value
    }
  }
`);

export const RETURN = graphql(`
  mutation ReviewReturn($id: ID!, $input: LkhReportReturnInput!) {
    lkhReportReturn(id: $id, input: $input) {
      report {
        ...ReviewReportParts
      }
      userErrors {
        ...ReviewRefusal
      }
    }
  }
`);

export const REJECT = graphql(`
  mutation ReviewReject($id: ID!, $input: LkhReportRejectInput!) {
    lkhReportReject(id: $id, input: $input) {
      report {
        ...ReviewReportParts
      }
      userErrors {
        ...ReviewRefusal
      }
    }
  }
`);

export const APPROVE_MANY = graphql(`
  mutation ReviewApproveMany($items: [LkhReportsApproveItem!]!) {
    lkhReportsApprove(items: $items, errorPolicy: EACH) {
      results {
        id
        userErrors {
          ...ReviewRefusal
        }
      }
      userErrors {
        ...ReviewRefusal
      }
    }
  }
`);
