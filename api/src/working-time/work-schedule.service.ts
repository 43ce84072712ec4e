import type { DataSource, EntityManager } from 'typeorm';
import type { AffectedDays } from '../recompute/affected-days.js';
import type { RecomputePreview } from '../recompute/recompute-preview.js';
import type { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import { ruleSetInForce } from '../rule-sets/rule-set.rules.js';
import type { RuleSetContent } from '../rule-sets/rule-set.js';
import { nameDecision } from '../schedules/schedule-overlays.rules.js';
import { patternOn, type PatternChange } from '../schedules/schedule-resolution.rules.js';
import type { ScheduleScope } from '../schedules/schedule-assignment.entity.js';
import { WorkScheduleChange } from '../schedules/work-schedule-change.entity.js';
import { patternOf, templateDecision, type HoursDraft } from '../schedules/work-schedule-draft.rules.js';
import { WorkSchedule, type ScheduleMode } from '../schedules/work-schedule.entity.js';
import {
  mayUsePattern,
  netWeekMinutes,
  parsePattern,
  storedPattern,
} from '../schedules/work-schedule.rules.js';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import type { DayRange } from '../shared/dated.js';
import type { Decision } from '../shared/decision.js';
import { assertAllowed, DomainError } from '../shared/domain-error.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { newId } from '../shared/id.js';
import { addDays, END_OF_TIME, type LocalDay } from '../shared/local-day.js';
import { plainText } from '../shared/plain-text.js';
import type { SeenVersion } from './calendar-admin.service.js';
import { readReplacedScopes } from './replaced-scopes.reader.js';
import { affectedByHours, commonDays, type ScopeDays } from './schedule-affected.rules.js';
import type { AppliedSetting, SettingChanges, SettingPlan } from './setting-changes.js';
import { assertSeen } from './setting-locks.js';
import { readUsedSchedules } from './work-schedule-use.reader.js';
import { removalDecision } from './work-schedule-use.rules.js';

/** A template that somebody wants to add. */
export interface NewTemplate {
  readonly code: string;
  readonly name: string;
  readonly mode: ScheduleMode | null;
  readonly hours: HoursDraft;
}

/** Another name of a template, or other hours from a day on. */
export interface TemplateChange {
  readonly seen: SeenVersion;
  /** Null: as it is. */
  readonly name: string | null;
  /** Null: as they are. */
  readonly hours: (HoursDraft & { readonly startsOn: LocalDay }) | null;
}

/** What the service works with. */
export interface WorkScheduleParts {
  readonly dataSource: DataSource;
  readonly changes: SettingChanges;
  readonly ruleSets: RuleSetReader;
  readonly clock: Clock;
}

interface UseRow extends DayRange {
  readonly scope: ScheduleScope;
  readonly scopeId: string;
  /** Code of the template that a replacement replaces; null for an assignment. */
  readonly replacesCode: string | null;
}

/** Rows that give the hours of a template to somebody. */
const USES_SQL = `
  SELECT scope, scope_id AS scopeId, starts_on AS startsOn, ends_on AS endsOn, NULL AS replacesCode
  FROM schedule_assignments WHERE work_schedule_id = ?
  UNION ALL
  SELECT scope, scope_id, starts_on, ends_on, replaces_code FROM schedule_overlays WHERE work_schedule_id = ?
  ORDER BY scopeId, startsOn, replacesCode`;

const NOBODY: AffectedDays = { people: {}, ranges: [] };

/** Adding, changing and removing templates of working hours. */
export class WorkScheduleService {
  constructor(private readonly parts: WorkScheduleParts) {}

  /** What adding would do: nothing to anybody's day, but the hours are judged. @throws as {@link create}. */
  previewCreate(actor: Actor, template: NewTemplate): Promise<RecomputePreview> {
    return this.parts.changes.preview((manager) => this.planCreate(manager, actor, template, newId()));
  }

  /**
   * Adds a template; nobody works by it yet.
   *
   * @throws DomainError of `templateDecision`.
   */
  create(actor: Actor, template: NewTemplate): Promise<AppliedSetting<WorkSchedule>> {
    const id = newId();
    return this.parts.changes.apply(actor, reasonOf(id), (manager) =>
      this.planCreate(manager, actor, template, id),
    );
  }

  /** What the change would do to the days that are there. @throws DomainError as {@link change}. */
  previewChange(actor: Actor, change: TemplateChange): Promise<RecomputePreview> {
    return this.parts.changes.preview((manager) => this.planChange(manager, actor, change));
  }

  /**
   * Changes the name, or the hours from a day on; the days before keep the hours that they had.
   *
   * @throws DomainError SETTING_CHANGED, NOT_FOUND, WORK_SCHEDULE_NAME, SETTING_NO_CHANGE and the refusals of
   * `mayUsePattern`.
   */
  change(actor: Actor, change: TemplateChange): Promise<AppliedSetting<WorkSchedule>> {
    return this.parts.changes.apply(actor, reasonOf(change.seen.id), (manager) =>
      this.planChange(manager, actor, change),
    );
  }

  /** Removes a template that nobody ever worked by. @throws DomainError WORK_SCHEDULE_IN_USE, SETTING_CHANGED. */
  remove(actor: Actor, seen: SeenVersion): Promise<AppliedSetting<WorkSchedule>> {
    return this.parts.changes.apply(actor, reasonOf(seen.id), (manager) => planRemove(manager, seen));
  }

  private async planCreate(
    manager: EntityManager,
    actor: Actor,
    template: NewTemplate,
    id: string,
  ): Promise<SettingPlan<WorkSchedule>> {
    const { code, mode } = template;
    const rules = await this.rulesOn(manager, actor.asOf);
    const name = plainText(template.name);
    const pattern = patternOf(template.hours, rules.punchWindows);
    const taken = (await manager.find(WorkSchedule)).map((row) => row.code);
    refuseAt(templateDecision({ code, name, pattern }, taken, rules.netWeekMinutes));
    const minutes = netWeekMinutes(parsePattern(pattern).days);
    const row: WorkSchedule = { id, code, name, mode, pattern, netWeekMinutes: minutes, version: 1 };
    return {
      affected: NOBODY,
      acts: [{ ...actOn(id, 'entered'), data: { before: null, after: { code, name, mode, pattern } } }],
      write: async (write) => {
        await write.save(WorkSchedule, { ...row });
        return row;
      },
    };
  }

  private async planChange(
    manager: EntityManager,
    actor: Actor,
    change: TemplateChange,
  ): Promise<SettingPlan<WorkSchedule>> {
    const before = await seenSchedule(manager, change.seen);
    const name = change.name === null ? before.name : plainText(change.name);
    refuseAt(nameDecision(name));
    const hours = change.hours && (await this.planHours(manager, actor, before, change.hours));
    if (name === before.name && !hours) throw new DomainError('SETTING_NO_CHANGE');
    const after: WorkSchedule = { ...before, name, version: before.version + 1 };
    return {
      affected: hours?.affected ?? NOBODY,
      acts: [
        {
          ...actOn(before.id, 'changed'),
          data: {
            before: { name: before.name, ...hours?.before },
            after: { name, ...hours?.after },
          },
        },
      ],
      write: async (write) => {
        const { version } = after;
        await write.update(WorkSchedule, { id: before.id }, { name, version });
        if (hours) await write.save(WorkScheduleChange, { ...hours.row });
        return after;
      },
    };
  }

  /** The dated change of hours; null when they are so on that day already. */
  private async planHours(
    manager: EntityManager,
    actor: Actor,
    schedule: WorkSchedule,
    { startsOn, ...draft }: HoursDraft & { readonly startsOn: LocalDay },
  ) {
    const rules = await this.rulesOn(manager, startsOn);
    const wanted = patternOf(draft, rules.punchWindows);
    refuseAt(mayUsePattern(wanted, rules.netWeekMinutes));
    const pattern = parsePattern(wanted);
    const changes = await readChanges(manager, schedule.id);
    const old = patternOn(startsOn, { pattern: storedPattern(schedule.pattern), changes });
    if (JSON.stringify(old) === JSON.stringify(pattern)) return null;
    const next = changes
      .map((each) => each.startsOn)
      .filter((day) => day > startsOn)
      .sort()[0];
    const days = { startsOn, endsOn: next === undefined ? END_OF_TIME : addDays(next, -1) };
    const row: WorkScheduleChange = {
      id: newId(),
      workScheduleId: schedule.id,
      startsOn,
      revision: 1 + changes.filter((each) => each.startsOn === startsOn).length,
      pattern,
      netWeekMinutes: netWeekMinutes(pattern.days),
      createdAt: this.parts.clock.now(),
      createdBy: actor.employeeId,
    };
    return {
      row,
      affected: affectedByHours(await readUses(manager, schedule.id, days)),
      before: { startsOn, pattern: old },
      after: { startsOn, pattern },
    };
  }

  /** What the rule set of a day says about hours; that of the first version for earlier days. */
  private async rulesOn(manager: EntityManager, day: LocalDay): Promise<RuleSetContent['schedule']> {
    const versions = await this.parts.ruleSets.versions(manager);
    const [first] = [...versions].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
    const version = ruleSetInForce(versions, day) ?? first;
    if (!version) throw new Error('There is no rule set: the system is not set up.');
    return version.content.schedule;
  }
}

async function planRemove(manager: EntityManager, seen: SeenVersion): Promise<SettingPlan<WorkSchedule>> {
  const before = await seenSchedule(manager, seen);
  const used = await readUsedSchedules(manager, [before.id]);
  assertAllowed(removalDecision(before, used.has(before.id)));
  const { code, name, mode, pattern } = before;
  return {
    affected: NOBODY,
    acts: [{ ...actOn(before.id, 'removed'), data: { before: { code, name, mode, pattern }, after: null } }],
    write: async (write) => {
      await write.delete(WorkScheduleChange, { workScheduleId: before.id });
      await write.delete(WorkSchedule, { id: before.id });
      return before;
    },
  };
}

/** Whose days of a period have the hours of a template. */
async function readUses(manager: EntityManager, id: string, period: DayRange): Promise<ScopeDays[]> {
  const altered: ScopeDays[] = [];
  for (const use of await manager.query<UseRow[]>(USES_SQL, [id, id])) {
    const { scope, scopeId, replacesCode } = use;
    const days = commonDays(use, period);
    if (replacesCode === null) altered.push({ scope, scopeId, days });
    else altered.push(...(await readReplacedScopes(manager, { scope, scopeId, replacesCode }, days)));
  }
  return altered;
}

async function seenSchedule(manager: EntityManager, { id, version }: SeenVersion): Promise<WorkSchedule> {
  const row = await manager.findOneBy(WorkSchedule, { id });
  return assertSeen(manager, row, { objectType: 'WorkSchedule', objectId: id, version });
}

async function readChanges(manager: EntityManager, workScheduleId: string): Promise<PatternChange[]> {
  const rows = await manager.findBy(WorkScheduleChange, { workScheduleId });
  return rows.map(({ startsOn, revision, pattern }) => ({
    startsOn,
    revision,
    pattern: storedPattern(pattern),
  }));
}

function reasonOf(causeId: string) {
  return { lock: 'SCHEDULES', cause: 'SCHEDULE_CHANGED', causeId } as const;
}

function actOn(objectId: string, verb: string) {
  return {
    action: `work_schedule.${verb}`,
    objectType: 'WorkSchedule',
    objectId,
    subjectEmployeeId: null,
  } as const;
}

/** @throws DomainError of a refusal, at the input field that a form marks. */
function refuseAt(decision: Decision<ErrorCode>): void {
  if (decision.allowed) return;
  const { code, data } = decision;
  throw new DomainError(code, data, FIELDS[code] ?? 'input.hours.days');
}

const FIELDS: Readonly<Partial<Record<ErrorCode, string>>> = {
  WORK_SCHEDULE_CODE: 'input.code',
  WORK_SCHEDULE_CODE_TAKEN: 'input.code',
  WORK_SCHEDULE_NAME: 'input.name',
};
