import { graphql } from '../../gql/gql.ts';

export const CORRECTION_INBOX = graphql(`
  query CorrectionInbox($first: Int!, $after: String) {
    correctionInbox(first: $first, after: $after) {
      totalCount
      nodes {
        ...CorrectionParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }

  fragment CorrectionParts on CorrectionRequest {
    id
    kind
    date
    clockIn
    clockOut
    explanation
    requestedAt
    timeZone
    evidence {
      id
    }
    employee {
      ...RequesterParts
    }
    dayBefore {
      ...DayPreviewParts
    }
    dayAfter {
      ...DayPreviewParts
    }
    canApprove {
      ...RequestDecisionParts
    }
    canReject {
      ...RequestDecisionParts
    }
  }

  fragment RequesterParts on Person {
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

  fragment DayPreviewParts on DayPreview {
    status
    clockInAt
    clockOutAt
    lateMinutes
    earlyLeaveMinutes
    deductionBps
  }

  fragment RequestDecisionParts on Decision {
    allowed
    code
    params {
      name
      value
    }
  }
`);

export const ABSENCE_INBOX = graphql(`
  query AbsenceInbox($first: Int!, $after: String) {
    absenceInbox(first: $first, after: $after) {
      totalCount
      nodes {
        ...AbsenceParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }

  fragment AbsenceParts on Absence {
    id
    kind
    leaveKind
    startsOn
    endsOn
    workingDays
    calendarDays
    reason
    hasLetter
    letterNumber
    letterDate
    requestedAt
    balance {
      year
      entitlement
      used
      waiting
      remaining
    }
    effectOnDays {
      date
      before {
        ...DayPreviewParts
      }
      after {
        ...DayPreviewParts
      }
    }
    evidence {
      id
    }
    employee {
      ...RequesterParts
    }
    canApprove {
      ...RequestDecisionParts
    }
    canReject {
      ...RequestDecisionParts
    }
  }
`);

export const CORRECTION_APPROVE = graphql(`
  mutation CorrectionApprove($id: ID!) {
    correctionRequestApprove(id: $id) {
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const CORRECTION_REJECT = graphql(`
  mutation CorrectionReject($id: ID!, $reason: String!) {
    correctionRequestReject(id: $id, reason: $reason) {
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const ABSENCE_APPROVE = graphql(`
  mutation AbsenceApprove($id: ID!) {
    absenceApprove(id: $id) {
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const ABSENCE_REJECT = graphql(`
  mutation AbsenceReject($id: ID!, $reason: String!) {
    absenceReject(id: $id, reason: $reason) {
      userErrors {
        ...RefusalParts
      }
    }
  }
`);
