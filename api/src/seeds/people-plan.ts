import type { Assignment } from '../employees/assignment.entity.js';
import type { Employee, EmploymentType } from '../employees/employee.entity.js';
import type { SchoolLevel } from '../employees/school.entity.js';
import type { Role } from '../shared/actor.js';
import { END_OF_TIME, type LocalDay } from '../shared/local-day.js';
import { nipOf, nuptkOf, partsOfNip, type NipParts } from './civil-servant-numbers.js';
import { DEMO_ACCOUNTS, DEMO_PERSONS, type DemoPerson } from './demo-accounts.js';
import type { PlannedUnit } from './organisation-plan.js';
import { personName, withTitles, type Sex } from './person-names.js';
import { SeededRandom } from './seeded-random.js';
import type { SeedIds } from './seed-ids.js';

/** A person of the plan with their main post. */
export interface PlannedPerson {
  readonly employee: Employee;
  /** The post of today, or the last one of who has retired. */
  readonly post: Assignment;
  readonly unit: PlannedUnit;
}

/** What is to be planned about a person. */
export interface PersonRequest {
  /** Names the person within the regency, so that other sizes have the same one. */
  readonly key: string;
  readonly role: Role;
  readonly unit: PlannedUnit;
  /** Level of the school; null elsewhere. */
  readonly level: SchoolLevel | null;
  /** Set for somebody who retired in September of the year before. */
  readonly retiredOn?: LocalDay;
}

/** When every employee of the demo was entered into the system. */
export const ENTERED_AT = new Date('2025-01-02T01:00:00.000Z');

/** Ages by role in years; nobody in service reaches 60 within the year. */
const AGES: Readonly<Record<Role, readonly [youngest: number, oldest: number]>> = {
  TEACHER: [28, 58],
  PRINCIPAL: [42, 58],
  SCHOOL_SUPERVISOR: [48, 58],
  KORWIL: [45, 57],
  OFFICE_HEAD: [50, 57],
  STAFF: [27, 56],
  ADMINISTRATOR: [27, 56],
};
const CONTRACT_AGES = [27, 50] as const;
const CANDIDATE_AGES = [23, 32] as const;

/** First days of a post: school years begin in July. */
const POST_STARTS: Readonly<Record<Role, readonly LocalDay[]>> = {
  TEACHER: ['2012-07-16', '2014-07-14', '2016-07-18', '2018-07-16', '2019-07-15', '2021-07-12', '2022-07-18'],
  PRINCIPAL: ['2021-07-12', '2022-01-10', '2022-07-18', '2023-07-17', '2024-07-15'],
  SCHOOL_SUPERVISOR: ['2019-01-07', '2020-01-06', '2021-07-12', '2023-01-09'],
  KORWIL: ['2020-01-06', '2021-01-04', '2022-01-03', '2023-01-09'],
  OFFICE_HEAD: ['2023-03-01'],
  STAFF: ['2015-01-05', '2018-01-08', '2020-01-06', '2022-01-03'],
  ADMINISTRATOR: ['2024-01-02'],
};

/** Share of women by where they work. */
const WOMEN_SHARE: Readonly<Record<SchoolLevel, number>> = { PAUD: 0.98, TK: 0.96, SD: 0.68, SMP: 0.6 };
const WOMEN_SHARE_ELSEWHERE = 0.4;

/** Plans people one after the other; keeps numbers and names unique over the whole regency. */
export class PeoplePlanner {
  private readonly nips = new Set<string>(DEMO_PERSONS.map((person) => DEMO_ACCOUNTS[person].nip));
  private readonly nuptks = new Set<string>();
  private readonly names = new Set<string>();
  private letters = 0;

  constructor(
    private readonly seed: string,
    private readonly today: LocalDay,
    private readonly ids: SeedIds,
  ) {}

  /** Plans an invented person. */
  person(request: PersonRequest): PlannedPerson {
    const random = new SeededRandom(this.seed, 'person', request.key);
    const employmentType = this.employmentType(random, request);
    const womenShare = request.level ? WOMEN_SHARE[request.level] : WOMEN_SHARE_ELSEWHERE;
    const sex: Sex = random.chance(womenShare) ? 2 : 1;
    const birthday = this.birthday(random, request, employmentType);
    const birthYear = Number(birthday.slice(0, 4));
    const parts = {
      employmentType,
      sex,
      birthday,
      appointedOn: this.appointment(random, birthYear, employmentType),
    };
    const name = withTitles(random, personName(random, sex, this.names), { ...request, sex, birthYear });
    return this.planned(request, random, parts, { name, nip: nipOf(parts, this.nips) });
  }

  /** Plans one of the demo persons, whose name and number are fixed. */
  demoPerson(person: DemoPerson, request: Omit<PersonRequest, 'key' | 'role'>): PlannedPerson {
    const { nip, name, role, employmentType } = DEMO_ACCOUNTS[person];
    const random = new SeededRandom(this.seed, 'person', person);
    const parts = { ...partsOfNip(nip), employmentType };
    return this.planned({ ...request, key: person, role }, random, parts, { name, nip });
  }

  /** An assignment beside the main one: an extra task, or the post before a move. */
  assignment(
    person: PlannedPerson,
    key: string,
    row: Omit<Assignment, 'id' | 'employeeId' | 'letterNumber'>,
  ): Assignment {
    return {
      ...row,
      id: this.ids.of('assignment', person.employee.id, key),
      employeeId: person.employee.id,
      letterNumber: this.letterNumber(row.startsOn),
    };
  }

  private planned(
    request: PersonRequest,
    random: SeededRandom,
    parts: NipParts,
    { name, nip }: Pick<Employee, 'name' | 'nip'>,
  ): PlannedPerson {
    const educator = request.role !== 'STAFF' && request.role !== 'OFFICE_HEAD';
    const employee: Employee = {
      id: this.ids.of('employee', request.key),
      nip,
      name,
      employmentType: parts.employmentType,
      nuptk: educator ? nuptkOf(random, parts.birthday, this.nuptks) : null,
      endsOn: request.retiredOn ?? END_OF_TIME,
      createdAt: ENTERED_AT,
    };
    const chosen = random.pick(POST_STARTS[request.role]);
    const startsOn = chosen > parts.appointedOn ? chosen : parts.appointedOn;
    const post: Assignment = {
      id: this.ids.of('assignment', employee.id),
      employeeId: employee.id,
      orgUnitId: request.unit.unit.id,
      role: request.role,
      acting: false,
      startsOn,
      endsOn: employee.endsOn,
      letterNumber: this.letterNumber(startsOn),
    };
    return { employee, post, unit: request.unit };
  }

  private employmentType(random: SeededRandom, { role }: PersonRequest): EmploymentType {
    if (role === 'STAFF') return random.chance(0.7) ? 'PNS' : 'PPPK';
    if (role !== 'TEACHER') return 'PNS';
    return random.pickWeighted<EmploymentType>([
      ['PNS', 52],
      ['PPPK', 43],
      ['CPNS', 3],
      ['PPPK_PART_TIME', 2],
    ]);
  }

  private birthday(random: SeededRandom, request: PersonRequest, employmentType: EmploymentType): LocalDay {
    const day = String(random.between(1, 28)).padStart(2, '0');
    const month = String(random.between(1, 12)).padStart(2, '0');
    if (request.retiredOn) return `${this.year() - 61}-09-${day}`;
    const [youngest, oldest] = agesOf(request.role, employmentType);
    return `${this.year() - random.between(youngest, oldest)}-${month}-${day}`;
  }

  private appointment(random: SeededRandom, birthYear: number, employmentType: EmploymentType): LocalDay {
    const lastYear = this.year() - 1;
    switch (employmentType) {
      case 'PPPK':
        return `${Math.min(random.between(2021, 2024), lastYear)}-03-01`;
      case 'PPPK_PART_TIME':
      case 'CPNS':
        return `${lastYear}-06-01`;
      case 'PNS': {
        const year = Math.min(birthYear + random.between(22, 33), this.year() - 3);
        return `${year}-${random.pick(['01', '03', '04', '12'])}-01`;
      }
    }
  }

  private letterNumber(startsOn: LocalDay): string {
    this.letters += 1;
    return `800/${String(this.letters).padStart(4, '0')}/DIKBUD/${startsOn.slice(0, 4)}`;
  }

  private year(): number {
    return Number(this.today.slice(0, 4));
  }
}

function agesOf(role: Role, employmentType: EmploymentType): readonly [number, number] {
  if (employmentType === 'CPNS') return CANDIDATE_AGES;
  return employmentType === 'PNS' ? AGES[role] : CONTRACT_AGES;
}
