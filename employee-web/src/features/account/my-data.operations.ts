import { graphql } from '../../gql/gql.ts';

export const MY_PROFILE = graphql(`
  query MyProfile {
    viewer {
      today
      account {
        id
        mustChangePassword
        passwordChangedAt
        disabledAt
      }
      sessions {
        id
        address
        userAgent
        createdAt
        lastUsedAt
        expiresAt
        revokedAt
        current
      }
      placement {
        workLocations {
          startsOn
          endsOn
          workLocation {
            id
            name
          }
        }
        schedule {
          startsOn
          endsOn
          inherited
          workSchedule {
            id
            code
            name
          }
        }
      }
      employee {
        id
        nip
        nuptk
        name
        employmentType
        endsOn
        assignments {
          id
          role
          acting
          letterNumber
          startsOn
          endsOn
          orgUnit {
            id
            name
            kind
          }
        }
        supervisions {
          id
          startsOn
          endsOn
          supervisor {
            id
            name
          }
        }
        placementProposals {
          id
          kind
          state
          effectiveOn
          proposedAt
          decidedAt
          reason
          decidedBy {
            id
            name
          }
          workLocation {
            id
            name
          }
          supervisor {
            id
            name
          }
          workSchedule {
            id
            name
          }
        }
      }
    }
  }
`);

export const MY_ATTENDANCE = graphql(`
  query MyAttendance($from: LocalDate!, $to: LocalDate!) {
    viewer {
      employee {
        id
        attendanceDays(from: $from, to: $to) {
          id
          date
          status
          statusDetail
          final
          explanation
          clockInAt
          clockOutAt
          lateMinutes
          lateTier
          earlyLeaveMinutes
          earlyLeaveTier
          deductionBps
          scheduledMinutes
          lkhRequirement
          punches {
            id
            kind
            state
            businessAt
            receivedAt
            capturedAt
            channel
            latitude
            longitude
            accuracyMeters
            distanceMeters
            insideGeofence
            photoState
            decisionReason
            flags {
              code
              params {
                name
                value
              }
            }
            objections {
              id
              note
              objectedAt
              decidedAt
              outcome
            }
          }
        }
      }
    }
  }
`);

export const MY_REPORTS = graphql(`
  query MyReports($from: LocalDate!, $to: LocalDate!, $after: String) {
    viewer {
      employee {
        id
        lkhReports(from: $from, to: $to, first: 50, after: $after) {
          nodes {
            id
            date
            state
            objection
            createdAt
            submittedAt
            decidedAt
            decisionNote
            activities {
              position
              description
              result
              startsAt
              endsAt
              durationMinutes
            }
            evidence {
              id
              fileName
              contentType
              sizeBytes
            }
            decisions {
              id
              at
              event
              note
              actor {
                id
                name
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

export const MY_ABSENCES = graphql(`
  query MyAbsences($from: LocalDate!, $to: LocalDate!, $after: String) {
    viewer {
      absences(from: $from, to: $to, first: 50, after: $after) {
        nodes {
          id
          kind
          leaveKind
          hasLetter
          startsOn
          endsOn
          reason
          letterNumber
          letterDate
          state
          entered
          requestedAt
          decidedAt
          decisionReason
          decidedBy {
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
  }
`);

export const MY_CORRECTIONS = graphql(`
  query MyCorrections($from: LocalDate!, $to: LocalDate!, $after: String) {
    viewer {
      correctionRequests(from: $from, to: $to, first: 50, after: $after) {
        nodes {
          id
          date
          kind
          clockInAt
          clockOutAt
          explanation
          state
          requestedAt
          decidedAt
          decisionReason
          decidedBy {
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
  }
`);
