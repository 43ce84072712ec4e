import { graphql } from '../../gql/gql.ts';

export const HOME = graphql(`
  query Home($language: Language!) {
    viewer {
      account {
        id
        mustChangePassword
      }
      attendanceToday {
        date
        timeZone
        serverTime
        nextAction
        geofenceApplies
        hours {
          code
          start
          end
          clockInWindow {
            opens
            closes
          }
          clockOutWindow {
            opens
            closes
          }
        }
        locations {
          id
          name
          latitude
          longitude
          radiusMeters
        }
        day {
          id
          date
          status
          final
          clockInAt
          clockOutAt
          lateMinutes
          earlyLeaveMinutes
          explanation(language: $language)
          punches {
            id
            kind
            state
            businessAt
            photoState
          }
        }
      }
      lkhToday {
        date
        requirement
        deadline
        report {
          id
          state
        }
      }
    }
  }
`);
