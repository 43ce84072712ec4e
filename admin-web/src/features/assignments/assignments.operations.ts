import { graphql } from '../../gql/gql.ts';

export const PLACEMENTS = graphql(`
  query Placements($first: Int!, $after: String, $where: EmployeeWhere, $orderBy: [EmployeeOrder!]!) {
    employees(first: $first, after: $after, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        ...PlacementParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }

  fragment PlacementParts on Employee {
    id
    name
    nip
    placementVersion
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
    }
    workLocations {
      id
      name
    }
  }
`);

export const SUPERVISOR_SEARCH = graphql(`
  query SupervisorSearch($where: EmployeeWhere) {
    employees(first: 20, where: $where) {
      nodes {
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
  }
`);

export const LOCATION_SEARCH = graphql(`
  query LocationSearch($first: Int!, $where: WorkLocationWhere) {
    workLocations(first: $first, where: $where) {
      nodes {
        id
        name
        orgUnit {
          id
          name
        }
      }
    }
  }
`);
