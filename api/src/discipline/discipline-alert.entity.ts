import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CODE, DAY, ID, INSTANT, TEXT_LINE } from '../db/columns.js';
import { Employee } from '../employees/employee.entity.js';
import { RuleSet } from '../rule-sets/rule-set.entity.js';
import type { LocalDay } from '../shared/local-day.js';
import type { AlertKind, AlertState } from './alerts.rules.js';

/**
 * An employee reached a threshold of unexcused absence in a year. It alerts the supervisor and imposes nothing: a
 * sanction is a record of its own.
 */
@Entity('discipline_alerts')
@Unique(['employeeId', 'year', 'kind', 'threshold'])
@Index(['year', 'employeeId'])
@Index(['state', 'id'])
export class DisciplineAlert {
  @PrimaryColumn(ID)
  id: string;

  @Column(ID)
  @ForeignKey(() => Employee)
  employeeId: string;

  /** Calendar year. */
  @Column({ type: 'smallint', unsigned: true })
  year: number;

  @Column(CODE)
  kind: AlertKind;

  /** Working days of the threshold. */
  @Column({ type: 'smallint', unsigned: true })
  threshold: number;

  /** The day that reached it, as it was when the alert was raised or raised again. */
  @Column(DAY)
  reachedOn: LocalDay;

  /** What the law attaches to it by the rule set of that time; information. */
  @Column(TEXT_LINE)
  sanction: string;

  @Column(TEXT_LINE)
  article: string;

  @Column(ID)
  @ForeignKey(() => RuleSet)
  ruleSetId: string;

  @Column(CODE)
  state: AlertState;

  @Column(INSTANT)
  raisedAt: Date;

  /** Of the last withdrawal; null while it stands. */
  @Column({ ...INSTANT, nullable: true })
  withdrawnAt: Date | null;

  @Column({ ...INSTANT, nullable: true })
  acknowledgedAt: Date | null;

  @Column({ ...ID, nullable: true })
  @ForeignKey(() => Employee)
  acknowledgedBy: string | null;

  /** What the supervisor noted. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  note: string | null;
}
