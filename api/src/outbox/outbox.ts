import type { EntityManager } from 'typeorm';
import type { Clock } from '../shared/clock.js';
import { newId } from '../shared/id.js';
import { OutboxMessage } from './outbox-message.entity.js';

/** Puts an effect outside of the database into the transaction that decides it. */
export class Outbox {
  constructor(private readonly clock: Clock) {}

  /** Appends a message; the relay delivers it after the commit, at least once. */
  async add(manager: EntityManager, topic: string, payload: object): Promise<void> {
    const now = this.clock.now();
    await manager.insert(OutboxMessage, {
      id: newId(),
      topic,
      payload,
      createdAt: now,
      availableAt: now,
      attempts: 0,
      deliveredAt: null,
    });
  }
}
