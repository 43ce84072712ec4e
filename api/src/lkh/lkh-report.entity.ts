import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CODE, DAY, ID, INSTANT, SHA256 } from '../db/columns.js';
import { Employee } from '../employees/employee.entity.js';
import { Evidence } from '../evidence/evidence.entity.js';
import type { LocalDay } from '../shared/local-day.js';
import type { LkhObjection } from './lkh-facts.js';

/** States of a daily report. MISSED: the deadline passed without a submission. */
export const LKH_STATES = ['DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED', 'REJECTED', 'MISSED'] as const;
export type LkhState = (typeof LKH_STATES)[number];

/** The daily performance report (LKH): one for an employee and a day. */
@Entity('lkh_reports')
@Unique(['employeeId', 'date'])
@Index(['state', 'employeeId', 'date'])
@Index(['state', 'date'])
@Index(['date'])
@Index(['objection', 'employeeId'])
export class LkhReport {
  /** May be made by the client. */
  @PrimaryColumn(ID)
  id: string;

  @Column(ID)
  @ForeignKey(() => Employee)
  employeeId: string;

  @Column(DAY)
  date: LocalDay;

  @Column(CODE)
  state: LkhState;

  /** Digest of what a supervisor sees: date, activities in order, evidence. */
  @Column(SHA256)
  contentHash: string;

  /** Digest of the activity texts alone, in a form that ignores case and spacing: finds reports that repeat others. */
  @Column(SHA256)
  activitiesHash: string;

  @Column({ ...ID, nullable: true })
  @ForeignKey(() => Evidence)
  evidenceId: string | null;

  @Column(INSTANT)
  createdAt: Date;

  @Column(INSTANT)
  updatedAt: Date;

  /** Of the last submission; null when it was withdrawn. */
  @Column({ ...INSTANT, nullable: true })
  submittedAt: Date | null;

  /** Business date of `submittedAt` at the owner's place. */
  @Column({ ...DAY, nullable: true })
  submittedOn: LocalDay | null;

  /** Of the last decision; null before the first. */
  @Column({ ...INSTANT, nullable: true })
  decidedAt: Date | null;

  /** Business date of `decidedAt` at the owner's place. */
  @Column({ ...DAY, nullable: true })
  decidedOn: LocalDay | null;

  /** Who decided last; null before the first decision and for a decision by rule. */
  @Column({ ...ID, nullable: true })
  @ForeignKey(() => Employee)
  decidedBy: string | null;

  /** Note or reason of the last decision. */
  @Column({ type: 'varchar', length: 1000, nullable: true })
  decisionNote: string | null;

  /** True when a rule approved it because its owner has no supervisor in the chain. */
  @Column({ type: 'boolean', default: false })
  autoApproved: boolean;

  /** Whether the owner objected to a rejection, which they may do once, and whether that was decided. */
  @Column({ ...CODE, default: 'NONE' })
  objection: LkhObjection;

  /** Last day to submit as an administrator extended it; null for the day that the rule gives. */
  @Column({ ...DAY, nullable: true })
  extendedUntil: LocalDay | null;
}
