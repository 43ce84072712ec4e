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
  query HomeDecisions($from: LocalDate!) {
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
