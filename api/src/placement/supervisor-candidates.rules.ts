import { standsOver } from '../employees/scope.rules.js';
import type { ActorAssignment } from '../shared/actor.js';

/** Somebody who could be chosen, with the posts for which they could. */
export interface SupervisorCandidate {
  readonly id: string;
  readonly name: string;
  readonly posts: readonly ActorAssignment[];
}

/** Where the employee who chooses belongs: posts, and the units of the places of work. */
export type OwnPlaces = readonly ActorAssignment[];

/**
 * Candidates as the employee will look for them: first the principal of the own school, the korwil of the own district,
 * the head of the own agency; then those of the same district; then the others. By name within each.
 */
export function nearestFirst(
  candidates: readonly SupervisorCandidate[],
  own: OwnPlaces,
): readonly SupervisorCandidate[] {
  const distances = new Map(candidates.map((candidate) => [candidate.id, distanceOf(candidate, own)]));
  return [...candidates].sort(
    (a, b) =>
      (distances.get(a.id) ?? 0) - (distances.get(b.id) ?? 0) ||
      a.name.localeCompare(b.name, 'id') ||
      (a.id < b.id ? -1 : 1),
  );
}

function distanceOf({ posts }: SupervisorCandidate, own: OwnPlaces): number {
  const pairs = posts.flatMap((above) => own.map((below) => ({ above, below })));
  if (pairs.some(({ above, below }) => standsOver(above, below))) return 0;
  const isNear = pairs.some(
    ({ above, below }) => above.districtId !== null && above.districtId === below.districtId,
  );
  return isNear ? 1 : 2;
}
