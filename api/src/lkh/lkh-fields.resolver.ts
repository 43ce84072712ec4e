import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { employeeById } from '../employees/employee.loaders.js';
import { EmployeeType, PersonType } from '../employees/employee.types.js';
import { evidenceById } from '../evidence/evidence.loaders.js';
import { EvidenceType } from '../evidence/evidence.types.js';
import type { RequestContext } from '../graphql/context.js';
import { DecisionType, toDecisionType } from '../graphql/decision.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import type { Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { totalMinutes } from './lkh-activities.rules.js';
import { missDecision } from './lkh-automation.rules.js';
import { deadlineOf } from './lkh-deadline.rules.js';
import type { LkhFacts, LkhSurroundings } from './lkh-facts.js';
import { hintsOf } from './lkh-hints.rules.js';
import { isEscalated } from './lkh-parties.rules.js';
import type { LkhReport } from './lkh-report.entity.js';
import type { LkhSituation } from './lkh-situation.reader.js';
import { mayReadContent, mayReadEvidence } from './lkh-visibility.rules.js';
import type { LkhLoaders } from './lkh.loaders.js';
import {
  canApprove,
  canEdit,
  canExtend,
  canObject,
  canReject,
  canReopen,
  canReturn,
  canSubmit,
  canWithdraw,
} from './lkh.rules.js';
import { LkhActivityType, LkhDecisionType, LkhHintEnum, LkhReportType, LkhStateEnum } from './lkh.types.js';

type Right = (report: LkhFacts, around: LkhSurroundings) => Decision<ErrorCode>;

/** Fields of a report that depend on who asks and when. */
@Resolver(() => LkhReportType)
export class LkhReportFieldsResolver {
  constructor(private readonly loaders: LkhLoaders) {}

  @FieldResolver(() => EmployeeType, { description: 'The owner.' })
  employee(@Ctx() context: RequestContext, @Root() report: LkhReport) {
    return context.loader(employeeById).load(report.employeeId);
  }

  @FieldResolver(() => LkhStateEnum, { description: 'State now; MISSED as soon as the deadline has passed.' })
  async state(@Ctx() context: RequestContext, @Root() report: LkhReport) {
    const { facts, around } = await this.situation(context, report);
    return missDecision(facts.date, facts, around).allowed ? 'MISSED' : facts.state;
  }

  @FieldResolver(() => LocalDateScalar, { description: 'Last day to submit.' })
  async deadline(@Ctx() context: RequestContext, @Root() report: LkhReport) {
    const { facts, around } = await this.situation(context, report);
    return deadlineOf(facts, around.rules);
  }

  @FieldResolver(() => Boolean, {
    description: 'True when it waited so long that the supervisor’s supervisor may decide too.',
  })
  async escalated(@Ctx() context: RequestContext, @Root() report: LkhReport) {
    const { facts, around } = await this.situation(context, report);
    return isEscalated(facts, around);
  }

  @FieldResolver(() => [LkhActivityType], {
    nullable: true,
    description:
      'Activities in order; null when you may not read them, for example in somebody else’s draft.',
  })
  async activities(@Ctx() context: RequestContext, @Root() report: LkhReport) {
    return (await this.readable(context, report))?.activities ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Minutes of all activities together; null when you may not read them.',
  })
  async totalMinutes(@Ctx() context: RequestContext, @Root() report: LkhReport) {
    const readable = await this.readable(context, report);
    return readable && totalMinutes(readable.activities);
  }

  @FieldResolver(() => EvidenceType, {
    nullable: true,
    description: 'The evidence (bukti dukung); null when there is none or you may not see it.',
  })
  async evidence(@Ctx() context: RequestContext, @Root() report: LkhReport) {
    const { facts, around } = await this.situation(context, report);
    const visible = mayReadEvidence(around.relations, facts.state);
    return visible && report.evidenceId !== null
      ? context.loader(evidenceById).load(report.evidenceId)
      : null;
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who decided last; null before the first decision and for a rule.',
  })
  decidedBy(@Ctx() context: RequestContext, @Root() report: LkhReport) {
    return report.decidedBy === null ? null : context.loader(employeeById).load(report.decidedBy);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Note or reason of the last decision; null when there is none or you may not read the report.',
  })
  async decisionNote(@Ctx() context: RequestContext, @Root() report: LkhReport) {
    return (await this.readable(context, report)) ? report.decisionNote : null;
  }

  @FieldResolver(() => [LkhDecisionType], {
    description: 'Every step, the oldest first; without notes when you may not read the report.',
  })
  async decisions(@Ctx() context: RequestContext, @Root() report: LkhReport) {
    const steps = await context.loader(this.loaders.decisions).load(report);
    return (await this.readable(context, report)) ? steps : steps.map((step) => ({ ...step, note: null }));
  }

  @FieldResolver(() => [LkhHintEnum], {
    description: 'What a supervisor should look at; empty when you may not read the report.',
  })
  async hints(@Ctx() context: RequestContext, @Root() report: LkhReport) {
    const readable = await this.readable(context, report);
    if (!readable) return [];
    const repeats = await context.loader(this.loaders.repeats).load(report);
    return hintsOf({ ...repeats, presence: readable.presence });
  }

  @FieldResolver(() => DecisionType, { description: 'May you change the content?' })
  canEdit(@Ctx() context: RequestContext, @Root() report: LkhReport) {
    return this.right(context, report, canEdit);
  }

  @FieldResolver(() => DecisionType, { description: 'May you hand it in?' })
  canSubmit(@Ctx() context: RequestContext, @Root() report: LkhReport) {
    return this.right(context, report, canSubmit);
  }

  @FieldResolver(() => DecisionType, { description: 'May you take it back?' })
  canWithdraw(@Ctx() context: RequestContext, @Root() report: LkhReport) {
    return this.right(context, report, canWithdraw);
  }

  @FieldResolver(() => DecisionType, { description: 'May you approve it, or grant the objection?' })
  canApprove(@Ctx() context: RequestContext, @Root() report: LkhReport) {
    return this.right(context, report, canApprove);
  }

  @FieldResolver(() => DecisionType, { description: 'May you send it back?' })
  canReturn(@Ctx() context: RequestContext, @Root() report: LkhReport) {
    return this.right(context, report, canReturn);
  }

  @FieldResolver(() => DecisionType, { description: 'May you reject it, or dismiss the objection?' })
  canReject(@Ctx() context: RequestContext, @Root() report: LkhReport) {
    return this.right(context, report, canReject);
  }

  @FieldResolver(() => DecisionType, { description: 'May you object to the rejection?' })
  canObject(@Ctx() context: RequestContext, @Root() report: LkhReport) {
    return this.right(context, report, canObject);
  }

  @FieldResolver(() => DecisionType, { description: 'May you open it again?' })
  canReopen(@Ctx() context: RequestContext, @Root() report: LkhReport) {
    return this.right(context, report, canReopen);
  }

  @FieldResolver(() => DecisionType, { description: 'May you give its owner more time?' })
  canExtendDeadline(@Ctx() context: RequestContext, @Root() report: LkhReport) {
    return this.right(context, report, canExtend);
  }

  private situation(context: RequestContext, report: LkhReport): Promise<LkhSituation> {
    return context.loader(this.loaders.situation).load(report);
  }

  /** The situation of a report whose content the actor may read; null otherwise. */
  private async readable(context: RequestContext, report: LkhReport): Promise<LkhSituation | null> {
    const situation = await this.situation(context, report);
    return mayReadContent(situation.around.relations, situation.facts.state) ? situation : null;
  }

  private async right(context: RequestContext, report: LkhReport, rule: Right): Promise<DecisionType> {
    const { facts, around } = await this.situation(context, report);
    return toDecisionType(rule(facts, around));
  }
}

/** Fields of a step that come from other tables. */
@Resolver(() => LkhDecisionType)
export class LkhDecisionResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who did it; null for a rule.' })
  actor(@Ctx() context: RequestContext, @Root() step: LkhDecisionType) {
    return step.actorEmployeeId === null ? null : context.loader(employeeById).load(step.actorEmployeeId);
  }
}
