import { graphql } from '../../gql/gql.ts';

export const PLACEMENT_SCAN = graphql(`
  query PlacementScan($first: Int!, $after: String, $where: EmployeeWhere) {
    employees(first: $first, after: $after, where: $where) {
      totalCount
      nodes {
        id
        name
        nip
        scheduleMode
        assignments {
          id
          role
          orgUnit {
            id
            name
          }
        }
        supervisor {
          id
          name
          assignments {
            id
            role
          }
        }
        workLocations {
          id
          name
          latitude
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
