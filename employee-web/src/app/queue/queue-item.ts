import type { Refusal } from '@eoffice/web-kit/refusals/refusal-sentence.ts';
import type { EvidencePurpose, PunchKind } from '../../gql/graphql.ts';

/** WAITING: still on this phone only. SENT: the server has it. FAILED: the server refused it; the refusal says why. */
export const QUEUE_STATES = ['WAITING', 'SENT', 'FAILED'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/** What an item is about, for the list of what waits. */
export const QUEUE_SUBJECTS = ['PUNCH', 'PHOTO', 'LKH', 'LKH_EVIDENCE'] as const;
export type QueueSubject = (typeof QUEUE_SUBJECTS)[number];

/** When something was captured, by both clocks of the device. */
export interface CaptureMoment {
  /** The wall clock, milliseconds since the epoch. Anybody can set it. */
  readonly wallMs: number;
  /** The monotonic clock of the page (`performance.now()`), milliseconds. */
  readonly monotonicMs: number;
  /** The uninterrupted time in view during which it was captured; see `capture.rules.ts`. */
  readonly watch: string;
}

/** One tap on the big button. */
export interface PunchWork {
  readonly kind: 'PUNCH';
  readonly side: PunchKind;
  readonly deviceId: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly accuracyMeters: number | null;
  readonly captured: CaptureMoment;
}

/** A file whose bytes are in the store of blobs under the id of the item, which is the id of the evidence as well. */
export interface FileWork {
  readonly kind: 'FILE';
  readonly purpose: EvidencePurpose;
  readonly contentType: string;
  readonly fileName: string | null;
}

/** Any mutation of the API whose payload has `userErrors` and which is safe to repeat. */
export interface OperationWork {
  readonly kind: 'OPERATION';
  /** Text of the document. */
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The root field, whose payload is the answer. */
  readonly field: string;
}

export type QueueWork = PunchWork | FileWork | OperationWork;

/** One thing that is to reach the server exactly once. */
export interface QueueItem {
  /** UUIDv7 made on the phone; the server recognises a retry by it where the work carries it. */
  readonly id: string;
  /** Whose it is: it is sent with a token of this account and with no other. */
  readonly accountId: string;
  readonly subject: QueueSubject;
  /** Items of one act (a tap, its photo, the attaching) are shown as one: the id of the first of them. */
  readonly group: string;
  /** The day that it is about, `YYYY-MM-DD`. */
  readonly day: string;
  /** Items that have to be sent before. When one of them is refused, this one is as well. */
  readonly after: readonly string[];
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly state: QueueState;
  /** How often the server failed at it; a missing signal does not count. */
  readonly attempts: number;
  /** Not before this time (ms since the epoch). */
  readonly retryAt: number;
  /** Whether it was ever on its way: after that the server may have it, and only a repetition tells. */
  readonly tried: boolean;
  /** When the server had it (ms since the epoch); null before. */
  readonly sentAt: number | null;
  readonly refusal: Refusal | null;
  /** Payload of the server for a sent one. */
  readonly answer: unknown;
  readonly work: QueueWork;
  /** Counts the changes of `work` while it waited: an answer to an older one does not settle a newer one. */
  readonly revision: number;
}
