import type { DataSource } from 'typeorm';
import type { Actor, ActorAssignment, Role } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import type { LocalDay } from '../shared/local-day.js';
import { pageOfList, type Page, type PageRequest } from '../shared/page.js';
import { lengthOf, plainText } from '../shared/plain-text.js';
import { supervisorRolesOf } from '../supervision/supervision.rules.js';
import { readPlacedPosts } from './placed-posts.reader.js';
import { nearestFirst, type OwnPlaces, type SupervisorCandidate } from './supervisor-candidates.rules.js';

interface CandidateRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly acting: number;
  readonly orgUnitId: string;
  readonly districtId: string | null;
  readonly agencyId: string;
}

/** Whoever holds one of the roles in one of the agencies on a day, found by a part of their name or of the unit's. */
const CANDIDATES_SQL = `
  SELECT e.id AS id, e.name AS name, a.role AS role, a.acting AS acting, a.org_unit_id AS orgUnitId,
         u.district_id AS districtId, u.agency_id AS agencyId
  FROM org_units u
  JOIN assignments a ON a.org_unit_id = u.id AND a.role IN (?) AND ? BETWEEN a.starts_on AND a.ends_on
  JOIN employees e ON e.id = a.employee_id AND e.ends_on >= ?
  WHERE u.agency_id IN (?) AND e.id <> ? AND (e.name LIKE ? OR u.name LIKE ?)`;

const PLACES_SQL = `
  SELECT u.id AS orgUnitId, u.district_id AS districtId, u.agency_id AS agencyId
  FROM employee_work_locations w
  JOIN work_locations l ON l.id = w.work_location_id
  JOIN org_units u ON u.id = l.org_unit_id
  WHERE w.employee_id = ? AND ? BETWEEN w.starts_on AND w.ends_on`;

const MAX_SEARCH = 100;

/** Finds people whom an employee may name as direct supervisor. */
export class SupervisorCandidatesReader {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * One page of the people of the right level, nearest first; three statements. Nobody for the top of the chain and for
   * who has no post that day. There are some thousand at most: the principals of a regency.
   *
   * @param search part of the name of the person or of their unit; everybody when it is empty.
   * @throws DomainError INVALID_INPUT for a search of more than 100 characters.
   */
  async page(
    actor: Actor,
    search: string,
    day: LocalDay,
    request: PageRequest,
  ): Promise<Page<SupervisorCandidate>> {
    const text = plainText(search);
    if (lengthOf(text) > MAX_SEARCH) {
      throw new DomainError('INVALID_INPUT', { reason: `at most ${MAX_SEARCH} characters` }, 'search');
    }
    const posts = (await readPlacedPosts(this.dataSource.manager, [actor.employeeId])).on(
      actor.employeeId,
      day,
    );
    const roles = supervisorRolesOf(posts);
    if (roles.length === 0) return pageOfList([], request);
    const found = await this.find(actor, posts, roles, text, day);
    return pageOfList(nearestFirst(found, await this.ownPlaces(actor, posts, day)), request);
  }

  private async find(
    actor: Actor,
    posts: readonly ActorAssignment[],
    roles: readonly Role[],
    text: string,
    day: LocalDay,
  ): Promise<SupervisorCandidate[]> {
    const agencies = [...new Set(posts.map(({ agencyId }) => agencyId))];
    const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
    const parameters = [roles, day, day, agencies, actor.employeeId, pattern, pattern];
    const rows = await this.dataSource.query<CandidateRow[]>(CANDIDATES_SQL, parameters);
    const candidates = new Map<string, SupervisorCandidate & { readonly posts: ActorAssignment[] }>();
    for (const { id, name, acting, ...post } of rows) {
      const known = candidates.get(id) ?? { id, name, posts: [] };
      known.posts.push({ ...post, acting: acting === 1 });
      candidates.set(id, known);
    }
    return [...candidates.values()];
  }

  /** Posts, and the same role at the place of work: who moved looks for the principal there. */
  private async ownPlaces(
    actor: Actor,
    posts: readonly ActorAssignment[],
    day: LocalDay,
  ): Promise<OwnPlaces> {
    const [post] = posts;
    if (!post) return posts;
    const places = await this.dataSource.query<Omit<ActorAssignment, 'role' | 'acting'>[]>(PLACES_SQL, [
      actor.employeeId,
      day,
    ]);
    return [...posts, ...places.map((place) => ({ ...place, role: post.role, acting: false }))];
  }
}
