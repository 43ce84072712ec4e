import type { Actor, ActorAssignment } from '../shared/actor.js';
import { contains, type DayRange } from '../shared/dated.js';
import { ALLOWED, refuse, type Decision } from '../shared/decision.js';
import type { LocalDay } from '../shared/local-day.js';
import { lengthOf, plainText, saysSomething } from '../shared/plain-text.js';
import { permissionsOf } from './permissions.js';

/** The employee of an account, as far as the right to administer the account depends on them. */
export interface AccountHolder {
  readonly employeeId: string;
  readonly assignments: readonly HolderAssignment[];
}

/** An assignment of the past, the present or the future, and the agency of its unit. */
export interface HolderAssignment extends DayRange {
  readonly agencyId: string;
}

/**
 * The agencies that an employee belongs to: those of the assignments in force; of somebody who has left, the agency
 * that they left last; of somebody who is about to come, the one where they begin.
 */
export function agenciesOf(assignments: readonly HolderAssignment[], day: LocalDay): ReadonlySet<string> {
  const agencies = (counts: (assignment: HolderAssignment) => boolean): ReadonlySet<string> =>
    new Set(assignments.filter(counts).map(({ agencyId }) => agencyId));
  const present = agencies((assignment) => contains(assignment, day));
  if (present.size > 0) return present;
  const ends = assignments.map(({ endsOn }) => endsOn).filter((endsOn) => endsOn < day);
  const lastEnd = ends.sort().at(-1);
  if (lastEnd !== undefined) return agencies(({ endsOn }) => endsOn === lastEnd);
  const firstStart = assignments.map(({ startsOn }) => startsOn).sort()[0];
  return agencies(({ startsOn }) => startsOn === firstStart);
}

/**
 * May the actor disable, enable or reset this account? Administrators do, of the employees of their own agency, and
 * nobody does it to their own: a stolen session of an administrator must not be enough to take the account over.
 * To a stranger the employee does not exist.
 *
 * @param holder null when there is no such employee.
 */
export function canAdministerAccount(
  actor: Actor,
  holder: AccountHolder | null,
): Decision<'NOT_FOUND' | 'ACCOUNT_OWN'> {
  if (!holder) return refuse('NOT_FOUND');
  if (holder.employeeId === actor.employeeId) return refuse('ACCOUNT_OWN');
  const theirs = agenciesOf(holder.assignments, actor.asOf);
  const administers = (mine: ActorAssignment): boolean =>
    permissionsOf([mine]).has('ACCOUNTS_ADMIN') && theirs.has(mine.agencyId);
  return actor.assignments.some(administers) ? ALLOWED : refuse('NOT_FOUND');
}

const REASON_MIN_LENGTH = 5;
const REASON_MAX_LENGTH = 500;

/** Is there a reason that an auditor can read? Length in characters, after {@link plainText}. */
export function accountReasonDecision(reason: string): Decision<'ACCOUNT_REASON'> {
  const text = plainText(reason);
  const length = lengthOf(text);
  return saysSomething(text) && length >= REASON_MIN_LENGTH && length <= REASON_MAX_LENGTH
    ? ALLOWED
    : refuse('ACCOUNT_REASON', { min: REASON_MIN_LENGTH, max: REASON_MAX_LENGTH });
}

/** A one-time password lies on paper or in a chat; it is good for this long. */
export const ONE_TIME_PASSWORD_HOURS = 72;

/** True when the password is a one-time password that was not used in time. */
export function isExpiredReset(
  account: { readonly mustChangePassword: boolean; readonly passwordChangedAt: Date },
  now: Date,
): boolean {
  const ageHours = (now.getTime() - account.passwordChangedAt.getTime()) / 3_600_000;
  return account.mustChangePassword && ageHours > ONE_TIME_PASSWORD_HOURS;
}

/** May the account be used at all: it is not disabled, and its employee is in service on the day? */
export function isUsable(
  account: { readonly disabledAt: Date | null; readonly serviceEndsOn: LocalDay },
  day: LocalDay,
): boolean {
  return account.disabledAt === null && account.serviceEndsOn >= day;
}
