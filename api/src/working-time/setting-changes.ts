import type { DataSource, EntityManager } from 'typeorm';
import type { AuditedAct, AuditLog } from '../audit/audit-log.js';
import { lockEmployees } from '../attendance/day-store.js';
import type { AffectedDays } from '../recompute/affected-days.js';
import type { RecomputeEngine, RecomputeOutcome, RecomputeReason } from '../recompute/recompute-engine.js';
import type { RecomputePreview } from '../recompute/recompute-preview.js';
import type { Actor } from '../shared/actor.js';
import type { SettingLockName } from './setting-lock.entity.js';
import { lockSetting } from './setting-locks.js';

/** A change that was judged and may be made. */
export interface SettingPlan<Result> {
  /** The days that it may alter. */
  readonly affected: AffectedDays;
  /** Writes it. */
  readonly write: (manager: EntityManager) => Promise<Result>;
  /** What the audit trail says about it. */
  readonly acts: readonly AuditedAct[];
}

/** Reads what there is and judges the change. @throws DomainError for a change that may not be made. */
export type MakePlan<Result> = (manager: EntityManager) => Promise<SettingPlan<Result>>;

/** What is changed, and why days are derived again. */
export interface SettingReason extends Omit<RecomputeReason, 'requestedBy'> {
  readonly lock: SettingLockName;
}

/** What a change left behind. */
export interface AppliedSetting<Result> {
  readonly result: Result;
  readonly outcome: RecomputeOutcome;
}

/** What changes of settings are made with. */
export interface SettingChangesParts {
  readonly dataSource: DataSource;
  readonly engine: RecomputeEngine;
  readonly audit: AuditLog;
}

const MAX_ATTEMPTS = 3;

/** Previews and makes changes of settings that days depend on: the same plan, judged by the same rules. */
export class SettingChanges {
  constructor(private readonly parts: SettingChangesParts) {}

  /** What the change would do to the days that are there. @throws DomainError as making it would. */
  async preview(make: MakePlan<unknown>): Promise<RecomputePreview> {
    const { affected } = await make(this.parts.dataSource.manager);
    return this.parts.engine.preview(affected, async (manager) => (await make(manager)).write(manager));
  }

  /** Makes the change, with its audit entries and its days in one transaction. */
  async apply<Result>(
    actor: Actor,
    { lock, ...reason }: SettingReason,
    make: MakePlan<Result>,
  ): Promise<AppliedSetting<Result>> {
    for (let attempt = 1; ; attempt += 1) {
      const { affected } = await make(this.parts.dataSource.manager);
      try {
        return await this.parts.engine.apply(
          affected,
          { ...reason, requestedBy: actor.employeeId },
          async (manager) => {
            await lockEmployees(manager, affected.people.employeeIds ?? []);
            await lockSetting(manager, lock);
            const plan = await make(manager);
            if (JSON.stringify(plan.affected) !== JSON.stringify(affected)) throw new Overtaken();
            const result = await plan.write(manager);
            await this.parts.audit.recordAll(manager, actor, plan.acts);
            return result;
          },
        );
      } catch (error) {
        if (!(error instanceof Overtaken) || attempt === MAX_ATTEMPTS) throw error;
      }
    }
  }
}

/** Another change came in between, so that this one concerns other days than were looked at. */
class Overtaken extends Error {}
