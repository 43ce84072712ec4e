import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, DAY, ID, TEXT_LINE } from '../db/columns.js';
import type { Role } from '../shared/actor.js';
import type { LocalDay } from '../shared/local-day.js';
import { Employee } from './employee.entity.js';
import { OrgUnit } from './org-unit.entity.js';

/** A dated role of an employee at a unit (penugasan). An employee may hold several at once. */
@Entity('assignments')
@Index(['employeeId', 'startsOn'])
@Index(['orgUnitId', 'role', 'startsOn'])
export class Assignment {
  @PrimaryColumn(ID)
  id: string;

  @Column(ID)
  @ForeignKey(() => Employee)
  employeeId: string;

  @Column(ID)
  @ForeignKey(() => OrgUnit)
  orgUnitId: string;

  @Column(CODE)
  role: Role;

  /** True for a temporary holder (Plt, Plh) of another's post. */
  @Column({ type: 'boolean', default: false })
  acting: boolean;

  @Column(DAY)
  startsOn: LocalDay;

  /** Last day, inclusive; `9999-12-31` while open. */
  @Column({ ...DAY, default: '9999-12-31' })
  endsOn: LocalDay;

  /** Number of the decree (SK). */
  @Column({ ...TEXT_LINE, nullable: true })
  letterNumber: string | null;
}
