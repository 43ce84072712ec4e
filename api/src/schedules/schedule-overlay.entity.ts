import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, DAY, ID, TEXT_LINE, VERSION } from '../db/columns.js';
import type { LocalDay } from '../shared/local-day.js';
import type { ScheduleScope } from './schedule-assignment.entity.js';
import { WorkSchedule } from './work-schedule.entity.js';

/** A dated replacement of hours (Ramadan, exam week) for everyone of a scope whose base schedule has the mode. */
@Entity('schedule_overlays')
@Index(['startsOn', 'endsOn'])
export class ScheduleOverlay {
  @PrimaryColumn(ID)
  id: string;

  @Column(TEXT_LINE)
  name: string;

  @Column(CODE)
  scope: ScheduleScope;

  /** Id of the agency (REGENCY), org unit (UNIT) or employee (EMPLOYEE). */
  @Column(ID)
  scopeId: string;

  /** Code of the base schedule that it replaces, for example `SCHOOL_6D`. */
  @Column(CODE)
  replacesCode: string;

  @Column(ID)
  @ForeignKey(() => WorkSchedule)
  workScheduleId: string;

  @Column(DAY)
  startsOn: LocalDay;

  @Column(DAY)
  endsOn: LocalDay;

  /** Counts the changes; who saves names the one that they saw. */
  @Column(VERSION)
  version: number;
}
