import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CODE, ID, INSTANT } from '../db/columns.js';
import { Employee } from '../employees/employee.entity.js';
import { Punch } from './punch.entity.js';

/** How an objection ended: the punch counts again, or stays rejected. */
export const OBJECTION_OUTCOMES = ['RESTORED', 'UPHELD'] as const;
export type ObjectionOutcome = (typeof OBJECTION_OUTCOMES)[number];

/** An employee's objection to the rejection of a punch (keberatan); one for each rejection. */
@Entity('punch_objections')
@Unique(['rejectionId'])
@Index(['punchId', 'id'])
export class PunchObjection {
  @PrimaryColumn(ID)
  id: string;

  @Column(ID)
  @ForeignKey(() => Punch)
  punchId: string;

  /** The decision that rejected the punch; the punch itself when policy did. */
  @Column(ID)
  rejectionId: string;

  @Column({ type: 'varchar', length: 500 })
  note: string;

  @Column(INSTANT)
  objectedAt: Date;

  /** Null while it is open. */
  @Column({ ...CODE, nullable: true })
  outcome: ObjectionOutcome | null;

  @Column({ ...ID, nullable: true })
  @ForeignKey(() => Employee)
  decidedBy: string | null;

  @Column({ ...INSTANT, nullable: true })
  decidedAt: Date | null;
}
