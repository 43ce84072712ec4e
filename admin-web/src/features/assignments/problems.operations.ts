import { graphql } from '../../gql/gql.ts';

export const SUPERVISION_PROBLEMS = graphql(`
  query SupervisionProblems($first: Int!, $after: String, $where: SupervisionProblemWhere) {
    supervisionProblems(first: $first, after: $after, where: $where) {
      totalCount
      nodes {
        employee {
          id
          name
          nip
          placementVersion
          assignments {
            id
            role
            orgUnit {
              id
              name
            }
          }
        }
        supervisor {
          id
          name
        }
        problems {
          kind
          params {
            name
            value
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

export const SUPERVISION_PROBLEM_COUNTS = graphql(`
  query SupervisionProblemCounts($districtId: IdFilter) {
    supervisionProblemCounts(districtId: $districtId) {
      kind
      count
    }
  }
`);
