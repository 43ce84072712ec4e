import type { EntityManager } from 'typeorm';
import type { NamedCalendarScope } from './calendar-changes.rules.js';
import type { ScopeNames } from './calendar-csv.rules.js';

interface NameRow {
  readonly scope: NamedCalendarScope;
  readonly id: string;
  readonly name: string;
  /** NPSN of a school, code of a district; null for other units. */
  readonly code: string | null;
}

const NAMES_SQL = `
  SELECT 'DISTRICT' AS scope, id, name, code FROM districts
  UNION ALL
  SELECT CASE u.kind WHEN 'AGENCY' THEN 'AGENCY' ELSE 'UNIT' END, u.id, u.name, s.npsn
  FROM org_units u LEFT JOIN schools s ON s.org_unit_id = u.id WHERE u.agency_id IN (?)`;

/** Reads how files name the districts, and the units of these agencies: by code, by name or by id. */
export async function readScopeNames(
  manager: EntityManager,
  agencyIds: readonly string[],
): Promise<ScopeNames> {
  const rows = await manager.query<NameRow[]>(NAMES_SQL, [agencyIds.length > 0 ? agencyIds : ['']]);
  const ids = new Map<string, string | null>();
  const texts = new Map<string, string>();
  const learn = (scope: NamedCalendarScope, text: string, id: string): void => {
    const key = keyOf(scope, text);
    // What two things are called names neither of them.
    ids.set(key, ids.has(key) && ids.get(key) !== id ? null : id);
  };
  for (const { scope, id, name, code } of rows) {
    learn(scope, id, id);
    learn(scope, name, id);
    if (code !== null) learn(scope, code, id);
    texts.set(keyOf(scope, id), code ?? id);
  }
  return {
    idOf: (scope, text) => ids.get(keyOf(scope, text)) ?? null,
    textOf: (scope, id) => texts.get(keyOf(scope, id)) ?? id,
  };
}

function keyOf(scope: NamedCalendarScope, text: string): string {
  return `${scope} ${text.trim().toLowerCase()}`;
}
