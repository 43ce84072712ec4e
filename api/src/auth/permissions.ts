import type { ActorAssignment, Role } from '../shared/actor.js';

/**
 * What a field of the API asks of its caller. A permission says that a kind of person may use a function at all; on
 * whom they may use it is decided by the scope of the query and by the relation in the rule, never here.
 */
export const PERMISSIONS = [
  /** Own account, sessions, profile, attendance, reports and allowance. */
  'VIEWER',
  /** Search of names, units and places, to propose a supervisor or a location. Shows nothing personal. */
  'DIRECTORY_READ',
  /** Clock in and out. */
  'ATTENDANCE_PUNCH',
  /** Ask for a leave, a permission, a duty or a correction for oneself. */
  'ABSENCE_REQUEST',
  /** Write, submit and withdraw one's own LKH, and object to a rejection. */
  'LKH_WRITE',
  /** Propose one's own location, supervisor and schedule mode. */
  'PLACEMENT_PROPOSE',

  /** Profiles of others. */
  'EMPLOYEES_READ',
  /** Attendance of others. */
  'ATTENDANCE_READ',
  /** Review photos and reject a punch. */
  'PUNCH_DECIDE',
  /** Decide leaves, permissions, duties and corrections. */
  'ABSENCE_DECIDE',
  /** Approve, return and reject LKH, and decide objections. */
  'LKH_DECIDE',
  /** Confirm or refuse a proposal of a placement. */
  'PLACEMENT_DECIDE',
  /** Acknowledge an alert about unexcused absence. */
  'DISCIPLINE_ACKNOWLEDGE',
  /** Recapitulations and exports. */
  'REPORTS_READ',

  /** Change sets: preview, apply and revert bulk edits of supervisors, locations and modes. */
  'PLACEMENT_CHANGE',
  /** Create and change employees, units, locations and assignments, also by import. */
  'EMPLOYEES_WRITE',
  /** Reopen an approved LKH and extend a deadline. */
  'LKH_ADMIN',
  /** Calendar, schedules, dispensations and rule sets. */
  'SETTINGS_WRITE',
  /** Accounts of others: create, disable, reset the password, end sessions. */
  'ACCOUNTS_ADMIN',
  /** The audit trail. */
  'AUDIT_READ',

  /** Allowances of others. */
  'ALLOWANCE_READ',
  /** Compute and verify a month's allowances. */
  'ALLOWANCE_VERIFY',
  /** Approve and lock a month's allowances. */
  'ALLOWANCE_APPROVE',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What every civil servant may do with what is their own. */
export const SELF_SERVICE: readonly Permission[] = [
  'VIEWER',
  'DIRECTORY_READ',
  'ATTENDANCE_PUNCH',
  'ABSENCE_REQUEST',
  'LKH_WRITE',
  'PLACEMENT_PROPOSE',
];

/** What whoever supervises others may do with those below them. */
export const SUPERVISING: readonly Permission[] = [
  'EMPLOYEES_READ',
  'ATTENDANCE_READ',
  'PUNCH_DECIDE',
  'ABSENCE_DECIDE',
  'LKH_DECIDE',
  'PLACEMENT_DECIDE',
  'DISCIPLINE_ACKNOWLEDGE',
  'REPORTS_READ',
];

/** A role, with the staff of the agency itself told apart from staff of a school or of a korwil office. */
export type Duty = Role | 'AGENCY_STAFF';

/**
 * Permissions of each duty, beside {@link SELF_SERVICE} which everyone has.
 *
 * | Duty | Adds | Why |
 * |---|---|---|
 * | TEACHER, SCHOOL_SUPERVISOR | – | nobody's supervisor in the chain; a pengawas advises schools, the korwil decides |
 * | PRINCIPAL | supervising | of the teachers of the school |
 * | KORWIL | supervising, change sets | of principals and pengawas; keeps the placements of the district in order |
 * | STAFF | supervising | a head of section, also in a school or korwil office, supervises staff |
 * | AGENCY_STAFF | supervising, allowances | the agency's office prepares the payment; does not edit the facts it pays |
 * | OFFICE_HEAD | supervising, allowances, audit | approves and locks what others have verified |
 * | ADMINISTRATOR | settings, accounts, placements | keeps the system; decides nothing about performance or money |
 */
export const DUTY_PERMISSIONS: Readonly<Record<Duty, readonly Permission[]>> = {
  TEACHER: [],
  SCHOOL_SUPERVISOR: [],
  PRINCIPAL: SUPERVISING,
  KORWIL: [...SUPERVISING, 'PLACEMENT_CHANGE'],
  STAFF: SUPERVISING,
  AGENCY_STAFF: [...SUPERVISING, 'ALLOWANCE_READ', 'ALLOWANCE_VERIFY'],
  OFFICE_HEAD: [...SUPERVISING, 'ALLOWANCE_READ', 'ALLOWANCE_APPROVE', 'AUDIT_READ'],
  ADMINISTRATOR: [
    'EMPLOYEES_READ',
    'ATTENDANCE_READ',
    'REPORTS_READ',
    'PLACEMENT_CHANGE',
    'EMPLOYEES_WRITE',
    'LKH_ADMIN',
    'SETTINGS_WRITE',
    'ACCOUNTS_ADMIN',
    'AUDIT_READ',
  ],
};

/**
 * The permissions that the assignments in force give, acting ones included. Without any assignment, for example
 * between two contracts, the own account is all that is left: the past stays readable, nothing new can be written.
 */
export function permissionsOf(
  assignments: readonly Pick<ActorAssignment, 'role' | 'orgUnitId' | 'agencyId'>[],
): ReadonlySet<Permission> {
  if (assignments.length === 0) return new Set<Permission>(['VIEWER']);
  return new Set([...SELF_SERVICE, ...assignments.flatMap((held) => DUTY_PERMISSIONS[dutyOf(held)])]);
}

function dutyOf(held: Pick<ActorAssignment, 'role' | 'orgUnitId' | 'agencyId'>): Duty {
  return held.role === 'STAFF' && held.orgUnitId === held.agencyId ? 'AGENCY_STAFF' : held.role;
}
