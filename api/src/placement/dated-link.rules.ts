import type { DayRange } from '../shared/dated.js';
import type { PlacementKind } from './placement-proposal.entity.js';

/**
 * One dated row that places somebody, whatever its table: where they work, who supervises them, or by which schedule of
 * their own they work.
 */
export interface DatedLink extends DayRange {
  readonly id: string;
  /** Id of the work location, the supervisor or the work schedule. */
  readonly targetId: string;
}

/** All rows of an employee for one question, before a change and after it; each the earliest first. */
export interface LinkChange {
  readonly employeeId: string;
  readonly kind: PlacementKind;
  readonly before: readonly DatedLink[];
  readonly after: readonly DatedLink[];
}

/** What has to be written so that the rows before become the rows after. */
export interface LinkDifference {
  readonly removed: readonly DatedLink[];
  /** Rows that stay with another last day. */
  readonly redated: readonly DatedLink[];
  readonly added: readonly DatedLink[];
}

/**
 * How rows differ from the rows that take their place. A row is known by its id and keeps its target; one that begins
 * on another day is another row.
 */
export function differenceOf({ before, after }: Pick<LinkChange, 'before' | 'after'>): LinkDifference {
  const previous = new Map(before.map((link) => [link.id, link]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    removed: before.filter(({ id }) => !kept.has(id)),
    redated: after.filter((link) => {
      const known = previous.get(link.id);
      return known !== undefined && known.endsOn !== link.endsOn;
    }),
    added: after.filter(({ id }) => !previous.has(id)),
  };
}

/** True when both hold the same rows: same ids, targets and days, in the same order. */
export function sameLinks(one: readonly DatedLink[], other: readonly DatedLink[]): boolean {
  const keys = (links: readonly DatedLink[]): string =>
    JSON.stringify(links.map(({ id, targetId, startsOn, endsOn }) => [id, targetId, startsOn, endsOn]));
  return keys(one) === keys(other);
}

/** Rows in the order in which they are stored and compared: by first day, then by id. */
export function inLinkOrder(links: readonly DatedLink[]): DatedLink[] {
  return [...links].sort((a, b) => compare(a.startsOn, b.startsOn) || compare(a.id, b.id));
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
