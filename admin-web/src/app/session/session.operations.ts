import { graphql } from '../../gql/gql.ts';

export const SIGN_IN = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      accessToken
      accessTokenExpiresAt
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

export const SIGN_OUT = graphql(`
  mutation SignOut {
    signOut {
      endedSessions
    }
  }
`);

export const SIGN_OUT_EVERYWHERE = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere {
      endedSessions
    }
  }
`);

export const VIEWER = graphql(`
  query Viewer {
    viewer {
      sessionId
      today
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
            districtId
          }
        }
      }
    }
  }
`);
