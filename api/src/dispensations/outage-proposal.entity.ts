import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CODE, DAY, ID, INSTANT, TEXT_LINE } from '../db/columns.js';
import { Employee } from '../employees/employee.entity.js';
import type { LocalDay, LocalTime } from '../shared/local-day.js';
import { Dispensation } from './dispensation.entity.js';

export const OUTAGE_PROPOSAL_STATES = ['PROPOSED', 'ACCEPTED', 'DISMISSED'] as const;
export type OutageProposalState = (typeof OUTAGE_PROPOSAL_STATES)[number];

const TIME = { type: 'char', length: 5, charset: 'ascii', collation: 'ascii_bin' } as const;

/** An outage around a bell that the system noticed itself, and what became of the proposal to dispense from it. */
@Entity('outage_proposals')
@Unique(['fromAt'])
@Index(['state', 'id'])
export class OutageProposal {
  @PrimaryColumn(ID)
  id: string;

  @Column(DAY)
  day: LocalDay;

  /** The last sign of life before, or the midnight before. One proposal for one gap and day. */
  @Column(INSTANT)
  fromAt: Date;

  /** The first sign of life after, or the midnight after. */
  @Column(INSTANT)
  toAt: Date;

  /** The proposed window on the wall clock. */
  @Column(TIME)
  fromTime: LocalTime;

  @Column(TIME)
  toTime: LocalTime;

  @Column(CODE)
  state: OutageProposalState;

  @Column(INSTANT)
  noticedAt: Date;

  /** The dispensation that was declared; null unless accepted. */
  @Column({ ...ID, nullable: true })
  @ForeignKey(() => Dispensation)
  dispensationId: string | null;

  @Column({ ...ID, nullable: true })
  @ForeignKey(() => Employee)
  decidedBy: string | null;

  @Column({ ...INSTANT, nullable: true })
  decidedAt: Date | null;

  /** Why it was dismissed. */
  @Column({ ...TEXT_LINE, nullable: true })
  decisionReason: string | null;
}
