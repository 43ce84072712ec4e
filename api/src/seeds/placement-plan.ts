import type { Assignment } from '../employees/assignment.entity.js';
import { addDays, END_OF_TIME, type LocalDay } from '../shared/local-day.js';
import type { Supervision } from '../supervision/supervision.entity.js';
import type { EmployeeWorkLocation } from '../work-locations/employee-work-location.entity.js';
import type { WorkLocation } from '../work-locations/work-location.entity.js';
import type { PeoplePlanner, PlannedPerson } from './people-plan.js';
import type { RegencySize } from './regency-size.js';
import { lastSummer } from './schedule-plan.js';
import type { SeedIds } from './seed-ids.js';
import { isVacantSchool, retirementDay, type SchoolStaffing, type StaffingPlan } from './staffing-plan.js';

/** Employee ids of the situations that the demo has on purpose. */
export interface SpecialCases {
  /** In service without a supervisor. */
  readonly withoutSupervisor: readonly string[];
  /** A teacher linked to the korwil, past the principal. */
  readonly wrongLevel: string;
  /** A teacher still linked to the principal who retired. */
  readonly supervisorRetired: string;
  /** A teacher who moved to another school last summer. */
  readonly moved: string;
  /** The principal who retired last September. */
  readonly retired: string;
  /** The principal who holds the retired one's post as well (Plt). */
  readonly actingPrincipal: string;
}

/** Dated rows that place people. */
export interface PlacementPlan {
  readonly assignments: readonly Assignment[];
  readonly supervisions: readonly Supervision[];
  readonly employeeWorkLocations: readonly EmployeeWorkLocation[];
  readonly cases: SpecialCases;
}

/** Schools whose last teacher has no supervisor. */
const WITHOUT_SUPERVISOR_AT: readonly number[] = [3, 13, 23];
/** School where a teacher is linked to the korwil, and the one to which a teacher moved from the next. */
const WRONG_LEVEL_AT = 3;
const MOVED_TO = 1;
const MOVED_FROM = 2;

/** One teacher in so many of a school with a second location works at both. */
const REMOTE_TEACHER_EVERY = 3;

/** Places everybody by the chain of the guide, and then the special cases. */
export function planPlacement(
  staffing: StaffingPlan,
  size: RegencySize,
  today: LocalDay,
  people: PeoplePlanner,
  ids: SeedIds,
): PlacementPlan {
  return new PlacementPlanner(staffing, size, today, people, ids).plan();
}

class PlacementPlanner {
  private readonly assignments: Assignment[] = [];
  private readonly supervisions: Supervision[] = [];
  private readonly locations: EmployeeWorkLocation[] = [];
  private readonly withoutSupervisor: string[] = [];
  private readonly schools: readonly SchoolStaffing[];
  private readonly vacant: SchoolStaffing;
  private readonly acting: PlannedPerson;
  private readonly wrongLevel: PlannedPerson;
  private readonly moved: PlannedPerson;
  private readonly supervisorRetired: PlannedPerson;

  constructor(
    private readonly staffing: StaffingPlan,
    size: RegencySize,
    private readonly today: LocalDay,
    private readonly people: PeoplePlanner,
    private readonly ids: SeedIds,
  ) {
    this.schools = staffing.districts.flatMap((district) => district.schools);
    this.vacant = existing(this.schools.find(({ school }) => isVacantSchool(school, size)));
    this.acting = existing(this.schools.at(-1)).principal;
    this.wrongLevel = existing(this.schools[WRONG_LEVEL_AT]?.teachers[0]);
    this.moved = existing(this.schools[MOVED_TO]?.teachers.at(-1));
    this.supervisorRetired = existing(this.vacant.teachers[0]);
  }

  plan(): PlacementPlan {
    const { head, staff, districts } = this.staffing;
    this.post(head);
    staff.forEach((person) => this.placed(person, head));
    this.makeAdministrator(existing(staff[0]));
    for (const { korwil, schoolSupervisors, schools } of districts) {
      this.placed(korwil, head);
      schoolSupervisors.forEach((person) => this.placed(person, korwil));
      schools.forEach((school) => this.placeSchool(school, korwil));
    }
    this.makeActingPrincipal();
    return {
      assignments: this.assignments,
      supervisions: this.supervisions,
      employeeWorkLocations: this.locations,
      cases: {
        withoutSupervisor: this.withoutSupervisor,
        wrongLevel: this.wrongLevel.employee.id,
        supervisorRetired: this.supervisorRetired.employee.id,
        moved: this.moved.employee.id,
        retired: this.vacant.principal.employee.id,
        actingPrincipal: this.acting.employee.id,
      },
    };
  }

  private placeSchool(staffing: SchoolStaffing, korwil: PlannedPerson): void {
    this.placed(staffing.principal, korwil);
    staffing.teachers.forEach((teacher, number) => {
      if (teacher === this.moved) this.placeMoved(teacher, staffing);
      else if (teacher === this.wrongLevel) this.placed(teacher, korwil);
      else if (staffing === this.vacant) this.placeAtVacantSchool(teacher);
      else if (this.hasNoSupervisor(teacher, staffing)) this.placeWithoutSupervisor(teacher);
      else this.placed(teacher, staffing.principal);
      const remote = staffing.school.remoteLocation;
      if (remote && number % REMOTE_TEACHER_EVERY === 1) this.locate(teacher, remote, teacher.post.startsOn);
    });
  }

  /** The usual case: one post, its unit's location, one supervisor. */
  private placed(person: PlannedPerson, supervisor: PlannedPerson): void {
    this.post(person);
    this.link(person, supervisor, later(person.post.startsOn, supervisor.post.startsOn), person.post.endsOn);
  }

  private hasNoSupervisor(teacher: PlannedPerson, { school, teachers }: SchoolStaffing): boolean {
    return WITHOUT_SUPERVISOR_AT.includes(school.index) && teacher === teachers.at(-1);
  }

  private placeWithoutSupervisor(teacher: PlannedPerson): void {
    this.post(teacher);
    this.withoutSupervisor.push(teacher.employee.id);
  }

  private placeAtVacantSchool(teacher: PlannedPerson): void {
    const { principal } = this.vacant;
    this.post(teacher);
    const from = later(teacher.post.startsOn, principal.post.startsOn);
    if (teacher === this.supervisorRetired) {
      this.link(teacher, principal, from, END_OF_TIME);
      return;
    }
    const change = addDays(retirementDay(this.today), 1);
    if (from < change) this.link(teacher, principal, from, addDays(change, -1));
    this.link(teacher, this.acting, later(from, change), END_OF_TIME);
  }

  private placeMoved(teacher: PlannedPerson, { principal }: SchoolStaffing): void {
    const before = existing(this.schools[MOVED_FROM]);
    const movedOn = lastSummer(this.today);
    const lastDay = addDays(movedOn, -1);
    const startedOn = earlier(teacher.post.startsOn, addDays(movedOn, -400));
    const row = { role: 'TEACHER', acting: false } as const;
    this.assignments.push(
      this.people.assignment(teacher, 'before', {
        ...row,
        orgUnitId: before.school.unit.id,
        startsOn: startedOn,
        endsOn: lastDay,
      }),
      { ...teacher.post, startsOn: movedOn },
    );
    this.locate(teacher, before.school.location, startedOn, lastDay);
    this.locate(teacher, teacher.unit.location, movedOn);
    const from = later(startedOn, before.principal.post.startsOn);
    if (from <= lastDay) this.link(teacher, before.principal, from, lastDay);
    this.link(teacher, principal, later(movedOn, principal.post.startsOn), END_OF_TIME);
  }

  private makeAdministrator(person: PlannedPerson): void {
    this.assignments.push(
      this.people.assignment(person, 'administrator', {
        orgUnitId: person.unit.unit.id,
        role: 'ADMINISTRATOR',
        acting: false,
        startsOn: '2024-01-02',
        endsOn: END_OF_TIME,
      }),
    );
  }

  private makeActingPrincipal(): void {
    const { unit, location } = this.vacant.school;
    const startsOn = addDays(retirementDay(this.today), 1);
    const row = {
      orgUnitId: unit.id,
      role: 'PRINCIPAL',
      acting: true,
      startsOn,
      endsOn: END_OF_TIME,
    } as const;
    this.assignments.push(this.people.assignment(this.acting, 'acting', row));
    this.locate(this.acting, location, startsOn);
  }

  private post(person: PlannedPerson): void {
    this.assignments.push(person.post);
    this.locate(person, person.unit.location, person.post.startsOn, person.post.endsOn);
  }

  private locate(
    person: PlannedPerson,
    location: WorkLocation,
    startsOn: LocalDay,
    endsOn = END_OF_TIME,
  ): void {
    const employeeId = person.employee.id;
    this.locations.push({
      id: this.ids.of('employee-work-location', employeeId, location.id),
      employeeId,
      workLocationId: location.id,
      startsOn,
      endsOn,
    });
  }

  private link(person: PlannedPerson, supervisor: PlannedPerson, startsOn: LocalDay, endsOn: LocalDay): void {
    this.supervisions.push({
      id: this.ids.of('supervision', person.employee.id, startsOn),
      employeeId: person.employee.id,
      supervisorId: supervisor.employee.id,
      startsOn,
      endsOn,
    });
  }
}

function existing<T>(value: T | undefined): T {
  if (value === undefined)
    throw new Error('The demo regency needs at least four schools with two teachers each.');
  return value;
}

function later(one: LocalDay, other: LocalDay): LocalDay {
  return one > other ? one : other;
}

function earlier(one: LocalDay, other: LocalDay): LocalDay {
  return one < other ? one : other;
}
