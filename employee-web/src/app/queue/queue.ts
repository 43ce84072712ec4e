import { useSyncExternalStore } from 'react';
import { onSessionState, sessionState } from '@eoffice/web-kit/session/session-store.ts';
import { noticeAnswer, noticeSignedOut, noticeUnreachable } from '../session/session-notices.ts';
import { watchTheView } from './capture-clock.ts';
import type { QueueItem } from './queue-item.ts';
import { QUEUE_CHANNEL, QUEUE_SYNC_TAG } from './queue-names.ts';
import { again, backoffMs } from './queue.rules.ts';
import { sendWaiting, type RunEnd } from './queue-sender.ts';
import { changeItem, itemsOf, removeItems } from './queue-store.ts';
import { unkeptItems } from './unkept.ts';

/**
 * The queue of this tab: shows what waits for the account that is signed in, and has it sent whenever that may succeed:
 * after something was added, when the signal or the view comes back, after signing in, and from time to time.
 */

/** A timer of a browser holds at most this (ms). */
const LONGEST_TIMER_MS = 2_147_483_647;

let accountId: string | null = null;
let items: readonly QueueItem[] = [];
let vain = 0;
let running: Promise<void> | null = null;
let oneMore = false;
let timer: ReturnType<typeof setTimeout> | null = null;
const listeners = new Set<() => void>();
let channel: BroadcastChannel | null = null;

/** Shows and sends the queue of an account from now on. */
export async function openQueue(ofAccount: string): Promise<void> {
  const first = accountId === null;
  accountId = ofAccount;
  if (first) listenToTheWorld();
  await refresh();
  sendSoon();
}

/** Has everything sent that waits, soon. Repeated calls cost nothing; before a queue is open nothing happens. */
export function sendSoon(): void {
  if (accountId === null) return;
  oneMore = true;
  running ??= runAll().finally(() => {
    running = null;
  });
}

/** Something was written to the queue: shows it, tells the other tabs, and has it sent. */
export async function queueChanged(): Promise<void> {
  channel?.postMessage('changed');
  await refresh();
  sendSoon();
  await askForBackgroundSync();
}

/** Puts the refused items of an act into the queue once more. */
export async function sendAgain(group: string): Promise<void> {
  for (const { id } of items.filter((item) => item.group === group)) await changeItem(id, again);
  await queueChanged();
}

/** Removes an act from this phone for good. */
export async function discard(group: string): Promise<void> {
  await removeItems(items.filter((item) => item.group === group).map(({ id }) => id));
  await queueChanged();
}

/** The items of the account that is signed in, in no order. */
export function useQueue(): readonly QueueItem[] {
  return useSyncExternalStore(onQueueChange, queueItems);
}

/** The items of the account that is signed in as they are now. */
export function queueItems(): readonly QueueItem[] {
  return items;
}

/** Calls back when the queue has changed. @returns ends that. */
export function onQueueChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function runAll(): Promise<void> {
  while (oneMore) {
    oneMore = false;
    const end = await sendWaiting(() => {
      noticeAnswer();
      channel?.postMessage('changed');
      void refresh();
    });
    await refresh();
    planNext(end);
  }
}

function planNext(end: RunEnd): void {
  if (timer) clearTimeout(timer);
  timer = null;
  if (end.kind === 'SIGNED_OUT') {
    // Only after the server has said so; at the start nobody has asked it yet.
    if (items.some(({ state }) => state === 'WAITING')) noticeSignedOut();
    return;
  }
  if (end.kind === 'UNREACHABLE') {
    vain += 1;
    noticeUnreachable();
    timer = setTimeout(sendSoon, backoffMs(vain));
    return;
  }
  vain = 0;
  if (end.nextAt !== null) {
    timer = setTimeout(sendSoon, Math.min(Math.max(end.nextAt - Date.now(), 1_000), LONGEST_TIMER_MS));
  }
}

async function refresh(): Promise<void> {
  if (accountId === null) return;
  try {
    items = [...(await itemsOf(accountId)), ...ownUnkept(accountId)];
  } catch {
    items = ownUnkept(accountId);
  }
  for (const listener of listeners) listener();
}

function ownUnkept(ofAccount: string): readonly QueueItem[] {
  return unkeptItems().filter((item) => item.accountId === ofAccount);
}

function listenToTheWorld(): void {
  watchTheView();
  // Asks the browser not to clear this away when the phone gets full; it may refuse.
  void (navigator.storage as StorageManager | undefined)?.persist().catch(() => undefined);
  channel = new BroadcastChannel(QUEUE_CHANNEL);
  channel.onmessage = () => void refresh();
  // A signal that has just come back often needs another moment: what was in vain before does not count.
  const sendAnew = () => {
    vain = 0;
    sendSoon();
  };
  window.addEventListener('online', sendAnew);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') sendAnew();
  });
  onSessionState(() => {
    if (sessionState() === 'SIGNED_IN') sendSoon();
  });
}

interface SyncManager {
  register(tag: string): Promise<void>;
}

/** Lets the browser send when the signal is back even after the page was closed, where it can (Chrome on Android). */
async function askForBackgroundSync(): Promise<void> {
  if (!('serviceWorker' in navigator) || !items.some(({ state }) => state === 'WAITING')) return;
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    const { sync } = (registration ?? {}) as { readonly sync?: SyncManager };
    await sync?.register(QUEUE_SYNC_TAG);
  } catch {
    // Refused, or not there: the queue is sent when the application is opened again.
  }
}
