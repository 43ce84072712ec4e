import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, ID, INSTANT } from '../db/columns.js';
import { Employee } from '../employees/employee.entity.js';
import type { AffectedDays } from './affected-days.js';

/** What made days be derived again. */
export const RECOMPUTE_CAUSES = [
  'RULE_SET_PUBLISHED',
  'DISPENSATION_DECLARED',
  'DISPENSATION_REVOKED',
  'CALENDAR_CHANGED',
  'SCHEDULE_CHANGED',
  'PLACEMENT_CHANGED',
] as const;
export type RecomputeCause = (typeof RECOMPUTE_CAUSES)[number];

export const RECOMPUTE_JOB_STATES = ['QUEUED', 'RUNNING', 'DONE'] as const;
export type RecomputeJobState = (typeof RECOMPUTE_JOB_STATES)[number];

/**
 * Days that are to be derived again and stored. Written in the transaction of the change itself; worked off in steps,
 * each of which keeps its days and the cursor in one transaction, so that a kill at any moment loses and repeats
 * nothing. What is read is right at once, because the days were reopened with the change.
 */
@Entity('recompute_jobs')
@Index(['state', 'createdAt', 'id'])
export class RecomputeJob {
  @PrimaryColumn(ID)
  id: string;

  @Column(CODE)
  cause: RecomputeCause;

  /** The rule set, dispensation or calendar day behind it. */
  @Column({ ...ID, nullable: true })
  causeId: string | null;

  @Column({ type: 'json' })
  affected: AffectedDays;

  /** Who made the change; null for a rule. */
  @Column({ ...ID, nullable: true })
  @ForeignKey(() => Employee)
  requestedBy: string | null;

  @Column(INSTANT)
  createdAt: Date;

  @Column(CODE)
  state: RecomputeJobState;

  /** People when the job was made. */
  @Column({ type: 'int', unsigned: true })
  peopleTotal: number;

  @Column({ type: 'int', unsigned: true, default: 0 })
  peopleDone: number;

  /** Days that were derived again so far. */
  @Column({ type: 'int', unsigned: true, default: 0 })
  daysDone: number;

  /** Stored days that turned out different. */
  @Column({ type: 'int', unsigned: true, default: 0 })
  daysChanged: number;

  /** Last employee who is done; null before the first. */
  @Column({ ...ID, nullable: true })
  cursorId: string | null;

  /** Who works on it at the moment, and until when nobody else may. */
  @Column({ ...ID, nullable: true })
  leaseId: string | null;

  @Column({ ...INSTANT, nullable: true })
  leaseUntil: Date | null;

  /** Steps that failed since the last that did not. */
  @Column({ type: 'int', unsigned: true, default: 0 })
  failures: number;

  @Column({ ...INSTANT, nullable: true })
  finishedAt: Date | null;
}
