import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { employeeById, orgUnitById } from '../employees/employee.loaders.js';
import { EmployeeType, OrgUnitType } from '../employees/employee.types.js';
import { Viewer } from '../employees/viewer.types.js';
import { PageArgs, pageRequest, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/context.js';
import { LocalDateScalar, YearMonthScalar } from '../graphql/scalars.js';
import type { LocalDay } from '../shared/local-day.js';
import { pageOfList } from '../shared/page.js';
import type { YearMonth } from '../shared/year-month.js';
import type { DistrictDayReader } from './district-day.reader.js';
import { DistrictDayType } from './district-day.types.js';
import type { MonthRecapReader } from './month-recap.reader.js';
import {
  EmployeeMonthRecapType,
  MonthRecapConnection,
  UnitMonthRowConnection,
  UnitMonthRowType,
  UnitMonthType,
} from './month-recap.types.js';
import type { MonthRecapLoader } from './recap.loaders.js';
import type { UnitMonthReader } from './unit-month.reader.js';

const MONTH = { description: 'The month.' } as const;

/** What the recap queries read with. */
export interface RecapReaders {
  readonly months: MonthRecapReader;
  readonly units: UnitMonthReader;
  readonly districts: DistrictDayReader;
}

/** Recapitulations of many people. */
@Resolver()
export class RecapQueries {
  constructor(private readonly readers: RecapReaders) {}

  @Authorized('REPORTS_READ')
  @Query(() => MonthRecapConnection, {
    description: 'The months of the people that you may see, by name: of a unit, of a district, or of all.',
  })
  async attendanceMonthRecaps(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('month', () => YearMonthScalar, MONTH) month: YearMonth,
    @Arg('orgUnitId', () => ID, { nullable: true, description: 'Who held a post in this unit in the month.' })
    orgUnitId: string | null,
    @Arg('districtId', () => ID, {
      nullable: true,
      description: 'Who held a post in this district in the month.',
    })
    districtId: string | null,
  ) {
    const people = { orgUnitId: orgUnitId ?? null, districtId: districtId ?? null };
    return toConnection(await this.readers.months.page(context.actor, people, month, pageRequest(page)));
  }

  @Authorized('REPORTS_READ')
  @Query(() => UnitMonthType, {
    description:
      'People × days of a unit, of those that you may see: who was what on which day, and the sums.',
  })
  unitMonthRecap(
    @Ctx() context: RequestContext,
    @Arg('orgUnitId', () => ID, { description: 'Id of the unit.' }) orgUnitId: string,
    @Arg('month', () => YearMonthScalar, MONTH) month: YearMonth,
  ) {
    return this.readers.units.read(context.actor, orgUnitId, month);
  }

  @Authorized('REPORTS_READ')
  @Query(() => DistrictDayType, {
    description: 'How many of the people that you may see have which status, by district and by unit; live.',
  })
  districtDayRecap(
    @Ctx() context: RequestContext,
    @Arg('date', () => LocalDateScalar, { nullable: true, description: 'The day; today by default.' })
    date: LocalDay | null,
    @Arg('districtId', () => ID, { nullable: true, description: 'Only of this district.' })
    districtId: string | null,
  ) {
    return this.readers.districts.read(context.actor, date ?? context.actor.asOf, districtId ?? null);
  }
}

/** Fields of the month of an employee that come from other tables. */
@Resolver(() => EmployeeMonthRecapType)
export class EmployeeMonthRecapResolver {
  @FieldResolver(() => ID, { description: 'Id: the employee and the month.' })
  id(@Root() recap: EmployeeMonthRecapType) {
    return `${recap.employeeId}:${recap.month}`;
  }

  @FieldResolver(() => EmployeeType, { description: 'Whose month it is.' })
  employee(@Ctx() context: RequestContext, @Root() recap: EmployeeMonthRecapType) {
    return context.loader(employeeById).load(recap.employeeId);
  }
}

/** The people of a unit, page by page. */
@Resolver(() => UnitMonthType)
export class UnitMonthResolver {
  @FieldResolver(() => OrgUnitType, { nullable: true, description: 'The unit; null when there is none.' })
  orgUnit(@Ctx() context: RequestContext, @Root() unit: UnitMonthType) {
    return context.loader(orgUnitById).load(unit.orgUnitId);
  }

  @FieldResolver(() => UnitMonthRowConnection, { description: 'The rows, by name.' })
  people(@Root() unit: UnitMonthType, @Args(() => PageArgs) page: PageArgs) {
    return toConnection(pageOfList(unit.rows, pageRequest(page)));
  }
}

/** Fields of a row of the matrix that come from other tables. */
@Resolver(() => UnitMonthRowType)
export class UnitMonthRowResolver {
  @FieldResolver(() => EmployeeType, { description: 'Whose month it is.' })
  employee(@Ctx() context: RequestContext, @Root() row: UnitMonthRowType) {
    return context.loader(employeeById).load(row.employeeId);
  }
}

/** The month of an employee. */
@Resolver(() => EmployeeType)
export class EmployeeRecapResolver {
  constructor(private readonly months: MonthRecapLoader) {}

  @FieldResolver(() => EmployeeMonthRecapType, { description: 'The month added up; live while it is open.' })
  attendanceMonthRecap(
    @Ctx() context: RequestContext,
    @Root() employee: EmployeeType,
    @Arg('month', () => YearMonthScalar, MONTH) month: YearMonth,
  ) {
    return context.loader(this.months).load({ employeeId: employee.id, month });
  }
}

/** The month of the person who is signed in. */
@Resolver(() => Viewer)
export class ViewerRecapResolver {
  constructor(private readonly months: MonthRecapLoader) {}

  @FieldResolver(() => EmployeeMonthRecapType, {
    description: 'Your month added up; live while it is open.',
  })
  attendanceMonthRecap(
    @Ctx() context: RequestContext,
    @Arg('month', () => YearMonthScalar, MONTH) month: YearMonth,
  ) {
    return context.loader(this.months).load({ employeeId: context.actor.employeeId, month });
  }
}
