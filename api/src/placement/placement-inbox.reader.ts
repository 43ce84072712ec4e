import { In, type DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { readPage, type OrderKey } from '../db/keyset.js';
import type { Actor } from '../shared/actor.js';
import type { Page, PageRequest } from '../shared/page.js';
import { isConfirmer } from './placement-decisions.rules.js';
import { PlacementProposal } from './placement-proposal.entity.js';
import type { PlacementSituationReader } from './placement-situation.reader.js';

/** What `isConfirmer` says, as queries that each begin at an index; the actor's posts are those of today. */
const MY_POSTS = `assignments mine
  JOIN org_units my_unit ON my_unit.id = mine.org_unit_id
  JOIN employees me ON me.id = mine.employee_id AND me.ends_on >= :today`;
const MY_POST_NOW = 'mine.employee_id = :me AND :today BETWEEN mine.starts_on AND mine.ends_on';
const IN_MY_DISTRICT = 'u.district_id = my_unit.district_id AND u.agency_id = my_unit.agency_id';

/** Who proposes the actor as supervisor. */
const PROPOSED_TO_ME = `
  SELECT p.id AS id FROM placement_proposals p
  WHERE p.target_id = :me AND p.state = 'PROPOSED' AND p.kind = 'SUPERVISOR'`;

/** Places and modes of those whom the actor supervises today. */
const OF_MY_PEOPLE = `
  SELECT p.id AS id FROM supervisions s
  JOIN placement_proposals p
    ON p.state = 'PROPOSED' AND p.employee_id = s.employee_id AND p.kind IN ('WORK_LOCATION', 'SCHEDULE_MODE')
  WHERE s.supervisor_id = :me AND :today BETWEEN s.starts_on AND s.ends_on`;

/** Places at the school of a principal or in the district of a korwil. */
const PLACES_OF_MINE = `
  SELECT p.id AS id FROM ${MY_POSTS}
  JOIN org_units u ON (mine.role = 'PRINCIPAL' AND u.id = mine.org_unit_id) OR (mine.role = 'KORWIL' AND ${IN_MY_DISTRICT})
  JOIN work_locations l ON l.org_unit_id = u.id
  JOIN placement_proposals p ON p.target_id = l.id AND p.state = 'PROPOSED' AND p.kind = 'WORK_LOCATION'
  WHERE ${MY_POST_NOW}`;

/** Modes of the people of a principal's school. */
const MODES_AT_MY_SCHOOL = `
  SELECT p.id AS id FROM ${MY_POSTS}
  JOIN assignments a ON a.org_unit_id = mine.org_unit_id AND :today BETWEEN a.starts_on AND a.ends_on
  JOIN placement_proposals p
    ON p.state = 'PROPOSED' AND p.employee_id = a.employee_id AND p.kind = 'SCHEDULE_MODE'
  WHERE mine.role = 'PRINCIPAL' AND ${MY_POST_NOW}`;

/** Supervisors and modes of the people of a korwil's district. */
const OF_MY_DISTRICT = `
  SELECT p.id AS id FROM ${MY_POSTS}
  JOIN org_units u ON ${IN_MY_DISTRICT}
  JOIN assignments a ON a.org_unit_id = u.id AND a.role <> 'KORWIL' AND :today BETWEEN a.starts_on AND a.ends_on
  JOIN placement_proposals p
    ON p.state = 'PROPOSED' AND p.employee_id = a.employee_id AND p.kind IN ('SUPERVISOR', 'SCHEDULE_MODE')
  WHERE mine.role = 'KORWIL' AND ${MY_POST_NOW}`;

const FOUND_BY_RULE = `
  SELECT p.id AS id FROM placement_proposals p WHERE p.state = 'PROPOSED' AND p.id IN (:...acting)`;

/** Proposals that concern whoever holds or held one of some posts: as proposed or as present supervisor. */
const AROUND_POSTS = `
  SELECT p.id AS id FROM placement_proposals p
  JOIN assignments a ON a.employee_id = p.target_id
  WHERE p.state = 'PROPOSED' AND p.kind = 'SUPERVISOR' AND (a.role, a.org_unit_id) IN (?)
  UNION
  SELECT p.id FROM assignments a
  JOIN supervisions s ON s.supervisor_id = a.employee_id AND ? BETWEEN s.starts_on AND s.ends_on
  JOIN placement_proposals p ON p.state = 'PROPOSED' AND p.employee_id = s.employee_id
  WHERE (a.role, a.org_unit_id) IN (?)`;

const OLDEST_FIRST: readonly OrderKey<PlacementProposal>[] = [
  { sql: 'proposal.id', value: ({ id }) => id, direction: 'ASC' },
];

/** What waits for the actor to confirm or refuse. */
export class PlacementInboxReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly situations: PlacementSituationReader,
  ) {}

  /** One page, the oldest proposal first. */
  async page(actor: Actor, request: PageRequest): Promise<Page<PlacementProposal>> {
    return readPage(await this.queue(actor), OLDEST_FIRST, request);
  }

  /** How many proposals wait. */
  async count(actor: Actor): Promise<number> {
    return (await this.queue(actor)).getCount();
  }

  private async queue(actor: Actor): Promise<SelectQueryBuilder<PlacementProposal>> {
    const acting = await this.actingFor(actor);
    const parts = [
      PROPOSED_TO_ME,
      OF_MY_PEOPLE,
      PLACES_OF_MINE,
      MODES_AT_MY_SCHOOL,
      OF_MY_DISTRICT,
      ...(acting.length > 0 ? [FOUND_BY_RULE] : []),
    ];
    return this.dataSource
      .getRepository(PlacementProposal)
      .createQueryBuilder('proposal')
      .innerJoin(`(${parts.join(' UNION ')})`, 'queue', 'queue.id = proposal.id')
      .where('proposal.employeeId <> :me')
      .setParameters({ me: actor.employeeId, today: actor.asOf, acting });
  }

  /** Only few people hold a post temporarily; for them the rule itself tells whose queue that opens. */
  private async actingFor(actor: Actor): Promise<string[]> {
    const posts = actor.assignments.filter(({ acting }) => acting);
    if (posts.length === 0) return [];
    const { manager } = this.dataSource;
    const proposals = await readAround(manager, actor, posts);
    const cases = await this.situations.cases(manager, proposals, actor.asOf);
    return proposals.filter((_, index) => isConfirmerOf(actor, cases[index])).map(({ id }) => id);
  }
}

function isConfirmerOf(actor: Actor, proposal: Parameters<typeof isConfirmer>[1] | undefined): boolean {
  return proposal !== undefined && isConfirmer(actor, proposal);
}

async function readAround(
  manager: EntityManager,
  actor: Actor,
  posts: Actor['assignments'],
): Promise<PlacementProposal[]> {
  const keys = posts.map(({ role, orgUnitId }) => [role, orgUnitId]);
  const rows = await manager.query<{ id: string }[]>(AROUND_POSTS, [keys, actor.asOf, keys]);
  return manager.findBy(PlacementProposal, { id: In(rows.map(({ id }) => id)) });
}
