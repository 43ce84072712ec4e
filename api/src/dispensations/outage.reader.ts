import type { DataSource } from 'typeorm';
import { readPage } from '../db/keyset.js';
import { compileWhere, type WhereTree } from '../db/where.js';
import type { Page, PageRequest } from '../shared/page.js';
import { OutageProposal } from './outage-proposal.entity.js';

const COLUMNS = { state: 'proposal.state', day: 'proposal.day' };

/** Questions about outages that were noticed. */
export class OutageReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Null when there is none. */
  byId(id: string): Promise<OutageProposal | null> {
    return this.dataSource.manager.findOneBy(OutageProposal, { id });
  }

  /** Proposals, the newest first. */
  page(where: WhereTree | null, request: PageRequest): Promise<Page<OutageProposal>> {
    const query = this.dataSource.getRepository(OutageProposal).createQueryBuilder('proposal');
    const condition = compileWhere(where, COLUMNS);
    if (condition) query.andWhere(condition.sql, condition.parameters);
    return readPage(query, [{ sql: 'proposal.id', value: ({ id }) => id, direction: 'DESC' }], request);
  }
}
