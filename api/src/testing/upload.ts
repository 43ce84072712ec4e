import { createHash } from 'node:crypto';
import type { EvidencePurpose } from '../evidence/evidence.entity.js';
import { newId } from '../shared/id.js';
import type { TestClient } from './test-client.js';

/** A file to send, as a client knows it. */
export interface FileToSend {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly purpose: EvidencePurpose;
  readonly channel: 'PHONE' | 'WEB';
  readonly fileName?: string;
  readonly id?: string;
}

/** Answer of `evidenceUploadRequest`. */
export interface UploadAnswer {
  readonly evidence: { readonly id: string; readonly state: string } | null;
  readonly upload: { readonly url: string; readonly ticketHeader: string; readonly ticket: string } | null;
  readonly userErrors: readonly { readonly code: string }[];
}

const REQUEST = `mutation ($input: EvidenceUploadRequestInput!) {
  evidenceUploadRequest(input: $input) {
    evidence { id state }
    upload { url ticketHeader ticket expiresAt }
    userErrors { code }
  }
}`;

/** Announces a file. */
export async function announce(client: TestClient, file: FileToSend): Promise<UploadAnswer> {
  const input = {
    id: file.id ?? newId(),
    purpose: file.purpose,
    channel: file.channel,
    contentType: file.contentType,
    sizeBytes: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    fileName: file.fileName ?? null,
  };
  return (await client.query<{ evidenceUploadRequest: UploadAnswer }>(REQUEST, { input }))
    .evidenceUploadRequest;
}

/** Sends bytes with a ticket. */
export async function put(client: TestClient, answer: UploadAnswer, bytes: Buffer): Promise<Response> {
  if (!answer.upload) throw new Error(`no ticket: ${JSON.stringify(answer.userErrors)}`);
  const { url, ticketHeader, ticket } = answer.upload;
  return client.fetch(url, {
    method: 'PUT',
    headers: { [ticketHeader]: ticket },
    body: new Uint8Array(bytes),
  });
}

/** Announces and sends a file that must be accepted. @returns its id. */
export async function upload(client: TestClient, file: FileToSend): Promise<string> {
  const answer = await announce(client, file);
  const response = await put(client, answer, file.bytes);
  if (!response.ok || !answer.evidence)
    throw new Error(`upload refused: ${response.status} ${await response.text()}`);
  return answer.evidence.id;
}
