import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ID } from '../db/columns.js';
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
}
