import type { EmployeeWhere } from '../employees/employee.reader.js';
import type { LocalDay } from '../shared/local-day.js';

/** New values for an employee; what is left out stays as it is. */
export interface ChangeValues {
  readonly supervisorId?: string | null;
  readonly supervisorNip?: string | null;
  readonly workLocationId?: string | null;
  readonly workScheduleId?: string | null;
  /** Mode of the schedule, instead of its id. */
  readonly scheduleMode?: string | null;
}

/** One employee with the new values. */
export interface ChangeRowRequest extends ChangeValues {
  readonly employeeId?: string | null;
  readonly nip?: string | null;
  /** `placementVersion` of the employee as the client saw it. */
  readonly version?: string | null;
}

/** Everybody whom a filter finds, with the same new values. */
export interface ChangeSelectionRequest extends ChangeValues {
  readonly where: EmployeeWhere;
}

/** What somebody wants to change, in one of three forms. */
export interface ChangeRequest {
  readonly effectiveOn: LocalDay;
  readonly reason: string;
  readonly rows?: readonly ChangeRowRequest[] | null;
  readonly selection?: ChangeSelectionRequest | null;
  /** A table as it is pasted from a spreadsheet or read from a CSV file. */
  readonly text?: string | null;
}

/** Most rows of one set. */
export const MAX_CHANGE_ROWS = 2_000;

/** An employee or another thing that a row names by its id or by what people call it. */
export type Named = { readonly id: string } | { readonly text: string };

/** One row before anything is looked up; null stands for "not given". */
export interface UnreadRow {
  readonly line: number;
  /** The pasted line; null for rows that came in parts. */
  readonly source: string | null;
  readonly employee: Named | null;
  readonly supervisor: Named | null;
  readonly workLocation: Named | null;
  readonly schedule: Named | null;
  readonly version: string | null;
}
