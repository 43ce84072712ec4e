import { useSyncExternalStore } from 'react';
import { VisuallyHidden } from '@mantine/core';

let message = '';
const listeners = new Set<() => void>();

/** Has a screen reader say something that the page shows without moving the focus. */
export function announce(text: string): void {
  // The same text twice is said twice: an invisible change makes it news.
  message = text === message ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

/** The place of announcements; once in an application. */
export function LiveRegion() {
  const text = useSyncExternalStore(subscribe, () => message);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {text}
    </VisuallyHidden>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
