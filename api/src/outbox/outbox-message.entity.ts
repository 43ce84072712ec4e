import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CODE, ID, INSTANT } from '../db/columns.js';

/**
 * An effect outside of the database (a notification, a live update, a file to move) that was decided in a
 * transaction. The relay delivers it afterwards, at least once.
 */
@Entity('outbox_messages')
@Index(['deliveredAt', 'availableAt'])
export class OutboxMessage {
  @PrimaryColumn(ID)
  id: string;

  @Column(CODE)
  topic: string;

  @Column({ type: 'json' })
  payload: object;

  @Column(INSTANT)
  createdAt: Date;

  /** Not to be delivered before this instant; moved forward after a failure. */
  @Column(INSTANT)
  availableAt: Date;

  @Column({ type: 'int', default: 0 })
  attempts: number;

  @Column({ ...INSTANT, nullable: true })
  deliveredAt: Date | null;
}
