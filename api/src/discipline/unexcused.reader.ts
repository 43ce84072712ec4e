import type { EntityManager } from 'typeorm';
import type { LightDayReader } from '../attendance/light-day.reader.js';
import type { DisciplineRules } from '../rule-sets/discipline-rules.js';
import type { RuleSetReader, RuleSetVersion } from '../rule-sets/rule-set.reader.js';
import { ruleSetInForce } from '../rule-sets/rule-set.rules.js';
import type { Clock } from '../shared/clock.js';
import { groupedBy } from '../shared/grouped.js';
import { addDays, localDay, type LocalDay } from '../shared/local-day.js';
import { countUnexcused, type Unexcused } from './unexcused.rules.js';

/** An employee and a calendar year. */
export interface EmployeeInYear {
  readonly employeeId: string;
  readonly year: number;
}

/** A year of an employee with the thresholds that hold for it. */
export interface DisciplineYear extends EmployeeInYear {
  readonly unexcused: Unexcused;
  readonly rules: DisciplineRules;
}

/** Free days that may lie in a run beside its working days: every weekend, and the longest holidays. */
const FREE_DAYS_OF_A_RUN = 31;

/** Reads how often employees were absent without an excuse. */
export class UnexcusedReader {
  constructor(
    private readonly lightDays: LightDayReader,
    private readonly ruleSets: RuleSetReader,
    private readonly clock: Clock,
  ) {}

  /** The absence of each of these employees in a year, in the same order; a fixed number of statements. */
  async read(manager: EntityManager, employeeIds: readonly string[], year: number): Promise<Unexcused[]> {
    const days = await this.lightDays.closedDays(manager, employeeIds, await this.span(manager, year));
    const ofEmployee = groupedBy(days, ({ employeeId }) => employeeId);
    return employeeIds.map((employeeId) =>
      countUnexcused(
        year,
        (ofEmployee.get(employeeId) ?? []).map(({ day, status }) => ({ date: day, status })),
      ),
    );
  }

  /** The days that a year is counted from: those of the year that have begun, and the end of the year before. */
  async span(
    manager: EntityManager,
    year: number,
  ): Promise<{ readonly from: LocalDay; readonly to: LocalDay; readonly firstDay: LocalDay }> {
    const { firstDay, lastDay } = daysOfYear(year);
    // In the east of the country it may be tomorrow.
    const tomorrow = addDays(localDay(this.clock.now(), 'Asia/Jakarta'), 1);
    const rules = (await this.rulesOf(manager, year))?.content.discipline;
    const longest = Math.max(0, ...(rules?.consecutive ?? []).map(({ days }) => days));
    const lookBack = longest * 2 + FREE_DAYS_OF_A_RUN;
    return { from: addDays(firstDay, -lookBack), to: lastDay < tomorrow ? lastDay : tomorrow, firstDay };
  }

  /** The rule set whose thresholds hold for a year: that of today, or of its last day once it is over. */
  async rulesOf(manager: EntityManager, year: number): Promise<RuleSetVersion | null> {
    const today = localDay(this.clock.now(), 'Asia/Jakarta');
    const { firstDay, lastDay } = daysOfYear(year);
    const day = today > lastDay ? lastDay : today < firstDay ? firstDay : today;
    return ruleSetInForce(await this.ruleSets.versions(manager), day);
  }
}

/** No threshold at all: before the first rule set. */
export const NO_THRESHOLDS: DisciplineRules = { cumulative: [], consecutive: [] };

function daysOfYear(year: number): { readonly firstDay: LocalDay; readonly lastDay: LocalDay } {
  const text = String(year).padStart(4, '0');
  return { firstDay: `${text}-01-01`, lastDay: `${text}-12-31` };
}
