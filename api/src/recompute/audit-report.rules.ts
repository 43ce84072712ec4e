import type { ChangedDay, DayView } from './day-change.rules.js';
import type { StoredDayDifferences } from './stored-day-audit.js';

/** Who a row is about, in a report. */
export interface ReportedPerson {
  readonly nip: string;
  readonly name: string;
}

/** Rows that a report shows one by one. */
const SHOWN_ROWS = 200;

/** The differences as lines for a person: counts, then days. @param stored whether they have been stored already. */
export function reportLines(
  { people, days, totals, notStored, rows }: StoredDayDifferences,
  persons: ReadonlyMap<string, ReportedPerson>,
  stored: boolean,
): string[] {
  const not = stored ? 'were' : 'are';
  const lines = [
    `${days} days of ${people} people looked at.`,
    `${totals.days} stored days of ${totals.people} people ${stored ? 'differed' : 'differ'} from the facts.`,
    `${notStored} days that are over ${not} not stored${stored ? ' and are now' : ''}.`,
  ];
  if (totals.days === 0) return lines;
  lines.push(
    `Facts less stored: ${signed(totals.deductionBps)} bps, ${signed(totals.lateMinutes)} late minutes, ` +
      `${signed(totals.earlyLeaveMinutes)} minutes of leaving early.`,
    ...totals.statusChanges.map(({ from, to, days: count }) => `  ${from} -> ${to}: ${count}`),
    '',
    ...rows.slice(0, SHOWN_ROWS).map((row) => rowLine(row, persons)),
  );
  const more = totals.days - Math.min(rows.length, SHOWN_ROWS);
  return more > 0 ? [...lines, `… and ${more} more days.`] : lines;
}

/** The differences as one JSON value. */
export function reportJson(
  { people, days, totals, notStored, rows }: StoredDayDifferences,
  persons: ReadonlyMap<string, ReportedPerson>,
): object {
  return {
    people,
    days,
    notStored,
    differences: totals,
    rows: rows.map(({ employeeId, day, before, after }) => ({
      nip: persons.get(employeeId)?.nip ?? null,
      employeeId,
      day,
      stored: before,
      derived: after,
    })),
  };
}

function rowLine(
  { employeeId, day, before, after }: ChangedDay,
  persons: ReadonlyMap<string, ReportedPerson>,
): string {
  const person = persons.get(employeeId);
  return `${day}  ${person?.nip ?? employeeId}  ${person?.name ?? ''}: ${wordsOf(before)} -> ${wordsOf(after)}`;
}

function wordsOf({ status, statusDetail, lateMinutes, earlyLeaveMinutes, deductionBps }: DayView): string {
  const detail = statusDetail === null ? '' : `/${statusDetail}`;
  return `${status}${detail} (late ${lateMinutes}, early ${earlyLeaveMinutes}, ${deductionBps} bps)`;
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}
