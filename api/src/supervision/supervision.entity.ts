import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DAY, ID } from '../db/columns.js';
import { Employee } from '../employees/employee.entity.js';
import type { LocalDay } from '../shared/local-day.js';

/**
 * Who supervises an employee (atasan langsung) from a day on. Rows of one employee never overlap, and a CHECK of the
 * migration refuses a link to oneself.
 */
@Entity('supervisions')
@Unique(['employeeId', 'startsOn'])
@Index(['supervisorId', 'startsOn'])
export class Supervision {
  @PrimaryColumn(ID)
  id: string;

  @Column(ID)
  @ForeignKey(() => Employee)
  employeeId: string;

  @Column(ID)
  @ForeignKey(() => Employee)
  supervisorId: string;

  @Column(DAY)
  startsOn: LocalDay;

  /** Last day, inclusive; `9999-12-31` while open. */
  @Column({ ...DAY, default: '9999-12-31' })
  endsOn: LocalDay;
}
