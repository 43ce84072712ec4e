import type { Refusal } from '@eoffice/web-kit/refusals/refusal-sentence.ts';
import type { QueueItem, QueueSubject } from './queue-item.ts';

/** How an attempt ended. BUSY: the server could not do it now. */
export type AttemptResult =
  | { readonly kind: 'SENT'; readonly answer: unknown }
  | { readonly kind: 'REFUSED'; readonly refusal: Refusal }
  | { readonly kind: 'BUSY' };

/** Small and important things go first; photos take long on a weak signal. */
const RANK: Readonly<Record<QueueSubject, number>> = { PUNCH: 0, LKH: 1, PHOTO: 2, LKH_EVIDENCE: 2 };

/** Waiting times after an attempt in vain, in milliseconds; the last one repeats. */
const BACKOFF_MS = [2_000, 5_000, 15_000, 30_000, 60_000, 120_000, 300_000] as const;

/** A refusal of something that cannot be sent because what it builds on was refused. */
export const PREDECESSOR_FAILED = 'PREDECESSOR_FAILED';
/** A refusal of a file whose bytes are not on the phone any more. */
export const FILE_LOST = 'FILE_LOST';

/** After so many failures of the server at a tap the later ones no longer wait for it. */
const GIVES_WAY_AFTER = 5;

/** How long a sent item stays in the list (ms). */
const SHOW_SENT_MS = 48 * 3_600_000;

/** What to wait after so many attempts in vain, in milliseconds. */
export function backoffMs(attempts: number): number {
  return BACKOFF_MS[Math.min(Math.max(attempts, 1), BACKOFF_MS.length) - 1] ?? 0;
}

/**
 * The item to send next: of those that wait, whose predecessors are sent and whose time has come, the most important,
 * then the oldest. A tap is not overtaken by a later one, unless the server has failed at it again and again.
 */
export function nextItem(items: readonly QueueItem[], now: number): QueueItem | null {
  const waiting = items.filter(({ state }) => state === 'WAITING').sort(inOrder);
  const firstPunch = waiting.find(
    ({ subject, attempts }) => subject === 'PUNCH' && attempts < GIVES_WAY_AFTER,
  );
  return (
    waiting.find(
      (item) =>
        item.retryAt <= now &&
        (item.subject !== 'PUNCH' || !firstPunch || item.id <= firstPunch.id) &&
        item.after.every((id) => isSent(items, id)),
    ) ?? null
  );
}

/** When something will be ready to be sent, in ms since the epoch; null when nothing waits for its time. */
export function nextTime(items: readonly QueueItem[]): number | null {
  const times = items
    .filter((item) => item.state === 'WAITING' && item.after.every((id) => isSent(items, id)))
    .map(({ retryAt }) => retryAt);
  return times.length === 0 ? null : Math.min(...times);
}

/**
 * An item after an attempt.
 *
 * @param item as it is now.
 * @param sent as it was when the attempt began; when its work has changed since, it goes on waiting.
 */
export function afterAttempt(
  item: QueueItem,
  sent: QueueItem,
  result: AttemptResult,
  now: number,
): QueueItem {
  if (item.state !== 'WAITING') return item;
  if (item.revision !== sent.revision) return { ...item, tried: true };
  switch (result.kind) {
    case 'SENT':
      return { ...item, tried: true, state: 'SENT', sentAt: now, answer: result.answer, refusal: null };
    case 'REFUSED':
      return { ...item, tried: true, state: 'FAILED', refusal: result.refusal };
    case 'BUSY': {
      const attempts = item.attempts + 1;
      return { ...item, tried: true, attempts, retryAt: now + backoffMs(attempts) };
    }
  }
}

/** Waiting items that can never be sent because something before them was refused, as failed ones. */
export function failedWithPredecessor(items: readonly QueueItem[]): readonly QueueItem[] {
  const failed = new Set(items.filter(({ state }) => state === 'FAILED').map(({ id }) => id));
  const found: QueueItem[] = [];
  let before = -1;
  while (found.length !== before) {
    before = found.length;
    for (const item of items) {
      if (item.state !== 'WAITING' || failed.has(item.id) || !item.after.some((id) => failed.has(id)))
        continue;
      failed.add(item.id);
      found.push({ ...item, state: 'FAILED', refusal: { code: PREDECESSOR_FAILED, params: [] } });
    }
  }
  return found;
}

/** A refused item that its owner wants to send again. */
export function again(item: QueueItem): QueueItem {
  return item.state === 'FAILED'
    ? { ...item, state: 'WAITING', attempts: 0, retryAt: 0, refusal: null }
    : item;
}

/** Sent items that nobody needs to see any more, and on which nothing waits. */
export function forgettable(items: readonly QueueItem[], now: number): readonly string[] {
  const needed = new Set(items.filter(({ state }) => state !== 'SENT').flatMap(({ after }) => after));
  return items
    .filter(({ id, sentAt }) => sentAt !== null && !needed.has(id) && sentAt < now - SHOW_SENT_MS)
    .map(({ id }) => id);
}

/** What is shown of a group of items: menunggu, terkirim, perlu konfirmasi, gagal. */
export const SHOWN_STATES = ['WAITING', 'SENT', 'TO_CONFIRM', 'FAILED'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/** One act in the list. */
export interface QueueGroup {
  readonly id: string;
  readonly items: readonly QueueItem[];
  readonly state: ShownState;
  /** Why it failed; null otherwise. */
  readonly refusal: Refusal | null;
}

/** The acts of an account, the latest first. */
export function groupsOf(items: readonly QueueItem[]): readonly QueueGroup[] {
  const groups = new Map<string, QueueItem[]>();
  for (const item of [...items].sort(inOrder))
    groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return [...groups]
    .map(([id, members]) => ({ id, items: members, ...shownState(members) }))
    .sort((a, b) => compare(b.id, a.id));
}

/** How many acts are not yet with the server. */
export function waitingCount(items: readonly QueueItem[]): number {
  return groupsOf(items).filter(({ state }) => state === 'WAITING').length;
}

function shownState(items: readonly QueueItem[]): Pick<QueueGroup, 'state' | 'refusal'> {
  const failed = items.find(({ state }) => state === 'FAILED');
  if (failed) return { state: 'FAILED', refusal: failed.refusal };
  if (items.some(({ state }) => state === 'WAITING')) return { state: 'WAITING', refusal: null };
  return { state: items.some(isToConfirm) ? 'TO_CONFIRM' : 'SENT', refusal: null };
}

function isToConfirm({ work, answer }: QueueItem): boolean {
  const { punch } = (answer ?? {}) as { readonly punch?: { readonly state?: string } | null };
  return work.kind === 'PUNCH' && punch?.state === 'PENDING_CONFIRMATION';
}

function isSent(items: readonly QueueItem[], id: string): boolean {
  const item = items.find((each) => each.id === id);
  // What is not in the list any more was sent long ago.
  return !item || item.state === 'SENT';
}

function inOrder(a: QueueItem, b: QueueItem): number {
  return RANK[a.subject] - RANK[b.subject] || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
