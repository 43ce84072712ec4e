import { graphql } from '../../gql/gql.ts';

export const SESSIONS = graphql(`
  query Sessions {
    viewer {
      sessions {
        id
        address
        userAgent
        createdAt
        lastUsedAt
        current
        revokedAt
      }
    }
  }
`);

export const SESSION_REVOKE = graphql(`
  mutation SessionRevoke($id: ID!) {
    sessionRevoke(id: $id) {
      session {
        id
        revokedAt
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const PASSWORD_CHANGE = graphql(`
  mutation PasswordChange($input: PasswordChangeInput!) {
    passwordChange(input: $input) {
      account {
        id
        mustChangePassword
        passwordChangedAt
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const PHOTO_VIEWS = graphql(`
  query PhotoViews($employeeId: ID!, $after: String) {
    punches(first: 25, after: $after, where: { employeeId: { eq: $employeeId }, hasPhoto: { eq: true } }) {
      nodes {
        id
        kind
        businessAt
        businessDate
        timeZone
        selfie {
          id
          views {
            at
            viewer {
              id
              name
            }
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
