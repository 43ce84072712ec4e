import type { EntityManager } from 'typeorm';
import type { LocalDay } from '../shared/local-day.js';
import type { SupervisionLink } from '../supervision/supervision-chain.rules.js';
import type { SupervisionLinksReader } from '../supervision/supervision-links.reader.js';
import { rowsInCycles, type ProposedLinks } from './change-row.rules.js';
import type { AssessedRow, StoredChange } from './change-set-row.entity.js';

/** Rows that would close a circle of supervision together with the others are refused; one statement. */
export async function refuseCycles(
  reader: SupervisionLinksReader,
  manager: EntityManager,
  effectiveOn: LocalDay,
  rows: readonly AssessedRow[],
): Promise<AssessedRow[]> {
  const proposed = rows.flatMap((row): ProposedLinks[] => {
    const { employeeId, outcome, line } = row;
    const change = row.changes.find(({ kind }) => kind === 'SUPERVISOR');
    if (employeeId === null || outcome !== 'READY' || !change) return [];
    return [{ line, employeeId, links: linksAfter(employeeId, change) }];
  });
  if (proposed.length === 0) return [...rows];
  const people = proposed.flatMap(({ links, employeeId }) => [
    employeeId,
    ...links.map(({ supervisorId }) => supervisorId),
  ]);
  const existing = await reader.upward(manager, [...new Set(people)], effectiveOn);
  const cycles = rowsInCycles(proposed, existing, effectiveOn);
  return rows.map((row) => {
    const day = cycles.get(row.line);
    if (day === undefined) return row;
    const refusals = [{ code: 'SUPERVISION_CYCLE', data: { day }, kind: 'SUPERVISOR' } as const];
    return { ...row, outcome: 'REFUSED', refusals };
  });
}

function linksAfter(employeeId: string, { after }: StoredChange): SupervisionLink[] {
  return after.map(({ targetId, startsOn, endsOn }) => ({
    employeeId,
    supervisorId: targetId,
    startsOn,
    endsOn,
  }));
}
