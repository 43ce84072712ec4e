import { graphql } from '../../gql/gql.ts';

export const EMPLOYEE_PROFILE = graphql(`
  query EmployeeProfile($id: ID!) {
    employee(id: $id) {
      id
      name
      nip
      nuptk
      employmentType
      endsOn
      scheduleMode
      workSchedule {
        id
        name
      }
      assignments {
        id
        role
        acting
        startsOn
        endsOn
        letterNumber
        orgUnit {
          id
          name
        }
      }
      supervisionChain {
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
      supervisions {
        id
        startsOn
        endsOn
        supervisor {
          id
          name
        }
      }
      workLocations {
        id
        name
        radiusMeters
        latitude
        longitude
      }
    }
  }
`);

export const EMPLOYEE_MONTH = graphql(`
  query EmployeeMonth($id: ID!, $from: LocalDate!, $to: LocalDate!) {
    employee(id: $id) {
      id
      name
      attendanceDays(from: $from, to: $to) {
        date
        status
        clockInAt
        clockOutAt
        timeZone
      }
      lkhReports(from: $from, to: $to, first: 31) {
        nodes {
          id
          date
          state
          totalMinutes
        }
      }
    }
  }
`);
