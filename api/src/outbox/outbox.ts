import type { EntityManager } from 'typeorm';
import type { Clock } from '../shared/clock.js';
import { newId } from '../shared/id.js';

/** Written as it is and not through the entity, because every clock-in waits for it. */
const INSERT_SQL = `
  INSERT INTO outbox_messages (id, topic, payload, created_at, available_at, attempts, delivered_at)
  VALUES (?, ?, ?, ?, ?, 0, NULL)`;

/** Puts an effect outside of the database into the transaction that decides it. */
export class Outbox {
  constructor(private readonly clock: Clock) {}

  /** Appends a message; the relay delivers it after the commit, at least once. */
  async add(manager: EntityManager, topic: string, payload: object): Promise<void> {
    const now = this.clock.now();
    await manager.query(INSERT_SQL, [newId(), topic, JSON.stringify(payload), now, now]);
  }
}
