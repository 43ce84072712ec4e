import { print, type DocumentNode } from 'graphql';
import { sha256Of, type UploadTicket } from '@eoffice/web-kit/upload/send-bytes.ts';
import type { AttendanceClockInput, EvidenceUploadRequestInput } from '../../gql/graphql.ts';
import { offlineCapture } from './capture.rules.ts';
import { captureMoment } from './capture-clock.ts';
import type { FileWork, PunchWork, QueueItem } from './queue-item.ts';
import { CLOCK_IN, CLOCK_OUT, COMPLETE_UPLOAD, REQUEST_UPLOAD } from './queue.operations.ts';
import { FILE_LOST, type AttemptResult } from './queue.rules.ts';
import { bytesOf } from './queue-store.ts';
import { sendOperation, Unreachable } from './send-operation.ts';

/** How long the bytes of a photo may be on their way (ms). */
const BYTES_WITHIN_MS = 180_000;
/** Refusals of a PUT after which a new ticket may help. */
const NEW_TICKET_HELPS = new Set(['EVIDENCE_TICKET_INVALID', 'EVIDENCE_STORAGE_FULL', 'SERVICE_UNAVAILABLE']);

/** Sends one item with the token of its account. @throws Unreachable, SignedOut */
export function sendItem(item: QueueItem, token: string): Promise<AttemptResult> {
  const { work } = item;
  switch (work.kind) {
    case 'PUNCH':
      return sendPunch(item, work, token);
    case 'FILE':
      return sendFile(item, work, token);
    case 'OPERATION':
      return sendOperation(token, work.document, work.variables, work.field);
  }
}

function sendPunch(item: QueueItem, work: PunchWork, token: string): Promise<AttemptResult> {
  const { side, captured, latitude, longitude, accuracyMeters, deviceId } = work;
  const input: AttendanceClockInput = {
    id: item.id,
    channel: 'PHONE',
    deviceId,
    latitude,
    longitude,
    accuracyMeters,
    mockLocation: false,
    offline: offlineCapture(captured, captureMoment(), item.tried),
  };
  return side === 'IN'
    ? sendOperation(token, textOf(CLOCK_IN), { input }, 'attendanceClockIn')
    : sendOperation(token, textOf(CLOCK_OUT), { input }, 'attendanceClockOut');
}

async function sendFile(item: QueueItem, work: FileWork, token: string): Promise<AttemptResult> {
  const bytes = await bytesOf(item.id);
  if (!bytes) return { kind: 'REFUSED', refusal: { code: FILE_LOST, params: [] } };
  const input: EvidenceUploadRequestInput = {
    id: item.id,
    purpose: work.purpose,
    channel: 'PHONE',
    contentType: work.contentType,
    fileName: work.fileName,
    sizeBytes: bytes.size,
    sha256: await sha256Of(bytes),
  };
  const requested = await sendOperation(token, textOf(REQUEST_UPLOAD), { input }, 'evidenceUploadRequest');
  if (requested.kind !== 'SENT') return requested;
  const { upload } = requested.answer as { readonly upload: UploadTicket | null };
  const put = upload ? await putBytes(bytes, upload) : null;
  if (put) return put;
  return sendOperation(token, textOf(COMPLETE_UPLOAD), { id: item.id }, 'evidenceUploadComplete');
}

/** Sends the bytes. @returns null when they arrived. @throws Unreachable */
async function putBytes(
  bytes: Blob,
  { url, ticket, ticketHeader }: UploadTicket,
): Promise<AttemptResult | null> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'PUT',
      headers: { 'content-type': bytes.type, [ticketHeader]: ticket },
      body: bytes,
      signal: AbortSignal.timeout(BYTES_WITHIN_MS),
    });
  } catch {
    throw new Unreachable();
  }
  if (response.ok) return null;
  const code = await codeOf(response);
  if (response.status >= 500 || NEW_TICKET_HELPS.has(code)) return { kind: 'BUSY' };
  return { kind: 'REFUSED', refusal: { code, params: [] } };
}

async function codeOf(response: Response): Promise<string> {
  try {
    const body = (await response.json()) as { errors?: readonly { extensions?: { code?: string } }[] };
    return body.errors?.[0]?.extensions?.code ?? 'BAD_REQUEST';
  } catch {
    return 'BAD_REQUEST';
  }
}

const texts = new WeakMap<DocumentNode, string>();

function textOf(document: DocumentNode): string {
  const text = texts.get(document) ?? print(document);
  texts.set(document, text);
  return text;
}
