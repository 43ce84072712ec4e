import { graphql } from '../../gql/gql.ts';

export const CHART_HEADS = graphql(`
  query ChartHeads {
    employees(first: 20, where: { role: { eq: OFFICE_HEAD } }) {
      nodes {
        ...ChartParts
      }
    }
  }

  fragment ChartParts on Employee {
    id
    name
    assignments {
      id
      role
      acting
      orgUnit {
        id
        name
      }
    }
  }
`);

export const CHART_SELF = graphql(`
  query ChartSelf($id: ID!) {
    employee(id: $id) {
      ...ChartParts
    }
  }
`);

export const CHART_BELOW = graphql(`
  query ChartBelow($id: ID!, $first: Int!, $after: String) {
    employee(id: $id) {
      id
      subordinates(levels: 1, first: $first, after: $after) {
        totalCount
        nodes {
          ...ChartParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);
