import type { QueueItem } from './queue-item.ts';

/** An item for tests: a tap that waits, unless told otherwise. */
export function item(id: string, change: Partial<QueueItem> = {}): QueueItem {
  return {
    id,
    accountId: 'siti',
    subject: 'PUNCH',
    group: id,
    day: '2026-04-07',
    after: [],
    createdAt: 0,
    state: 'WAITING',
    attempts: 0,
    retryAt: 0,
    tried: false,
    sentAt: null,
    refusal: null,
    answer: null,
    work: {
      kind: 'PUNCH',
      side: 'IN',
      deviceId: 'device',
      latitude: -2.9,
      longitude: 103.8,
      accuracyMeters: 8,
      captured: { wallMs: 0, monotonicMs: 0, watch: 'w' },
    },
    revision: 1,
    ...change,
  };
}

/** A tap with its photo and the attaching, as `keepPunch` makes them. */
export function tapWithPhoto(name: string): readonly QueueItem[] {
  const operation = { kind: 'OPERATION', document: '', variables: {}, field: 'f' } as const;
  const file = { kind: 'FILE', purpose: 'SELFIE', contentType: 'image/jpeg', fileName: null } as const;
  return [
    item(name),
    item(`${name}.1`, { subject: 'PHOTO', group: name, after: [name], work: file }),
    item(`${name}.2`, { subject: 'PHOTO', group: name, after: [`${name}.1`], work: operation }),
  ];
}
