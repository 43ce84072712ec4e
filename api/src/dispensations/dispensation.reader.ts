import type { DataSource } from 'typeorm';
import { readPage } from '../db/keyset.js';
import { compileWhere, type WhereTree } from '../db/where.js';
import type { Page, PageRequest } from '../shared/page.js';
import { Dispensation } from './dispensation.entity.js';

const COLUMNS = {
  scope: 'dispensation.scope',
  scopeId: 'dispensation.scopeId',
  kind: 'dispensation.kind',
  effect: 'dispensation.effect',
  startsOn: 'dispensation.startsOn',
  endsOn: 'dispensation.endsOn',
  state: "IF(dispensation.revokedAt IS NULL, 'IN_FORCE', 'REVOKED')",
};

/** Questions about dispensations. */
export class DispensationReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Null when there is none. */
  byId(id: string): Promise<Dispensation | null> {
    return this.dataSource.manager.findOneBy(Dispensation, { id });
  }

  /** Dispensations, the latest first day first. @throws DomainError INVALID_INPUT for a filter that is too large. */
  page(where: WhereTree | null, request: PageRequest): Promise<Page<Dispensation>> {
    const query = this.dataSource.getRepository(Dispensation).createQueryBuilder('dispensation');
    const condition = compileWhere(where, COLUMNS);
    if (condition) query.andWhere(condition.sql, condition.parameters);
    return readPage(
      query,
      [
        { sql: 'dispensation.startsOn', value: ({ startsOn }) => startsOn, direction: 'DESC' },
        { sql: 'dispensation.id', value: ({ id }) => id, direction: 'DESC' },
      ],
      request,
    );
  }
}
