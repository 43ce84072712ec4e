import type { EntityManager } from 'typeorm';
import { NO_FACTS, type DayFactSource, type FactsOfDays } from '../attendance/day-fact-sources.js';
import type { AbsenceFact } from '../attendance/day-facts.rules.js';
import { theseEmployees, type TheseEmployees } from '../db/these-employees.js';
import { contains, type DayRange } from '../shared/dated.js';
import type { LocalDay } from '../shared/local-day.js';
import type { Absence } from './absence.entity.js';

type FactRow = Pick<Absence, 'id' | 'employeeId' | 'kind' | 'leaveKind' | 'startsOn' | 'endsOn'> & {
  readonly hasLetter: number | null;
};

/** Read as it is and not through the entity, because every clock-in waits for it. */
const factsSql = ({ on }: TheseEmployees): string => `
  SELECT id, employee_id AS employeeId, kind, leave_kind AS leaveKind, has_letter AS hasLetter,
         starts_on AS startsOn, ends_on AS endsOn
  FROM absences
  WHERE ${on('employee_id')} AND starts_on <= ? AND ends_on >= ? AND state = 'APPROVED'`;

/** Approved absences as facts of the days that they cover; one statement for any number of employees and days. */
export const ABSENCE_FACTS: DayFactSource<AbsenceFact> = {
  async read(
    manager: EntityManager,
    employeeIds: readonly string[],
    from: LocalDay,
    to: LocalDay,
  ): Promise<FactsOfDays<AbsenceFact>> {
    if (employeeIds.length === 0) return { of: () => NO_FACTS };
    const these = theseEmployees(employeeIds);
    const rows = await manager.query<FactRow[]>(factsSql(these), [...these.parameters, to, from]);
    const byEmployee = new Map<string, (DayRange & { readonly fact: AbsenceFact })[]>();
    for (const { employeeId, startsOn, endsOn, hasLetter, ...absence } of rows) {
      const held = { startsOn, endsOn, fact: absenceFact({ ...absence, hasLetter: hasLetter === 1 }) };
      const known = byEmployee.get(employeeId);
      if (known) known.push(held);
      else byEmployee.set(employeeId, [held]);
    }
    return {
      of: ({ employeeId, date }) => {
        const held = byEmployee.get(employeeId)?.filter((range) => contains(range, date)) ?? [];
        return held.length === 0 ? NO_FACTS : held.map(({ fact }) => fact);
      },
    };
  },
};

/** An absence as a fact of a day that it covers. @throws Error for a leave without its kind. */
export function absenceFact({
  id,
  kind,
  leaveKind,
  hasLetter,
}: Pick<Absence, 'id' | 'kind' | 'leaveKind' | 'hasLetter'>): AbsenceFact {
  if (kind === 'SICK') return { id, kind, hasLetter: hasLetter === true };
  if (kind !== 'LEAVE') return { id, kind };
  if (leaveKind === null) throw new Error(`Absence ${id} is a leave without a kind`);
  return { id, kind, leaveKind };
}
