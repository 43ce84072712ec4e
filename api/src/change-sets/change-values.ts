import { contains } from '../shared/dated.js';
import { addDays, type LocalDay } from '../shared/local-day.js';
import { openEnd } from '../shared/open-end.js';
import { differenceOf, type DatedLink } from '../placement/dated-link.rules.js';
import type { StoredChange } from './change-set-row.entity.js';
import type { ChangeType, ChangeValueType } from './change-set.types.js';

/** A difference as clients see it: what holds on its first day without it, and with it. */
export function shownChange(change: StoredChange): ChangeType {
  const { kind, before, after } = change;
  const day = firstDay(change);
  const valuesOf = (links: readonly DatedLink[]): ChangeValueType[] => {
    const held = links.filter((link) => contains(link, day));
    return held.length > 0 ? held.map((link) => own(kind, link)) : inherited(change);
  };
  return { kind, before: valuesOf(before), after: valuesOf(after) };
}

function own(kind: StoredChange['kind'], { targetId, startsOn, endsOn }: DatedLink): ChangeValueType {
  return { kind, targetId, startsOn, endsOn: openEnd(endsOn), inherited: false };
}

/** Where there are no working hours of one's own, those of the unit hold. */
function inherited({ kind, inheritedScheduleId }: StoredChange): ChangeValueType[] {
  if (inheritedScheduleId === null) return [];
  return [{ kind, targetId: inheritedScheduleId, startsOn: null, endsOn: null, inherited: true }];
}

/** The first day on which the rows before and after say something else. */
function firstDay({ before, after }: StoredChange): LocalDay {
  const { added, removed, redated } = differenceOf({ before, after });
  const days = [
    ...[...added, ...removed].map(({ startsOn }) => startsOn),
    ...redated.map((link) => {
      const previous = before.find(({ id }) => id === link.id) ?? link;
      return addDays(previous.endsOn < link.endsOn ? previous.endsOn : link.endsOn, 1);
    }),
  ].sort();
  const [first] = days;
  if (first === undefined) throw new Error('A stored change changes something');
  return first;
}
