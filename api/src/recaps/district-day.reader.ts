import type { DataSource } from 'typeorm';
import type { LightDayReader } from '../attendance/light-day.reader.js';
import { Assignment } from '../employees/assignment.entity.js';
import { District } from '../employees/district.entity.js';
import { Employee } from '../employees/employee.entity.js';
import { employeesVisibleTo } from '../employees/employee-scope.js';
import { mainPost, type HeldPost } from '../employees/main-post.rules.js';
import type { OrgUnit } from '../employees/org-unit.entity.js';
import type { Actor, Role } from '../shared/actor.js';
import { groupedBy } from '../shared/grouped.js';
import type { LocalDay } from '../shared/local-day.js';
import { countDays, type CountedDay, type DayCount } from './district-day.rules.js';

type Unit = Pick<OrgUnit, 'id' | 'kind' | 'name' | 'districtId'>;

/** A unit on a day. */
export interface UnitDayCount extends DayCount {
  readonly orgUnit: Unit;
}

/** A district on a day. */
export interface DistrictDayCount extends DayCount {
  /** Null for units that serve the whole regency. */
  readonly district: District | null;
  readonly units: readonly UnitDayCount[];
}

/** Everybody in the actor's scope on a day. */
export interface DistrictDay extends DayCount {
  readonly date: LocalDay;
  readonly districts: readonly DistrictDayCount[];
}

interface PostRow {
  readonly id: string;
  readonly employeeId: string;
  readonly orgUnitId: string;
  readonly role: Role;
  readonly acting: number;
  readonly startsOn: LocalDay;
}

const UNITS_SQL = 'SELECT id, kind, name, district_id AS districtId FROM org_units ORDER BY name, id';

/** Counts a day of many units at once. */
export class DistrictDayReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lightDays: LightDayReader,
  ) {}

  /**
   * The day of one district, or of all. Everybody in the actor's scope who holds a post on the day is counted once,
   * where their main post is, so the numbers of units and districts add up. A fixed number of statements.
   */
  async read(actor: Actor, date: LocalDay, districtId: string | null): Promise<DistrictDay> {
    const { manager } = this.dataSource;
    const units = await manager.query<Unit[]>(UNITS_SQL);
    const unitById = new Map(units.map((unit) => [unit.id, unit]));
    const isWanted = (unitId: string): boolean =>
      districtId === null || unitById.get(unitId)?.districtId === districtId;
    const posts = await this.mainPosts(actor, date, districtId);
    const counted = posts.filter(({ orgUnitId }) => isWanted(orgUnitId));
    const standings = await this.lightDays.statuses(
      manager,
      counted.map(({ employeeId }) => ({ employeeId, day: date })),
    );
    const days = counted.flatMap(({ orgUnitId }, index): CountedDay[] => {
      const standing = standings[index];
      return standing ? [{ orgUnitId, status: standing.status, final: standing.final }] : [];
    });
    const byUnit = groupedBy(days, ({ orgUnitId }) => orgUnitId);
    const byDistrict = groupedBy(days, ({ orgUnitId }) => unitById.get(orgUnitId)?.districtId ?? null);
    const districts = await manager.find(District, { order: { code: 'ASC' } });
    return {
      date,
      ...countDays(days),
      districts: [...districts, null].flatMap((district): DistrictDayCount[] => {
        const ofDistrict = byDistrict.get(district?.id ?? null);
        if (!ofDistrict) return [];
        const ofUnits = units
          .filter((unit) => unit.districtId === (district?.id ?? null))
          .flatMap((orgUnit): UnitDayCount[] => {
            const ofUnit = byUnit.get(orgUnit.id);
            return ofUnit ? [{ orgUnit, ...countDays(ofUnit) }] : [];
          });
        return [{ district, ...countDays(ofDistrict), units: ofUnits }];
      }),
    };
  }

  /** The main post of everybody in the actor's scope; of a district, of those with any post in it. */
  private async mainPosts(
    actor: Actor,
    date: LocalDay,
    districtId: string | null,
  ): Promise<{ readonly employeeId: string; readonly orgUnitId: string }[]> {
    const scope = employeesVisibleTo(actor, 'post.employeeId');
    const query = this.dataSource
      .createQueryBuilder()
      .from(Assignment, 'post')
      .innerJoin(Employee, 'employee', 'employee.id = post.employeeId')
      .select('post.id', 'id')
      .addSelect('post.employeeId', 'employeeId')
      .addSelect('post.orgUnitId', 'orgUnitId')
      .addSelect('post.role', 'role')
      .addSelect('post.acting', 'acting')
      .addSelect('post.startsOn', 'startsOn')
      .where('post.startsOn <= :date AND post.endsOn >= :date AND employee.endsOn >= :date', { date })
      .andWhere(scope.sql, scope.parameters);
    if (districtId !== null) {
      query.andWhere(
        `post.employeeId IN (
          SELECT near.employee_id FROM org_units near_unit JOIN assignments near ON near.org_unit_id = near_unit.id
          WHERE near_unit.district_id = :districtId AND :date BETWEEN near.starts_on AND near.ends_on)`,
        { districtId },
      );
    }
    return mainPosts(await query.getRawMany<PostRow>());
  }
}

function mainPosts(rows: readonly PostRow[]): { readonly employeeId: string; readonly orgUnitId: string }[] {
  return [...groupedBy(rows, ({ employeeId }) => employeeId)].flatMap(([employeeId, posts]) => {
    const [only] = posts;
    const main = posts.length === 1 ? only : mainPost(posts.map(toHeldPost));
    return main ? [{ employeeId, orgUnitId: main.orgUnitId }] : [];
  });
}

function toHeldPost(row: PostRow): HeldPost & { readonly orgUnitId: string } {
  return { ...row, acting: row.acting === 1 };
}
