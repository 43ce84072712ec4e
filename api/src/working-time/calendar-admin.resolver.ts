import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { CsvIssue } from '../calendar/calendar-csv.rules.js';
import { countEffects, type ImportRow } from '../calendar/calendar-import.rules.js';
import { CalendarDayType } from '../calendar/calendar.types.js';
import type { RequestContext } from '../graphql/context.js';
import { DecisionType, toDecisionType } from '../graphql/decision.types.js';
import { errorParams, messageOf } from '../graphql/user-error.types.js';
import type { CalendarAdminService, CalendarDaySave } from './calendar-admin.service.js';
import type { CalendarImportCounts, CalendarImportIssue } from './calendar-admin.types.js';
import {
  CalendarDayPayload,
  CalendarDaySaveInput,
  CalendarExport,
  CalendarImportApplyInput,
  CalendarImportInput,
  CalendarImportPayload,
  CalendarImportPreviewPayload,
  SettingPreviewPayload,
} from './calendar-admin.types.js';
import type { CalendarImportService } from './calendar-import.service.js';
import { scopeDecision } from './setting-decision.resolver.js';

const DAY = { description: 'The day.' } as const;
const FILE = { description: 'The file.' } as const;
const DAY_ID = { description: 'Id of the day.' } as const;
const DAY_VERSION = { description: 'Version of the day that you saw.' } as const;

/** Administration of the calendar: one day at a time. */
@Resolver(() => CalendarDayType)
export class CalendarAdminResolver {
  constructor(private readonly service: CalendarAdminService) {}

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => SettingPreviewPayload, {
    description: 'What `calendarDaySave` would do to the days that are there. Changes nothing.',
  })
  async calendarDayPreview(
    @Ctx() context: RequestContext,
    @Arg('input', () => CalendarDaySaveInput, DAY) input: CalendarDaySaveInput,
  ): Promise<SettingPreviewPayload> {
    return { preview: await this.service.previewSave(context.actor, toSave(input)) };
  }

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => CalendarDayPayload, {
    description: 'Enters or changes a special day. The days of everybody whom it concerns are derived again.',
  })
  async calendarDaySave(
    @Ctx() context: RequestContext,
    @Arg('input', () => CalendarDaySaveInput, DAY) input: CalendarDaySaveInput,
  ): Promise<CalendarDayPayload> {
    const { result, outcome } = await this.service.save(context.actor, toSave(input));
    return { calendarDay: result, outcome };
  }

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => SettingPreviewPayload, {
    description: 'What `calendarDayRemove` would do to the days that are there. Changes nothing.',
  })
  async calendarDayRemovePreview(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, DAY_ID) id: string,
    @Arg('version', () => Int, DAY_VERSION) version: number,
  ): Promise<SettingPreviewPayload> {
    return { preview: await this.service.previewRemove(context.actor, { id, version }) };
  }

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => CalendarDayPayload, {
    description: 'Removes a special day. The days of everybody whom it concerned are derived again.',
  })
  async calendarDayRemove(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, DAY_ID) id: string,
    @Arg('version', () => Int, DAY_VERSION) version: number,
  ): Promise<CalendarDayPayload> {
    const { result, outcome } = await this.service.remove(context.actor, { id, version });
    return { calendarDay: result, outcome };
  }

  @FieldResolver(() => DecisionType, { description: 'May you change or remove it?' })
  async canChange(@Ctx() context: RequestContext, @Root() day: CalendarDayType): Promise<DecisionType> {
    return toDecisionType(await scopeDecision(context, day));
  }
}

/** Import and export of the calendar of a year. */
@Resolver()
export class CalendarImportResolver {
  constructor(private readonly service: CalendarImportService) {}

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => CalendarImportPreviewPayload, {
    description: 'Compares a file with the calendar and says what it would do. Changes nothing.',
  })
  async calendarImportPreview(
    @Ctx() context: RequestContext,
    @Arg('input', () => CalendarImportInput, FILE) input: CalendarImportInput,
  ): Promise<CalendarImportPreviewPayload> {
    const { rows, issues, ...rest } = await this.service.preview(context.actor, input);
    return { ...rest, rows, issues: issues.map(shownIssue), counts: shownCounts(rows) };
  }

  @Authorized('SETTINGS_WRITE')
  @Mutation(() => CalendarImportPayload, {
    description:
      'Brings the calendar of a year to what a file says: all of it, or nothing when it has errors.',
  })
  async calendarImportApply(
    @Ctx() context: RequestContext,
    @Arg('input', () => CalendarImportApplyInput, FILE) input: CalendarImportApplyInput,
  ): Promise<CalendarImportPayload> {
    const { result, outcome } = await this.service.apply(context.actor, input);
    return { counts: shownCounts(result), outcome };
  }

  @Authorized('SETTINGS_WRITE')
  @Query(() => CalendarExport, { description: 'The special days of a year as a file of the same form.' })
  async calendarExport(
    @Ctx() context: RequestContext,
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
  ): Promise<CalendarExport> {
    return { fileName: `kalender-${year}.csv`, csv: await this.service.export(context.actor, year) };
  }
}

function toSave({ id, version, rolePolicies, scopeId, ...draft }: CalendarDaySaveInput): CalendarDaySave {
  return {
    // Without a version nothing was seen, and no stored day has the version 0.
    seen: id ? { id, version: version ?? 0 } : null,
    draft: {
      ...draft,
      scopeId: scopeId ?? null,
      rolePolicies: Object.fromEntries(rolePolicies.map(({ role, policy }) => [role, policy])),
    },
  };
}

function shownIssue({ line, column, code, data }: CsvIssue): CalendarImportIssue {
  return { line, column, code, message: messageOf(code, data), params: errorParams(data) };
}

function shownCounts(rows: readonly ImportRow[]): CalendarImportCounts {
  const { NEW, CHANGED, UNCHANGED, REMOVED, NOT_IN_FILE } = countEffects(rows);
  return {
    created: NEW,
    changed: CHANGED,
    unchanged: UNCHANGED,
    removed: REMOVED,
    notInFile: NOT_IN_FILE,
  };
}
