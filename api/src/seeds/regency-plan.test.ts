import { DEMO_ACCOUNTS, DEMO_PERSONS } from './demo-accounts.js';
import { DEMO_REGENCY, planRegency, regencyOf, TEST_REGENCY, type RegencyPlan } from './regency-plan.js';
import { findOverlap } from '../shared/dated.js';
import { isId } from '../shared/id.js';
import type { Assignment } from '../employees/assignment.entity.js';
import { ageOn, checkNip } from '../employees/nip.rules.js';
import { contains } from '../shared/dated.js';
import { problemsOf } from '../supervision/supervision-problems.rules.js';
import type { ActorAssignment } from '../shared/actor.js';
import { findCycle } from '../supervision/supervision-chain.rules.js';

const TODAY = '2026-04-07';

describe.each([
  ['the test regency', planRegency({ ...TEST_REGENCY, today: TODAY })],
  ['the demo regency', planRegency({ ...DEMO_REGENCY, today: TODAY })],
])('%s', (_, plan) => {
  it('has exactly the districts, schools and employees that were asked for', () => {
    const { districts, schools, employees } = plan.request;
    expect(plan.districts).toHaveLength(districts);
    expect(plan.schools).toHaveLength(schools);
    expect(plan.employees).toHaveLength(employees);
    expect(plan.accounts).toHaveLength(employees);
  });

  it('has every demo person with the role that they stand for', () => {
    for (const person of DEMO_PERSONS) {
      const { nip, role } = DEMO_ACCOUNTS[person];
      const employee = plan.employees.find((each) => each.nip === nip);
      const roles = plan.assignments.filter((row) => row.employeeId === employee?.id).map((row) => row.role);
      expect(roles).toContain(role);
    }
    expect(rolesOf(plan, DEMO_ACCOUNTS.admin.nip)).toEqual(['STAFF', 'ADMINISTRATOR']);
  });

  it('gives every employee a NIP that is valid, unlike all others and fits the employment', () => {
    expect(new Set(plan.employees.map((employee) => employee.nip)).size).toBe(plan.employees.length);
    const checks = plan.employees.map(({ nip, employmentType }) =>
      checkNip(nip, { asOf: TODAY, employmentType }),
    );
    expect(checks.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
    const ages = checks.map(({ nip }) => ageOn(nip?.birthDate ?? '', TODAY));
    expect(Math.min(...ages)).toBeGreaterThan(21);
    expect(Math.max(...ages)).toBeLessThan(61);
  });

  it('gives every person, NUPTK and NPSN once', () => {
    const nuptks = plan.employees.flatMap(({ nuptk }) => nuptk ?? []);
    expect(nuptks.every((nuptk) => /^\d{16}$/.test(nuptk))).toBe(true);
    expect(new Set(nuptks).size).toBe(nuptks.length);
    expect(new Set(plan.employees.map(({ name }) => name)).size).toBe(plan.employees.length);
    expect(plan.schools.every(({ npsn }) => /^\d{8}$/.test(npsn))).toBe(true);
    expect(new Set(plan.schools.map(({ npsn }) => npsn)).size).toBe(plan.schools.length);
    expect(new Set(plan.orgUnits.map(({ name }) => name)).size).toBe(plan.orgUnits.length);
  });

  it('makes ids that are UUIDv7 in form and unlike each other', () => {
    const ids = allIds(plan);
    expect(ids.every(isId)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('places every teacher at a school, and everybody where they may clock in as long as they hold the post', () => {
    const schoolIds = new Set(plan.schools.map((school) => school.orgUnitId));
    const teaching = plan.assignments.filter((row) => row.role === 'TEACHER');
    expect(teaching.filter((row) => !schoolIds.has(row.orgUnitId))).toEqual([]);
    const locations = new Map(plan.workLocations.map((location) => [location.id, location]));
    const places = grouped(plan.employeeWorkLocations);
    const without = plan.assignments.filter(({ employeeId, orgUnitId, startsOn, endsOn }) => {
      const there = places
        .get(employeeId)
        ?.filter((row) => locations.get(row.workLocationId)?.orgUnitId === orgUnitId);
      return !there?.some((row) => row.startsOn <= startsOn && endsOn <= row.endsOn);
    });
    expect(without.filter((row) => row.role !== 'ADMINISTRATOR')).toEqual([]);
  });

  it('has no supervision that overlaps, runs in a circle or is to oneself', () => {
    const overlaps = [...grouped(plan.supervisions).values()].map((rows) => findOverlap(rows));
    expect(overlaps.filter((overlap) => overlap !== null)).toEqual([]);
    expect(findCycle(plan.supervisions, '2000-01-01')).toBeNull();
    expect(plan.supervisions.every((row) => row.employeeId !== row.supervisorId)).toBe(true);
    expect(plan.supervisions.every((row) => row.startsOn <= row.endsOn)).toBe(true);
    expect(plan.assignments.every((row) => row.startsOn <= row.endsOn)).toBe(true);
  });

  it('has exactly the problems of supervision that an administrator is to find', () => {
    const { withoutSupervisor, wrongLevel, supervisorRetired } = plan.cases;
    const employees = new Map(plan.employees.map((employee) => [employee.id, employee]));
    const links = grouped(plan.supervisions);
    const posts = postsByEmployee(plan);
    const found = plan.employees.flatMap(({ id }) => {
      const link = links.get(id)?.find((row) => contains(row, TODAY));
      const supervisor = employees.get(link?.supervisorId ?? '');
      const problems = problemsOf({
        employeeId: id,
        posts: posts.get(id) ?? [],
        supervisor: supervisor
          ? {
              employeeId: supervisor.id,
              posts: posts.get(supervisor.id) ?? [],
              inService: supervisor.endsOn >= TODAY,
            }
          : null,
        inCycle: false,
        lacksCoordinates: false,
      });
      return problems.map(({ kind }) => [id, kind] as const);
    });
    expect(new Map(found)).toEqual(
      new Map([
        ...withoutSupervisor.map((id) => [id, 'NO_SUPERVISOR'] as const),
        [wrongLevel, 'WRONG_LEVEL'],
        [supervisorRetired, 'SUPERVISOR_INACTIVE'],
      ]),
    );
    expect(withoutSupervisor.length).toBeGreaterThan(0);
  });
});

describe('a planned regency', () => {
  it('is the same for the same request and has other people for another seed', () => {
    const request = { ...TEST_REGENCY, today: TODAY };
    expect(planRegency(request)).toEqual(planRegency(request));
    const other = planRegency({ ...request, seed: 'other' });
    expect(other.employees.map(({ id }) => id)).not.toEqual(
      planRegency(request).employees.map(({ id }) => id),
    );
  });

  it('has the demo persons with the same ids in every size', () => {
    const idsIn = (plan: RegencyPlan) =>
      DEMO_PERSONS.map((person) => plan.employees.find(({ nip }) => nip === DEMO_ACCOUNTS[person].nip)?.id);
    expect(idsIn(planRegency({ ...TEST_REGENCY, today: TODAY }))).toEqual(
      idsIn(planRegency({ ...regencyOf(600, 0), today: TODAY })),
    );
  });

  it('refuses more schools than the employees can staff', () => {
    expect(() => planRegency({ ...TEST_REGENCY, employees: 12, today: TODAY })).toThrow(/too few/);
  });
});

function rolesOf(plan: RegencyPlan, nip: string): string[] {
  const employee = plan.employees.find((each) => each.nip === nip);
  return plan.assignments.filter((row) => row.employeeId === employee?.id).map((row) => row.role);
}

function postsByEmployee(plan: RegencyPlan): Map<string, ActorAssignment[]> {
  const units = new Map(plan.orgUnits.map((unit) => [unit.id, unit]));
  const held = grouped(plan.assignments.filter((row) => contains(row, TODAY)));
  const postOf = ({ role, orgUnitId, acting }: Assignment): ActorAssignment => {
    const unit = units.get(orgUnitId);
    return { role, orgUnitId, acting, districtId: unit?.districtId ?? null, agencyId: unit?.agencyId ?? '' };
  };
  return new Map([...held].map(([employeeId, rows]) => [employeeId, rows.map(postOf)]));
}

function grouped<Row extends { readonly employeeId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.employeeId);
    if (group) group.push(row);
    else groups.set(row.employeeId, [row]);
  }
  return groups;
}

function allIds(plan: RegencyPlan): string[] {
  return [
    plan.districts,
    plan.orgUnits,
    plan.workLocations,
    plan.employees,
    plan.accounts,
    plan.assignments,
    plan.supervisions,
    plan.employeeWorkLocations,
    plan.schedules,
    plan.scheduleAssignments,
    plan.scheduleOverlays,
    plan.calendarDays,
    plan.ruleSets,
  ].flatMap((rows) => rows.map((row) => row.id));
}
