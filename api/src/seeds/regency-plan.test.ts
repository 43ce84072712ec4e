import { DEMO_ACCOUNTS, DEMO_PERSONS } from './demo-accounts.js';
import { DEMO_REGENCY, planRegency, regencyOf, TEST_REGENCY, type RegencyPlan } from './regency-plan.js';
import { findOverlap } from '../shared/dated.js';
import { isId } from '../shared/id.js';
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

  it('places every teacher at a school with a work location, on every day since the first', () => {
    const schoolIds = new Set(plan.schools.map((school) => school.orgUnitId));
    const teaching = plan.assignments.filter((row) => row.role === 'TEACHER');
    expect(teaching.every((row) => schoolIds.has(row.orgUnitId))).toBe(true);
    const located = new Set(plan.employeeWorkLocations.map((row) => row.employeeId));
    expect(plan.employees.every((employee) => located.has(employee.id))).toBe(true);
  });

  it('has no supervision that overlaps, runs in a circle or is to oneself', () => {
    for (const { id } of plan.employees) {
      expect(findOverlap(plan.supervisions.filter((row) => row.employeeId === id))).toBeNull();
    }
    expect(findCycle(plan.supervisions, '2000-01-01')).toBeNull();
    expect(plan.supervisions.every((row) => row.employeeId !== row.supervisorId)).toBe(true);
    expect(plan.supervisions.every((row) => row.startsOn <= row.endsOn)).toBe(true);
    expect(plan.assignments.every((row) => row.startsOn <= row.endsOn)).toBe(true);
  });

  it('has exactly the problems of supervision that an administrator is to find', () => {
    const { withoutSupervisor, wrongLevel, supervisorRetired } = plan.cases;
    const found = plan.employees.flatMap(({ id, endsOn }) => {
      const link = plan.supervisions.find((row) => row.employeeId === id && contains(row, TODAY));
      const supervisor = plan.employees.find((each) => each.id === link?.supervisorId);
      const problems = problemsOf({
        employeeId: id,
        posts: endsOn < TODAY ? [] : postsOf(plan, id),
        supervisor: supervisor
          ? {
              employeeId: supervisor.id,
              posts: postsOf(plan, supervisor.id),
              inService: supervisor.endsOn >= TODAY,
            }
          : null,
        inCycle: false,
      });
      return problems.map(({ kind }) => [id, kind]);
    });
    expect(new Map(found.map(([id, kind]) => [id, kind]))).toEqual(
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
      idsIn(planRegency({ ...regencyOf(3_000, 0), today: TODAY })),
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

function postsOf(plan: RegencyPlan, employeeId: string): ActorAssignment[] {
  return plan.assignments
    .filter((row) => row.employeeId === employeeId && contains(row, TODAY))
    .map(({ role, orgUnitId, acting }) => {
      const unit = plan.orgUnits.find((each) => each.id === orgUnitId);
      return {
        role,
        orgUnitId,
        acting,
        districtId: unit?.districtId ?? null,
        agencyId: unit?.agencyId ?? '',
      };
    });
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
