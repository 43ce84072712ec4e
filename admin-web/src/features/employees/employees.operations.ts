import { graphql } from '../../gql/gql.ts';

export const EMPLOYEES = graphql(`
  query Employees($first: Int!, $after: String, $where: EmployeeWhere, $orderBy: [EmployeeOrder!]!) {
    employees(first: $first, after: $after, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        name
        nip
        employmentType
        assignments {
          id
          role
          acting
          orgUnit {
            id
            name
            district {
              id
              name
            }
          }
        }
        supervisor {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
