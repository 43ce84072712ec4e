import { graphql } from '../../gql/gql.ts';

export const DAY_DETAIL = graphql(`
  query DayDetail($employeeId: ID!, $date: LocalDate!, $language: Language!) {
    employee(id: $employeeId) {
      id
      name
      attendanceDays(from: $date, to: $date) {
        date
        status
        explanation(language: $language)
        timeZone
        lateMinutes
        earlyLeaveMinutes
        deductionBps
        punches {
          id
          kind
          state
          businessAt
          distanceMeters
          decisionReason
          timeZone
          workLocation {
            id
            name
          }
          flags {
            code
          }
        }
      }
    }
  }
`);
