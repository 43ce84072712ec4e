import { graphql } from '../../gql/gql.ts';

export const CLOCK_IN = graphql(`
  mutation ClockIn($input: AttendanceClockInput!) {
    attendanceClockIn(input: $input) {
      punch {
        ...ShownPunch
      }
      day {
        ...ShownDay
      }
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

export const CLOCK_OUT = graphql(`
  mutation ClockOut($input: AttendanceClockInput!) {
    attendanceClockOut(input: $input) {
      punch {
        ...ShownPunch
      }
      day {
        ...ShownDay
      }
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

graphql(`
  fragment ShownPunch on Punch {
    id
    kind
    state
    businessAt
    businessDate
    timeZone
    distanceMeters
    insideGeofence
    photoState
    workLocation {
      id
      name
      radiusMeters
    }
    flags {
      code
      params {
        name
        value
      }
    }
  }
`);

graphql(`
  fragment ShownDay on AttendanceDay {
    id
    status
    lateMinutes
    earlyLeaveMinutes
    inIndonesian: explanation(language: ID)
    inEnglish: explanation(language: EN)
  }
`);

export const ATTACH_PHOTO = graphql(`
  mutation AttachPhoto($id: ID!, $evidenceId: ID!) {
    attendancePunchAttachPhoto(id: $id, evidenceId: $evidenceId) {
      punch {
        id
        photoState
      }
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

export const REQUEST_UPLOAD = graphql(`
  mutation RequestUpload($input: EvidenceUploadRequestInput!) {
    evidenceUploadRequest(input: $input) {
      upload {
        url
        ticket
        ticketHeader
      }
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

export const COMPLETE_UPLOAD = graphql(`
  mutation CompleteUpload($id: ID!) {
    evidenceUploadComplete(id: $id) {
      evidence {
        id
        state
      }
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
