import { graphql } from '../../gql/gql.ts';

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
