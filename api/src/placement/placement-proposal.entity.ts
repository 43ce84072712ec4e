import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, DAY, ID, INSTANT, TEXT_LINE } from '../db/columns.js';
import { Employee } from '../employees/employee.entity.js';
import type { LocalDay } from '../shared/local-day.js';

/** What an employee may propose in the account settings (Pengaturan Akun). */
export const PLACEMENT_KINDS = ['WORK_LOCATION', 'SUPERVISOR', 'SCHEDULE_MODE'] as const;
export type PlacementKind = (typeof PLACEMENT_KINDS)[number];

export const PROPOSAL_STATES = ['PROPOSED', 'CONFIRMED', 'REFUSED', 'CANCELLED'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** An employee's own proposal of a work location, a direct supervisor or a working-time mode. */
@Entity('placement_proposals')
@Index(['employeeId', 'id'])
@Index(['state', 'employeeId'])
@Index(['targetId', 'state'])
export class PlacementProposal {
  @PrimaryColumn(ID)
  id: string;

  @Column(ID)
  @ForeignKey(() => Employee)
  employeeId: string;

  @Column(CODE)
  kind: PlacementKind;

  /** Id of the proposed work location, supervisor (employee) or work schedule. */
  @Column(ID)
  targetId: string;

  /** First day of the change. */
  @Column(DAY)
  effectiveOn: LocalDay;

  @Column(CODE)
  state: ProposalState;

  @Column(INSTANT)
  proposedAt: Date;

  @Column({ ...INSTANT, nullable: true })
  decidedAt: Date | null;

  /** Null while open, and when policy applied it at once. */
  @Column({ ...ID, nullable: true })
  @ForeignKey(() => Employee)
  decidedBy: string | null;

  /** Reason of a refusal. */
  @Column({ ...TEXT_LINE, nullable: true })
  reason: string | null;
}
