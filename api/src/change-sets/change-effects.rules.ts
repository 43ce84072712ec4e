import { differenceOf } from '../placement/dated-link.rules.js';
import { asOf } from '../shared/dated.js';
import { addDays, END_OF_TIME, type LocalDay } from '../shared/local-day.js';
import { placeWarnings, type PlaceOnMap } from './change-row.rules.js';
import type { RowFinding, StoredChange } from './change-set-row.entity.js';

/** What waits for the supervisor of somebody, or hangs on their place and hours. */
export const AFFECTED_THINGS = ['REPORTS', 'PUNCHES', 'PROPOSALS', 'STORED_DAYS'] as const;
export type AffectedThing = (typeof AFFECTED_THINGS)[number];

/** How many of each an employee has. */
export type AffectedCounts = Readonly<Partial<Record<AffectedThing, number>>>;

/** What the effects of a change depend on. */
export interface EffectFacts {
  readonly effectiveOn: LocalDay;
  readonly affected: ReadonlyMap<string, AffectedCounts>;
  /** Places of work before and after, by id. */
  readonly places: ReadonlyMap<string, PlaceOnMap>;
}

/** What else a change does: reports that get another reader, days that are evaluated again. */
export function effectsOf(
  employeeId: string,
  changes: readonly StoredChange[],
  { affected, places, effectiveOn }: EffectFacts,
): RowFinding[] {
  const counts = affected.get(employeeId) ?? {};
  const counted = (code: RowFinding['code'], count: number | undefined): RowFinding[] =>
    count ? [{ code, data: { count } }] : [];
  return [
    ...changes.flatMap((change): RowFinding[] => {
      const later = laterChange(change);
      if (change.kind === 'SUPERVISOR') {
        return [
          ...later,
          ...counted('CHANGE_WARN_REPORTS_REROUTED', counts.REPORTS),
          ...counted('CHANGE_WARN_PUNCHES_REROUTED', counts.PUNCHES),
        ];
      }
      const place = change.kind === 'WORK_LOCATION' ? aboutPlace(change, places, effectiveOn) : [];
      return [...later, ...place, ...counted('CHANGE_WARN_DAYS_REDERIVED', counts.STORED_DAYS)];
    }),
    ...counted('CHANGE_WARN_PROPOSALS_OPEN', counts.PROPOSALS),
  ];
}

/** What was decided for a later day stays. */
function laterChange(change: StoredChange): RowFinding[] {
  const [added] = differenceOf(change).added;
  if (!added || added.endsOn === END_OF_TIME) return [];
  return [{ code: 'CHANGE_WARN_LATER_CHANGE', data: { day: addDays(added.endsOn, 1) } }];
}

function aboutPlace(
  { before, after }: StoredChange,
  places: ReadonlyMap<string, PlaceOnMap>,
  effectiveOn: LocalDay,
): RowFinding[] {
  const [added] = differenceOf({ before, after }).added;
  const target = added && places.get(added.targetId);
  if (!target) return [];
  const held = asOf(before, effectiveOn);
  return placeWarnings((held && places.get(held.targetId)) ?? null, target);
}
