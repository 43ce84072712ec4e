import { graphql } from '../../gql/gql.ts';

/** One page of the people of a unit with the days of a month. */
export const MONTH_MATRIX = graphql(`
  query MonthMatrix($first: Int!, $after: String, $where: EmployeeWhere, $from: LocalDate!, $to: LocalDate!) {
    employees(first: $first, after: $after, where: $where) {
      totalCount
      nodes {
        id
        name
        nip
        attendanceDays(from: $from, to: $to) {
          date
          status
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const DAY_LIST = graphql(`
  query DayList($first: Int!, $after: String, $where: AttendanceDayWhere!) {
    attendanceDays(first: $first, after: $after, where: $where) {
      totalCount
      nodes {
        id
        date
        status
        clockInAt
        clockOutAt
        lateMinutes
        earlyLeaveMinutes
        timeZone
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
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const PUNCH_QUEUE = graphql(`
  query PunchQueue($first: Int!, $after: String, $where: PunchWhere) {
    punches(first: $first, after: $after, where: $where) {
      totalCount
      nodes {
        ...PunchCardParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }

  fragment PunchCardParts on Punch {
    id
    kind
    state
    businessAt
    businessDate
    timeZone
    distanceMeters
    decisionReason
    photoState
    flags {
      code
    }
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
      thumbnail: url(variant: THUMBNAIL)
    }
    objections {
      id
      note
      outcome
    }
    canConfirm {
      allowed
    }
    canReject {
      allowed
    }
    canDecideObjection {
      allowed
    }
  }
`);

export const PUNCH_DECIDE = graphql(`
  mutation PunchDecide($item: PunchesDecideItem!) {
    punchesDecide(items: [$item], errorPolicy: EACH) {
      results {
        id
        punch {
          id
          state
          decisionReason
        }
        userErrors {
          code
          message
          params {
            name
            value
          }
        }
      }
      userErrors {
        code
        message
        params {
          name
          value
        }
      }
    }
  }
`);
