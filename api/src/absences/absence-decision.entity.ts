import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, ID, INSTANT } from '../db/columns.js';
import { Employee } from '../employees/employee.entity.js';
import { Absence } from './absence.entity.js';
import type { RequestState } from './request-flow.rules.js';

/** What was decided about an absence, by whom and why. Append-only; what its owner took back is among them. */
@Entity('absence_decisions')
@Index(['requestId', 'id'])
export class AbsenceDecision {
  @PrimaryColumn(ID)
  id: string;

  @Column(ID)
  @ForeignKey(() => Absence)
  requestId: string;

  @Column(CODE)
  fromState: RequestState;

  @Column(CODE)
  toState: RequestState;

  @Column(ID)
  @ForeignKey(() => Employee)
  decidedBy: string;

  @Column(INSTANT)
  decidedAt: Date;

  @Column({ type: 'varchar', length: 500, nullable: true })
  reason: string | null;
}
