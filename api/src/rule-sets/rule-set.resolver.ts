import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../graphql/context.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import {
  AttendanceRulesType,
  DeductionArticleType,
  LeaveRuleType,
  RuleSetContentType,
} from './rule-set-content.types.js';
import { ABSENCE_KINDS, CORRECTION_KINDS, LEAVE_KINDS } from './rule-set-absence.js';
import {
  AbsenceKindRuleType,
  AbsenceRulesType,
  CorrectionKindRuleType,
  CorrectionRulesType,
  LeaveLimitType,
} from './rule-set-absence.types.js';
import { RuleSetPayload, RuleSetPublishInput } from './rule-set-inputs.types.js';
import type { RuleSetReader } from './rule-set.reader.js';
import { ruleSetInForce } from './rule-set.rules.js';
import type { RuleSetService } from './rule-set.service.js';
import { RuleSetType } from './rule-set.types.js';
import { DEDUCTION_RULES } from './rule-set.js';

/** Versions of the parameters. */
@Resolver(() => RuleSetType)
export class RuleSetResolver {
  constructor(
    private readonly reader: RuleSetReader,
    private readonly service: RuleSetService,
  ) {}

  @Authorized('SETTINGS_WRITE')
  @Query(() => [RuleSetType], { description: 'Every version, the one that begins last at the front.' })
  async ruleSets() {
    const versions = await this.reader.versions();
    return [...versions].sort((a, b) =>
      a.startsOn === b.startsOn ? b.version - a.version : a.startsOn < b.startsOn ? 1 : -1,
    );
  }

  @Authorized('SETTINGS_WRITE')
  @Query(() => RuleSetType, {
    nullable: true,
    description: 'The version in force on a day; null before the first one.',
  })
  async ruleSetInForce(@Arg('day', () => LocalDateScalar, { description: 'The day.' }) day: string) {
    return ruleSetInForce(await this.reader.versions(), day);
  }

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => RuleSetPayload, {
    description: 'Publishes a version. It holds from its first day on and never changes any more.',
  })
  async ruleSetPublish(
    @Ctx() context: RequestContext,
    @Arg('input', () => RuleSetPublishInput, { description: 'The version.' }) input: RuleSetPublishInput,
  ): Promise<RuleSetPayload> {
    return { ruleSet: await this.service.publish(context.actor, input) };
  }
}

/** Parameters by kind of leave, as a list. */
@Resolver(() => AttendanceRulesType)
export class AttendanceRulesResolver {
  @FieldResolver(() => [LeaveRuleType], { description: 'What each kind of leave costs.' })
  leave(@Root() { leave }: AttendanceRulesType): LeaveRuleType[] {
    return LEAVE_KINDS.map((kind) => ({ kind, ...leave[kind] }));
  }
}

/** Articles by rule, as a list. */
@Resolver(() => RuleSetContentType)
export class RuleSetContentResolver {
  @FieldResolver(() => [DeductionArticleType], { description: 'Articles behind the deductions.' })
  articles(@Root() { articles }: RuleSetContentType): DeductionArticleType[] {
    return DEDUCTION_RULES.flatMap((rule) => {
      const article = articles[rule];
      return article === undefined ? [] : [{ rule, article }];
    });
  }
}

/** Parameters by kind of absence and of leave, as lists. */
@Resolver(() => AbsenceRulesType)
export class AbsenceRulesResolver {
  @FieldResolver(() => [AbsenceKindRuleType], { description: 'What each kind of absence needs.' })
  kinds(@Root() { kinds }: AbsenceRulesType): AbsenceKindRuleType[] {
    return ABSENCE_KINDS.map((kind) => ({ kind, ...kinds[kind] }));
  }

  @FieldResolver(() => [LeaveLimitType], { description: 'The limits of each kind of leave.' })
  leave(@Root() { leave }: AbsenceRulesType): LeaveLimitType[] {
    return LEAVE_KINDS.map((kind) => ({ kind, ...leave[kind] }));
  }
}

/** Parameters by kind of correction, as a list. */
@Resolver(() => CorrectionRulesType)
export class CorrectionRulesResolver {
  @FieldResolver(() => [CorrectionKindRuleType], { description: 'What each kind of correction needs.' })
  kinds(@Root() { kinds }: CorrectionRulesType): CorrectionKindRuleType[] {
    return CORRECTION_KINDS.map((kind) => ({ kind, ...kinds[kind] }));
  }
}
