import type { EntityManager } from 'typeorm';
import { theseEmployees, type TheseEmployees } from '../db/these-employees.js';
import type { LocalDay } from '../shared/local-day.js';
import type { PunchFact } from './day-facts.rules.js';
import type { PunchKind, PunchState, StoredPunchFlag } from './punch.entity.js';
import { rejectionOf } from './punch.rules.js';

/** A punch as a raw query reads it for {@link toPunchFact}. */
export interface PunchFactRow {
  readonly id: string;
  readonly employeeId: string;
  readonly businessDate: LocalDay;
  readonly kind: PunchKind;
  readonly state: PunchState;
  readonly businessAt: Date;
  /** Only of a rejected punch: its flags say why. */
  readonly flags: unknown;
  readonly reviewed: number | string;
}

const punchesSql = ({ on }: TheseEmployees): string => `
  SELECT p.id AS id, p.employee_id AS employeeId, p.business_date AS businessDate, p.kind AS kind, p.state AS state,
         p.business_at AS businessAt, IF(p.state = 'REJECTED', p.flags, NULL) AS flags,
         p.state = 'REJECTED' AND EXISTS (SELECT 1 FROM punch_decisions d WHERE d.punch_id = p.id) AS reviewed
  FROM punches p
  WHERE ${on('p.employee_id')} AND p.business_date BETWEEN ? AND ?`;

const NO_PUNCHES: readonly PunchFact[] = [];

/** The punches of a set of employees in a range of days. */
export class PunchFacts {
  private readonly facts = new Map<string, Map<LocalDay, PunchFact[]>>();

  constructor(rows: readonly PunchFactRow[]) {
    for (const row of rows) {
      const days = this.facts.get(row.employeeId) ?? new Map<LocalDay, PunchFact[]>();
      if (days.size === 0) this.facts.set(row.employeeId, days);
      const known = days.get(row.businessDate);
      if (known) known.push(toPunchFact(row));
      else days.set(row.businessDate, [toPunchFact(row)]);
    }
  }

  /** The punches of one day, in no particular order; the same empty list for every day without one. */
  of(employeeId: string, date: LocalDay): readonly PunchFact[] {
    return this.facts.get(employeeId)?.get(date) ?? NO_PUNCHES;
  }
}

/** Reads punches as the day rules need them; one statement for any number of employees and days. */
export async function readPunchFacts(
  manager: EntityManager,
  employeeIds: readonly string[],
  from: LocalDay,
  to: LocalDay,
): Promise<PunchFacts> {
  if (employeeIds.length === 0) return new PunchFacts([]);
  const these = theseEmployees(employeeIds);
  return new PunchFacts(
    await manager.query<PunchFactRow[]>(punchesSql(these), [...these.parameters, from, to]),
  );
}

/** A row as the day rules need it. */
export function toPunchFact({ id, kind, state, businessAt, flags, reviewed }: PunchFactRow): PunchFact {
  const rejection =
    state === 'REJECTED' ? rejectionOf({ state, flags: parseFlags(flags) }, Number(reviewed) === 1) : null;
  return { id, kind, state, businessAt, rejection };
}

/** Flags as they come out of a raw query: text on MariaDB, a value on MySQL. */
function parseFlags(stored: unknown): readonly StoredPunchFlag[] {
  return (typeof stored === 'string' ? JSON.parse(stored) : stored) as readonly StoredPunchFlag[];
}
