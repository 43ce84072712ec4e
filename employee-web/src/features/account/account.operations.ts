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

/** Own photos of a range of days, and who looked at each. */
export const PHOTO_VIEWS = graphql(`
  query PhotoViews($from: LocalDate!, $to: LocalDate!) {
    viewer {
      employee {
        id
        attendanceDays(from: $from, to: $to) {
          id
          date
          punches {
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
        }
      }
    }
  }
`);
