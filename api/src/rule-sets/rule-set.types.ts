import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, LocalDateScalar } from '../graphql/scalars.js';
import { RuleSetContentType } from './rule-set-content.types.js';
import type { RuleSetContent } from './rule-set.js';
import type { RuleSetVersion } from './rule-set.reader.js';

@ObjectType('RuleSet', {
  description: 'A dated version of the parameters that a region sets (aturan, Perbup).',
})
export class RuleSetType implements RuleSetVersion {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => LocalDateScalar, { description: 'First day on which it is in force.' })
  startsOn: string;

  @Field(() => Int, { description: 'A later version with the same first day replaces an earlier one.' })
  version: number;

  @Field(() => String, { nullable: true, description: 'Regulation that sets the parameters.' })
  legalSource: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  publishedAt: Date;

  @Field(() => RuleSetContentType, { description: 'The parameters.' })
  content: RuleSetContent;
}
