import type { Actor, ActorAssignment, Role } from '../shared/actor.js';
import { ALLOWED, refuse, type Decision } from '../shared/decision.js';

/**
 * How an actor stands to an employee on the actor's business date. Scope follows supervision and organisation
 * ("Who may see and do what" of the domain). The same facts give the WHERE clause of lists and the relation in rules.
 */
export const RELATIONS = [
  'SELF',
  /** Supervisor of record (atasan langsung). */
  'SUPERVISOR',
  /** Temporary holder (Plt, Plh) of the post of the supervisor of record. */
  'ACTING_SUPERVISOR',
  /** The supervisor's supervisor, or who holds that post temporarily. Decides objections and what was left lying. */
  'SECOND_SUPERVISOR',
  /** Anybody further up the chain, or who holds such a post temporarily. */
  'HIGHER_SUPERVISOR',
  /** Korwil of the district of one of the employee's units. */
  'KORWIL_OF_DISTRICT',
  /** Staff of the employee's agency, at the agency itself. */
  'AGENCY_STAFF',
  'OFFICE_HEAD',
  'ADMINISTRATOR',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** A supervisor in the chain above an employee, with the posts that they hold (or held last, when they have left). */
export interface ChainLink {
  readonly employeeId: string;
  readonly posts: readonly ActorAssignment[];
}

/** What has to be known about an employee to tell how an actor stands to them. */
export interface SubjectFacts {
  readonly employeeId: string;
  readonly posts: readonly ActorAssignment[];
  /** The chain above as of the day: direct supervisor first. */
  readonly chain: readonly ChainLink[];
}

/** Who is asked about: an actor, or somebody who could act. Their posts are those of today. */
export type PostHolder = Pick<Actor, 'employeeId' | 'assignments'>;

/** Roles that one person holds at a time in a unit, so that the role and the unit name one post. */
const SINGLE_HOLDER_ROLES: readonly Role[] = ['PRINCIPAL', 'KORWIL', 'OFFICE_HEAD'];

/**
 * Every relation of the actor to the employee. To oneself it is SELF alone, whatever else the actor is: no rule can
 * then take an administrator for the administrator of their own record.
 */
export function relationOf(actor: PostHolder, subject: SubjectFacts): ReadonlySet<Relation> {
  if (actor.employeeId === subject.employeeId) return new Set<Relation>(['SELF']);
  return new Set<Relation>([...chainRelations(actor, subject), ...organisationRelations(actor, subject)]);
}

/**
 * True when the actor temporarily holds a post of somebody (Plt, Plh). Of a holder of several posts only those count
 * that stand over the employee in question, unless none does. Staff are many in a unit: their post cannot be told by
 * role and unit, so nobody acts for a head of section; the link of supervision is changed instead.
 */
export function actsFor(actor: PostHolder, holder: ChainLink, subject: SubjectFacts): boolean {
  const over = holder.posts.filter((post) => subject.posts.some((below) => standsOver(post, below)));
  const posts = over.length > 0 ? over : holder.posts;
  return actor.assignments.some(
    (mine) =>
      mine.acting &&
      SINGLE_HOLDER_ROLES.includes(mine.role) &&
      posts.some((post) => post.role === mine.role && post.orgUnitId === mine.orgUnitId),
  );
}

/** True when the area of a post takes in the unit of another: a principal's school, a korwil's district, an agency. */
export function standsOver(above: ActorAssignment, below: ActorAssignment): boolean {
  if (above.agencyId !== below.agencyId) return false;
  switch (above.role) {
    case 'OFFICE_HEAD':
      return true;
    case 'KORWIL':
    case 'SCHOOL_SUPERVISOR':
      return above.districtId !== null && above.districtId === below.districtId;
    case 'PRINCIPAL':
    case 'STAFF':
      return above.orgUnitId === below.orgUnitId;
    case 'TEACHER':
    case 'ADMINISTRATOR':
      return false;
  }
}

function chainRelations(actor: PostHolder, subject: SubjectFacts): Relation[] {
  return subject.chain.flatMap((link, level): Relation[] => {
    const isThem = link.employeeId === actor.employeeId;
    if (!isThem && !actsFor(actor, link, subject)) return [];
    if (level === 0) return [isThem ? 'SUPERVISOR' : 'ACTING_SUPERVISOR'];
    return [level === 1 ? 'SECOND_SUPERVISOR' : 'HIGHER_SUPERVISOR'];
  });
}

function organisationRelations(actor: PostHolder, subject: SubjectFacts): Relation[] {
  return actor.assignments.flatMap((mine): Relation[] => {
    const inAgency = subject.posts.some((post) => post.agencyId === mine.agencyId);
    if (!inAgency) return [];
    switch (mine.role) {
      case 'KORWIL':
        // A temporary korwil does not look into the record of the one whose post it is.
        return subject.posts.some((post) => post.role !== 'KORWIL' && standsOver(mine, post))
          ? ['KORWIL_OF_DISTRICT']
          : [];
      case 'STAFF':
        return mine.orgUnitId === mine.agencyId ? ['AGENCY_STAFF'] : [];
      case 'OFFICE_HEAD':
        return ['OFFICE_HEAD'];
      case 'ADMINISTRATOR':
        return ['ADMINISTRATOR'];
      default:
        return [];
    }
  });
}

/** Parts of an employee's record that are shown apart from each other. */
export const RECORD_PARTS = [
  'PROFILE',
  /** Day statuses, punch times, lateness, flags and distances. */
  'ATTENDANCE',
  'LKH_CONTENT',
  'LKH_EVIDENCE',
  'SELFIE',
  'COORDINATES',
  /** TPP amounts in rupiah. */
  'ALLOWANCE',
] as const;
export type RecordPart = (typeof RECORD_PARTS)[number];

const REVIEWED: readonly RecordPart[] = [
  'PROFILE',
  'ATTENDANCE',
  'LKH_CONTENT',
  'LKH_EVIDENCE',
  'SELFIE',
  'COORDINATES',
];

/**
 * What each relation may see. Selfies, coordinates and amounts go only to those whose task needs them: who reviews
 * photos or decides an objection sees photos and places; who prepares or approves the payment sees amounts; who
 * keeps the locations sees coordinates. Everyone of the agency's scope sees the profile and the attendance.
 */
export const VISIBLE_PARTS: Readonly<Record<Relation, readonly RecordPart[]>> = {
  SELF: RECORD_PARTS,
  SUPERVISOR: REVIEWED,
  ACTING_SUPERVISOR: REVIEWED,
  SECOND_SUPERVISOR: REVIEWED,
  HIGHER_SUPERVISOR: ['PROFILE', 'ATTENDANCE', 'LKH_CONTENT', 'LKH_EVIDENCE'],
  KORWIL_OF_DISTRICT: REVIEWED,
  AGENCY_STAFF: ['PROFILE', 'ATTENDANCE', 'LKH_CONTENT', 'LKH_EVIDENCE', 'ALLOWANCE'],
  OFFICE_HEAD: ['PROFILE', 'ATTENDANCE', 'LKH_CONTENT', 'LKH_EVIDENCE', 'ALLOWANCE'],
  ADMINISTRATOR: ['PROFILE', 'ATTENDANCE', 'COORDINATES'],
};

/** The parts that the relations together show; none for a stranger. */
export function visibleParts(relations: ReadonlySet<Relation>): ReadonlySet<RecordPart> {
  return new Set([...relations].flatMap((relation) => VISIBLE_PARTS[relation]));
}

/**
 * May a part be shown? A stranger is told that there is no such employee (`NOT_FOUND`), so that an id cannot be
 * probed; who sees the employee but not the part is told `FORBIDDEN`.
 */
export function canSee(
  relations: ReadonlySet<Relation>,
  part: RecordPart,
): Decision<'NOT_FOUND' | 'FORBIDDEN'> {
  const parts = visibleParts(relations);
  if (parts.has(part)) return ALLOWED;
  return refuse(parts.size === 0 ? 'NOT_FOUND' : 'FORBIDDEN');
}

/** True when a view must be written to the audit trail: somebody else's photo. The owner can read who looked. */
export function isViewLogged(relations: ReadonlySet<Relation>, part: RecordPart): boolean {
  return part === 'SELFIE' && !relations.has('SELF');
}
