import { relationOf, type PostHolder, type SubjectFacts } from '../employees/scope.rules.js';
import { ALLOWED, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import type { ChangeSet } from './change-set.entity.js';

/** Whose placements somebody keeps in order. */
export interface ChangeArea {
  readonly agencyIds: readonly string[];
  /** Districts of a korwil; null for an administrator, who may change everything of the agency. */
  readonly districtIds: readonly string[] | null;
}

/** The area of an actor; empty for who keeps nobody's placements. An administrator who is a korwil too has the agency. */
export function areaOf(actor: PostHolder): ChangeArea {
  const administered = actor.assignments.filter(({ role }) => role === 'ADMINISTRATOR');
  if (administered.length > 0) return { agencyIds: distinct(administered), districtIds: null };
  const posts = actor.assignments.filter(({ role, districtId }) => role === 'KORWIL' && districtId !== null);
  const districtIds = posts.flatMap(({ districtId }) => districtId ?? []);
  return { agencyIds: distinct(posts), districtIds: [...new Set(districtIds)] };
}

/**
 * May the actor change the placement of this employee? Nobody their own; a stranger is told that there is nobody, so
 * that a NIP cannot be probed. @param subject null for an id that names nobody.
 */
export function employeeDecision(actor: PostHolder, subject: SubjectFacts | null): Decision<ErrorCode> {
  const relations = subject ? relationOf(actor, subject) : new Set();
  if (relations.size === 0) return refuse('NOT_FOUND');
  if (relations.has('SELF')) return refuse('CHANGE_ROW_OWN');
  const isTheirs = relations.has('ADMINISTRATOR') || relations.has('KORWIL_OF_DISTRICT');
  return isTheirs ? ALLOWED : refuse('CHANGE_ROW_OUT_OF_AREA');
}

/** True when the set belongs to what the actor looks after; others do not know of it. */
export function knowsChangeSet(area: ChangeArea, set: Pick<ChangeSet, 'agencyId' | 'districtId'>): boolean {
  if (!area.agencyIds.includes(set.agencyId)) return false;
  return area.districtIds === null || (set.districtId !== null && area.districtIds.includes(set.districtId));
}

function distinct(posts: readonly { readonly agencyId: string }[]): string[] {
  return [...new Set(posts.map(({ agencyId }) => agencyId))];
}
