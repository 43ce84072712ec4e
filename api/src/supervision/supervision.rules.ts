import type { ActorAssignment, Role } from '../shared/actor.js';
import { ALLOWED, firstRefusal, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { findCycle, type SupervisionLink } from './supervision-chain.rules.js';

/** Which roles may supervise a role. Data: a regency with another chain passes another table. */
export type SupervisionTable = Readonly<Record<Role, readonly Role[]>>;

/**
 * The chain of the published guide (Pengaturan Akun → Atasan Langsung): teacher → principal; principal and pengawas
 * → korwil; korwil → head of the education office. Staff answer to the head, or to a head of section, who is staff
 * too. An empty row means that nobody in the chain supervises the role.
 */
export const GUIDE_CHAIN: SupervisionTable = {
  TEACHER: ['PRINCIPAL'],
  PRINCIPAL: ['KORWIL'],
  SCHOOL_SUPERVISOR: ['KORWIL'],
  KORWIL: ['OFFICE_HEAD'],
  STAFF: ['OFFICE_HEAD', 'STAFF'],
  OFFICE_HEAD: [],
  ADMINISTRATOR: [],
};

/**
 * From the top. An extra task stands above the post that it is added to: a principal is also a teacher, a korwil may
 * also be a principal or pengawas. ADMINISTRATOR is not here: that extra task changes nothing about the chain.
 */
export const CHAIN_FROM_TOP: readonly Role[] = [
  'OFFICE_HEAD',
  'KORWIL',
  'SCHOOL_SUPERVISOR',
  'PRINCIPAL',
  'STAFF',
  'TEACHER',
];

/** A role that somebody holds, and whether temporarily (Plt, Plh). */
export type HeldRole = Pick<ActorAssignment, 'role' | 'acting'>;

/** The role whose row of the table counts for somebody: the highest they hold; null when none is in the chain. */
export function governingRole(held: readonly HeldRole[]): Role | null {
  return CHAIN_FROM_TOP.find((role) => held.some((each) => each.role === role)) ?? null;
}

/** True for whoever heads the agency, also temporarily: the chain ends with them. */
export function isTopOfChain(held: readonly HeldRole[]): boolean {
  return governingRole(held) === 'OFFICE_HEAD';
}

/**
 * The roles that may supervise somebody with these: what the highest role asks for; who holds a higher post temporarily
 * may keep the supervisor of their own post as well. Empty for the top of the chain and for who is not in it.
 */
export function supervisorRolesOf(
  subordinate: readonly HeldRole[],
  table: SupervisionTable = GUIDE_CHAIN,
): readonly Role[] {
  const highest = governingRole(subordinate);
  if (!highest) return [];
  const own = governingRole(subordinate.filter((each) => !each.acting)) ?? highest;
  return [...new Set([...table[highest], ...table[own]])];
}

/**
 * May somebody with these roles supervise somebody with those? Refuses with `SUPERVISION_TOP_OF_CHAIN`,
 * `SUPERVISION_NO_ROLE` or `SUPERVISION_WRONG_LEVEL`.
 */
export function levelDecision(
  subordinate: readonly HeldRole[],
  supervisor: readonly HeldRole[],
  table: SupervisionTable = GUIDE_CHAIN,
): Decision<ErrorCode> {
  const highest = governingRole(subordinate);
  if (!highest) return refuse('SUPERVISION_NO_ROLE');
  const expected = supervisorRolesOf(subordinate, table);
  if (expected.length === 0) return refuse('SUPERVISION_TOP_OF_CHAIN');
  if (supervisor.some((each) => expected.includes(each.role))) return ALLOWED;
  return refuse('SUPERVISION_WRONG_LEVEL', {
    subordinateRole: highest,
    supervisorRole: governingRole(supervisor),
    expectedRoles: expected.join(', '),
  });
}

/** Nobody supervises themselves. */
export function selfLinkDecision(
  link: Pick<SupervisionLink, 'employeeId' | 'supervisorId'>,
): Decision<ErrorCode> {
  return link.employeeId === link.supervisorId ? refuse('SUPERVISION_SELF') : ALLOWED;
}

/**
 * Would the link close a circle on any day on which it holds? `linksAbove` are the dated links of everybody who is or
 * will be above the proposed supervisor; links of the employee are ignored, for the proposed one takes their place.
 * Refuses with `SUPERVISION_CYCLE` and the first day of the circle.
 */
export function cycleDecision(
  proposed: SupervisionLink,
  linksAbove: readonly SupervisionLink[],
): Decision<ErrorCode> {
  const others = linksAbove.filter((link) => link.employeeId !== proposed.employeeId);
  const cycle = findCycle([proposed, ...others], proposed.startsOn, proposed.employeeId);
  return cycle ? refuse('SUPERVISION_CYCLE', { day: cycle.day }) : ALLOWED;
}

/** What is known about the two people of a proposed link as of its first day. */
export interface LinkFacts {
  readonly link: SupervisionLink;
  readonly subordinateRoles: readonly HeldRole[];
  readonly supervisorRoles: readonly HeldRole[];
  /** False when the supervisor has left the service or holds no assignment. */
  readonly supervisorActive: boolean;
  /** Dated links of everybody above the proposed supervisor. */
  readonly linksAbove: readonly SupervisionLink[];
}

/** May this link be made? The first refusal of: self, supervisor not in service, level, circle. */
export function linkDecision(facts: LinkFacts, table: SupervisionTable = GUIDE_CHAIN): Decision<ErrorCode> {
  return firstRefusal<ErrorCode>(
    () => selfLinkDecision(facts.link),
    () => (facts.supervisorActive ? ALLOWED : refuse('SUPERVISION_SUPERVISOR_INACTIVE')),
    () => levelDecision(facts.subordinateRoles, facts.supervisorRoles, table),
    () => cycleDecision(facts.link, facts.linksAbove),
  );
}
