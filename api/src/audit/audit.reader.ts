import type { DataSource } from 'typeorm';
import { readPage } from '../db/keyset.js';
import { employeesVisibleTo } from '../employees/employee-scope.js';
import type { Actor } from '../shared/actor.js';
import type { Page, PageRequest } from '../shared/page.js';
import { AuditEntry } from './audit-entry.entity.js';

/** What the trail is asked about. */
export interface AuditedObject {
  readonly objectType: string;
  readonly objectId: string;
}

/** Reads the audit trail within the scope of the actor. */
export class AuditReader {
  constructor(private readonly dataSource: DataSource) {}

  /** What was done to one object, the newest first. Entries about employees outside of the scope are left out. */
  async ofObject(actor: Actor, object: AuditedObject, request: PageRequest): Promise<Page<AuditEntry>> {
    const scope = employeesVisibleTo(actor, 'entry.subjectEmployeeId');
    const query = this.dataSource
      .getRepository(AuditEntry)
      .createQueryBuilder('entry')
      .where('entry.objectType = :objectType AND entry.objectId = :objectId', object)
      .andWhere(`(entry.subjectEmployeeId IS NULL OR ${scope.sql})`, scope.parameters);
    return readPage(
      query,
      [{ sql: 'entry.id', value: (entry: AuditEntry) => entry.id, direction: 'DESC' }],
      request,
    );
  }
}
