import { graphql } from '../../gql/gql.ts';

export const HISTORY_MONTH = graphql(`
  query HistoryMonth($month: YearMonth!, $from: LocalDate!, $to: LocalDate!) {
    viewer {
      today
      employee {
        id
        attendanceDays(from: $from, to: $to) {
          id
          date
          status
        }
      }
      attendanceMonthRecap(month: $month) {
        id
        month
        workingDays
        openDays
        lateMinutes
        earlyLeaveMinutes
        deductionBps
        statuses {
          status
          count
        }
        lkh {
          required
          approved
          waiting
          missing
        }
      }
    }
  }
`);

export const HISTORY_DAY = graphql(`
  query HistoryDay($date: LocalDate!, $language: Language!) {
    viewer {
      today
      employee {
        id
        attendanceDays(from: $date, to: $date) {
          id
          date
          status
          final
          explanation(language: $language)
          trace {
            step
            code
            minutes
            tier
            bps
            article
            time
            endTime
          }
          punches {
            ...OwnPunch
          }
        }
      }
      correctionRequests(from: $date, to: $date, first: 10) {
        nodes {
          id
          kind
          clockIn
          clockOut
          state
          decisionReason
        }
      }
      lkhDays(from: $date, to: $date) {
        date
        missed
        canCreate {
          ...RightParts
        }
        report {
          id
          state
        }
      }
    }
  }

  fragment OwnPunch on Punch {
    id
    kind
    state
    channel
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
    decisions {
      id
      decidedAt
      toState
      reason
      decidedBy {
        id
        name
      }
    }
    objections {
      id
      note
      objectedAt
      outcome
      decidedBy {
        id
        name
      }
    }
    canObject {
      ...RightParts
    }
  }
`);

export const PUNCH_OBJECT = graphql(`
  mutation PunchObject($id: ID!, $note: String!) {
    punchObject(id: $id, note: $note) {
      punch {
        ...OwnPunch
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);
