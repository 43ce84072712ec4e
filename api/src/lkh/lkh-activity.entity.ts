import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ID } from '../db/columns.js';
import type { LocalTime } from '../shared/local-day.js';
import { LkhReport } from './lkh-report.entity.js';

/** One activity line of an LKH (uraian kegiatan). */
@Entity('lkh_activities')
export class LkhActivity {
  @PrimaryColumn(ID)
  @ForeignKey(() => LkhReport, { onDelete: 'CASCADE' })
  reportId: string;

  /** Place in the report, from 0. */
  @PrimaryColumn({ type: 'smallint', unsigned: true })
  position: number;

  @Column({ type: 'varchar', length: 1000 })
  description: string;

  /** What came out of it (hasil). */
  @Column({ type: 'varchar', length: 500, nullable: true })
  result: string | null;

  @Column({ type: 'smallint', unsigned: true, nullable: true })
  durationMinutes: number | null;

  /** When it began on the wall clock of the day; null when only a duration was given, or nothing. */
  @Column({ type: 'char', length: 5, charset: 'ascii', nullable: true })
  startsAt: LocalTime | null;

  @Column({ type: 'char', length: 5, charset: 'ascii', nullable: true })
  endsAt: LocalTime | null;
}
