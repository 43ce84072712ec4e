import { graphql } from '../../gql/gql.ts';

/** Corrections and absences that wait for the viewer. */
export const REQUEST_INBOX = graphql(`
  query RequestInbox($language: Language!) {
    correctionInbox(first: 25) {
      nodes {
        ...InboxCorrection
      }
    }
    absenceInbox(first: 25) {
      nodes {
        ...InboxAbsence
      }
    }
  }

  fragment InboxCorrection on CorrectionRequest {
    __typename
    id
    date
    kind
    clockIn
    clockOut
    explanation
    state
    requestedAt
    employee {
      id
      name
    }
    evidence {
      id
      contentType
      fileName
      sizeBytes
    }
    dayBefore {
      status
      deductionBps
      explanation(language: $language)
    }
    dayAfter {
      status
      deductionBps
      explanation(language: $language)
    }
    canApprove {
      ...RightParts
    }
    canReject {
      ...RightParts
    }
  }

  fragment InboxAbsence on Absence {
    __typename
    id
    kind
    leaveKind
    hasLetter
    startsOn
    endsOn
    workingDays
    reason
    letterNumber
    letterDate
    state
    entered
    requestedAt
    employee {
      id
      name
    }
    evidence {
      id
      contentType
      fileName
      sizeBytes
    }
    balance {
      year
      entitlement
      used
      waiting
      remaining
    }
    canApprove {
      ...RightParts
    }
    canReject {
      ...RightParts
    }
  }
`);

export const CORRECTION_APPROVE = graphql(`
  mutation ApproveCorrection($id: ID!) {
    correctionRequestApprove(id: $id) {
      correctionRequest {
        id
        state
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const CORRECTION_REJECT = graphql(`
  mutation RejectCorrection($id: ID!, $reason: String!) {
    correctionRequestReject(id: $id, reason: $reason) {
      correctionRequest {
        id
        state
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const ABSENCE_APPROVE = graphql(`
  mutation ApproveAbsence($id: ID!) {
    absenceApprove(id: $id) {
      absence {
        id
        state
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const ABSENCE_REJECT = graphql(`
  mutation RejectAbsence($id: ID!, $reason: String!) {
    absenceReject(id: $id, reason: $reason) {
      absence {
        id
        state
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);
