import { ALLOWED, refuse, type Decision } from '../shared/decision.js';

/** May a template be removed? Also one whose hours others replace stays, and one that somebody proposed. */
export function removalDecision(
  { code }: { readonly code: string },
  used: boolean,
): Decision<'WORK_SCHEDULE_IN_USE'> {
  return used ? refuse('WORK_SCHEDULE_IN_USE', { code }) : ALLOWED;
}
