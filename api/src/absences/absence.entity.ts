import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, DAY, ID, INSTANT, TEXT_LINE } from '../db/columns.js';
import { Employee } from '../employees/employee.entity.js';
import { Evidence } from '../evidence/evidence.entity.js';
import type { AbsenceKind, LeaveKind } from '../rule-sets/rule-set-absence.js';
import type { LocalDay } from '../shared/local-day.js';
import type { RequestState } from './request-flow.rules.js';

/**
 * An absence that somebody asked for or that staff entered: leave (cuti), permission (izin), sick days (sakit), duty
 * travel (dinas luar), training, and the two decisions to work from elsewhere. One table, because they exclude each
 * other day by day, are asked for and decided in the same way, and differ only in what they need and what a day of them
 * means. Only one that is APPROVED is a fact of attendance days.
 */
@Entity('absences')
@Index(['employeeId', 'startsOn'])
@Index(['state', 'employeeId'])
@Index(['startsOn', 'id'])
@Index(['state', 'startsOn', 'id'])
export class Absence {
  /** Made by the client: a retry with the same id is the same request. */
  @PrimaryColumn(ID)
  id: string;

  @Column(ID)
  @ForeignKey(() => Employee)
  employeeId: string;

  @Column(CODE)
  kind: AbsenceKind;

  /** Which leave; null for every other kind. */
  @Column({ ...CODE, nullable: true })
  leaveKind: LeaveKind | null;

  /** Whether a letter of a doctor is there; null for every kind but SICK. */
  @Column({ type: 'boolean', nullable: true })
  hasLetter: boolean | null;

  @Column(DAY)
  startsOn: LocalDay;

  /** Last day, inclusive. */
  @Column(DAY)
  endsOn: LocalDay;

  @Column({ type: 'varchar', length: 500 })
  reason: string;

  /** Number of the letter of assignment, of the doctor or of the decision. */
  @Column({ ...TEXT_LINE, nullable: true })
  letterNumber: string | null;

  @Column({ ...DAY, nullable: true })
  letterDate: LocalDay | null;

  @Column({ ...ID, nullable: true })
  @ForeignKey(() => Evidence)
  evidenceId: string | null;

  @Column(CODE)
  state: RequestState;

  @Column(INSTANT)
  requestedAt: Date;

  /** The owner, or who entered it for them. */
  @Column(ID)
  @ForeignKey(() => Employee)
  requestedBy: string;

  /** True when somebody in charge entered it; it was in force at once. */
  @Column({ type: 'boolean', default: false })
  entered: boolean;

  /** The last decision; null while nobody has decided. */
  @Column({ ...INSTANT, nullable: true })
  decidedAt: Date | null;

  @Column({ ...ID, nullable: true })
  @ForeignKey(() => Employee)
  decidedBy: string | null;

  /** Why it was rejected or revoked. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  decisionReason: string | null;
}
