import { useSyncExternalStore } from 'react';

/** Whether a newer version of the application lies ready on this phone. */
let useNew: (() => void) | null = null;
const listeners = new Set<() => void>();

/**
 * Registers the service worker, after the first page is there: on a weak signal nothing may stand in its way.
 */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const register = async () => {
    const { Workbox } = await import('workbox-window');
    const workbox = new Workbox('/sw.js');
    workbox.addEventListener('waiting', () => {
      workbox.addEventListener('controlling', () => location.reload());
      useNew = () => workbox.messageSkipWaiting();
      for (const listener of listeners) listener();
    });
    await workbox.register();
    // An installed application is seldom loaded anew; it asks when it is looked at.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void workbox.update().catch(() => undefined);
    });
  };
  // Without the worker the application still works with a signal.
  const start = () => setTimeout(() => void register().catch(() => undefined), 1_000);
  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start, { once: true });
}

/** Changes to the newer version and loads the page again; null while there is none. */
export function useNewVersion(): (() => void) | null {
  return useSyncExternalStore(subscribe, () => useNew);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
