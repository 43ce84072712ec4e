import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { ID, INSTANT } from '../db/columns.js';
import { Employee } from '../employees/employee.entity.js';

/** How an employee signs in. Roles are not here: they are dated assignments. */
@Entity('accounts')
@Unique(['employeeId'])
export class Account {
  @PrimaryColumn(ID)
  id: string;

  @Column(ID)
  @ForeignKey(() => Employee)
  employeeId: string;

  /** Argon2id in PHC string form. */
  @Column({ type: 'varchar', length: 255, charset: 'ascii', collation: 'ascii_bin' })
  passwordHash: string;

  @Column(INSTANT)
  passwordChangedAt: Date;

  @Column({ ...INSTANT, nullable: true })
  disabledAt: Date | null;

  /** True after a reset: the one-time password is good for choosing a new one and for nothing else. */
  @Column({ type: 'boolean', default: false })
  mustChangePassword: boolean;

  /** True for the accounts of a demo database, whose password is public. */
  @Column({ type: 'boolean', default: false })
  demo: boolean;
}
