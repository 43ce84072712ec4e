import { graphql } from '../../gql/gql.ts';

export const SIGN_IN = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      accessToken
      accessTokenExpiresAt
      userErrors {
        code
        params {
          name
          value
        }
      }
    }
  }
`);

export const SIGN_OUT = graphql(`
  mutation SignOut {
    signOut {
      endedSessions
    }
  }
`);

export const VIEWER = graphql(`
  query Viewer {
    viewer {
      sessionId
      permissions
      account {
        id
        mustChangePassword
      }
      employee {
        id
        name
        nip
        assignments {
          id
          role
          acting
          orgUnit {
            id
            name
            kind
          }
        }
      }
    }
  }
`);
