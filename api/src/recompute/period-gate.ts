import type { EntityManager } from 'typeorm';
import type { EmployeeOnDay } from '../db/loader.js';

/** Says which days may still change: those of a locked allowance period are frozen. */
export interface PeriodGate {
  /** Those of these days whose period is open, in the same order. */
  periodOpen(manager: EntityManager, days: readonly EmployeeOnDay[]): Promise<readonly EmployeeOnDay[]>;
  /** The same as an SQL condition on a row `d` of `attendance_days`, without parameters. */
  readonly openDaySql: string;
}

/** No period is locked before there are allowance periods. */
export const EVERY_PERIOD_OPEN: PeriodGate = {
  periodOpen: (_manager, days) => Promise.resolve(days),
  openDaySql: 'TRUE',
};
