/** Channel on which tabs and the service worker tell each other that the queue has changed. */
export const QUEUE_CHANNEL = 'eoffice-queue';

/** Tag by which the browser wakes the service worker when the signal is back. */
export const QUEUE_SYNC_TAG = 'eoffice-queue';
