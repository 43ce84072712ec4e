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

/** Moves what now has room into the store and sends the rest. @throws Unreachable, SignedOut, TypeError */
export async function settleUnkept(): Promise<void> {
  for (const item of unkept.filter(({ state }) => state === 'WAITING')) {
    if (await isKeptNow(item)) {
      unkept = unkept.filter((each) => each !== item);
      continue;
    }
    const token = await validAccessToken();
    if (!token || accountOfToken(token) !== item.accountId) return;
    const result = await sendItem(item, token).catch((error: unknown) => {
      unkept = unkept.map((each) => (each === item ? { ...item, tried: true } : each));
      throw error;
    });
    unkept = unkept.map((each) =>
      each.id === item.id ? afterAttempt(item, item, result, Date.now()) : each,
    );
  }
}

async function isKeptNow(item: QueueItem): Promise<boolean> {
  try {
    await putItems([item]);
    return true;
  } catch {
    return false;
  }
}
