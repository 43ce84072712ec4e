import { isInArea, type PlacementArea } from '../employees/placement-area.rules.js';
import type { Actor } from '../shared/actor.js';
import { ALLOWED, firstRefusal, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { addDays, type LocalDay } from '../shared/local-day.js';
import { lengthOf, plainText, saysSomething } from '../shared/plain-text.js';
import { CHANGE_DAY_LIMITS, CHANGE_REASON } from './change-row.rules.js';
import type { ChangeRowOutcome } from './change-set-row.entity.js';
import type { ChangeSet } from './change-set.entity.js';

/** How many rows of a set have each outcome. */
export type OutcomeCounts = Readonly<Partial<Record<ChangeRowOutcome, number>>>;

/** May changes begin on this day? */
export function effectiveDayDecision(effectiveOn: LocalDay, today: LocalDay): Decision<ErrorCode> {
  const earliest = addDays(today, -CHANGE_DAY_LIMITS.daysBack);
  const latest = addDays(today, CHANGE_DAY_LIMITS.daysAhead);
  const fits = earliest <= effectiveOn && effectiveOn <= latest;
  return fits ? ALLOWED : refuse('CHANGE_SET_EFFECTIVE_DAY', { earliest, latest });
}

/** Does the reason say something, in a length that the history keeps? */
export function reasonDecision(reason: string): Decision<ErrorCode> {
  const text = plainText(reason);
  const { min, max } = CHANGE_REASON;
  const fits = lengthOf(text) >= min && lengthOf(text) <= max && saysSomething(text);
  return fits ? ALLOWED : refuse('CHANGE_SET_REASON', { min, max });
}

/**
 * May the actor apply the set as it was previewed? Rows that cannot be applied must be left out by name; of a revert
 * they are left by themselves, because what was changed since is nobody's to overwrite.
 *
 * @param counts the rows that are not left out.
 */
export function applyDecision(
  set: Pick<ChangeSet, 'state' | 'createdBy' | 'revertsId'>,
  actor: Pick<Actor, 'employeeId'>,
  counts: OutcomeCounts,
): Decision<ErrorCode> {
  return firstRefusal<ErrorCode>(
    () => (set.createdBy === actor.employeeId ? ALLOWED : refuse('CHANGE_SET_NOT_YOURS')),
    () => (set.state === 'PREVIEWED' ? ALLOWED : refuse('CHANGE_SET_STATE', { state: set.state })),
    () => {
      const count = counts.REFUSED ?? 0;
      return count === 0 || set.revertsId !== null ? ALLOWED : refuse('CHANGE_SET_REFUSED_ROWS', { count });
    },
    () => (counts.READY ? ALLOWED : refuse('CHANGE_SET_NOTHING_TO_DO')),
  );
}

/** Is this what the actor has seen? */
export function digestDecision(set: Pick<ChangeSet, 'digest'>, digest: string): Decision<ErrorCode> {
  return set.digest === digest ? ALLOWED : refuse('CHANGE_SET_DIGEST');
}

/** May the actor revert the set? Whoever keeps these placements, once, while it is in force. */
export function revertDecision(
  set: Pick<ChangeSet, 'state' | 'agencyId' | 'districtId'>,
  area: PlacementArea,
): Decision<ErrorCode> {
  if (!isInArea(area, set)) return refuse('NOT_FOUND');
  return set.state === 'APPLIED' ? ALLOWED : refuse('CHANGE_SET_STATE', { state: set.state });
}
