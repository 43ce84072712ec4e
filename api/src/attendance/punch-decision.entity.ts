import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, ID, INSTANT, TEXT_LINE } from '../db/columns.js';
import { Employee } from '../employees/employee.entity.js';
import { Punch, type PunchState } from './punch.entity.js';

/** A supervisor's decision about one punch. Append-only. */
@Entity('punch_decisions')
@Index(['punchId', 'id'])
export class PunchDecision {
  @PrimaryColumn(ID)
  id: string;

  @Column(ID)
  @ForeignKey(() => Punch)
  punchId: string;

  @Column(CODE)
  fromState: PunchState;

  @Column(CODE)
  toState: PunchState;

  @Column(ID)
  @ForeignKey(() => Employee)
  decidedBy: string;

  @Column(INSTANT)
  decidedAt: Date;

  @Column({ ...TEXT_LINE, nullable: true })
  reason: string | null;
}
