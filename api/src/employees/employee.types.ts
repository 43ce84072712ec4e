import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionType } from '../graphql/connection.js';
import { enumOf } from '../graphql/enum.js';
import { enumFilter, IdFilter, OrderDirection, StringFilter } from '../graphql/filters.types.js';
import { LocalDateScalar, NipScalar, NpsnScalar } from '../graphql/scalars.js';
import type { Role } from '../shared/actor.js';
import type { FieldFilter } from '../db/where.js';
import type { Assignment } from './assignment.entity.js';
import type { District } from './district.entity.js';
import type { Employee, EmploymentType } from './employee.entity.js';
import type { EmployeeOrder, EmployeeOrderField, EmployeeWhere } from './employee.reader.js';
import type { OrgUnit, OrgUnitKind } from './org-unit.entity.js';
import type { School, SchoolLevel } from './school.entity.js';

export const EmploymentTypeEnum = enumOf<EmploymentType>(
  'EmploymentType',
  'Kind of employment of a civil servant.',
  {
    PNS: 'Career civil servant.',
    CPNS: 'Candidate for a career.',
    PPPK: 'Contract civil servant.',
    PPPK_PART_TIME: 'Part-time contract civil servant.',
  },
);

export const RoleEnum = enumOf<Role>('Role', 'Role of an employee at a unit; always dated.', {
  TEACHER: 'Teacher (guru).',
  PRINCIPAL: 'Principal of a school (kepala sekolah), an extra task of a teacher.',
  SCHOOL_SUPERVISOR: 'School supervisor (pengawas).',
  KORWIL: 'Coordinator of a district, an extra task.',
  OFFICE_HEAD: 'Head of the education office (Kepala Dinas Pendidikan).',
  STAFF: 'Staff of the agency.',
  ADMINISTRATOR: 'Keeps settings and accounts of the agency, an extra task.',
});

export const OrgUnitKindEnum = enumOf<OrgUnitKind>('OrgUnitKind', 'Kind of a unit.', {
  AGENCY: 'Agency (Dinas).',
  KORWIL_OFFICE: 'Office of the coordinator of a district.',
  SCHOOL: 'School.',
});

export const SchoolLevelEnum = enumOf<SchoolLevel>('SchoolLevel', 'Level of a school.', {
  PAUD: 'Early childhood education.',
  TK: 'Kindergarten.',
  SD: 'Primary school.',
  SMP: 'Junior secondary school.',
});

@ObjectType('District', { description: 'A kecamatan: the area of one korwil.' })
export class DistrictType implements Pick<District, 'id' | 'code' | 'name'> {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => String, { description: 'Code of the ministry of home affairs, for example `16.06.01`.' })
  code: string;

  @Field(() => String, { description: 'Name.' })
  name: string;
}

@ObjectType('School', { description: 'What a unit of kind SCHOOL has beside its name and place.' })
export class SchoolType implements Pick<School, 'npsn' | 'level'> {
  @Field(() => NpsnScalar, { description: 'National number of the school.' })
  npsn: string;

  @Field(() => SchoolLevelEnum, { description: 'Level.' })
  level: SchoolLevel;
}

@ObjectType('OrgUnit', { description: 'A unit of the organisation in which employees are placed.' })
export class OrgUnitType implements Pick<OrgUnit, 'id' | 'kind' | 'name' | 'districtId'> {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => OrgUnitKindEnum, { description: 'Kind.' })
  kind: OrgUnitKind;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => ID, { nullable: true, description: 'Id of the district where it lies; null for an agency.' })
  districtId: string | null;
}

@ObjectType('Assignment', { description: 'A dated role of an employee at a unit (penugasan).' })
export class AssignmentType implements Pick<
  Assignment,
  'id' | 'role' | 'acting' | 'startsOn' | 'endsOn' | 'letterNumber' | 'orgUnitId'
> {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => RoleEnum, { description: 'Role.' })
  role: Role;

  @Field(() => Boolean, { description: 'True for a temporary holder (Plt, Plh) of another’s post.' })
  acting: boolean;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  startsOn: string;

  /** Shown as null while open, by the resolver. */
  endsOn: string;

  @Field(() => String, { nullable: true, description: 'Number of the decree (SK).' })
  letterNumber: string | null;

  /** Shown as `orgUnit`, by the resolver. */
  orgUnitId: string;
}

@ObjectType('Person', {
  description:
    'The name card of an employee: what every colleague may know. The record itself is `Employee`.',
})
export class PersonType implements Pick<Employee, 'id' | 'name'> {
  @Field(() => ID, { description: 'Id of the employee.' })
  id: string;

  @Field(() => String, { description: 'Full name with titles.' })
  name: string;
}

@ObjectType('Employee', {
  description: 'The record of a civil servant (pegawai); reached only through what you may see.',
})
export class EmployeeType implements Pick<
  Employee,
  'id' | 'nip' | 'name' | 'employmentType' | 'nuptk' | 'endsOn'
> {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => NipScalar, { description: 'Number of the civil servant.' })
  nip: string;

  @Field(() => String, { description: 'Full name with titles.' })
  name: string;

  @Field(() => EmploymentTypeEnum, { description: 'Kind of employment.' })
  employmentType: EmploymentType;

  @Field(() => String, { nullable: true, description: 'National number of an educator, 16 digits.' })
  nuptk: string | null;

  /** Shown as null while in service, by the resolver. */
  endsOn: string;
}

export const EmployeeConnection = connectionType(EmployeeType, 'Employee');

const EmploymentTypeFilter = enumFilter('EmploymentType', EmploymentTypeEnum);
export const RoleFilter = enumFilter('Role', RoleEnum);

@InputType('EmployeeWhere', { description: 'Conditions on employees; fields are joined by AND.' })
export class EmployeeWhereInput implements EmployeeWhere {
  @Field(() => [EmployeeWhereInput], { nullable: true, description: 'All of these hold.' })
  AND?: EmployeeWhereInput[] | null;

  @Field(() => [EmployeeWhereInput], { nullable: true, description: 'One of these holds.' })
  OR?: EmployeeWhereInput[] | null;

  @Field(() => EmployeeWhereInput, { nullable: true, description: 'This does not hold.' })
  NOT?: EmployeeWhereInput | null;

  @Field(() => StringFilter, { nullable: true, description: 'Name with titles.' })
  name?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'NIP.' })
  nip?: StringFilter | null;

  @Field(() => EmploymentTypeFilter, { nullable: true, description: 'Kind of employment.' })
  employmentType?: FieldFilter | null;

  @Field(() => RoleFilter, { nullable: true, description: 'Role held on the day.' })
  role?: FieldFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Unit of an assignment on the day.' })
  orgUnitId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'District of a unit of an assignment on the day.' })
  districtId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Direct supervisor on the day.' })
  supervisorId?: IdFilter | null;
}

const EmployeeOrderFieldEnum = enumOf<EmployeeOrderField>(
  'EmployeeOrderField',
  'Fields by which employees can be ordered.',
  {
    NAME: 'Name.',
    NIP: 'NIP, which begins with the date of birth.',
  },
);

@InputType('EmployeeOrder', { description: 'One key of the order of employees.' })
export class EmployeeOrderInput implements EmployeeOrder {
  @Field(() => EmployeeOrderFieldEnum, { description: 'Field.' })
  field: EmployeeOrderField;

  @Field(() => OrderDirection, { description: 'Direction.' })
  direction: 'ASC' | 'DESC';
}
