import { canSee, type Relation } from '../employees/scope.rules.js';
import type { LkhState } from './lkh-report.entity.js';

/** States in which nothing was handed in, so that what stands there is the owner's alone. */
const NOT_HANDED_IN: readonly LkhState[] = ['DRAFT', 'MISSED'];

/** Whether activities and notes are shown: to the owner always, to whoever reads LKH once they were handed in. */
export function mayReadContent(relations: ReadonlySet<Relation>, state: LkhState): boolean {
  return isOpenTo(relations, state) && canSee(relations, 'LKH_CONTENT').allowed;
}

/** Whether the evidence is shown. */
export function mayReadEvidence(relations: ReadonlySet<Relation>, state: LkhState): boolean {
  return isOpenTo(relations, state) && canSee(relations, 'LKH_EVIDENCE').allowed;
}

function isOpenTo(relations: ReadonlySet<Relation>, state: LkhState): boolean {
  return relations.has('SELF') || !NOT_HANDED_IN.includes(state);
}
