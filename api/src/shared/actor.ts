import type { LocalDay } from './local-day.js';

/**
 * Roles of an employee. They are dated assignments and not job titles: korwil and principal are extra tasks in law.
 * ADMINISTRATOR is the extra task of an agency's staff member who keeps settings and accounts.
 */
export const ROLES = [
  'TEACHER',
  'PRINCIPAL',
  'SCHOOL_SUPERVISOR',
  'KORWIL',
  'OFFICE_HEAD',
  'STAFF',
  'ADMINISTRATOR',
] as const;
export type Role = (typeof ROLES)[number];

/** One assignment that is in force for the actor at the time of the request. */
export interface ActorAssignment {
  readonly role: Role;
  readonly orgUnitId: string;
  /** District of the unit: the area of a korwil. */
  readonly districtId: string | null;
  /** Agency at the top of the unit's tree. */
  readonly agencyId: string;
  /** True for a temporary holder (Plt, Plh) of another's post. */
  readonly acting: boolean;
}

/** Who acts: the first argument of every use case. Built from the session at each request. */
export interface Actor {
  readonly employeeId: string;
  readonly accountId: string;
  readonly sessionId: string;
  readonly nip: string;
  /** Correlation id of the request; kept in audit entries. */
  readonly requestId: string;
  /** Business date in the actor's own zone for which the assignments were read. */
  readonly asOf: LocalDay;
  readonly assignments: readonly ActorAssignment[];
}

/** True when the actor holds one of the roles now. */
export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.assignments.some((assignment) => roles.includes(assignment.role));
}
