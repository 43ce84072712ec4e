import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, DAY, ID, INSTANT } from '../db/columns.js';
import { Employee } from '../employees/employee.entity.js';
import { RuleSet } from '../rule-sets/rule-set.entity.js';
import type { LocalDay } from '../shared/local-day.js';

/**
 * The derived status of one employee on one day (kehadiran). Never edited: always the result of the day resolver
 * on the facts, with the trace that explains it.
 */
@Entity('attendance_days')
@Index(['date', 'final', 'employeeId', 'status'])
@Index(['status', 'final', 'date', 'employeeId'])
export class AttendanceDay {
  @PrimaryColumn(ID)
  @ForeignKey(() => Employee)
  employeeId: string;

  @PrimaryColumn(DAY)
  date: LocalDay;

  @Column(CODE)
  status: string;

  /** Kind of leave, and the like; null for most days. */
  @Column({ ...CODE, nullable: true })
  statusDetail: string | null;

  /** Whole minutes after the start of work. */
  @Column({ type: 'smallint', unsigned: true, default: 0 })
  lateMinutes: number;

  /** Whole minutes before the end of work. */
  @Column({ type: 'smallint', unsigned: true, default: 0 })
  earlyLeaveMinutes: number;

  /** TL1 to TL4. */
  @Column({ ...CODE, nullable: true })
  lateTier: string | null;

  /** PSW1 to PSW4. */
  @Column({ ...CODE, nullable: true })
  earlyLeaveTier: string | null;

  /** Basis points (1/100 of a percent) of the discipline part of the month. */
  @Column({ type: 'smallint', unsigned: true, default: 0 })
  deductionBps: number;

  /** Net minutes of work that the schedule asks on this day. */
  @Column({ type: 'smallint', unsigned: true, default: 0 })
  scheduledMinutes: number;

  /** Whether the day asks for an LKH: see `LKH_REQUIREMENTS` of the day rules. */
  @Column(CODE)
  lkhRequirement: string;

  /** Effective clock-in; null when there is none. */
  @Column({ ...INSTANT, nullable: true })
  clockInAt: Date | null;

  /** Effective clock-out; null when there is none. */
  @Column({ ...INSTANT, nullable: true })
  clockOutAt: Date | null;

  /** False while a window is open and the day may still change by itself. */
  @Column({ type: 'boolean', default: false })
  final: boolean;

  @Column({ ...ID, nullable: true })
  @ForeignKey(() => RuleSet)
  ruleSetId: string | null;

  /** Which rule matched on which facts; the source of the sentence that explains the day. */
  @Column({ type: 'json' })
  trace: unknown;

  @Column(INSTANT)
  computedAt: Date;
}
