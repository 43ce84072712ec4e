import { relationOf, type PostHolder, type SubjectFacts } from '../employees/scope.rules.js';
import { ALLOWED, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';

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
