import { standsOver } from '../employees/scope.rules.js';
import type { ActorAssignment } from '../shared/actor.js';
import type { RefusalData } from '../shared/decision.js';
import {
  governingRole,
  GUIDE_CHAIN,
  isTopOfChain,
  levelDecision,
  type SupervisionTable,
} from './supervision.rules.js';

/** What can be wrong with somebody's placement. Listed for repair; nothing of it stops the day's work. */
export const SUPERVISION_PROBLEMS = [
  'NO_SUPERVISOR',
  /** The head of the office has a supervisor in the chain, which should end with them. */
  'HEAD_HAS_SUPERVISOR',
  'WRONG_LEVEL',
  /** Right role, but of another school, district or agency. */
  'SUPERVISOR_ELSEWHERE',
  /** The supervisor has left the service or holds no assignment. */
  'SUPERVISOR_INACTIVE',
  'CYCLE',
  /** No place of work has coordinates, so no clock-in of theirs can be judged. */
  'LOCATION_WITHOUT_COORDINATES',
] as const;
export type SupervisionProblemKind = (typeof SUPERVISION_PROBLEMS)[number];

/** One problem with the facts that a list shows beside it. */
export interface SupervisionProblem {
  readonly kind: SupervisionProblemKind;
  readonly data: RefusalData;
}

/** An employee and their supervisor as of a day. */
export interface PlaceInChain {
  readonly employeeId: string;
  readonly posts: readonly ActorAssignment[];
  /** Null when no link holds on the day. */
  readonly supervisor: {
    readonly employeeId: string;
    readonly posts: readonly ActorAssignment[];
    /** False when they have left the service. */
    readonly inService: boolean;
  } | null;
  /** True for a member of one of `cyclesOn`. */
  readonly inCycle: boolean;
  /** True for who has open places of work, and none of them coordinates. */
  readonly lacksCoordinates: boolean;
}

/** Every problem of somebody's place in the chain; none for who holds no role in it that day. */
export function problemsOf(
  place: PlaceInChain,
  table: SupervisionTable = GUIDE_CHAIN,
): readonly SupervisionProblem[] {
  if (!governingRole(place.posts)) return [];
  const unlocated: SupervisionProblem[] = place.lacksCoordinates
    ? [{ kind: 'LOCATION_WITHOUT_COORDINATES', data: {} }]
    : [];
  return [...chainProblems(place, table), ...unlocated];
}

function chainProblems(
  { supervisor, posts, inCycle }: PlaceInChain,
  table: SupervisionTable,
): SupervisionProblem[] {
  if (!supervisor) return isTopOfChain(posts) ? [] : [{ kind: 'NO_SUPERVISOR', data: {} }];
  const cycle: SupervisionProblem[] = inCycle ? [{ kind: 'CYCLE', data: {} }] : [];
  if (!supervisor.inService || supervisor.posts.length === 0) {
    return [{ kind: 'SUPERVISOR_INACTIVE', data: { supervisorId: supervisor.employeeId } }, ...cycle];
  }
  return [...levelProblems(posts, supervisor.posts, table), ...cycle];
}

function levelProblems(
  posts: readonly ActorAssignment[],
  above: readonly ActorAssignment[],
  table: SupervisionTable,
): SupervisionProblem[] {
  const level = levelDecision(posts, above, table);
  if (!level.allowed) {
    const kind = level.code === 'SUPERVISION_TOP_OF_CHAIN' ? 'HEAD_HAS_SUPERVISOR' : 'WRONG_LEVEL';
    return [{ kind, data: level.data }];
  }
  const near = above.some((post) => posts.some((own) => standsOver(post, own)));
  return near ? [] : [{ kind: 'SUPERVISOR_ELSEWHERE', data: {} }];
}
