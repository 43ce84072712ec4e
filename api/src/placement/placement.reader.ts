import type { DataSource } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { knowsProposal } from './placement-decisions.rules.js';
import { PlacementProposal } from './placement-proposal.entity.js';
import type { PlacementSituationReader } from './placement-situation.reader.js';

/** Proposals of one employee that are shown; older ones are in the audit trail. */
const SHOWN = 50;

const NEWEST = `proposal.id IN (
  SELECT ranked.id FROM (
    SELECT id, ROW_NUMBER() OVER (PARTITION BY employee_id ORDER BY id DESC) AS place
    FROM placement_proposals WHERE employee_id IN (:...employeeIds)
  ) ranked WHERE ranked.place <= ${SHOWN})`;

/** Questions about proposals. */
export class PlacementReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly situations: PlacementSituationReader,
  ) {}

  /** The proposal; null when there is none or the actor does not know of it. */
  async byId(actor: Actor, id: string): Promise<PlacementProposal | null> {
    const { manager } = this.dataSource;
    const proposal = await manager.findOneBy(PlacementProposal, { id });
    if (!proposal) return null;
    const [found] = await this.situations.cases(manager, [proposal], actor.asOf);
    return found && knowsProposal(actor, found) ? proposal : null;
  }

  /** The actor's proposals that nobody has decided yet, the oldest first. */
  async openOf(actor: Actor): Promise<PlacementProposal[]> {
    return this.dataSource.manager.find(PlacementProposal, {
      where: { employeeId: actor.employeeId, state: 'PROPOSED' },
      order: { id: 'ASC' },
    });
  }

  /** The newest proposals of employees whom the actor may see, at most 50 of each, the newest first. */
  async ofEmployees(employeeIds: readonly string[]): Promise<PlacementProposal[]> {
    return this.dataSource
      .getRepository(PlacementProposal)
      .createQueryBuilder('proposal')
      .where(NEWEST, { employeeIds })
      .orderBy('proposal.id', 'DESC')
      .getMany();
  }
}
