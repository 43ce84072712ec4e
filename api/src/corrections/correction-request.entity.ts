import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RequestState } from '../absences/request-flow.rules.js';
import { CODE, DAY, ID, INSTANT } from '../db/columns.js';
import { Employee } from '../employees/employee.entity.js';
import { Evidence } from '../evidence/evidence.entity.js';
import type { CorrectionKind } from '../rule-sets/rule-set-absence.js';
import type { LocalDay, TimeZone } from '../shared/local-day.js';

/**
 * A proposed patch of one day (perbaikan absen): a clock-in, a clock-out or both, in place of what the clock events say.
 * The clock events stay as they are. Only one that is APPROVED is a fact of the day.
 */
@Entity('correction_requests')
@Index(['employeeId', 'date'])
@Index(['state', 'employeeId'])
@Index(['date', 'id'])
@Index(['state', 'date', 'id'])
export class CorrectionRequest {
  /** Made by the client: a retry with the same id is the same request. */
  @PrimaryColumn(ID)
  id: string;

  @Column(ID)
  @ForeignKey(() => Employee)
  employeeId: string;

  /** Date on the wall of the work location. */
  @Column(DAY)
  date: LocalDay;

  @Column(CODE)
  kind: CorrectionKind;

  /** Proposed clock-in; null when that side stays as it is. */
  @Column({ ...INSTANT, nullable: true })
  clockInAt: Date | null;

  /** Proposed clock-out; null when that side stays as it is. */
  @Column({ ...INSTANT, nullable: true })
  clockOutAt: Date | null;

  /** Zone of the work location on the date. */
  @Column(CODE)
  timeZone: TimeZone;

  @Column({ type: 'varchar', length: 500 })
  explanation: string;

  @Column({ ...ID, nullable: true })
  @ForeignKey(() => Evidence)
  evidenceId: string | null;

  @Column(CODE)
  state: RequestState;

  @Column(INSTANT)
  requestedAt: Date;

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
