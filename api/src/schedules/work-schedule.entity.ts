import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { CODE, ID, TEXT_LINE, VERSION } from '../db/columns.js';

/** Working-time modes of the account settings (Jam Kerja), and the patterns that replace them in Ramadan. */
export const SCHEDULE_MODES = ['OFFICE_5D', 'SCHOOL_5D', 'SCHOOL_6D'] as const;
export type ScheduleMode = (typeof SCHEDULE_MODES)[number];

/** A weekly template of working hours (jam kerja). */
@Entity('work_schedules')
@Unique(['code'])
export class WorkSchedule {
  @PrimaryColumn(ID)
  id: string;

  /** Stable name, for example `SCHOOL_6D` or `RAMADAN_5D`. */
  @Column(CODE)
  code: string;

  @Column(TEXT_LINE)
  name: string;

  /** The mode that employees choose; null for a pattern that only overlays use. */
  @Column({ ...CODE, nullable: true })
  mode: ScheduleMode | null;

  /**
   * Hours of each weekday with breaks, punch windows and grace until the first dated change (`WorkScheduleChange`);
   * validated by `work-schedule.rules.ts`. Never edited: days that are over keep the hours that they had.
   */
  @Column({ type: 'json' })
  pattern: unknown;

  /** Net minutes of a week, without breaks: 2250, or 1950 in Ramadan (Perpres 21/2023). */
  @Column({ type: 'int' })
  netWeekMinutes: number;

  /** Counts the changes of the name and of the hours; who saves names the one that they saw. */
  @Column(VERSION)
  version: number;
}
