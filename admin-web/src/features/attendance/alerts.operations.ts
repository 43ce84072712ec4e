import { graphql } from '../../gql/gql.ts';

export const DISCIPLINE_ALERTS = graphql(`
  query DisciplineAlerts($first: Int!, $after: String, $where: DisciplineAlertWhere) {
    disciplineAlerts(first: $first, after: $after, where: $where) {
      totalCount
      nodes {
        id
        kind
        state
        year
        threshold
        reachedOn
        sanction
        article
        note
        acknowledgedBy {
          id
          name
        }
        employee {
          id
          name
          nip
          assignments {
            id
            orgUnit {
              id
              name
            }
          }
        }
        canAcknowledge {
          allowed
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ALERT_ACKNOWLEDGE = graphql(`
  mutation AlertAcknowledge($id: ID!, $note: String!) {
    disciplineAlertAcknowledge(id: $id, note: $note) {
      userErrors {
        ...RefusalParts
      }
    }
  }
`);
