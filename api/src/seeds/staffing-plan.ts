import type { SchoolLevel } from '../employees/school.entity.js';
import { addDays, type LocalDay } from '../shared/local-day.js';
import type { OrganisationPlan, PlannedDistrict, PlannedSchool } from './organisation-plan.js';
import type { PeoplePlanner, PlannedPerson } from './people-plan.js';
import type { RegencySize } from './regency-size.js';
import { SeededRandom } from './seeded-random.js';

/** Who works at a school. */
export interface SchoolStaffing {
  readonly school: PlannedSchool;
  readonly principal: PlannedPerson;
  readonly teachers: readonly PlannedPerson[];
}

/** Who works in a district. */
export interface DistrictStaffing {
  readonly district: PlannedDistrict;
  readonly korwil: PlannedPerson;
  readonly schoolSupervisors: readonly PlannedPerson[];
  readonly schools: readonly SchoolStaffing[];
}

/** Everybody in their main post. */
export interface StaffingPlan {
  readonly head: PlannedPerson;
  /** Staff of the agency; the first is the administrator. */
  readonly staff: readonly PlannedPerson[];
  readonly districts: readonly DistrictStaffing[];
}

/** How many teachers a school has, compared with others. */
const TEACHERS: Readonly<Record<SchoolLevel, number>> = { PAUD: 3, TK: 4, SD: 10, SMP: 17 };

const STAFF_SHARE = 0.008;
const FEWEST_STAFF = 3;
const SCHOOLS_PER_SUPERVISOR = 6;
const FEWEST_TEACHERS = 2;

/** So few employees cannot staff so many schools. */
export class RegencyTooSmall extends Error {
  constructor({ employees, schools }: RegencySize) {
    super(`${employees} employees are too few for ${schools} schools.`);
  }
}

/** Last day of service of the principal who retired: the end of the month of their 60th birthday. */
export function retirementDay(today: LocalDay): LocalDay {
  return addDays(`${Number(today.slice(0, 4)) - 1}-10-01`, -1);
}

/** The school whose principal has retired and has an acting one: the last but one. */
export function isVacantSchool(school: PlannedSchool, size: RegencySize): boolean {
  return school.index === size.schools - 2;
}

/** Plans exactly `size.employees` people. Throws RegencyTooSmall. */
export function planStaffing(
  organisation: OrganisationPlan,
  size: RegencySize,
  today: LocalDay,
  people: PeoplePlanner,
): StaffingPlan {
  const staffCount = Math.max(FEWEST_STAFF, Math.round(size.employees * STAFF_SHARE));
  const supervisorCounts = organisation.districts.map(({ schools }) =>
    Math.max(1, Math.round(schools.length / SCHOOLS_PER_SUPERVISOR)),
  );
  const others = 1 + staffCount + size.districts + sum(supervisorCounts) + size.schools;
  const teacherCounts = shareTeachers(organisation, size, size.employees - others);
  const agency = { unit: organisation.agency, level: null };
  return {
    head: people.demoPerson('kadis', agency),
    staff: [
      people.demoPerson('admin', agency),
      ...times(staffCount - 1, (number) =>
        people.person({ ...agency, role: 'STAFF', key: `staff/${number}` }),
      ),
    ],
    districts: organisation.districts.map((district, index) => ({
      district,
      korwil: planKorwil(district, index, people),
      schoolSupervisors: times(supervisorCounts[index] ?? 1, (number) =>
        planSchoolSupervisor(district, index, number, people),
      ),
      schools: district.schools.map((school) => ({
        school,
        principal: planPrincipal(school, size, today, people),
        teachers: times(teacherCounts[school.index] ?? 0, (number) => planTeacher(school, number, people)),
      })),
    })),
  };
}

function planKorwil(
  { district, office }: PlannedDistrict,
  index: number,
  people: PeoplePlanner,
): PlannedPerson {
  const request = { unit: office, level: null };
  if (index === 0) return people.demoPerson('korwil', request);
  if (index === 1) return people.demoPerson('korwilLain', request);
  return people.person({ ...request, role: 'KORWIL', key: `korwil/${district.code}` });
}

function planSchoolSupervisor(
  { district, office }: PlannedDistrict,
  index: number,
  number: number,
  people: PeoplePlanner,
): PlannedPerson {
  const request = { unit: office, level: null };
  if (index === 0 && number === 0) return people.demoPerson('pengawas', request);
  return people.person({ ...request, role: 'SCHOOL_SUPERVISOR', key: `pengawas/${district.code}/${number}` });
}

function planPrincipal(
  school: PlannedSchool,
  size: RegencySize,
  today: LocalDay,
  people: PeoplePlanner,
): PlannedPerson {
  const request = { unit: school, level: school.school.level };
  if (school.index === 0) return people.demoPerson('kepsek', request);
  const key = `principal/${school.unit.name}`;
  const person = { ...request, role: 'PRINCIPAL', key } as const;
  return people.person(
    isVacantSchool(school, size) ? { ...person, retiredOn: retirementDay(today) } : person,
  );
}

function planTeacher(school: PlannedSchool, number: number, people: PeoplePlanner): PlannedPerson {
  const request = { unit: school, level: school.school.level };
  if (school.index === 0 && number === 0) return people.demoPerson('guru', request);
  if (school.index === 0 && number === 1) return people.demoPerson('guruPppk', request);
  return people.person({ ...request, role: 'TEACHER', key: `teacher/${school.unit.name}/${number}` });
}

/** Shares the teachers out by level with some chance; by index of the school. */
function shareTeachers(
  organisation: OrganisationPlan,
  size: RegencySize,
  teachers: number,
): readonly number[] {
  const schools = organisation.districts.flatMap((district) => district.schools);
  if (teachers < schools.length * FEWEST_TEACHERS) {
    throw new RegencyTooSmall(size);
  }
  const weights = schools.map(({ index, school }) => {
    return TEACHERS[school.level] * (0.8 + 0.4 * new SeededRandom(size.seed, 'teachers', index).unit());
  });
  const spare = teachers - schools.length * FEWEST_TEACHERS;
  const total = sum(weights);
  // Rounding the running total keeps the sum exact.
  let running = 0;
  return weights.map((weight) => {
    const before = Math.round((spare * running) / total);
    running += weight;
    return FEWEST_TEACHERS + Math.round((spare * running) / total) - before;
  });
}

function times<T>(count: number, make: (number: number) => T): T[] {
  return Array.from({ length: count }, (_, number) => make(number));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
