import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, ID, TEXT_LINE } from '../db/columns.js';
import { District } from './district.entity.js';

/** Kinds of unit: the agency (Dinas), the office of a district coordinator, a school. */
export const ORG_UNIT_KINDS = ['AGENCY', 'KORWIL_OFFICE', 'SCHOOL'] as const;
export type OrgUnitKind = (typeof ORG_UNIT_KINDS)[number];

/** A unit of the organisation tree in which employees are placed. */
@Entity('org_units')
@Index(['districtId', 'kind'])
@Index(['agencyId', 'kind'])
@Index(['name', 'id'])
export class OrgUnit {
  @PrimaryColumn(ID)
  id: string;

  @Column(CODE)
  kind: OrgUnitKind;

  @Column(TEXT_LINE)
  name: string;

  /** The unit above; null for an agency. */
  @Column({ ...ID, nullable: true })
  @ForeignKey(() => OrgUnit)
  parentId: string | null;

  /** The agency at the top of the tree; its own id for an agency. */
  @Column(ID)
  @ForeignKey(() => OrgUnit)
  agencyId: string;

  /** District where the unit lies; null for an agency, which serves the whole regency. */
  @Column({ ...ID, nullable: true })
  @ForeignKey(() => District)
  districtId: string | null;
}
