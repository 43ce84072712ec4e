import type { EntityManager } from 'typeorm';
import { DomainError } from '../shared/domain-error.js';
import type { SettingLockName } from './setting-lock.entity.js';

/** Lets one change of a kind of setting follow the other, until the end of the transaction. */
export async function lockSetting(manager: EntityManager, name: SettingLockName): Promise<void> {
  await manager.query('UPDATE setting_locks SET changes = changes + 1 WHERE name = ?', [name]);
}

/** What was seen: the type of the object and, for one object, its id. */
export interface SeenSetting {
  readonly objectType: string;
  readonly objectId?: string;
}

interface LastChange {
  readonly at: Date;
  readonly by: string | null;
}

const LAST_CHANGE_SQL = (one: boolean): string => `
  SELECT a.at AS at, e.name AS \`by\` FROM audit_entries a LEFT JOIN employees e ON e.id = a.actor_employee_id
  WHERE a.object_type = ?${one ? ' AND a.object_id = ?' : ''} ORDER BY a.id DESC LIMIT 1`;

/**
 * Makes the refusal of a change that was made on top of what is no longer there.
 *
 * @returns SETTING_CHANGED with who changed it and when, or `unknown` when nobody is known to have changed it.
 */
export async function changedMeanwhile(
  manager: EntityManager,
  { objectType, objectId }: SeenSetting,
  field: string,
  unknown: 'NOT_FOUND' | 'STALE_OBJECT',
): Promise<DomainError> {
  const parameters = objectId === undefined ? [objectType] : [objectType, objectId];
  const [last] = await manager.query<LastChange[]>(LAST_CHANGE_SQL(objectId !== undefined), parameters);
  if (!last) return new DomainError(unknown, {}, field);
  return new DomainError('SETTING_CHANGED', { by: last.by, at: last.at.toISOString() }, field);
}

/**
 * The row that somebody wants to change, in the version that they saw.
 *
 * @throws DomainError SETTING_CHANGED with who changed or removed it, NOT_FOUND when it never was there.
 */
export async function assertSeen<Row extends { readonly version: number }>(
  manager: EntityManager,
  row: Row | null,
  seen: { readonly objectType: string; readonly objectId: string; readonly version: number | null },
  field = 'input.version',
): Promise<Row> {
  if (row && row.version === seen.version) return row;
  throw await changedMeanwhile(manager, seen, field, row ? 'STALE_OBJECT' : 'NOT_FOUND');
}
