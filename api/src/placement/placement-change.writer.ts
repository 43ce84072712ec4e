import type { EntityManager } from 'typeorm';
import type { DayProjector } from '../attendance/day-projector.js';
import type { EmployeeScheduleReader } from '../schedules/employee-schedule.reader.js';
import { ScheduleAssignment } from '../schedules/schedule-assignment.entity.js';
import type { DayRange } from '../shared/dated.js';
import { newId } from '../shared/id.js';
import { END_OF_TIME, type LocalDay } from '../shared/local-day.js';
import { openEnd } from '../shared/open-end.js';
import { Supervision } from '../supervision/supervision.entity.js';
import { EmployeeWorkLocation } from '../work-locations/employee-work-location.entity.js';
import { planInheritance, planMove, planSuccession, type PlacementChange } from './placement-change.rules.js';
import { rowOfUnit, type PlacementWish } from './placement-facts.reader.js';

/** What a change did, for the audit trail. */
export interface AppliedPlacement {
  /** Places, supervisors or schedules that no longer hold on the first day. */
  readonly replaced: readonly string[];
  /** Last day of the new row; null while open. */
  readonly until: LocalDay | null;
}

type DatedRow = DayRange & { readonly id: string };

/** Tables of dated rows whose first columns are alike. */
type DatedTable = 'employee_work_locations' | 'supervisions' | 'schedule_assignments';

const STORED_DAYS_SQL = 'SELECT date FROM attendance_days WHERE employee_id = ? AND date >= ? ORDER BY date';

/** Writes what a confirmed wish means: dated rows, and the attendance days that depend on them. */
export class PlacementChangeWriter {
  constructor(
    private readonly schedules: EmployeeScheduleReader,
    private readonly projector: DayProjector,
  ) {}

  /**
   * Puts a wish into effect from its day on. The caller's transaction holds the lock of the employee and, for a
   * supervisor, those of the chain above, and has asked the rules.
   */
  async apply(manager: EntityManager, wish: PlacementWish): Promise<AppliedPlacement> {
    switch (wish.kind) {
      case 'WORK_LOCATION':
        return this.move(manager, wish);
      case 'SUPERVISOR':
        return this.changeSupervisor(manager, wish);
      case 'SCHEDULE_MODE':
        return this.changeSchedule(manager, wish);
    }
  }

  private async move(manager: EntityManager, wish: PlacementWish): Promise<AppliedPlacement> {
    const { employeeId, targetId, effectiveOn } = wish;
    const rows = await manager.findBy(EmployeeWorkLocation, { employeeId });
    const newRow = { ...newDates(effectiveOn), employeeId, workLocationId: targetId };
    const change = planMove(rows, effectiveOn, newRow);
    await makeRoom(manager, 'employee_work_locations', change);
    if (change.added) await manager.insert(EmployeeWorkLocation, change.added);
    await this.deriveDays(manager, wish);
    return appliedOf(change, ({ workLocationId }) => workLocationId);
  }

  private async changeSupervisor(manager: EntityManager, wish: PlacementWish): Promise<AppliedPlacement> {
    const { employeeId, targetId, effectiveOn } = wish;
    const rows = await manager.findBy(Supervision, { employeeId });
    const newRow = { ...newDates(effectiveOn), employeeId, supervisorId: targetId };
    const change = planSuccession(rows, effectiveOn, newRow);
    await makeRoom(manager, 'supervisions', change);
    if (change.added) await manager.insert(Supervision, change.added);
    return appliedOf(change, ({ supervisorId }) => supervisorId);
  }

  private async changeSchedule(manager: EntityManager, wish: PlacementWish): Promise<AppliedPlacement> {
    const { employeeId, targetId, effectiveOn } = wish;
    const rows = await manager.findBy(ScheduleAssignment, { scope: 'EMPLOYEE', scopeId: employeeId });
    const [schedule] = await this.schedules.onDays(manager, [{ employeeId, day: effectiveOn }]);
    const isThatOfUnit = schedule && rowOfUnit(schedule)?.workScheduleId === targetId;
    const newRow = {
      ...newDates(effectiveOn),
      scope: 'EMPLOYEE' as const,
      scopeId: employeeId,
      workScheduleId: targetId,
    };
    const change = isThatOfUnit
      ? planInheritance(rows, effectiveOn)
      : planSuccession(rows, effectiveOn, newRow);
    await makeRoom(manager, 'schedule_assignments', change);
    if (change.added) await manager.insert(ScheduleAssignment, change.added);
    await this.deriveDays(manager, wish);
    return appliedOf(change, ({ workScheduleId }) => workScheduleId);
  }

  /** Derives the stored days from the first day on afresh: their hours, zone and places may be others now. */
  private async deriveDays(
    manager: EntityManager,
    { employeeId, effectiveOn }: PlacementWish,
  ): Promise<void> {
    const stored = await manager.query<{ date: LocalDay }[]>(STORED_DAYS_SQL, [employeeId, effectiveOn]);
    if (stored.length === 0) return;
    await this.projector.materialise(
      manager,
      stored.map(({ date }) => ({ employeeId, day: date })),
    );
  }
}

/** Takes away and shortens what the new row replaces, before it is inserted. */
async function makeRoom<Row extends DatedRow>(
  manager: EntityManager,
  table: DatedTable,
  { removed, shortened }: PlacementChange<Row>,
): Promise<void> {
  if (removed.length > 0) {
    await manager.query(`DELETE FROM ${table} WHERE id IN (?)`, [removed.map(({ id }) => id)]);
  }
  for (const { id, endsOn } of shortened) {
    await manager.query(`UPDATE ${table} SET ends_on = ? WHERE id = ?`, [endsOn, id]);
  }
}

function newDates(startsOn: LocalDay): DatedRow {
  return { id: newId(), startsOn, endsOn: END_OF_TIME };
}

function appliedOf<Row extends DatedRow>(
  { added, shortened, removed }: PlacementChange<Row>,
  targetOf: (row: Row) => string,
): AppliedPlacement {
  return {
    replaced: [...shortened, ...removed].map(targetOf),
    until: added && openEnd(added.endsOn),
  };
}
