import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { DAY, ID, INSTANT } from '../db/columns.js';
import { Employee } from '../employees/employee.entity.js';
import type { LocalDay } from '../shared/local-day.js';
import { WorkSchedule } from './work-schedule.entity.js';

/**
 * Other hours of a template from a day on. Append-only: a change of the same first day that comes later takes the
 * place of the one before, which stays to be read.
 */
@Entity('work_schedule_changes')
@Unique(['workScheduleId', 'startsOn', 'revision'])
export class WorkScheduleChange {
  @PrimaryColumn(ID)
  id: string;

  @Column(ID)
  @ForeignKey(() => WorkSchedule)
  workScheduleId: string;

  /** First day with these hours. */
  @Column(DAY)
  startsOn: LocalDay;

  /** Counts the changes of one first day; the highest holds. */
  @Column({ type: 'int', unsigned: true })
  revision: number;

  /** As `WorkSchedule.pattern`. */
  @Column({ type: 'json' })
  pattern: unknown;

  /** Net minutes of a week, without breaks. */
  @Column({ type: 'int' })
  netWeekMinutes: number;

  @Column(INSTANT)
  createdAt: Date;

  @Column(ID)
  @ForeignKey(() => Employee)
  createdBy: string;
}
