import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CODE, ID } from '../db/columns.js';
import { Employee } from '../employees/employee.entity.js';
import type { LinkChange } from '../placement/dated-link.rules.js';
import type { PlacementKind } from '../placement/placement-proposal.entity.js';
import type { RefusalData } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { ChangeSet } from './change-set.entity.js';

/**
 * READY: will be applied. UNCHANGED: is so already. REFUSED: cannot be applied. LEFT_OUT: whoever applied the set left
 * it out. APPLIED: is in force.
 */
export const CHANGE_ROW_OUTCOMES = ['READY', 'UNCHANGED', 'REFUSED', 'LEFT_OUT', 'APPLIED'] as const;
export type ChangeRowOutcome = (typeof CHANGE_ROW_OUTCOMES)[number];

/** How one kind of dated rows of the employee changes. */
export interface StoredChange extends Omit<LinkChange, 'employeeId'> {
  /** The schedule that holds where there is no row of one's own; null for other kinds. */
  readonly inheritedScheduleId: string | null;
}

/** What is to be said about a row: why it is refused, or what whoever applies it should know. */
export interface RowFinding {
  readonly code: ErrorCode;
  readonly data: RefusalData;
  /** The change that it is about; left out for the row as a whole. */
  readonly kind?: PlacementKind;
}

/** What a change set does to one employee. */
@Entity('change_set_rows')
@Unique(['changeSetId', 'line'])
@Index(['employeeId'])
export class ChangeSetRow {
  @PrimaryColumn(ID)
  id: string;

  @Column(ID)
  @ForeignKey(() => ChangeSet)
  changeSetId: string;

  /** Place in the list or line of the text, from 1. */
  @Column({ type: 'int' })
  line: number;

  /** Null when the row names nobody, or somebody whom the actor may not know of. */
  @Column({ ...ID, nullable: true })
  @ForeignKey(() => Employee)
  employeeId: string | null;

  /** The line as it was pasted; null for rows that came in parts. */
  @Column({ type: 'varchar', length: 400, nullable: true })
  source: string | null;

  @Column(CODE)
  outcome: ChangeRowOutcome;

  @Column({ type: 'json' })
  changes: readonly StoredChange[];

  @Column({ type: 'json' })
  refusals: readonly RowFinding[];

  @Column({ type: 'json' })
  warnings: readonly RowFinding[];
}

/** A row as a preview shows it, before it is stored. */
export type AssessedRow = Omit<ChangeSetRow, 'id' | 'changeSetId'>;
