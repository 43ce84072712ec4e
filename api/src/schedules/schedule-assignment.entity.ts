import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, DAY, ID } from '../db/columns.js';
import type { LocalDay } from '../shared/local-day.js';
import { WorkSchedule } from './work-schedule.entity.js';

/** For whom a schedule holds; the narrower scope wins: EMPLOYEE over UNIT over REGENCY. */
export const SCHEDULE_SCOPES = ['REGENCY', 'UNIT', 'EMPLOYEE'] as const;
export type ScheduleScope = (typeof SCHEDULE_SCOPES)[number];

/** A schedule for a scope from a day on. */
@Entity('schedule_assignments')
@Index(['scope', 'scopeId', 'startsOn'])
export class ScheduleAssignment {
  @PrimaryColumn(ID)
  id: string;

  @Column(CODE)
  scope: ScheduleScope;

  /** Id of the agency (REGENCY), org unit (UNIT) or employee (EMPLOYEE). */
  @Column(ID)
  scopeId: string;

  @Column(ID)
  @ForeignKey(() => WorkSchedule)
  workScheduleId: string;

  @Column(DAY)
  startsOn: LocalDay;

  /** Last day, inclusive; `9999-12-31` while open. */
  @Column({ ...DAY, default: '9999-12-31' })
  endsOn: LocalDay;
}
