import type { DataSource, EntityManager } from 'typeorm';
import type { AttendancePeopleReader, ListedPerson } from '../attendance/attendance-people.reader.js';
import type { Actor } from '../shared/actor.js';
import type { Page, PageRequest } from '../shared/page.js';
import { pageOfList } from '../shared/page.js';
import { daysOfMonth, firstDayOf, lastDayOf, type YearMonth } from '../shared/year-month.js';
import { monthRecap, type MonthRecap } from './month-recap.rules.js';
import type { RecapDaysReader } from './recap-days.reader.js';

/** Whose recaps are listed: those who held a post in the month, of one unit or district. */
export interface RecapPeople {
  readonly orgUnitId: string | null;
  readonly districtId: string | null;
}

/** The month of one employee. */
export interface EmployeeMonthRecap extends MonthRecap {
  readonly employeeId: string;
  readonly month: YearMonth;
}

/** Adds up the months of employees. */
export class MonthRecapReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: AttendancePeopleReader,
    private readonly days: RecapDaysReader,
  ) {}

  /** The month of each of these employees, in the same order; the caller has checked that the actor may see them. */
  async ofEmployees(
    manager: EntityManager,
    employeeIds: readonly string[],
    month: YearMonth,
  ): Promise<EmployeeMonthRecap[]> {
    const days = daysOfMonth(month);
    const read = await this.days.read(
      manager,
      employeeIds.map((employeeId) => ({ employeeId, days })),
    );
    return employeeIds.map((employeeId, index) => ({
      employeeId,
      month,
      ...monthRecap(read[index] ?? []),
    }));
  }

  /** One page of the people in the actor's scope, by name. The month is the whole one, also of who moved within it. */
  async page(
    actor: Actor,
    people: RecapPeople,
    month: YearMonth,
    request: PageRequest,
  ): Promise<Page<EmployeeMonthRecap>> {
    const page = pageOfList(await this.find(actor, people, month), request);
    const nodes = await this.ofEmployees(
      this.dataSource.manager,
      page.nodes.map(({ id }) => id),
      month,
    );
    return { ...page, nodes };
  }

  private async find(
    actor: Actor,
    { orgUnitId, districtId }: RecapPeople,
    month: YearMonth,
  ): Promise<(ListedPerson & { readonly id: string })[]> {
    const where = {
      orgUnitId: orgUnitId === null ? null : { eq: orgUnitId },
      districtId: districtId === null ? null : { eq: districtId },
    };
    const range = { startsOn: firstDayOf(month), endsOn: lastDayOf(month) };
    const people = await this.people.find(actor, where, range);
    return people.map((person) => ({ ...person, id: person.employeeId }));
  }
}
