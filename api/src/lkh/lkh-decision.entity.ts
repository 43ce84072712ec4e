import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, ID, INSTANT, SHA256 } from '../db/columns.js';
import { Employee } from '../employees/employee.entity.js';
import { LkhReport, type LkhState } from './lkh-report.entity.js';
import type { LkhEvent } from './lkh-transitions.rules.js';

/** One step of an LKH through its states. Append-only: the history of who decided what, and on which content. */
@Entity('lkh_decisions')
@Index(['reportId', 'id'])
@Index(['actorEmployeeId', 'id'])
export class LkhDecision {
  @PrimaryColumn(ID)
  id: string;

  @Column(ID)
  @ForeignKey(() => LkhReport, { onDelete: 'CASCADE' })
  reportId: string;

  /** What was done; creating and editing are no steps and are not kept here. */
  @Column(CODE)
  event: LkhEvent;

  @Column(CODE)
  fromState: LkhState;

  @Column(CODE)
  toState: LkhState;

  /** Null for what a rule did. */
  @Column({ ...ID, nullable: true })
  @ForeignKey(() => Employee)
  actorEmployeeId: string | null;

  @Column(INSTANT)
  at: Date;

  @Column({ type: 'varchar', length: 1000, nullable: true })
  note: string | null;

  /** Digest of the content that was decided on. */
  @Column(SHA256)
  contentHash: string;
}
