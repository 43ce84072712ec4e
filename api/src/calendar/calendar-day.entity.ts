import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CODE, DAY, ID, TEXT_LINE, VERSION } from '../db/columns.js';
import type { LocalDay } from '../shared/local-day.js';
import type { CalendarKind, CalendarScope } from './calendar.rules.js';

/** A holiday, joint leave or school holiday (hari libur, cuti bersama). */
@Entity('calendar_days')
@Index(['date', 'kind'])
export class CalendarDay {
  @PrimaryColumn(ID)
  id: string;

  @Column(DAY)
  date: LocalDay;

  /** NATIONAL_HOLIDAY, JOINT_LEAVE, REGIONAL_HOLIDAY or SCHOOL_HOLIDAY. */
  @Column(CODE)
  kind: CalendarKind;

  @Column(TEXT_LINE)
  name: string;

  /** NATIONAL, AGENCY, DISTRICT or UNIT: for whom the day is special. */
  @Column({ ...CODE, default: 'NATIONAL' })
  scope: CalendarScope;

  /** Id of the agency, district or unit; null for NATIONAL. */
  @Column({ ...ID, nullable: true })
  scopeId: string | null;

  /** Policy per role of a school holiday; null means a working day for everyone. */
  @Column({ type: 'json', nullable: true })
  rolePolicies: unknown;

  /** True while the date waits for the decision of the government (Islamic dates). */
  @Column({ type: 'boolean', default: false })
  provisional: boolean;

  /** Counts the changes; who saves names the one that they saw. */
  @Column(VERSION)
  version: number;
}
