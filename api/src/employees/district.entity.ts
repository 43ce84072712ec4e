import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { ID, TEXT_LINE } from '../db/columns.js';

/** A kecamatan: administrative district and the area of one korwil. */
@Entity('districts')
@Unique(['code'])
export class District {
  @PrimaryColumn(ID)
  id: string;

  /** Code of the ministry of home affairs, for example `16.06.01`. */
  @Column({ type: 'varchar', length: 13, charset: 'ascii', collation: 'ascii_bin' })
  code: string;

  @Column(TEXT_LINE)
  name: string;
}
