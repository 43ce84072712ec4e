import type { EntityManager } from 'typeorm';
import type { EmployeeScheduleReader } from '../schedules/employee-schedule.reader.js';
import { newId } from '../shared/id.js';
import { END_OF_TIME } from '../shared/local-day.js';
import { inLinkOrder, type DatedLink, type LinkChange } from './dated-link.rules.js';
import type { PlacementLinkBook } from './dated-links.reader.js';
import { planInheritance, planMove, planSuccession, type PlacementChange } from './placement-change.rules.js';
import { rowOfUnit, type PlacementWish } from './placement-facts.reader.js';

/** How the dated rows of an employee change when a wish takes effect. */
export interface PlacementPlan extends LinkChange {
  /** The schedule that holds where there is no row of one's own; null for other kinds and without one. */
  readonly inheritedScheduleId: string | null;
}

/** Plans what wishes mean for the dated rows; three statements at most for any number of them. */
export class PlacementPlanReader {
  constructor(private readonly schedules: EmployeeScheduleReader) {}

  /** The plan of each wish, in their order. @param links the rows of these employees as they are. */
  async plansOf(
    manager: EntityManager,
    wishes: readonly PlacementWish[],
    links: PlacementLinkBook,
  ): Promise<PlacementPlan[]> {
    const modes = wishes.filter(({ kind }) => kind === 'SCHEDULE_MODE');
    const schedules = await this.schedules.onDays(
      manager,
      modes.map(({ employeeId, effectiveOn }) => ({ employeeId, day: effectiveOn })),
    );
    const inherited = new Map(modes.map((wish, index) => [wish, schedules[index]]));
    return wishes.map((wish) => {
      const { employeeId, kind } = wish;
      const before = links.of(employeeId)[kind];
      const schedule = inherited.get(wish);
      const ofUnit = schedule ? (rowOfUnit(schedule)?.workScheduleId ?? null) : null;
      const change = changeOf(wish, before, ofUnit);
      return {
        employeeId,
        kind,
        before,
        after: afterOf(before, change),
        inheritedScheduleId: schedule?.inherited?.workScheduleId ?? null,
      };
    });
  }
}

function changeOf(
  { kind, targetId, effectiveOn }: PlacementWish,
  before: readonly DatedLink[],
  scheduleOfUnit: string | null,
): PlacementChange<DatedLink> {
  const newLink: DatedLink = { id: newId(), targetId, startsOn: effectiveOn, endsOn: END_OF_TIME };
  switch (kind) {
    case 'WORK_LOCATION':
      return planMove(before, effectiveOn, newLink);
    case 'SUPERVISOR':
      return planSuccession(before, effectiveOn, newLink);
    case 'SCHEDULE_MODE':
      return scheduleOfUnit === targetId
        ? planInheritance(before, effectiveOn)
        : planSuccession(before, effectiveOn, newLink);
  }
}

function afterOf(
  before: readonly DatedLink[],
  { added, shortened, removed }: PlacementChange<DatedLink>,
): DatedLink[] {
  const gone = new Set(removed.map(({ id }) => id));
  const redated = new Map(shortened.map((link) => [link.id, link]));
  const kept = before.filter(({ id }) => !gone.has(id)).map((link) => redated.get(link.id) ?? link);
  return inLinkOrder(added ? [...kept, added] : kept);
}
