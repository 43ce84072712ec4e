import { asOf, contains, type DayRange } from '../shared/dated.js';
import { groupBy } from '../shared/group-by.js';
import type { LocalDay } from '../shared/local-day.js';

/** A dated link: the employee is supervised by the supervisor from a day to a day. */
export interface SupervisionLink extends DayRange {
  readonly employeeId: string;
  readonly supervisorId: string;
}

/** People who supervise each other in a circle, and the first day on which they do. */
export interface SupervisionCycle {
  readonly day: LocalDay;
  readonly employeeIds: readonly string[];
}

/**
 * The first circle of the links on any day from `from` on; with `through`, only a circle that this employee is part
 * of. A circle can only arise on the first day of a link, so these days are all that has to be looked at.
 */
export function findCycle(
  links: readonly SupervisionLink[],
  from: LocalDay,
  through?: string,
): SupervisionCycle | null {
  const days = new Set([from, ...links.map((link) => link.startsOn).filter((day) => day > from)]);
  for (const day of [...days].sort()) {
    const cycles = cyclesOn(links, day);
    const cycle = cycles.find((ids) => through === undefined || ids.includes(through));
    if (cycle) return { day, employeeIds: cycle };
  }
  return null;
}

/** All circles on a day, each as the ids of its members along the chain. Linear in the number of links. */
export function cyclesOn(links: readonly SupervisionLink[], day: LocalDay): readonly (readonly string[])[] {
  const above = new Map(
    links.filter((link) => contains(link, day)).map((link) => [link.employeeId, link.supervisorId]),
  );
  const seen = new Set<string>();
  const cycles: string[][] = [];
  for (const start of above.keys()) {
    const path: string[] = [];
    let current: string | undefined = start;
    while (current !== undefined && !seen.has(current)) {
      seen.add(current);
      path.push(current);
      current = above.get(current);
    }
    const entry = current === undefined ? -1 : path.indexOf(current);
    if (entry >= 0) cycles.push(path.slice(entry));
  }
  return cycles;
}

/** The chain above an employee on a day, direct supervisor first; a circle ends it where it would come round. */
export function chainAbove(
  links: readonly SupervisionLink[],
  employeeId: string,
  day: LocalDay,
): readonly string[] {
  const chain: string[] = [];
  let current = supervisorOn(links, employeeId, day);
  while (current !== undefined && current !== employeeId && !chain.includes(current)) {
    chain.push(current);
    current = supervisorOn(links, current, day);
  }
  return chain;
}

/** Links by the employee whom they are about, to look up many chains among the same links. */
export function linksByEmployee(
  links: readonly SupervisionLink[],
): ReadonlyMap<string, readonly SupervisionLink[]> {
  return groupBy(links, ({ employeeId }) => employeeId);
}

/** The links, among these, of an employee and of everybody who is above them on any day. */
export function linksAbove(
  links: ReadonlyMap<string, readonly SupervisionLink[]>,
  employeeId: string,
): readonly SupervisionLink[] {
  const found = new Set<string>();
  const waiting = [employeeId];
  const above: SupervisionLink[] = [];
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    if (found.has(current)) continue;
    found.add(current);
    for (const link of links.get(current) ?? []) {
      above.push(link);
      waiting.push(link.supervisorId);
    }
  }
  return above;
}

function supervisorOn(
  links: readonly SupervisionLink[],
  employeeId: string,
  day: LocalDay,
): string | undefined {
  return asOf(
    links.filter((link) => link.employeeId === employeeId),
    day,
  )?.supervisorId;
}
