import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { QUEUE_CHANNEL, QUEUE_SYNC_TAG } from '../app/queue/queue-names.ts';
import { sendWaiting } from '../app/queue/queue-sender.ts';

/** What this file uses of a service worker's scope; its library cannot stand beside that of pages in one program. */
interface WorkerScope {
  readonly __WB_MANIFEST: readonly PrecacheEntry[];
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: 'sync', listener: (event: SyncEvent) => void): void;
}

interface SyncEvent {
  readonly tag: string;
  waitUntil(work: Promise<unknown>): void;
}

declare const self: WorkerScope;

/** Addresses that are never a page of this application. */
const NOT_PAGES = [
  /^\/graphql/,
  /^\/evidence/,
  /^\/admin/,
  /^\/healthz/,
  /^\/readyz/,
  /^\/metrics/,
  /\.\w+$/,
];

// Everything that the build made, so that each page opens without a signal, also one that was never opened before.
precacheAndRoute([...self.__WB_MANIFEST]);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: NOT_PAGES }));

// A new version waits until the person says so: it must not change under a tap.
self.addEventListener('message', ({ data }) => {
  if ((data as { readonly type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});

self.addEventListener('sync', (event) => {
  if (event.tag === QUEUE_SYNC_TAG) event.waitUntil(sendInBackground());
});

/** Sends what waits although no page is open. @throws when there is no signal yet: the browser then tries again. */
async function sendInBackground(): Promise<void> {
  const pages = new BroadcastChannel(QUEUE_CHANNEL);
  const end = await sendWaiting(() => pages.postMessage('changed'));
  pages.close();
  if (end.kind === 'UNREACHABLE') throw new Error('The server cannot be reached');
}
