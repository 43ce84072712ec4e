import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CODE, ID } from '../db/columns.js';
import { OrgUnit } from './org-unit.entity.js';

/** Levels of school that a regency runs. */
export const SCHOOL_LEVELS = ['PAUD', 'TK', 'SD', 'SMP'] as const;
export type SchoolLevel = (typeof SCHOOL_LEVELS)[number];

/** What a unit of kind SCHOOL has beside its name and place. */
@Entity('schools')
@Unique(['npsn'])
export class School {
  @PrimaryColumn(ID)
  @ForeignKey(() => OrgUnit)
  orgUnitId: string;

  /** National number of the school, 8 digits. */
  @Column({ type: 'char', length: 8, charset: 'ascii', collation: 'ascii_bin' })
  npsn: string;

  @Column(CODE)
  level: SchoolLevel;
}
