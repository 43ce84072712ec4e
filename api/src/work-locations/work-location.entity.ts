import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, DEGREES, ID, TEXT_LINE } from '../db/columns.js';
import { OrgUnit } from '../employees/org-unit.entity.js';
import type { TimeZone } from '../shared/local-day.js';

/** A point and radius where clocking in is valid (lokasi kantor). A unit may have several (sekolah jauh). */
@Entity('work_locations')
@Index(['orgUnitId'])
@Index(['name', 'id'])
export class WorkLocation {
  @PrimaryColumn(ID)
  id: string;

  @Column(ID)
  @ForeignKey(() => OrgUnit)
  orgUnitId: string;

  @Column(TEXT_LINE)
  name: string;

  @Column({ ...DEGREES, nullable: true })
  latitude: number | null;

  @Column({ ...DEGREES, nullable: true })
  longitude: number | null;

  /** Metres around the point. */
  @Column({ type: 'int', default: 100 })
  radiusMeters: number;

  /** Zone whose wall clock gives the business date and the hours. */
  @Column({ ...CODE, default: 'Asia/Jakarta' })
  timeZone: TimeZone;

  /** False for a closed place; it stays for the history. */
  @Column({ type: 'boolean', default: true })
  active: boolean;

  /** Counts the changes, so that nobody overwrites what they have not seen. */
  @Column({ type: 'int', default: 1 })
  version: number;
}
