import { groupBy } from '../shared/group-by.js';

/** Somebody below a root of the chart; a root has no supervisor in it. */
export interface TreeLink {
  readonly employeeId: string;
  readonly supervisorId: string | null;
  readonly name: string;
}

/** A person of the chart with what the chart says of those below. */
export interface TreeNode extends TreeLink {
  /** 0 for a root. */
  readonly depth: number;
  /** People directly below. */
  readonly directCount: number;
  /** Everybody below. */
  readonly totalCount: number;
}

/** The part of a chart that is shown. */
export interface TreePart {
  /** Level by level, each by name below the supervisors of the level above. */
  readonly nodes: readonly TreeNode[];
  /** False when the chart has more people down to this depth than are shown. */
  readonly complete: boolean;
}

/**
 * The people from the roots down to a depth, at most `limit`, each with how many are below. A person who is both a root
 * and below another one stands below; a circle is cut where it would come round.
 */
export function treePart(links: readonly TreeLink[], depth: number, limit: number): TreePart {
  const children = childrenOf(links);
  const totals = totalsOf(children);
  const nodes: TreeNode[] = [];
  // Only what is shown is put in order: an agency has thousands below its head.
  const belowInOrder = (id: string | null): TreeLink[] => [...(children.get(id) ?? [])].sort(byName);
  let level = belowInOrder(null);
  for (let current = 0; current <= depth && level.length > 0; current += 1) {
    for (const link of level) {
      if (nodes.length === limit) return { nodes, complete: false };
      nodes.push({
        ...link,
        depth: current,
        directCount: (children.get(link.employeeId) ?? []).length,
        totalCount: totals.get(link.employeeId) ?? 0,
      });
    }
    level = level.flatMap(({ employeeId }) => belowInOrder(employeeId));
  }
  return { nodes, complete: true };
}

/** Each person once, below their supervisor; roots under null. */
function childrenOf(links: readonly TreeLink[]): ReadonlyMap<string | null, readonly TreeLink[]> {
  const placed = new Map<string, TreeLink>();
  for (const link of links) {
    const known = placed.get(link.employeeId);
    if (!known || (known.supervisorId === null && link.supervisorId !== null)) {
      placed.set(link.employeeId, link);
    }
  }
  return groupBy([...placed.values()], ({ supervisorId }) => supervisorId);
}

/** How many are below each, from the bottom up; linear in the number of people. */
function totalsOf(children: ReadonlyMap<string | null, readonly TreeLink[]>): ReadonlyMap<string, number> {
  const order = [...(children.get(null) ?? [])];
  for (const link of order) order.push(...(children.get(link.employeeId) ?? []));
  const totals = new Map<string, number>();
  for (const { employeeId } of order.reverse()) {
    const below = children.get(employeeId) ?? [];
    totals.set(
      employeeId,
      below.reduce((sum, child) => sum + 1 + (totals.get(child.employeeId) ?? 0), 0),
    );
  }
  return totals;
}

const COLLATOR = new Intl.Collator('id');

function byName(one: TreeLink, other: TreeLink): number {
  return COLLATOR.compare(one.name, other.name) || (one.employeeId < other.employeeId ? -1 : 1);
}
