import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { RecomputePreview } from '../recompute/recompute-preview.js';
import { ScheduleAssignment, type ScheduleScope } from '../schedules/schedule-assignment.entity.js';
import { daysDecision } from '../schedules/schedule-overlays.rules.js';
import {
  differingDays,
  periodsText,
  planPeriods,
  type PeriodsChange,
  type PeriodWish,
  type SchedulePeriod,
} from '../schedules/schedule-periods.rules.js';
import { WorkSchedule } from '../schedules/work-schedule.entity.js';
import type { Actor } from '../shared/actor.js';
import { assertAllowed, DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { affectedByHours } from './schedule-affected.rules.js';
import type { AppliedSetting, SettingChanges, SettingPlan } from './setting-changes.js';
import { changedMeanwhile } from './setting-locks.js';
import { assertAdministered, assertNotOwn } from './setting-scopes.reader.js';

/** For whom a schedule holds. */
export interface ScheduleHolderScope {
  readonly scope: ScheduleScope;
  readonly scopeId: string;
}

/** Another schedule for a scope, on top of the rows that somebody saw. */
export interface AssignmentWish extends ScheduleHolderScope, PeriodWish {
  /** {@link ScopeSchedule.revision} as it was seen. */
  readonly revision: string;
}

/** The schedules of one scope. */
export interface ScopeSchedule extends ScheduleHolderScope {
  /** By their first day. */
  readonly assignments: readonly ScheduleAssignment[];
  /** Digest of the rows, to be named by who changes them. */
  readonly revision: string;
}

/** Longest period of a schedule with a last day. */
const MAX_DAYS = 3_660;

/** Giving schedules to the regency, to units and to people. */
export class ScheduleAssignmentService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: SettingChanges,
  ) {}

  /** The schedules of a scope. @throws DomainError SETTING_SCOPE_UNKNOWN. */
  async ofScope(actor: Actor, scope: ScheduleHolderScope): Promise<ScopeSchedule> {
    await assertAdministered(this.dataSource.manager, actor, [scope], 'scopeId');
    return readScope(this.dataSource.manager, scope);
  }

  /** What the change would do to the days that are there. @throws DomainError as {@link save}. */
  preview(actor: Actor, wish: AssignmentWish): Promise<RecomputePreview> {
    return this.changes.preview((manager) => planAssignment(manager, actor, wish));
  }

  /**
   * Gives a scope another schedule from a day on. The days of everybody whom it concerns are derived again.
   *
   * @throws DomainError SETTING_SCOPE_UNKNOWN, SETTING_OWN, SCHEDULE_DAYS, WORK_SCHEDULE_UNKNOWN,
   * SCHEDULE_ASSIGNMENT_REQUIRED, SETTING_CHANGED, STALE_OBJECT, SETTING_NO_CHANGE.
   */
  save(actor: Actor, wish: AssignmentWish): Promise<AppliedSetting<ScopeSchedule>> {
    const reason = { lock: 'SCHEDULES', cause: 'SCHEDULE_CHANGED', causeId: wish.scopeId } as const;
    return this.changes.apply(actor, reason, (manager) => planAssignment(manager, actor, wish));
  }
}

async function planAssignment(
  manager: EntityManager,
  actor: Actor,
  wish: AssignmentWish,
): Promise<SettingPlan<ScopeSchedule>> {
  const { scope, scopeId, workScheduleId, startsOn, endsOn } = wish;
  await assertAdministered(manager, actor, [wish]);
  assertNotOwn(actor, wish, 'input.scopeId');
  if (endsOn !== null) assertAllowed(daysDecision({ startsOn, endsOn }, MAX_DAYS));
  if (workScheduleId === null && scope === 'REGENCY') {
    throw new DomainError('SCHEDULE_ASSIGNMENT_REQUIRED', {}, 'input.workScheduleId');
  }
  if (workScheduleId !== null && !(await manager.existsBy(WorkSchedule, { id: workScheduleId }))) {
    throw new DomainError('WORK_SCHEDULE_UNKNOWN', {}, 'input.workScheduleId');
  }
  const { assignments, revision } = await readScope(manager, wish);
  if (revision !== wish.revision) {
    const seen = { objectType: 'ScheduleScope', objectId: scopeId };
    throw await changedMeanwhile(manager, seen, 'input.revision', 'STALE_OBJECT');
  }
  const change = planPeriods(assignments, wish, newId);
  const days = differingDays(assignments, change.rows);
  if (days.length === 0) throw new DomainError('SETTING_NO_CHANGE');
  return {
    affected: affectedByHours([{ scope, scopeId, days }]),
    acts: [
      {
        action: 'schedule_scope.changed',
        objectType: 'ScheduleScope',
        objectId: scopeId,
        subjectEmployeeId: scope === 'EMPLOYEE' ? scopeId : null,
        data: { scope, before: assignments.map(periodOf), after: change.rows.map(periodOf) },
      },
    ],
    write: async (write) => {
      await writeRows(write, wish, change);
      return readScope(write, wish);
    },
  };
}

async function readScope(
  manager: EntityManager,
  { scope, scopeId }: ScheduleHolderScope,
): Promise<ScopeSchedule> {
  const assignments = await manager.find(ScheduleAssignment, {
    where: { scope, scopeId },
    order: { startsOn: 'ASC', id: 'ASC' },
  });
  const revision = createHash('sha256').update(periodsText(assignments)).digest('hex').slice(0, 32);
  return { scope, scopeId, assignments, revision };
}

async function writeRows(
  manager: EntityManager,
  { scope, scopeId }: ScheduleHolderScope,
  { added, moved, removed }: PeriodsChange,
): Promise<void> {
  if (removed.length > 0)
    await manager.delete(
      ScheduleAssignment,
      removed.map(({ id }) => id),
    );
  for (const { id, startsOn, endsOn } of moved) {
    await manager.update(ScheduleAssignment, { id }, { startsOn, endsOn });
  }
  if (added.length > 0) {
    await manager.insert(
      ScheduleAssignment,
      added.map((row) => ({ ...periodOf(row), scope, scopeId })),
    );
  }
}

function periodOf({ id, workScheduleId, startsOn, endsOn }: SchedulePeriod): SchedulePeriod {
  return { id, workScheduleId, startsOn, endsOn };
}
