import { print } from 'graphql';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { newClientId } from '@eoffice/web-kit/client-id.ts';
import type { EvidencePurpose } from '../../gql/graphql.ts';
import { forgetAllAnswers } from '../answers/kept-answers.ts';
import type { QueueItem, QueueSubject, QueueWork } from './queue-item.ts';
import { queueChanged } from './queue.ts';
import { itemOf, putFiles, putItems } from './queue-store.ts';

/** What an act is about. */
export interface QueueAct {
  readonly accountId: string;
  readonly subject: QueueSubject;
  /** The day that it is about, `YYYY-MM-DD`. */
  readonly day: string;
  /** Id of the first item of the same act, to be shown as one; its own by default. */
  readonly group?: string;
  /** Items that have to be sent before. */
  readonly after?: readonly string[];
  /** Given for something that replaces what waits under the same id, such as the draft of a report. */
  readonly id?: string;
}

/** A mutation to be sent when there is a signal. */
export interface QueuedOperation<Data, Variables extends OperationVariables> extends QueueAct {
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
  /** The root field; its payload has `userErrors`. */
  readonly field: keyof Data & string;
}

/**
 * Keeps a mutation on the phone until the server has answered it, then shows its payload as `answer` of the item. It
 * has to be safe to repeat. An item with the id of one that is there already replaces its content.
 *
 * @returns the id of the item.
 * @throws DOMException QuotaExceededError when the phone is full; nothing was kept then.
 */
export async function enqueueOperation<Data, Variables extends OperationVariables>(
  operation: QueuedOperation<Data, Variables>,
): Promise<string> {
  const item = await itemFor(operation, workOf(operation));
  await putRoomy(() => putItems([item]));
  await queueChanged();
  return item.id;
}

/** A file to be sent when there is a signal. */
export interface QueuedFile {
  readonly bytes: Blob;
  readonly purpose: EvidencePurpose;
  /** For the reader; null for a photo of the camera. */
  readonly fileName: string | null;
}

/**
 * Keeps a file with its bytes; the id of the item is the id of the evidence.
 *
 * @param then makes the mutation that uses the file, to be sent after it; both are kept or none.
 * @returns the id of the evidence.
 * @throws DOMException QuotaExceededError when the phone is full; nothing was kept then.
 */
export async function enqueueFile<Data, Variables extends OperationVariables>(
  act: QueueAct,
  { bytes, purpose, fileName }: QueuedFile,
  then?: (evidenceId: string) => QueuedOperation<Data, Variables>,
): Promise<string> {
  const file = await itemFor(act, { kind: 'FILE', purpose, contentType: bytes.type, fileName });
  const follower = then?.(file.id);
  const items = follower
    ? [file, await itemFor({ ...follower, group: file.group, after: [file.id] }, workOf(follower))]
    : [file];
  await putRoomy(() => putFiles(items, file.id, bytes));
  await queueChanged();
  return file.id;
}

function workOf<Data, Variables extends OperationVariables>(
  operation: QueuedOperation<Data, Variables>,
): QueueWork {
  const { document, variables, field } = operation;
  return { kind: 'OPERATION', document: print(document), variables, field };
}

/** A new item, or the next revision of the one that is there. */
export async function itemFor(act: QueueAct, work: QueueWork): Promise<QueueItem> {
  const id = act.id ?? newClientId();
  const before = act.id === undefined ? null : await itemOf(act.id);
  return {
    id,
    accountId: act.accountId,
    subject: act.subject,
    group: act.group ?? id,
    day: act.day,
    after: act.after ?? [],
    createdAt: Date.now(),
    state: 'WAITING',
    attempts: 0,
    retryAt: 0,
    tried: before?.tried ?? false,
    sentAt: null,
    refusal: null,
    answer: null,
    work,
    revision: (before?.revision ?? 0) + 1,
  };
}

/** Writes; on a full phone once more after giving up what the server can give again. */
export async function putRoomy(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch {
    await forgetAllAnswers();
    await write();
  }
}
