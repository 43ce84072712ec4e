import { graphql } from '../../gql/gql.ts';

export const SESSIONS = graphql(`
  query Sessions {
    viewer {
      sessionId
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
        code
        message
        params {
          name
          value
        }
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
        code
        message
        field
        params {
          name
          value
        }
      }
    }
  }
`);
