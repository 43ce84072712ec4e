import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { LoaderFactory } from '../db/loader.js';
import type { RequestContext } from '../graphql/context.js';
import { DecisionType, toDecisionType } from '../graphql/decision.types.js';
import type { SchedulePeople } from '../schedules/schedule-people.reader.js';
import { WorkScheduleType } from '../schedules/work-schedule.types.js';
import { DomainError } from '../shared/domain-error.js';
import type { LocalDay } from '../shared/local-day.js';
import { SettingPreviewPayload } from './calendar-admin.types.js';
import {
  ScheduleAssignmentInput,
  ScheduleAssignmentPayload,
  ScheduleOverlaysInput,
  ScheduleOverlaysPayload,
  WorkScheduleChangeInput,
  WorkScheduleCreateInput,
  WorkSchedulePayload,
} from './schedule-admin.types.js';
import type { AssignmentWish, ScheduleAssignmentService } from './schedule-assignment.service.js';
import type { OverlayChange, ScheduleOverlayService } from './schedule-overlay.service.js';
import { scopeDecision } from './setting-decision.resolver.js';
import { workScheduleUse } from './work-schedule-use.loaders.js';
import { removalDecision } from './work-schedule-use.rules.js';
import type { NewTemplate, TemplateChange, WorkScheduleService } from './work-schedule.service.js';

const TEMPLATE = { description: 'The template.' } as const;
const TEMPLATE_ID = { description: 'Id of the template.' } as const;
const SEEN = { description: 'Version that you saw.' } as const;
const OVERLAYS = { description: 'The replacements.' } as const;
const ASSIGNMENT = { description: 'The schedule and for whom.' } as const;
const CHANGES_NOTHING = 'Changes nothing.';

/** Administration of templates of working hours. */
@Resolver(() => WorkScheduleType)
export class WorkScheduleAdminResolver {
  constructor(
    private readonly service: WorkScheduleService,
    private readonly people: LoaderFactory<LocalDay, SchedulePeople>,
  ) {}

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => SettingPreviewPayload, {
    description: `Judges the hours of a new template; nobody works by it yet. ${CHANGES_NOTHING}`,
  })
  async workScheduleCreatePreview(
    @Ctx() context: RequestContext,
    @Arg('input', () => WorkScheduleCreateInput, TEMPLATE) input: WorkScheduleCreateInput,
  ): Promise<SettingPreviewPayload> {
    return { preview: await this.service.previewCreate(context.actor, toTemplate(input)) };
  }

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => WorkSchedulePayload, { description: 'Adds a template of working hours.' })
  async workScheduleCreate(
    @Ctx() context: RequestContext,
    @Arg('input', () => WorkScheduleCreateInput, TEMPLATE) input: WorkScheduleCreateInput,
  ): Promise<WorkSchedulePayload> {
    const { result, outcome } = await this.service.create(context.actor, toTemplate(input));
    return { workSchedule: result, outcome };
  }

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => SettingPreviewPayload, {
    description: `What \`workScheduleChange\` would do to the days that are there. ${CHANGES_NOTHING}`,
  })
  async workScheduleChangePreview(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, TEMPLATE_ID) id: string,
    @Arg('input', () => WorkScheduleChangeInput, TEMPLATE) input: WorkScheduleChangeInput,
  ): Promise<SettingPreviewPayload> {
    return { preview: await this.service.previewChange(context.actor, toChange(id, input)) };
  }

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => WorkSchedulePayload, {
    description: 'Changes the name of a template, or its hours from a day on; the days before keep theirs.',
  })
  async workScheduleChange(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, TEMPLATE_ID) id: string,
    @Arg('input', () => WorkScheduleChangeInput, TEMPLATE) input: WorkScheduleChangeInput,
  ): Promise<WorkSchedulePayload> {
    const { result, outcome } = await this.service.change(context.actor, toChange(id, input));
    return { workSchedule: result, outcome };
  }

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => WorkSchedulePayload, { description: 'Removes a template that nobody ever worked by.' })
  async workScheduleRemove(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, TEMPLATE_ID) id: string,
    @Arg('version', () => Int, SEEN) version: number,
  ): Promise<WorkSchedulePayload> {
    const { result, outcome } = await this.service.remove(context.actor, { id, version });
    return { workSchedule: result, outcome };
  }

  @Authorized('SETTINGS_WRITE')
  @FieldResolver(() => Int, { description: 'People who work by it today.' })
  async peopleCount(@Ctx() context: RequestContext, @Root() { id }: WorkScheduleType): Promise<number> {
    const people = await context.loader(this.people).load(context.actor.asOf);
    return people.bySchedule.get(id) ?? 0;
  }

  @FieldResolver(() => DecisionType, { description: 'May you change its name and its hours?' })
  async canChange(@Ctx() context: RequestContext): Promise<DecisionType> {
    return toDecisionType(await scopeDecision(context, { scope: 'NATIONAL', scopeId: null }));
  }

  @FieldResolver(() => DecisionType, { description: 'May you remove it?' })
  async canRemove(@Ctx() context: RequestContext, @Root() schedule: WorkScheduleType): Promise<DecisionType> {
    const mayChange = await scopeDecision(context, { scope: 'NATIONAL', scopeId: null });
    if (!mayChange.allowed) return toDecisionType(mayChange);
    const used = await context.loader(workScheduleUse).load(schedule.id);
    return toDecisionType(removalDecision(schedule, used));
  }
}

/** Administration of replacements and of schedules of scopes. */
@Resolver()
export class ScheduleAdminResolver {
  constructor(
    private readonly overlays: ScheduleOverlayService,
    private readonly assignments: ScheduleAssignmentService,
  ) {}

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => SettingPreviewPayload, {
    description: `What \`scheduleOverlaysSave\` would do to the days that are there. ${CHANGES_NOTHING}`,
  })
  async scheduleOverlaysPreview(
    @Ctx() context: RequestContext,
    @Arg('input', () => ScheduleOverlaysInput, OVERLAYS) input: ScheduleOverlaysInput,
  ): Promise<SettingPreviewPayload> {
    return { preview: await this.overlays.preview(context.actor, toOverlays(input)) };
  }

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => ScheduleOverlaysPayload, {
    description: 'Enters, changes and removes replacements of hours together: all of it or nothing.',
  })
  async scheduleOverlaysSave(
    @Ctx() context: RequestContext,
    @Arg('input', () => ScheduleOverlaysInput, OVERLAYS) input: ScheduleOverlaysInput,
  ): Promise<ScheduleOverlaysPayload> {
    const { result, outcome } = await this.overlays.save(context.actor, toOverlays(input));
    return { scheduleOverlays: result, outcome };
  }

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => SettingPreviewPayload, {
    description: `What \`scheduleAssignmentSave\` would do to the days that are there. ${CHANGES_NOTHING}`,
  })
  async scheduleAssignmentPreview(
    @Ctx() context: RequestContext,
    @Arg('input', () => ScheduleAssignmentInput, ASSIGNMENT) input: ScheduleAssignmentInput,
  ): Promise<SettingPreviewPayload> {
    return { preview: await this.assignments.preview(context.actor, toWish(input)) };
  }

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => ScheduleAssignmentPayload, {
    description: 'Gives the regency, a unit or an employee another schedule from a day on.',
  })
  async scheduleAssignmentSave(
    @Ctx() context: RequestContext,
    @Arg('input', () => ScheduleAssignmentInput, ASSIGNMENT) input: ScheduleAssignmentInput,
  ): Promise<ScheduleAssignmentPayload> {
    const { result, outcome } = await this.assignments.save(context.actor, toWish(input));
    return { scheduleScope: result, outcome };
  }
}

function toTemplate({ mode, ...input }: WorkScheduleCreateInput): NewTemplate {
  return { ...input, mode: mode ?? null };
}

function toChange(id: string, { version, name, startsOn, hours }: WorkScheduleChangeInput): TemplateChange {
  if (hours && !startsOn) throw new DomainError('INVALID_INPUT', { reason: 'since when?' }, 'input.startsOn');
  return {
    seen: { id, version },
    name: name ?? null,
    hours: hours && startsOn ? { ...hours, startsOn } : null,
  };
}

function toOverlays({ save, remove }: ScheduleOverlaysInput): OverlayChange {
  return {
    remove,
    save: save.map(({ id, version, ...draft }) => ({
      // Without a version nothing was seen, and no stored row has the version 0.
      seen: id ? { id, version: version ?? 0 } : null,
      draft,
    })),
  };
}

function toWish({ workScheduleId, endsOn, ...input }: ScheduleAssignmentInput): AssignmentWish {
  return { ...input, workScheduleId: workScheduleId ?? null, endsOn: endsOn ?? null };
}
