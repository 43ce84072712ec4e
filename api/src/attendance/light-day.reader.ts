import type { EntityManager } from 'typeorm';
import type { EmployeeOnDay } from '../db/loader.js';
import { theseEmployees, type TheseEmployees } from '../db/these-employees.js';
import type { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import type { LocalDay } from '../shared/local-day.js';
import type { DayStatus } from './day-facts.rules.js';
import { spanOf, type DayProjector } from './day-projector.js';
import { isPayable, type LightDay } from './light-day.rules.js';

type StoredDayRow = Omit<LightDay, 'payable' | 'final'> &
  EmployeeOnDay & { readonly ruleSetId: string | null };

/** The status of a day, and whether it stays what it is. */
export type DayStanding = Pick<LightDay, 'status' | 'final'>;

const STORED_SQL = `
  SELECT employee_id AS employeeId, date AS day, status, final FROM attendance_days
  WHERE employee_id IN (?) AND date BETWEEN ? AND ?`;

type StoredStandingRow = EmployeeOnDay & { readonly status: DayStatus; readonly final: number };

type StoredStatusRow = EmployeeOnDay & { readonly status: DayStatus };

const finalDaysSql = (columns: string, { on }: TheseEmployees): string => `
  SELECT employee_id AS employeeId, date AS day, status ${columns} FROM attendance_days
  WHERE ${on('employee_id')} AND date BETWEEN ? AND ? AND final = 1`;

const LIGHT_COLUMNS = `, status_detail AS statusDetail, late_minutes AS lateMinutes,
  early_leave_minutes AS earlyLeaveMinutes, late_tier AS lateTier, early_leave_tier AS earlyLeaveTier,
  deduction_bps AS deductionBps, scheduled_minutes AS scheduledMinutes, lkh_requirement AS lkhRequirement,
  rule_set_id AS ruleSetId`;

/**
 * Reads many days as recaps need them. As everywhere, a stored day is taken as it is once it is final, and every other
 * day is derived at this moment.
 */
export class LightDayReader {
  constructor(
    private readonly projector: DayProjector,
    private readonly ruleSets: RuleSetReader,
  ) {}

  /** These days, in this order; a fixed number of statements. */
  async days(manager: EntityManager, wanted: readonly EmployeeOnDay[]): Promise<LightDay[]> {
    const rows = await readFinal<StoredDayRow>(manager, wanted, LIGHT_COLUMNS);
    const versions = await this.ruleSets.versions(manager);
    const rules = new Map(versions.map(({ id, content }) => [id, content]));
    return this.complete(manager, wanted, byOwnerAndDay(rows), {
      ofRow: (row) => ({
        ...row,
        final: true,
        payable: isPayable(row, rules.get(row.ruleSetId ?? '') ?? null),
      }),
      ofDerived: (day) => day,
    });
  }

  /** The statuses alone, in this order; a fixed number of statements. Those of a whole regency on a day are cheap. */
  async statuses(manager: EntityManager, wanted: readonly EmployeeOnDay[]): Promise<DayStanding[]> {
    const rows = await readFinal<StoredStatusRow>(manager, wanted, '');
    return this.complete(manager, wanted, byOwnerAndDay(rows), {
      ofRow: ({ status }): DayStanding => ({ status, final: true }),
      ofDerived: (day): DayStanding => day,
    });
  }

  /**
   * The days of these employees in a closed range that were stored once and are over, in no particular order. A stored day
   * that is to be derived again counts by what it is now. Days that were never stored are left out: the system did not
   * keep them then. Four statements at most.
   */
  async closedDays(
    manager: EntityManager,
    employeeIds: readonly string[],
    range: { readonly from: LocalDay; readonly to: LocalDay },
  ): Promise<(EmployeeOnDay & { readonly status: DayStatus })[]> {
    if (employeeIds.length === 0) return [];
    const rows = await manager.query<StoredStandingRow[]>(STORED_SQL, [employeeIds, range.from, range.to]);
    const [final, open] = [rows.filter((row) => row.final === 1), rows.filter((row) => row.final !== 1)];
    const derived = await this.projector.lightDays(manager, open);
    const over = open.flatMap(({ employeeId, day }, index) => {
      const now = derived[index];
      return now?.final ? [{ employeeId, day, status: now.status }] : [];
    });
    return [...final, ...over];
  }

  /** What is stored, and the rest derived. */
  private async complete<Row, Result>(
    manager: EntityManager,
    wanted: readonly EmployeeOnDay[],
    stored: ReadonlyMap<string, ReadonlyMap<LocalDay, Row>>,
    shape: { readonly ofRow: (row: Row) => Result; readonly ofDerived: (day: LightDay) => Result },
  ): Promise<Result[]> {
    const rowOf = ({ employeeId, day }: EmployeeOnDay): Row | undefined => stored.get(employeeId)?.get(day);
    const missing = stored.size === 0 ? wanted : wanted.filter((pair) => rowOf(pair) === undefined);
    const derived = (await this.projector.lightDays(manager, missing)).values();
    return wanted.map((pair) => {
      const row = rowOf(pair);
      if (row !== undefined) return shape.ofRow(row);
      const next = derived.next();
      if (next.done) throw new Error('A day that was asked for was not derived.');
      return shape.ofDerived(next.value);
    });
  }
}

async function readFinal<Row>(
  manager: EntityManager,
  wanted: readonly EmployeeOnDay[],
  columns: string,
): Promise<Row[]> {
  const span = spanOf(wanted);
  if (!span) return [];
  const these = theseEmployees([...new Set(wanted.map(({ employeeId }) => employeeId))]);
  return manager.query<Row[]>(finalDaysSql(columns, these), [...these.parameters, span.from, span.to]);
}

function byOwnerAndDay<Row extends EmployeeOnDay>(rows: readonly Row[]): Map<string, Map<LocalDay, Row>> {
  const owners = new Map<string, Map<LocalDay, Row>>();
  for (const row of rows) {
    const days = owners.get(row.employeeId);
    if (days) days.set(row.day, row);
    else owners.set(row.employeeId, new Map([[row.day, row]]));
  }
  return owners;
}
