import type { EntityManager } from 'typeorm';
import { NO_FACTS, type DayFactSource, type FactsOfDays } from '../attendance/day-fact-sources.js';
import type { CorrectionFact } from '../attendance/day-facts.rules.js';
import { theseEmployees, type TheseEmployees } from '../db/these-employees.js';
import type { LocalDay } from '../shared/local-day.js';
import type { CorrectionRequest } from './correction-request.entity.js';

type FactRow = Pick<CorrectionRequest, 'id' | 'employeeId' | 'date' | 'clockInAt' | 'clockOutAt'> & {
  readonly decidedAt: Date;
};

/** Read as it is and not through the entity, because every clock-in waits for it. */
const factsSql = ({ on }: TheseEmployees): string => `
  SELECT id, employee_id AS employeeId, date, clock_in_at AS clockInAt, clock_out_at AS clockOutAt,
         decided_at AS decidedAt
  FROM correction_requests
  WHERE ${on('employee_id')} AND date BETWEEN ? AND ? AND state = 'APPROVED'`;

/** Approved corrections as facts of their days; one statement for any number of employees and days. */
export const CORRECTION_FACTS: DayFactSource<CorrectionFact> = {
  async read(
    manager: EntityManager,
    employeeIds: readonly string[],
    from: LocalDay,
    to: LocalDay,
  ): Promise<FactsOfDays<CorrectionFact>> {
    if (employeeIds.length === 0) return { of: () => NO_FACTS };
    const these = theseEmployees(employeeIds);
    const rows = await manager.query<FactRow[]>(factsSql(these), [...these.parameters, from, to]);
    const byDay = new Map<string, CorrectionFact[]>();
    for (const { employeeId, date, ...request } of rows) {
      const key = `${employeeId} ${date}`;
      byDay.set(key, [...(byDay.get(key) ?? []), ...correctionFacts(request)]);
    }
    return { of: ({ employeeId, date }) => byDay.get(`${employeeId} ${date}`) ?? NO_FACTS };
  },
};

/** What a correction says about its day: one fact for each side that it changes. */
export function correctionFacts({
  id,
  clockInAt,
  clockOutAt,
  decidedAt,
}: Pick<CorrectionRequest, 'id' | 'clockInAt' | 'clockOutAt'> & {
  readonly decidedAt: Date;
}): CorrectionFact[] {
  return [
    ...(clockInAt ? [{ id, side: 'IN' as const, at: clockInAt, decidedAt }] : []),
    ...(clockOutAt ? [{ id, side: 'OUT' as const, at: clockOutAt, decidedAt }] : []),
  ];
}
