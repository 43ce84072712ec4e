import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LocalDateScalar } from '../graphql/scalars.js';
import type { RuleSetVersion } from './rule-set.reader.js';

@ObjectType('RuleSet', {
  description: 'A dated version of the parameters that a region sets (aturan, Perbup).',
})
export class RuleSetType implements Pick<RuleSetVersion, 'id' | 'name' | 'startsOn' | 'version'> {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => LocalDateScalar, { description: 'First day on which it is in force.' })
  startsOn: string;

  @Field(() => Int, { description: 'A later version with the same first day replaces an earlier one.' })
  version: number;
}
