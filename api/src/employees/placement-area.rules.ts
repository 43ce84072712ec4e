import { ALLOWED, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import type { PostHolder } from './scope.rules.js';

/** Whose placements, and which places of work, somebody keeps in order. */
export interface PlacementArea {
  readonly agencyIds: readonly string[];
  /** Districts of a korwil; null for an administrator, who keeps everything of the agency. */
  readonly districtIds: readonly string[] | null;
}

/** The area of somebody; empty for who keeps nothing. An administrator who is a korwil too has the agency. */
export function placementAreaOf(holder: PostHolder): PlacementArea {
  const administered = holder.assignments.filter(({ role }) => role === 'ADMINISTRATOR');
  if (administered.length > 0) return { agencyIds: agenciesOf(administered), districtIds: null };
  const posts = holder.assignments.filter(({ role, districtId }) => role === 'KORWIL' && districtId !== null);
  const districtIds = posts.flatMap(({ districtId }) => districtId ?? []);
  return { agencyIds: agenciesOf(posts), districtIds: [...new Set(districtIds)] };
}

/** True for what belongs to an agency and a district (null: to the agency as a whole) of the area. */
export function isInArea(
  area: PlacementArea,
  { agencyId, districtId }: { readonly agencyId: string; readonly districtId: string | null },
): boolean {
  if (!area.agencyIds.includes(agencyId)) return false;
  return area.districtIds === null || (districtId !== null && area.districtIds.includes(districtId));
}

/** May somebody change a place of work of this unit? Places are no secret, so a refusal tells no more than that. */
export function placeOfWorkDecision(
  area: PlacementArea,
  unit: { readonly agencyId: string; readonly districtId: string | null },
): Decision<ErrorCode> {
  return isInArea(area, unit) ? ALLOWED : refuse('WORK_LOCATION_OUT_OF_AREA');
}

function agenciesOf(posts: readonly { readonly agencyId: string }[]): string[] {
  return [...new Set(posts.map(({ agencyId }) => agencyId))];
}
