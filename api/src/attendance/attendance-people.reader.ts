import type { DataSource, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { compileWhere, type FieldFilter, type WhereColumns, type WhereTree } from '../db/where.js';
import { Assignment } from '../employees/assignment.entity.js';
import { Employee } from '../employees/employee.entity.js';
import { employeesVisibleTo } from '../employees/employee-scope.js';
import { OrgUnit } from '../employees/org-unit.entity.js';
import type { Actor } from '../shared/actor.js';
import type { DayRange } from '../shared/dated.js';
import type { LocalDay } from '../shared/local-day.js';

/** Conditions on who is listed, as of each day: unit, district and role are those of an assignment on it. */
export interface PeopleWhere extends WhereTree {
  readonly employeeId?: FieldFilter | null;
  readonly orgUnitId?: FieldFilter | null;
  readonly districtId?: FieldFilter | null;
  readonly role?: FieldFilter | null;
}

/** Somebody with the days on which the conditions hold. */
export interface ListedPerson {
  readonly employeeId: string;
  readonly name: string;
  readonly ranges: readonly DayRange[];
}

const COLUMNS: WhereColumns = {
  employeeId: 'post.employeeId',
  orgUnitId: 'post.orgUnitId',
  districtId: 'unit.districtId',
  role: 'post.role',
};

interface PersonRow {
  readonly employeeId: string;
  readonly name: string;
  readonly startsOn: LocalDay;
  readonly endsOn: LocalDay;
}

/** Finds the people whose days are listed or counted. */
export class AttendancePeopleReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Those in the actor's scope who hold a matching post in the range, by name; one statement. */
  async find(actor: Actor, where: PeopleWhere | null, range: DayRange): Promise<readonly ListedPerson[]> {
    const query = this.posts(actor, where, range)
      .select('post.employeeId', 'employeeId')
      .addSelect('employee.name', 'name')
      .addSelect('post.startsOn', 'startsOn')
      .addSelect('LEAST(post.endsOn, employee.endsOn)', 'endsOn')
      .orderBy('employee.name')
      .addOrderBy('employee.id');
    return gather(await query.getRawMany<PersonRow>());
  }

  /** The ids of those whom {@link find} finds for a day, in no particular order: for whoever counts them. */
  async idsOn(actor: Actor, where: PeopleWhere | null, day: LocalDay): Promise<readonly string[]> {
    const query = this.posts(actor, where, { startsOn: day, endsOn: day }).select('post.employeeId', 'id');
    return [...new Set((await query.getRawMany<{ id: string }>()).map(({ id }) => id))];
  }

  private posts(
    actor: Actor,
    where: PeopleWhere | null,
    { startsOn, endsOn }: DayRange,
  ): SelectQueryBuilder<ObjectLiteral> {
    const scope = employeesVisibleTo(actor, 'employee.id');
    const query = this.dataSource
      .createQueryBuilder()
      .from(Assignment, 'post')
      .innerJoin(Employee, 'employee', 'employee.id = post.employeeId')
      .innerJoin(OrgUnit, 'unit', 'unit.id = post.orgUnitId')
      .where('post.startsOn <= :endsOn AND post.endsOn >= :startsOn', { startsOn, endsOn })
      .andWhere('employee.endsOn >= :startsOn')
      .andWhere(scope.sql, scope.parameters);
    const condition = compileWhere(where, COLUMNS);
    if (condition) query.andWhere(condition.sql, condition.parameters);
    return query;
  }
}

/** One entry for each person; rows of one person follow each other. */
function gather(rows: readonly PersonRow[]): ListedPerson[] {
  const people: (ListedPerson & { readonly ranges: DayRange[] })[] = [];
  for (const { employeeId, name, startsOn, endsOn } of rows) {
    const last = people.at(-1);
    if (last?.employeeId === employeeId) last.ranges.push({ startsOn, endsOn });
    else people.push({ employeeId, name, ranges: [{ startsOn, endsOn }] });
  }
  return people;
}
