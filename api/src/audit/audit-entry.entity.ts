import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CODE, ID, INSTANT } from '../db/columns.js';

/** JSON that an audit entry keeps of a change: what was asked, what it was before. */
export type AuditData = object;

/** One thing that somebody did. Append-only; written in the transaction of the change itself. */
@Entity('audit_entries')
@Index(['objectType', 'objectId', 'id'])
@Index(['actorEmployeeId', 'id'])
@Index(['subjectEmployeeId', 'id'])
export class AuditEntry {
  @PrimaryColumn(ID)
  id: string;

  @Column(INSTANT)
  at: Date;

  /** Null for what the system did by a rule. */
  @Column({ ...ID, nullable: true })
  actorEmployeeId: string | null;

  /** `<object>.<verb in the past>`, for example `lkh_report.approved`. */
  @Column({ type: 'varchar', length: 80, charset: 'ascii', collation: 'ascii_bin' })
  action: string;

  /** Name of the GraphQL type of the object, for example `LkhReport`. */
  @Column(CODE)
  objectType: string;

  @Column(ID)
  objectId: string;

  /** Whom the object is about; null for settings. Who may see this employee's record may see the entry. */
  @Column({ ...ID, nullable: true })
  subjectEmployeeId: string | null;

  @Column({ type: 'json' })
  data: AuditData;

  /** Correlation id of the request that did it. */
  @Column({ ...ID, nullable: true })
  requestId: string | null;
}
