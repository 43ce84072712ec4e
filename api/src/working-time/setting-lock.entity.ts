import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CODE } from '../db/columns.js';

/** What only one administrator changes at a time. */
export const SETTING_LOCKS = ['CALENDAR', 'SCHEDULES'] as const;
export type SettingLockName = (typeof SETTING_LOCKS)[number];

/**
 * One row for each kind of setting, to be locked by who changes it: two changes that each fit alone could overlap
 * together. A row of its own, because locking the settings themselves would stop who clocks in.
 */
@Entity('setting_locks')
export class SettingLock {
  @PrimaryColumn(CODE)
  name: SettingLockName;

  /** How many changes there were; written by each, so that the nodes of a cluster see that they meet. */
  @Column({ type: 'int', unsigned: true, default: 0 })
  changes: number;
}
