import type { EntityManager } from 'typeorm';
import type { DisciplineRules } from '../rule-sets/discipline-rules.js';
import { groupedBy } from '../shared/grouped.js';
import type { LocalDay } from '../shared/local-day.js';
import type { AlertKind, AlertState } from './alerts.rules.js';

/** Whose year is looked at, and which stored days belong to it. */
export interface CandidateSpan {
  readonly year: number;
  readonly from: LocalDay;
  readonly firstDay: LocalDay;
  readonly to: LocalDay;
}

/** Somebody whose alerts may not be what they should be. */
export interface AlertCandidate {
  readonly employeeId: string;
  /** Stands for the absent days of the span: another one means other days. */
  readonly fingerprint: string;
  /** True when the number of days alone says so; false for somebody with so many that a run among them is possible. */
  readonly byNumber: boolean;
}

const COUNTS_SQL = `
  SELECT employee_id AS employeeId, COUNT(*) AS inSpan, SUM(date >= ?) AS inYear,
         SUM(CRC32(date)) AS fingerprint
  FROM attendance_days
  WHERE status = 'ABSENT' AND final = 1 AND date BETWEEN ? AND ?
  GROUP BY employee_id HAVING inYear >= ? OR inSpan >= ?`;

const ALERTS_SQL = `
  SELECT employee_id AS employeeId, kind, threshold, state FROM discipline_alerts WHERE year = ?`;

interface CountRow {
  readonly employeeId: string;
  readonly inSpan: string | number;
  readonly inYear: string | number;
  readonly fingerprint: string | number;
}

interface AlertRow {
  readonly employeeId: string;
  readonly kind: AlertKind;
  readonly threshold: number;
  readonly state: AlertState;
}

/**
 * The employees whose alerts may not be what they should be, by the stored days alone; two statements. It may name too
 * many, and names nobody whose stored days and alerts agree: the rules decide about each of them afterwards.
 */
export async function readCandidates(
  manager: EntityManager,
  { year, from, firstDay, to }: CandidateSpan,
  rules: DisciplineRules,
): Promise<AlertCandidate[]> {
  const [smallest, smallestRun] = [least(rules.cumulative), least(rules.consecutive)];
  const counts = await manager.query<CountRow[]>(COUNTS_SQL, [firstDay, from, to, smallest, smallestRun]);
  const alerts = await manager.query<AlertRow[]>(ALERTS_SQL, [year]);
  const alertsOf = groupedBy(alerts, ({ employeeId }) => employeeId);
  const counted = new Map(counts.map((row) => [row.employeeId, row]));
  const ids = [...new Set([...counted.keys(), ...alertsOf.keys()])].sort();
  return ids.flatMap((employeeId): AlertCandidate[] => {
    const row = counted.get(employeeId);
    const count = { CONSECUTIVE: Number(row?.inSpan ?? 0), CUMULATIVE: Number(row?.inYear ?? 0) };
    const known = alertsOf.get(employeeId) ?? [];
    const isMissing = rules.cumulative.some(
      ({ days }) => days <= count.CUMULATIVE && !known.some((alert) => isLive(alert, 'CUMULATIVE', days)),
    );
    const isTooMuch = known.some(
      ({ kind, threshold, state }) => state !== 'WITHDRAWN' && threshold > count[kind],
    );
    const byNumber = isMissing || isTooMuch;
    // Whether so many days stand in a row is not told by their number.
    if (!byNumber && count.CONSECUTIVE < smallestRun) return [];
    return [{ employeeId, fingerprint: String(row?.fingerprint ?? ''), byNumber }];
  });
}

function isLive(alert: AlertRow, kind: AlertKind, days: number): boolean {
  return alert.kind === kind && alert.threshold === days && alert.state !== 'WITHDRAWN';
}

/** More than there are days, where there is no threshold. */
function least(thresholds: readonly { readonly days: number }[]): number {
  return thresholds[0]?.days ?? Number.MAX_SAFE_INTEGER;
}
