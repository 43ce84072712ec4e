import type { PlacementArea } from '../employees/placement-area.rules.js';
import { standsOver } from '../employees/scope.rules.js';
import {
  targetDecision,
  type PlacedPost,
  type PlacementTarget,
  type ProposalFacts,
} from '../placement/placement.rules.js';
import { ALLOWED, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import type { LocalDay } from '../shared/local-day.js';
import type { SupervisionLink } from '../supervision/supervision-chain.rules.js';
import { cyclesOn } from '../supervision/supervision-chain.rules.js';
import { distanceMeters, type Coordinates } from '../work-locations/geofence.rules.js';
import type { RowFinding } from './change-set-row.entity.js';

/** How far back and ahead of today a change set may begin, in days: a correction reaches back over a year of service. */
export const CHANGE_DAY_LIMITS = { daysBack: 366, daysAhead: 366 } as const;

/** Least and most characters of the reason, which the history keeps. */
export const CHANGE_REASON = { min: 10, max: 200 } as const;

/** A new place of work that lies farther than this from the old one is pointed out (metres). */
export const FAR_METERS = 30_000;

/**
 * What placement refuses to an employee who proposes it for themselves, but whoever keeps the placements in order may
 * know better: the level of the chain, and what a role usually has.
 */
const ADVISORY: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'SUPERVISION_WRONG_LEVEL',
  'SUPERVISION_TOP_OF_CHAIN',
  'SUPERVISION_NO_ROLE',
  'PLACEMENT_UNIT_NOT_FOR_ROLE',
  'PLACEMENT_MODE_NOT_FOR_ROLE',
  'PLACEMENT_MODE_NOT_OF_SCHOOL',
]);

/** What is said about a change: `refused` keeps it from being applied. */
export interface RowJudgement {
  readonly refusals: readonly RowFinding[];
  readonly warnings: readonly RowFinding[];
}

/** Nothing changes in a locked allowance period, neither by a set nor by its revert. */
export function periodDecision(effectiveOn: LocalDay, lockedThrough: LocalDay | null): Decision<ErrorCode> {
  const isOpen = lockedThrough === null || effectiveOn > lockedThrough;
  return isOpen ? ALLOWED : refuse('PLACEMENT_PERIOD_LOCKED', { lockedThrough });
}

/** What a new place, supervisor or mode is judged by. */
export interface TargetFacts extends Pick<
  ProposalFacts,
  'target' | 'effectiveOn' | 'lockedThrough' | 'posts' | 'table'
> {
  /** Posts of the new supervisor on the first day; empty for other changes. */
  readonly supervisorPosts: readonly PlacedPost[];
}

/** Does the new place, supervisor or mode fit the employee? Circles are looked for in the whole set, see `rowsInCycles`. */
export function judgeTarget(facts: TargetFacts, area: PlacementArea): RowJudgement {
  const { effectiveOn, lockedThrough, posts } = facts;
  if (posts.length === 0) return refused('CHANGE_ROW_NO_POST', { day: effectiveOn });
  const period = periodDecision(effectiveOn, lockedThrough);
  if (!period.allowed) return refused(period.code, period.data);
  const { refusals, warnings } = judgeFit(facts, area);
  const { kind } = facts.target;
  const about = (finding: RowFinding): RowFinding => ({ ...finding, kind });
  return { refusals: refusals.map(about), warnings: warnings.map(about) };
}

function judgeFit(facts: TargetFacts, area: PlacementArea): RowJudgement {
  if (isOutside(facts.target, area)) return refused('CHANGE_ROW_LOCATION_OUT_OF_AREA', {});
  if (isOfAnotherAgency(facts)) return refused('PLACEMENT_SUPERVISOR_UNKNOWN', {});
  const decision = targetDecision(withoutChain(facts.target), facts);
  if (decision.allowed) return { refusals: [], warnings: elsewhere(facts) };
  const { code, data } = decision;
  return ADVISORY.has(code) ? { refusals: [], warnings: [{ code, data }] } : refused(code, data);
}

/** A korwil places nobody outside of the district, except at a unit that lies in none: the agency itself. */
function isOutside(target: PlacementTarget, { districtIds }: PlacementArea): boolean {
  if (target.kind !== 'WORK_LOCATION' || districtIds === null) return false;
  const districtId = target.location?.unit.districtId ?? null;
  return districtId !== null && !districtIds.includes(districtId);
}

/** The links above are left out: whether a circle closes depends on the other rows of the set. */
function withoutChain(target: PlacementTarget): PlacementTarget {
  if (target.kind !== 'SUPERVISOR' || !target.link) return target;
  return { ...target, link: { ...target.link, linksAbove: [] } };
}

/** Whoever holds posts in other agencies only is nobody's supervisor here. */
function isOfAnotherAgency({ posts, supervisorPosts }: TargetFacts): boolean {
  const agencies = new Set(posts.map(({ agencyId }) => agencyId));
  return supervisorPosts.length > 0 && !supervisorPosts.some(({ agencyId }) => agencies.has(agencyId));
}

/** The right role, but of another school or district. */
function elsewhere({ target, posts, supervisorPosts }: TargetFacts): RowFinding[] {
  if (target.kind !== 'SUPERVISOR') return [];
  const near = supervisorPosts.some((post) => posts.some((own) => standsOver(post, own)));
  return near ? [] : [{ code: 'CHANGE_WARN_SUPERVISOR_ELSEWHERE', data: {} }];
}

function refused(code: ErrorCode, data: RowFinding['data']): RowJudgement {
  return { refusals: [{ code, data }], warnings: [] };
}

/** A place as far as distances need it; coordinates are null until somebody enters them. */
export interface PlaceOnMap {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** What is to be known about a new place of work: nobody can be judged there, or it lies far from the old one. */
export function placeWarnings(from: PlaceOnMap | null, to: PlaceOnMap): RowFinding[] {
  const target = pointOf(to);
  if (!target) return [{ code: 'CHANGE_WARN_NO_COORDINATES', data: {} }];
  const origin = from && pointOf(from);
  if (!origin) return [];
  const meters = distanceMeters(origin, target);
  if (meters <= FAR_METERS) return [];
  return [{ code: 'CHANGE_WARN_FAR_AWAY', data: { kilometers: Math.round(meters / 1000) } }];
}

function pointOf({ latitude, longitude }: PlaceOnMap): Coordinates | null {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

/** The links of one row as they will be. */
export interface ProposedLinks {
  readonly line: number;
  readonly employeeId: string;
  readonly links: readonly SupervisionLink[];
}

/**
 * Rows that would close a circle of supervision, with its first day. All rows are looked at together, with the links of
 * everybody above as they are; a row that is refused here keeps its old link, so the rest is looked at again until it
 * closes no circle. The order of the rows does not matter.
 *
 * @param from the first day on which anything changes; a circle that was there before is nobody's fault here.
 */
export function rowsInCycles(
  rows: readonly ProposedLinks[],
  existing: readonly SupervisionLink[],
  from: LocalDay,
): ReadonlyMap<number, LocalDay> {
  const refusedRows = new Map<number, LocalDay>();
  for (;;) {
    const active = rows.filter(({ line }) => !refusedRows.has(line));
    const changed = new Set(active.map(({ employeeId }) => employeeId));
    const links = [
      ...existing.filter(({ employeeId }) => !changed.has(employeeId)),
      ...active.flatMap((row) => row.links),
    ];
    const found = circleDays(links, from);
    const closing = active.filter(({ employeeId }) => found.has(employeeId));
    if (closing.length === 0) return refusedRows;
    for (const { line, employeeId } of closing) refusedRows.set(line, found.get(employeeId) ?? from);
  }
}

/** Members of circles, and the first day from `from` on; a circle can only arise on the first day of a link. */
function circleDays(links: readonly SupervisionLink[], from: LocalDay): ReadonlyMap<string, LocalDay> {
  const days = new Set([from, ...links.map(({ startsOn }) => startsOn).filter((day) => day > from)]);
  const found = new Map<string, LocalDay>();
  for (const day of [...days].sort()) {
    for (const id of cyclesOn(links, day).flat()) if (!found.has(id)) found.set(id, day);
  }
  return found;
}
