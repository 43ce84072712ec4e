import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ID, INSTANT } from '../db/columns.js';

/** A minute in which a process of the system was alive and reached the database. Kept for a week. */
@Entity('server_heartbeats')
export class ServerHeartbeat {
  /** Begin of the minute. */
  @PrimaryColumn(INSTANT)
  minuteAt: Date;

  @PrimaryColumn(ID)
  processId: string;

  /** The last sign of life in the minute. */
  @Column(INSTANT)
  seenAt: Date;
}
