import { accountOfToken, validAccessToken } from '@eoffice/web-kit/access-token.ts';
import type { QueueItem } from './queue-item.ts';
import { afterAttempt } from './queue.rules.ts';
import { putItems } from './queue-store.ts';
import { sendItem } from './send-item.ts';

/**
 * Taps for which the phone had no room at all: they live in this page only and are lost with it. They are sent like
 * the others, and moved into the store as soon as there is room.
 */
let unkept: readonly QueueItem[] = [];

/** Holds an item that could not be written. */
export function holdUnkept(item: QueueItem): void {
  unkept = [...unkept, item];
}

/** What is held, also what was sent from here. */
export function unkeptItems(): readonly QueueItem[] {
  return unkept;
}

/**
 * Moves what now has room into the store and sends the rest.
 *
 * @returns whether the server has answered something.
 * @throws Unreachable, SignedOut, TypeError
 */
export async function settleUnkept(): Promise<boolean> {
  let answered = false;
  for (const item of unkept.filter(({ state }) => state === 'WAITING')) {
    if (await isKeptNow(item)) {
      unkept = unkept.filter((each) => each !== item);
      continue;
    }
    const token = await validAccessToken();
    if (!token || accountOfToken(token) !== item.accountId) return answered;
    const result = await sendItem(item, token).catch((error: unknown) => {
      replace({ ...item, tried: true });
      throw error;
    });
    replace(afterAttempt(item, item, result, Date.now()));
    answered = true;
  }
  return answered;
}

function replace(item: QueueItem): void {
  unkept = unkept.map((each) => (each.id === item.id ? item : each));
}

async function isKeptNow(item: QueueItem): Promise<boolean> {
  try {
    await putItems([item]);
    return true;
  } catch {
    return false;
  }
}
