import { Field, InputType } from 'type-graphql';
import type { FieldFilter } from '../db/where.js';
import { connectionType } from '../graphql/connection.js';
import { enumFilter, IdFilter, StringFilter } from '../graphql/filters.types.js';
import type { OrgUnitWhere } from './directory.reader.js';
import { OrgUnitKindEnum, OrgUnitType } from './employee.types.js';

export const OrgUnitConnection = connectionType(OrgUnitType, 'OrgUnit');

const OrgUnitKindFilter = enumFilter('OrgUnitKind', OrgUnitKindEnum);

@InputType('OrgUnitWhere', { description: 'Conditions on units; fields are joined by AND.' })
export class OrgUnitWhereInput implements OrgUnitWhere {
  @Field(() => [OrgUnitWhereInput], { nullable: true, description: 'All of these hold.' })
  AND?: OrgUnitWhereInput[] | null;

  @Field(() => [OrgUnitWhereInput], { nullable: true, description: 'One of these holds.' })
  OR?: OrgUnitWhereInput[] | null;

  @Field(() => OrgUnitWhereInput, { nullable: true, description: 'This does not hold.' })
  NOT?: OrgUnitWhereInput | null;

  @Field(() => StringFilter, { nullable: true, description: 'Name.' })
  name?: StringFilter | null;

  @Field(() => OrgUnitKindFilter, { nullable: true, description: 'Kind.' })
  kind?: FieldFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'District.' })
  districtId?: IdFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'National number of the school.' })
  npsn?: StringFilter | null;
}
