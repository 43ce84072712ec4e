import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { CODE, DAY, ID, INSTANT, TEXT_LINE } from '../db/columns.js';
import type { LocalDay } from '../shared/local-day.js';

/** Employment of a civil servant: career (PNS), candidate (CPNS), contract (PPPK), part-time contract. */
export const EMPLOYMENT_TYPES = ['PNS', 'CPNS', 'PPPK', 'PPPK_PART_TIME'] as const;
export type EmploymentType = (typeof EMPLOYMENT_TYPES)[number];

/** A civil servant (pegawai) with one NIP. */
@Entity('employees')
@Unique(['nip'])
@Index(['name', 'id'])
export class Employee {
  @PrimaryColumn(ID)
  id: string;

  /** Exactly 18 digits; text, never a number. */
  @Column({ type: 'char', length: 18, charset: 'ascii', collation: 'ascii_bin' })
  nip: string;

  /** Full name with academic titles, as in the decree of appointment. */
  @Column(TEXT_LINE)
  name: string;

  @Column(CODE)
  employmentType: EmploymentType;

  /** National number of an educator, 16 digits. */
  @Column({ type: 'char', length: 16, charset: 'ascii', collation: 'ascii_bin', nullable: true })
  nuptk: string | null;

  /** Last day of service (retirement, resignation, death); `9999-12-31` while in service. */
  @Column({ ...DAY, default: '9999-12-31' })
  endsOn: LocalDay;

  @Column(INSTANT)
  createdAt: Date;
}
