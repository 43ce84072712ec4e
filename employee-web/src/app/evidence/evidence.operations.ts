import { graphql } from '../../gql/gql.ts';

export const EVIDENCE_REQUEST = graphql(`
  mutation EvidenceRequest($input: EvidenceUploadRequestInput!) {
    evidenceUploadRequest(input: $input) {
      evidence {
        id
        state
      }
      upload {
        url
        ticket
        ticketHeader
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const EVIDENCE_COMPLETE = graphql(`
  mutation EvidenceComplete($id: ID!) {
    evidenceUploadComplete(id: $id) {
      evidence {
        id
        contentType
        fileName
        sizeBytes
        state
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

/** A fresh address of the bytes: it lives for a minute, so it is asked for when it is used and never kept. */
export const EVIDENCE_LINK = graphql(`
  query EvidenceLink($id: ID!, $variant: EvidenceVariant!) {
    evidence(id: $id) {
      id
      url(variant: $variant)
    }
  }
`);

export const EVIDENCE_FILE = graphql(`
  query EvidenceFile($id: ID!) {
    evidence(id: $id) {
      id
      contentType
      fileName
      sizeBytes
      state
    }
  }
`);
