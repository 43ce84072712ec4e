import { isInArea, placementAreaOf } from '../employees/placement-area.rules.js';
import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm';
import { readPage } from '../db/keyset.js';
import type { Actor } from '../shared/actor.js';
import { groupBy } from '../shared/group-by.js';
import type { Page, PageRequest } from '../shared/page.js';
import { ChangeSetRow, type ChangeRowOutcome } from './change-set-row.entity.js';
import type { OutcomeCounts } from './change-set.rules.js';
import { ChangeSet } from './change-set.entity.js';

/** Conditions on the rows of a set. */
export interface ChangeRowWhere {
  readonly outcome?: readonly ChangeRowOutcome[] | null;
  /** True for rows with a warning, false for those without. */
  readonly warned?: boolean | null;
}

/** How many rows of a set there are of each kind. */
export interface ChangeSetCounts {
  readonly outcomes: OutcomeCounts;
  readonly warned: number;
}

const COUNTS_SQL = `
  SELECT change_set_id AS changeSetId, outcome AS outcome, COUNT(*) AS number,
         SUM(JSON_LENGTH(warnings) > 0) AS warned
  FROM change_set_rows WHERE change_set_id IN (?) GROUP BY change_set_id, outcome`;

/** Questions about change sets, within what the actor looks after. */
export class ChangeSetReader {
  constructor(private readonly dataSource: DataSource) {}

  /** A set that the actor may know of; null otherwise. A preview is its maker's alone. */
  async byId(actor: Actor, id: string): Promise<ChangeSet | null> {
    const set = await this.dataSource.manager.findOneBy(ChangeSet, { id });
    if (!set || !isInArea(placementAreaOf(actor), set)) return null;
    return set.state === 'PREVIEWED' && set.createdBy !== actor.employeeId ? null : set;
  }

  /** One page of the sets that were applied, the newest first. */
  async history(actor: Actor, request: PageRequest): Promise<Page<ChangeSet>> {
    const { agencyIds, districtIds } = placementAreaOf(actor);
    const query = this.dataSource
      .getRepository(ChangeSet)
      .createQueryBuilder('change')
      .where('change.agencyId IN (:...agencyIds)', { agencyIds: ['', ...agencyIds] })
      .andWhere("change.state <> 'PREVIEWED'");
    if (districtIds)
      query.andWhere('change.districtId IN (:...districtIds)', { districtIds: ['', ...districtIds] });
    return readPage(query, [{ sql: 'change.id', value: ({ id }) => id, direction: 'DESC' }], request);
  }

  /** One page of the rows of a set, by line. */
  async rows(
    changeSetId: string,
    where: ChangeRowWhere | null,
    request: PageRequest,
  ): Promise<Page<ChangeSetRow>> {
    const query = this.dataSource
      .getRepository(ChangeSetRow)
      .createQueryBuilder('row')
      .where('row.changeSetId = :changeSetId', { changeSetId });
    addConditions(query, where);
    return readPage(query, [{ sql: 'row.line', value: ({ line }) => line, direction: 'ASC' }], request);
  }

  /** The counts of each of these sets, in their order; one statement. */
  async counts(manager: EntityManager, ids: readonly string[]): Promise<ChangeSetCounts[]> {
    const rows = await manager.query<
      { changeSetId: string; outcome: ChangeRowOutcome; number: string; warned: string }[]
    >(COUNTS_SQL, [ids]);
    const bySet = groupBy(rows, ({ changeSetId }) => changeSetId);
    return ids.map((id) => {
      const found = bySet.get(id) ?? [];
      return {
        outcomes: Object.fromEntries(found.map(({ outcome, number }) => [outcome, Number(number)])),
        warned: found.reduce((sum, { warned }) => sum + Number(warned), 0),
      };
    });
  }

  /** The set that reverted each of these, in their order; null where none did. */
  async revertersOf(ids: readonly string[]): Promise<(ChangeSet | null)[]> {
    const found = await this.dataSource
      .getRepository(ChangeSet)
      .createQueryBuilder('change')
      .where('change.revertsId IN (:...ids)', { ids })
      .andWhere("change.state <> 'PREVIEWED'")
      .getMany();
    return ids.map((id) => found.find(({ revertsId }) => revertsId === id) ?? null);
  }
}

function addConditions(query: SelectQueryBuilder<ChangeSetRow>, where: ChangeRowWhere | null): void {
  if (where?.outcome) query.andWhere('row.outcome IN (:...outcomes)', { outcomes: ['', ...where.outcome] });
  if (where?.warned === true) query.andWhere('JSON_LENGTH(row.warnings) > 0');
  if (where?.warned === false) query.andWhere('JSON_LENGTH(row.warnings) = 0');
}
