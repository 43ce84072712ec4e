import { graphql } from '../../gql/gql.ts';

/** What each day of a range asks of the LKH. */
export const LKH_DAYS = graphql(`
  query LkhDays($from: LocalDate!, $to: LocalDate!) {
    viewer {
      today
      lkhDays(from: $from, to: $to) {
        date
        requirement
        deadline
        missed
        canCreate {
          ...RightParts
        }
        report {
          id
          state
          objection
          decisionNote
        }
      }
    }
  }

  fragment RightParts on Decision {
    allowed
    code
    params {
      name
      value
    }
  }

  fragment RefusalParts on UserError {
    code
    field
    params {
      name
      value
    }
  }
`);

/** One day with the whole report. */
export const LKH_DAY = graphql(`
  query LkhDayDetail($date: LocalDate!) {
    viewer {
      today
      lkhDays(from: $date, to: $date) {
        date
        requirement
        deadline
        missed
        canCreate {
          ...RightParts
        }
        report {
          ...LkhReportParts
        }
      }
    }
  }

  fragment LkhReportParts on LkhReport {
    id
    date
    state
    deadline
    objection
    contentHash
    submittedAt
    updatedAt
    decisionNote
    autoApproved
    hints
    totalMinutes
    decidedAt
    decidedBy {
      id
      name
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
    canEdit {
      ...RightParts
    }
    canSubmit {
      ...RightParts
    }
    canWithdraw {
      ...RightParts
    }
    canObject {
      ...RightParts
    }
  }
`);

export const LKH_LATEST_ACTIVITIES = graphql(`
  query LkhLatestActivities($before: LocalDate!) {
    lkhLatestActivities(before: $before) {
      position
      description
      result
      startsAt
      endsAt
      durationMinutes
    }
  }
`);

export const LKH_SAVE = graphql(`
  mutation LkhSave($input: LkhReportSaveInput!) {
    lkhReportSave(input: $input) {
      report {
        ...LkhReportParts
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const LKH_SUBMIT = graphql(`
  mutation LkhSubmit($id: ID!) {
    lkhReportSubmit(id: $id) {
      report {
        ...LkhReportParts
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const LKH_WITHDRAW = graphql(`
  mutation LkhWithdraw($id: ID!) {
    lkhReportWithdraw(id: $id) {
      report {
        ...LkhReportParts
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const LKH_OBJECT = graphql(`
  mutation LkhObject($id: ID!, $input: LkhReportObjectInput!) {
    lkhReportObject(id: $id, input: $input) {
      report {
        ...LkhReportParts
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);
