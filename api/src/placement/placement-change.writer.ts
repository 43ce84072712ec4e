import type { EntityManager } from 'typeorm';
import type { DayProjector } from '../attendance/day-projector.js';
import type { LocalDay } from '../shared/local-day.js';
import { openEnd } from '../shared/open-end.js';
import { differenceOf, type LinkChange } from './dated-link.rules.js';
import { readPlacementLinks } from './dated-links.reader.js';
import { writeLinkChanges } from './dated-links.writer.js';
import type { PlacementWish } from './placement-facts.reader.js';
import type { PlacementPlanReader } from './placement-plan.reader.js';

/** What a change did, for the audit trail. */
export interface AppliedPlacement {
  /** Places, supervisors or schedules that no longer hold on the first day. */
  readonly replaced: readonly string[];
  /** Last day of the new row; null while open. */
  readonly until: LocalDay | null;
}

const STORED_DAYS_SQL = 'SELECT date FROM attendance_days WHERE employee_id = ? AND date >= ? ORDER BY date';

/** Writes what a confirmed wish means: dated rows, and the attendance days that depend on them. */
export class PlacementChangeWriter {
  constructor(
    private readonly plans: PlacementPlanReader,
    private readonly projector: DayProjector,
  ) {}

  /**
   * Puts a wish into effect from its day on. The caller's transaction holds the lock of the employee and, for a
   * supervisor, those of the chain above, and has asked the rules.
   */
  async apply(manager: EntityManager, wish: PlacementWish): Promise<AppliedPlacement> {
    const links = await readPlacementLinks(manager, [wish.employeeId]);
    const plans = await this.plans.plansOf(manager, [wish], links);
    await writeLinkChanges(manager, plans);
    if (wish.kind !== 'SUPERVISOR') await this.deriveDays(manager, wish);
    return appliedOf(plans);
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

function appliedOf(plans: readonly LinkChange[]): AppliedPlacement {
  const differences = plans.map(differenceOf);
  const replaced = differences.flatMap(({ redated, removed }) => [...redated, ...removed]);
  const [added] = differences.flatMap((difference) => difference.added);
  return {
    replaced: replaced.map(({ targetId }) => targetId),
    until: added ? openEnd(added.endsOn) : null,
  };
}
