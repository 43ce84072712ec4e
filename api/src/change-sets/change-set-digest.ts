import { createHash } from 'node:crypto';
import type { AssessedRow } from './change-set-row.entity.js';
import type { ChangeSet } from './change-set.entity.js';

/** Digest of everything that a preview shows of what will be written: the day, the reason, and each row's changes. */
export function digestOf(
  set: Pick<ChangeSet, 'id' | 'effectiveOn' | 'reason' | 'revertsId'>,
  rows: readonly AssessedRow[],
): string {
  const shown = rows.map(({ line, employeeId, outcome, changes }) => [
    line,
    employeeId,
    outcome,
    changes.map(({ kind, before, after }) => [kind, before, after]),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([set.id, set.effectiveOn, set.reason, set.revertsId, shown]))
    .digest('hex');
}
