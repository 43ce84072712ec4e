import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RequestState } from '../absences/request-flow.rules.js';
import { CODE, ID, INSTANT } from '../db/columns.js';
import { Employee } from '../employees/employee.entity.js';
import { CorrectionRequest } from './correction-request.entity.js';

/** What was decided about a correction, by whom and why. Append-only; what its owner took back is among them. */
@Entity('correction_decisions')
@Index(['requestId', 'id'])
export class CorrectionDecision {
  @PrimaryColumn(ID)
  id: string;

  @Column(ID)
  @ForeignKey(() => CorrectionRequest)
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
