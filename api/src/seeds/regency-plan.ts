import type { Account } from '../auth/account.entity.js';
import type { District } from '../employees/district.entity.js';
import type { Employee } from '../employees/employee.entity.js';
import type { OrgUnit } from '../employees/org-unit.entity.js';
import type { School } from '../employees/school.entity.js';
import type { LocalDay } from '../shared/local-day.js';
import type { WorkLocation } from '../work-locations/work-location.entity.js';
import { planOrganisation, type OrganisationPlan } from './organisation-plan.js';
import { ENTERED_AT, PeoplePlanner, type PlannedPerson } from './people-plan.js';
import { planPlacement, type PlacementPlan } from './placement-plan.js';
import type { RegencySize } from './regency-size.js';
import { planSchedules, type SchedulePlan } from './schedule-plan.js';
import { SeedIds } from './seed-ids.js';
import { planStaffing, type StaffingPlan } from './staffing-plan.js';

/** For tests: small, without history, with every demo person and every special case once. */
export const TEST_REGENCY: RegencySize = {
  districts: 2,
  schools: 4,
  employees: 40,
  days: 0,
  seed: 'e-office',
};

/** What a demo installation is filled with. */
export const DEMO_REGENCY: RegencySize = {
  districts: 15,
  schools: 120,
  employees: 1_500,
  days: 14,
  seed: 'e-office',
};

/** The demo installation of a day: its history holds all of the present month, so that no page shows half a one. */
export function demoRegencyOn(today: LocalDay): RegencySize {
  return { ...DEMO_REGENCY, days: Math.max(DEMO_REGENCY.days, Number(today.slice(8)) - 1) };
}

/** A regency with so many employees and so many days of history, with schools in proportion. */
export function regencyOf(employees: number, days: number): RegencySize {
  const schools = Math.max(4, Math.round(employees / 12.5));
  return { ...DEMO_REGENCY, districts: Math.min(15, Math.floor(schools / 2)), schools, employees, days };
}

/** A size, and the business date in WIB from which "last year" and "yesterday" are counted. */
export interface RegencyRequest extends RegencySize {
  readonly today: LocalDay;
  /** How far into today its history goes: without it there is nothing of today yet. */
  readonly now?: Date;
}

/** An account before the shared password of the demo is set. */
export type PlannedAccount = Omit<Account, 'passwordHash'>;

/** Every row of the regency but its history, in arrays by table. */
export interface RegencyPlan extends PlacementPlan, SchedulePlan {
  readonly request: RegencyRequest;
  readonly districts: readonly District[];
  readonly orgUnits: readonly OrgUnit[];
  readonly schools: readonly School[];
  readonly workLocations: readonly WorkLocation[];
  readonly employees: readonly Employee[];
  readonly accounts: readonly PlannedAccount[];
}

/**
 * Plans the demo regency. Pure: the same request gives the same rows with the same ids.
 * @throws RegencyTooSmall for a size that cannot be staffed.
 */
export function planRegency(request: RegencyRequest): RegencyPlan {
  const ids = new SeedIds(request.seed);
  const people = new PeoplePlanner(request.seed, request.today, ids);
  const organisation = planOrganisation(request, ids);
  const staffing = planStaffing(organisation, request, request.today, people);
  const employees = everybody(staffing).map((person) => person.employee);
  return {
    request,
    ...organisationRows(organisation),
    employees,
    ...planPlacement(staffing, request, request.today, people, ids),
    ...planSchedules(organisation, request, ids),
    accounts: employees.map((employee) => ({
      id: ids.of('account', employee.id),
      employeeId: employee.id,
      passwordChangedAt: ENTERED_AT,
      disabledAt: null,
      mustChangePassword: false,
      demo: true,
    })),
  };
}

function organisationRows({
  agency,
  districts,
}: OrganisationPlan): Pick<RegencyPlan, 'districts' | 'orgUnits' | 'schools' | 'workLocations'> {
  const schools = districts.flatMap((district) => district.schools);
  const units = [agency, ...districts.map((district) => district.office), ...schools];
  return {
    districts: districts.map(({ district }) => district),
    orgUnits: units.map(({ unit }) => unit),
    schools: schools.map(({ school }) => school),
    workLocations: [
      ...units.map(({ location }) => location),
      ...schools.flatMap(({ remoteLocation }) => (remoteLocation ? [remoteLocation] : [])),
    ],
  };
}

function everybody({ head, staff, districts }: StaffingPlan): PlannedPerson[] {
  return [
    head,
    ...staff,
    ...districts.flatMap(({ korwil, schoolSupervisors, schools }) => [
      korwil,
      ...schoolSupervisors,
      ...schools.flatMap(({ principal, teachers }) => [principal, ...teachers]),
    ]),
  ];
}
