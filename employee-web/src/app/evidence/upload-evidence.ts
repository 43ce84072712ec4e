import { faultOf, type Fault } from '@eoffice/web-kit/refusals/fault.ts';
import { sendBytes, sha256Of, UploadFailed } from '@eoffice/web-kit/upload/send-bytes.ts';
import { api } from '../api.ts';
import type { EvidenceCompleteMutation, EvidencePurpose } from '../../gql/graphql.ts';
import { deviceChannel } from './device.ts';
import { EVIDENCE_COMPLETE, EVIDENCE_REQUEST } from './evidence.operations.ts';
import type { KeptFile } from './kept-files.ts';

/** A file of the server, as far as pages show it. */
export type SentEvidence = NonNullable<EvidenceCompleteMutation['evidenceUploadComplete']['evidence']>;

/** What became of sending. */
export type UploadResult =
  | { readonly kind: 'SENT'; readonly evidence: SentEvidence }
  | { readonly kind: 'FAULT'; readonly fault: Fault };

/**
 * Announces a file, sends its bytes and has them verified. Safe to repeat with the same id: what has arrived is not
 * sent again. Never throws.
 *
 * @param onProgress told the share that was sent, 0 to 1.
 */
export async function uploadEvidence(
  file: KeptFile,
  purpose: EvidencePurpose,
  onProgress: (share: number) => void,
): Promise<UploadResult> {
  try {
    return await send(file, purpose, onProgress);
  } catch (error) {
    return { kind: 'FAULT', fault: uploadFault(error) };
  }
}

async function send(
  { id, name, bytes }: KeptFile,
  purpose: EvidencePurpose,
  onProgress: (share: number) => void,
): Promise<UploadResult> {
  const sha256 = await sha256Of(bytes);
  const { data: announced } = await api.mutate({
    mutation: EVIDENCE_REQUEST,
    variables: {
      input: {
        id,
        purpose,
        channel: deviceChannel(),
        contentType: bytes.type,
        sizeBytes: bytes.size,
        sha256,
        fileName: name,
      },
    },
  });
  const refusedAtOnce = announced?.evidenceUploadRequest.userErrors[0];
  if (refusedAtOnce) return { kind: 'FAULT', fault: { kind: 'REFUSED', refusal: refusedAtOnce } };
  const upload = announced?.evidenceUploadRequest.upload;
  if (upload) await sendBytes(bytes, upload, onProgress);
  const { data: completed } = await api.mutate({ mutation: EVIDENCE_COMPLETE, variables: { id } });
  const refusal = completed?.evidenceUploadComplete.userErrors[0];
  if (refusal) return { kind: 'FAULT', fault: { kind: 'REFUSED', refusal } };
  const evidence = completed?.evidenceUploadComplete.evidence;
  return evidence ? { kind: 'SENT', evidence } : { kind: 'FAULT', fault: { kind: 'UNREACHABLE' } };
}

function uploadFault(error: unknown): Fault {
  if (!(error instanceof UploadFailed)) return faultOf(error);
  return error.code === null
    ? { kind: 'UNREACHABLE' }
    : { kind: 'REFUSED', refusal: { code: error.code, params: [] } };
}
