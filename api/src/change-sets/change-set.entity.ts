import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, DAY, ID, INSTANT, SHA256, TEXT_LINE } from '../db/columns.js';
import { District } from '../employees/district.entity.js';
import { Employee } from '../employees/employee.entity.js';
import { OrgUnit } from '../employees/org-unit.entity.js';
import type { LocalDay } from '../shared/local-day.js';

/** PREVIEWED: seen, nothing is changed. APPLIED: in force. REVERTED: another set has restored what it could. */
export const CHANGE_SET_STATES = ['PREVIEWED', 'APPLIED', 'REVERTED'] as const;
export type ChangeSetState = (typeof CHANGE_SET_STATES)[number];

/** One bulk edit of supervisors, places of work or schedule modes, from its preview on. */
@Entity('change_sets')
@Index(['agencyId', 'id'])
@Index(['createdBy', 'state'])
@Index(['revertsId'])
export class ChangeSet {
  @PrimaryColumn(ID)
  id: string;

  @Column(CODE)
  state: ChangeSetState;

  /** Agency whose people it changes. */
  @Column(ID)
  @ForeignKey(() => OrgUnit)
  agencyId: string;

  /** District of the korwil who made it; null for an administrator's, which may touch the whole agency. */
  @Column({ ...ID, nullable: true })
  @ForeignKey(() => District)
  districtId: string | null;

  /** First day of the changes. */
  @Column(DAY)
  effectiveOn: LocalDay;

  @Column(TEXT_LINE)
  reason: string;

  /** Digest of what the preview showed; who applies it sends it back. */
  @Column(SHA256)
  digest: string;

  /** The set that this one restores; null for an ordinary one. */
  @Column({ ...ID, nullable: true })
  @ForeignKey(() => ChangeSet)
  revertsId: string | null;

  @Column(ID)
  @ForeignKey(() => Employee)
  createdBy: string;

  @Column(INSTANT)
  createdAt: Date;

  @Column({ ...INSTANT, nullable: true })
  appliedAt: Date | null;
}
