import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { DisciplineRules, DisciplineThreshold } from './discipline-rules.js';

@ObjectType('DisciplineThreshold', { description: 'A number of unexcused working days that is alerted.' })
export class DisciplineThresholdType implements DisciplineThreshold {
  @Field(() => Int, { description: 'Working days from which it holds.' })
  days: number;

  @Field(() => String, {
    description: 'What the law attaches to it; information, never imposed by the system.',
  })
  sanction: string;

  @Field(() => String, { description: 'Article of the regulation.' })
  article: string;
}

@ObjectType('DisciplineRules', { description: 'Thresholds of unexcused absence (PP 94/2021).' })
export class DisciplineRulesType implements DisciplineRules {
  @Field(() => [DisciplineThresholdType], { description: 'Of the days of a calendar year, smallest first.' })
  cumulative: DisciplineThreshold[];

  @Field(() => [DisciplineThresholdType], { description: 'Of working days in a row, smallest first.' })
  consecutive: DisciplineThreshold[];
}

@InputType({ description: 'A number of unexcused working days that is alerted.' })
export class DisciplineThresholdInput implements DisciplineThreshold {
  @Field(() => Int, { description: 'Working days, more than those of the threshold before; at most 366.' })
  days: number;

  @Field(() => String, { description: 'What the law attaches to it, for information.' })
  sanction: string;

  @Field(() => String, { description: 'Article of the regulation.' })
  article: string;
}

@InputType({ description: 'Thresholds of unexcused absence.' })
export class DisciplineRulesInput {
  @Field(() => [DisciplineThresholdInput], {
    nullable: true,
    description: 'Whole list. Left out: as in the base.',
  })
  cumulative?: DisciplineThresholdInput[] | null;

  @Field(() => [DisciplineThresholdInput], {
    nullable: true,
    description: 'Whole list. Left out: as in the base.',
  })
  consecutive?: DisciplineThresholdInput[] | null;
}
