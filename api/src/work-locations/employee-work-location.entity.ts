import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DAY, ID } from '../db/columns.js';
import { Employee } from '../employees/employee.entity.js';
import type { LocalDay } from '../shared/local-day.js';
import { WorkLocation } from './work-location.entity.js';

/** Where an employee works from a day on. Several rows may be in force at once: each place is valid. */
@Entity('employee_work_locations')
@Index(['employeeId', 'startsOn'])
@Index(['workLocationId', 'startsOn'])
export class EmployeeWorkLocation {
  @PrimaryColumn(ID)
  id: string;

  @Column(ID)
  @ForeignKey(() => Employee)
  employeeId: string;

  @Column(ID)
  @ForeignKey(() => WorkLocation)
  workLocationId: string;

  @Column(DAY)
  startsOn: LocalDay;

  /** Last day, inclusive; `9999-12-31` while open. */
  @Column({ ...DAY, default: '9999-12-31' })
  endsOn: LocalDay;
}
