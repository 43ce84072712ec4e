import type { OrgUnitKind } from '../employees/org-unit.entity.js';
import type { RuleSetContent } from '../rule-sets/rule-set.js';
import type { ScheduleMode } from '../schedules/work-schedule.entity.js';
import type { ActorAssignment, Role } from '../shared/actor.js';
import { ALLOWED, firstRefusal, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { addDays, type LocalDay } from '../shared/local-day.js';
import { linkDecision, type LinkFacts, type SupervisionTable } from '../supervision/supervision.rules.js';

/** Whether proposals wait for a confirmation or hold at once, as in the original application. */
export type PlacementPolicy = RuleSetContent['placement']['confirmation'];

/** A unit as the rules of placement see it. */
export interface PlacementUnit {
  readonly orgUnitId: string;
  readonly kind: OrgUnitKind;
  readonly districtId: string | null;
  readonly agencyId: string;
}

/** What is proposed, with what has to be known about it. Null stands for an id that names nothing. */
export type PlacementTarget =
  | {
      readonly kind: 'WORK_LOCATION';
      readonly location: { readonly active: boolean; readonly unit: PlacementUnit } | null;
    }
  | { readonly kind: 'SUPERVISOR'; readonly link: LinkFacts | null }
  | {
      readonly kind: 'SCHEDULE_MODE';
      /** Mode of the proposed schedule; null also for a schedule that only overlays use. */
      readonly mode: ScheduleMode | null;
      /** Mode that the employee's school keeps; null when it has none or the employee is at no school. */
      readonly schoolMode: ScheduleMode | null;
    };

/** A post with the kind of its unit. */
export interface PlacedPost extends ActorAssignment {
  readonly unitKind: OrgUnitKind;
}

/** Everything that a proposal is judged by. */
export interface ProposalFacts {
  readonly target: PlacementTarget;
  readonly effectiveOn: LocalDay;
  /** Business date of the employee now. */
  readonly today: LocalDay;
  /** Last day of the latest locked allowance period of the agency; null when none is locked. */
  readonly lockedThrough: LocalDay | null;
  readonly policy: PlacementPolicy;
  /** Posts of the employee on the effective day. */
  readonly posts: readonly PlacedPost[];
  /** True when the target is in force for the employee on the effective day already. */
  readonly alreadySo: boolean;
  /** True when another proposal of the same kind is still open. */
  readonly hasOpenProposal: boolean;
  /** Which roles may supervise a role; the guide's chain when it is left out. */
  readonly table?: SupervisionTable;
}

/**
 * How far from today a proposed change may begin. Where nobody confirms it reaches back to no day: else somebody
 * could move their place of work to where they were last week.
 */
export const EFFECTIVE_DAY_LIMITS: Readonly<
  Record<PlacementPolicy, { daysBack: number; daysAhead: number }>
> = {
  REQUIRED: { daysBack: 31, daysAhead: 92 },
  DIRECT: { daysBack: 0, daysAhead: 92 },
};

/** Kinds of unit in which a role may have its place of work; ADMINISTRATOR is an extra task and adds none. */
export const UNIT_KINDS_OF_ROLE: Readonly<Record<Role, readonly OrgUnitKind[]>> = {
  TEACHER: ['SCHOOL'],
  PRINCIPAL: ['SCHOOL'],
  SCHOOL_SUPERVISOR: ['KORWIL_OFFICE', 'AGENCY'],
  KORWIL: ['KORWIL_OFFICE'],
  OFFICE_HEAD: ['AGENCY'],
  STAFF: ['AGENCY', 'KORWIL_OFFICE', 'SCHOOL'],
  ADMINISTRATOR: [],
};

const SCHOOL_MODES: readonly ScheduleMode[] = ['SCHOOL_5D', 'SCHOOL_6D'];
const OFFICE_MODES: readonly ScheduleMode[] = ['OFFICE_5D'];

/**
 * The modes of a post by the guide (Pengaturan Akun → Jam Kerja): "5 hari kerja" for pengawas and offices, "5 / 6 hari
 * kerja sekolah" for teachers and principals. Staff keep the hours of the place where they work.
 */
export function modesOf(post: Pick<PlacedPost, 'role' | 'unitKind'>): readonly ScheduleMode[] {
  switch (post.role) {
    case 'TEACHER':
    case 'PRINCIPAL':
      return SCHOOL_MODES;
    case 'STAFF':
      return post.unitKind === 'SCHOOL' ? SCHOOL_MODES : OFFICE_MODES;
    case 'SCHOOL_SUPERVISOR':
    case 'KORWIL':
    case 'OFFICE_HEAD':
      return OFFICE_MODES;
    case 'ADMINISTRATOR':
      return [];
  }
}

/** May the employee propose this? Also asked again when it is confirmed, see {@link stillFitsDecision}. */
export function proposalDecision(facts: ProposalFacts): Decision<ErrorCode> {
  return firstRefusal<ErrorCode>(
    () => (facts.hasOpenProposal ? refuse('PLACEMENT_ALREADY_PROPOSED') : ALLOWED),
    () => dayDecision(facts),
    () => stillFitsDecision(facts),
  );
}

/**
 * Does the proposal fit the facts as they are now? Between proposal and confirmation a post may have ended, a circle
 * may have arisen or a period may have been locked; how long ago the effective day is does not matter any more.
 */
export function stillFitsDecision(facts: ProposalFacts): Decision<ErrorCode> {
  const { target, lockedThrough, effectiveOn } = facts;
  return firstRefusal<ErrorCode>(
    () =>
      lockedThrough !== null && effectiveOn <= lockedThrough
        ? refuse('PLACEMENT_PERIOD_LOCKED', { lockedThrough })
        : ALLOWED,
    () => (facts.posts.length > 0 ? ALLOWED : refuse('PLACEMENT_NO_ASSIGNMENT', { day: effectiveOn })),
    () => (facts.alreadySo ? refuse('PLACEMENT_NO_CHANGE') : ALLOWED),
    () => targetDecision(target, facts),
  );
}

function dayDecision({ policy, today, effectiveOn }: ProposalFacts): Decision<ErrorCode> {
  const earliest = addDays(today, -EFFECTIVE_DAY_LIMITS[policy].daysBack);
  const latest = addDays(today, EFFECTIVE_DAY_LIMITS[policy].daysAhead);
  const fits = earliest <= effectiveOn && effectiveOn <= latest;
  return fits ? ALLOWED : refuse('PLACEMENT_EFFECTIVE_DAY', { earliest, latest });
}

/** Does what is aimed at fit whoever it is for? Refuses with codes of the location, the link or the mode. */
export function targetDecision(
  target: PlacementTarget,
  facts: Pick<ProposalFacts, 'posts' | 'table'>,
): Decision<ErrorCode> {
  switch (target.kind) {
    case 'WORK_LOCATION':
      return locationDecision(target.location, facts.posts);
    case 'SUPERVISOR':
      return target.link ? linkDecision(target.link, facts.table) : refuse('PLACEMENT_SUPERVISOR_UNKNOWN');
    case 'SCHEDULE_MODE':
      return modeDecision(target.mode, target.schoolMode, facts.posts);
  }
}

function locationDecision(
  location: { readonly active: boolean; readonly unit: PlacementUnit } | null,
  posts: readonly PlacedPost[],
): Decision<ErrorCode> {
  if (!location?.active) return refuse('PLACEMENT_LOCATION_UNKNOWN');
  const { unit } = location;
  const inAgency = posts.filter((post) => post.agencyId === unit.agencyId);
  if (inAgency.length === 0) return refuse('PLACEMENT_OTHER_AGENCY');
  const kinds = new Set(inAgency.flatMap((post) => UNIT_KINDS_OF_ROLE[post.role]));
  if (kinds.has(unit.kind)) return ALLOWED;
  return refuse('PLACEMENT_UNIT_NOT_FOR_ROLE', { unitKind: unit.kind, expectedKinds: [...kinds].join(', ') });
}

function modeDecision(
  mode: ScheduleMode | null,
  schoolMode: ScheduleMode | null,
  posts: readonly PlacedPost[],
): Decision<ErrorCode> {
  if (mode === null) return refuse('PLACEMENT_SCHEDULE_UNKNOWN');
  const modes = new Set(posts.flatMap(modesOf));
  if (!modes.has(mode)) {
    return refuse('PLACEMENT_MODE_NOT_FOR_ROLE', { mode, expectedModes: [...modes].join(', ') });
  }
  const ofAnotherSchool = SCHOOL_MODES.includes(mode) && schoolMode !== null && schoolMode !== mode;
  return ofAnotherSchool ? refuse('PLACEMENT_MODE_NOT_OF_SCHOOL', { mode, schoolMode }) : ALLOWED;
}
