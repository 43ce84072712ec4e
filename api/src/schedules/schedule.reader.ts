import type { EntityManager } from 'typeorm';
import type { Clock } from '../shared/clock.js';
import type { LocalDay } from '../shared/local-day.js';
import { TimedCache } from '../shared/timed-cache.js';
import type { ScheduleScope } from './schedule-assignment.entity.js';
import type {
  ScheduleAssignmentFact,
  ScheduleFact,
  ScheduleFacts,
  ScheduleHolder,
  ScheduleOverlayFact,
} from './schedule-resolution.rules.js';
import { storedPattern } from './work-schedule.rules.js';

/** A changed template, overlay or schedule of a unit is noticed within this time (ms). */
const CACHE_MS = 3_000;

const SCHEDULES_SQL = 'SELECT id, code, pattern FROM work_schedules';

const CHANGES_SQL = `
  SELECT work_schedule_id AS workScheduleId, starts_on AS startsOn, revision, pattern FROM work_schedule_changes`;

const OVERLAYS_SQL = `
  SELECT id, scope, scope_id AS scopeId, replaces_code AS replacesCode, work_schedule_id AS workScheduleId,
         starts_on AS startsOn, ends_on AS endsOn
  FROM schedule_overlays`;

const SHARED_ASSIGNMENTS_SQL = `
  SELECT id, scope, scope_id AS scopeId, work_schedule_id AS workScheduleId, starts_on AS startsOn,
         ends_on AS endsOn
  FROM schedule_assignments WHERE scope IN ('REGENCY', 'UNIT')`;

interface ScheduleRow {
  readonly id: string;
  readonly code: string;
  readonly pattern: unknown;
}

interface ChangeRow {
  readonly workScheduleId: string;
  readonly startsOn: LocalDay;
  readonly revision: number;
  readonly pattern: unknown;
}

interface SharedSchedules {
  readonly schedules: readonly ScheduleFact[];
  readonly overlays: RowsByScope<ScheduleOverlayFact>;
  readonly assignments: RowsByScope<ScheduleAssignmentFact>;
}

/** Rows of scopes, found by the id of the scope, so that a holder meets only the few rows that may concern them. */
class RowsByScope<Row extends { readonly scope: ScheduleScope; readonly scopeId: string }> {
  private readonly rows = new Map<string, Row[]>();

  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      const known = this.rows.get(row.scopeId);
      if (known) known.push(row);
      else this.rows.set(row.scopeId, [row]);
    }
  }

  has(scopeId: string): boolean {
    return this.rows.has(scopeId);
  }

  of(holder: ScheduleHolder): Row[] {
    return [holder.employeeId, ...holder.unitIds, holder.agencyId].flatMap((id) => this.rows.get(id) ?? []);
  }
}

/** The schedules of a set of employees in a range of days. */
export class ScheduleBook {
  constructor(
    private readonly shared: SharedSchedules,
    private readonly own: RowsByScope<ScheduleAssignmentFact>,
  ) {}

  /** True when the employee has rows of their own; otherwise their hours are those of their unit. */
  hasOwn(employeeId: string): boolean {
    return this.own.has(employeeId) || this.shared.overlays.has(employeeId);
  }

  /** What `resolveSchedule` needs for one of the employees on any day of the range. */
  factsFor(holder: ScheduleHolder): ScheduleFacts {
    return {
      holder,
      assignments: [...this.own.of(holder), ...this.shared.assignments.of(holder)],
      overlays: this.shared.overlays.of(holder),
      schedules: this.shared.schedules,
    };
  }
}

/** Reads working hours. Templates, overlays and the schedules of units are few and kept in memory. */
export class ScheduleReader {
  private readonly cache: TimedCache<EntityManager, SharedSchedules>;

  constructor(clock: Clock) {
    this.cache = new TimedCache(clock, CACHE_MS, readShared);
  }

  /**
   * Everything that the hours of a set of employees depend on.
   *
   * @param own the rows of scope EMPLOYEE of these employees, read by the caller.
   */
  async book(manager: EntityManager, own: readonly ScheduleAssignmentFact[]): Promise<ScheduleBook> {
    return new ScheduleBook(await this.cache.get(manager), new RowsByScope(own));
  }

  /** Makes the next call read the database: after a change of templates, overlays or assignments. */
  forget(): void {
    this.cache.forget();
  }
}

async function readShared(manager: EntityManager): Promise<SharedSchedules> {
  const schedules = await manager.query<ScheduleRow[]>(SCHEDULES_SQL);
  const changes = await manager.query<ChangeRow[]>(CHANGES_SQL);
  const overlays = await manager.query<ScheduleOverlayFact[]>(OVERLAYS_SQL);
  const assignments = await manager.query<ScheduleAssignmentFact[]>(SHARED_ASSIGNMENTS_SQL);
  return {
    schedules: schedules.map(({ id, code, pattern }) => ({
      id,
      code,
      pattern: storedPattern(pattern),
      changes: changes
        .filter(({ workScheduleId }) => workScheduleId === id)
        .map(({ startsOn, revision, ...change }) => ({
          startsOn,
          revision,
          pattern: storedPattern(change.pattern),
        })),
    })),
    overlays: new RowsByScope(overlays),
    assignments: new RowsByScope(assignments),
  };
}
