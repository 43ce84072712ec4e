import { accountOfToken, validAccessToken } from '@eoffice/web-kit/access-token.ts';
import type { QueueItem } from './queue-item.ts';
import {
  afterAttempt,
  failedWithPredecessor,
  forgettable,
  nextItem,
  nextTime,
  type AttemptResult,
} from './queue.rules.ts';
import { changeItem, itemsOf, putItems, removeItems } from './queue-store.ts';
import { sendItem } from './send-item.ts';
import { SignedOut, Unreachable } from './send-operation.ts';
import { settleUnkept } from './unkept.ts';

/** One sender among all tabs and the service worker of this browser. */
const LOCK = 'eoffice-queue';

/** How long to wait after a fault of the phone's own store (ms). */
const AFTER_A_FAULT_MS = 60_000;

/** How a run ended. DONE: nothing is left, or only later (`nextAt`, ms since the epoch). */
export type RunEnd =
  | { readonly kind: 'DONE'; readonly nextAt: number | null }
  | { readonly kind: 'UNREACHABLE' }
  | { readonly kind: 'SIGNED_OUT' };

/**
 * Sends what waits for the account that is signed in, one after the other, until nothing is left or the server cannot
 * be reached. Whose token it is decides whose things are sent, so nothing ever goes out under another's name.
 *
 * @param onChange told after each step.
 */
export function sendWaiting(onChange: () => void): Promise<RunEnd> {
  return navigator.locks.request(LOCK, () => run(onChange));
}

async function run(onChange: () => void): Promise<RunEnd> {
  try {
    if (await settleUnkept()) onChange();
    for (;;) {
      const token = await validAccessToken();
      const accountId = token && accountOfToken(token);
      if (!token || !accountId) return { kind: 'SIGNED_OUT' };
      const items = await settled(accountId);
      const item = nextItem(items, Date.now());
      if (!item) return { kind: 'DONE', nextAt: nextTime(items) };
      await attempt(item, token);
      onChange();
    }
  } catch (error) {
    if (error instanceof SignedOut) return { kind: 'SIGNED_OUT' };
    if (error instanceof Unreachable || error instanceof TypeError) return { kind: 'UNREACHABLE' };
    // The phone could not write what became of an item: sending it again later does no harm.
    return { kind: 'DONE', nextAt: Date.now() + AFTER_A_FAULT_MS };
  }
}

/** The items of an account, without those that are long done, and with the failures that follow from failures. */
async function settled(accountId: string): Promise<readonly QueueItem[]> {
  const items = await itemsOf(accountId);
  const failed = failedWithPredecessor(items);
  await putItems(failed);
  await removeItems(forgettable(items, Date.now()));
  return items.map((item) => failed.find(({ id }) => id === item.id) ?? item);
}

async function attempt(item: QueueItem, token: string): Promise<void> {
  // Known before it leaves: after a crash in between nobody can say whether the server has it.
  if (!item.tried) await changeItem(item.id, (now) => ({ ...now, tried: true }));
  const result: AttemptResult = await sendItem(item, token);
  await changeItem(item.id, (now) => afterAttempt(now, item, result, Date.now()));
}
