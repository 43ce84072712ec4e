import { graphql } from '../../gql/gql.ts';

/** Own requests of a range, with what is left of the annual leave. */
export const MY_REQUESTS = graphql(`
  query MyRequests($from: LocalDate!, $to: LocalDate!) {
    viewer {
      today
      absenceBalance {
        year
        entitlement
        used
        waiting
        remaining
      }
      absences(from: $from, to: $to, first: 50) {
        nodes {
          ...OwnAbsence
        }
      }
      correctionRequests(from: $from, to: $to, first: 50) {
        nodes {
          ...OwnCorrection
        }
      }
    }
  }

  fragment OwnAbsence on Absence {
    id
    kind
    leaveKind
    hasLetter
    startsOn
    endsOn
    reason
    letterNumber
    letterDate
    state
    entered
    requestedAt
    decidedAt
    decisionReason
    workingDays
    decidedBy {
      id
      name
    }
    evidence {
      id
      contentType
      fileName
      sizeBytes
    }
    canWithdraw {
      ...RightParts
    }
  }

  fragment OwnCorrection on CorrectionRequest {
    id
    date
    kind
    clockIn
    clockOut
    explanation
    state
    requestedAt
    decidedAt
    decisionReason
    decidedBy {
      id
      name
    }
    evidence {
      id
      contentType
      fileName
      sizeBytes
    }
    canWithdraw {
      ...RightParts
    }
  }
`);

export const CORRECTION_FORM = graphql(`
  query CorrectionFormOf($date: LocalDate!, $language: Language!) {
    correctionForm(date: $date) {
      earliestDay
      lastDay
      usedInMonth
      rules {
        monthlyLimit
        kinds {
          kind
          fileRequired
          countsTowardsLimit
        }
      }
    }
    viewer {
      today
      employee {
        id
        attendanceDays(from: $date, to: $date) {
          id
          date
          status
          explanation(language: $language)
        }
      }
      correctionRequests(from: $date, to: $date, first: 10) {
        nodes {
          ...OwnCorrection
        }
      }
    }
  }
`);

export const CORRECTION_PREVIEW = graphql(`
  query PreviewCorrection($input: CorrectionInput!, $language: Language!) {
    correctionPreview(input: $input) {
      canRequest {
        ...RightParts
      }
      dayBefore {
        ...PreviewedDay
      }
      dayAfter {
        ...PreviewedDay
      }
    }
  }

  fragment PreviewedDay on DayPreview {
    status
    deductionBps
    explanation(language: $language)
  }
`);

export const CORRECTION_SUBMIT = graphql(`
  mutation SubmitCorrection($id: ClientId!, $input: CorrectionInput!) {
    correctionRequestSubmit(id: $id, input: $input) {
      correctionRequest {
        ...OwnCorrection
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const CORRECTION_WITHDRAW = graphql(`
  mutation WithdrawCorrection($id: ID!) {
    correctionRequestWithdraw(id: $id) {
      correctionRequest {
        ...OwnCorrection
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const ABSENCE_FORM = graphql(`
  query AbsenceFormOf {
    absenceForm {
      earliestDay
      latestDay
      rules {
        kinds {
          kind
          fileRequired
          letterRequired
        }
      }
    }
    viewer {
      today
      absenceBalance {
        year
        entitlement
        used
        waiting
        remaining
      }
    }
  }
`);

export const ABSENCE_PREVIEW = graphql(`
  query PreviewAbsence($input: AbsenceInput!) {
    absencePreview(input: $input) {
      canRequest {
        ...RightParts
      }
      calendarDays
      workingDays
      allotments {
        allotment
        period
        limit
        remaining
        asked
      }
    }
  }
`);

export const ABSENCE_REQUEST = graphql(`
  mutation RequestAbsence($id: ClientId!, $input: AbsenceInput!) {
    absenceRequest(id: $id, input: $input) {
      absence {
        ...OwnAbsence
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const ABSENCE_WITHDRAW = graphql(`
  mutation WithdrawAbsence($id: ID!) {
    absenceWithdraw(id: $id) {
      absence {
        ...OwnAbsence
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);
