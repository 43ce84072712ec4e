import { differenceOf, type LinkChange } from '../placement/dated-link.rules.js';
import type { AffectedDays } from '../recompute/affected-days.js';
import { asOf } from '../shared/dated.js';
import { addDays, END_OF_TIME, type LocalDay } from '../shared/local-day.js';
import { placeWarnings, type PlaceOnMap } from './change-row.rules.js';
import type { ChangeSetRow, RowFinding, StoredChange } from './change-set-row.entity.js';
import type { ChangeSet } from './change-set.entity.js';

/** What waits for the supervisor of somebody, or hangs on their place and hours. */
export const AFFECTED_THINGS = ['REPORTS', 'PUNCHES', 'REQUESTS', 'PROPOSALS', 'STORED_DAYS'] as const;
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
  const effectsOfChange = (change: StoredChange): RowFinding[] => {
    const later = laterChange(change);
    if (change.kind === 'SUPERVISOR') {
      return [
        ...later,
        ...counted('CHANGE_WARN_REPORTS_REROUTED', counts.REPORTS),
        ...counted('CHANGE_WARN_PUNCHES_REROUTED', counts.PUNCHES),
        ...counted('CHANGE_WARN_REQUESTS_REROUTED', counts.REQUESTS),
      ];
    }
    const place = change.kind === 'WORK_LOCATION' ? aboutPlace(change, places, effectiveOn) : [];
    return [...later, ...place, ...counted('CHANGE_WARN_DAYS_REDERIVED', counts.STORED_DAYS)];
  };
  const counted = (code: RowFinding['code'], count: number | undefined): RowFinding[] =>
    count ? [{ code, data: { count } }] : [];
  return [
    ...changes.flatMap((change) =>
      effectsOfChange(change).map((finding): RowFinding => ({ ...finding, kind: change.kind })),
    ),
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

/** The changes of a row for the writer. */
export function linkChangesOf({
  employeeId,
  changes,
}: Pick<ChangeSetRow, 'employeeId' | 'changes'>): LinkChange[] {
  return employeeId === null ? [] : changes.map((change) => ({ ...change, employeeId }));
}

/** Days that other places or hours may give another status; null when only supervisors change, which none depends on. */
export function affectedDaysOf(
  { effectiveOn }: Pick<ChangeSet, 'effectiveOn'>,
  rows: readonly Pick<ChangeSetRow, 'employeeId' | 'changes'>[],
): AffectedDays | null {
  const employeeIds = rows
    .filter(({ changes }) => changes.some(({ kind }) => kind !== 'SUPERVISOR'))
    .flatMap(({ employeeId }) => employeeId ?? []);
  if (employeeIds.length === 0) return null;
  return { people: { employeeIds }, ranges: [{ startsOn: effectiveOn, endsOn: END_OF_TIME }] };
}
