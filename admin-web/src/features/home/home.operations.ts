import { graphql } from '../../gql/gql.ts';

export const HOME_ATTENDANCE = graphql(`
  query HomeAttendance($districtId: ID, $orgUnitId: ID) {
    attendanceRecap(districtId: $districtId, orgUnitId: $orgUnitId) {
      date
      total
      counts {
        status
        count
      }
    }
  }
`);

export const HOME_DECISIONS = graphql(`
  query HomeDecisions($from: LocalDate!, $requests: Boolean!, $proposals: Boolean!) {
    absenceInboxCount @include(if: $requests)
    correctionInboxCount @include(if: $requests)
    placementInboxCount @include(if: $proposals)
    disciplineAlerts(first: 1, where: { state: { eq: OPEN } }) {
      totalCount
    }
    lkhInbox(first: 5) {
      totalCount
      nodes {
        id
        date
        escalated
        employee {
          id
          name
        }
      }
    }
    flagged: punches(first: 1, where: { businessDate: { gte: $from }, state: { eq: FLAGGED } }) {
      totalCount
    }
    offline: punches(first: 1, where: { businessDate: { gte: $from }, state: { eq: PENDING_CONFIRMATION } }) {
      totalCount
    }
    objections: punches(first: 1, where: { businessDate: { gte: $from }, objectionOpen: { eq: true } }) {
      totalCount
    }
  }
`);

export const HOME_DISTRICTS = graphql(`
  query HomeDistricts {
    districtDayRecap {
      date
      people
      districts {
        people
        counts {
          status
          count
        }
        district {
          id
          name
        }
      }
    }
  }
`);

export const HOME_PROBLEMS = graphql(`
  query HomeProblems {
    supervisionProblemCounts {
      kind
      count
    }
    unlocated: workLocations(first: 1, where: { located: { eq: false }, active: { eq: true } }) {
      totalCount
    }
  }
`);
