/** What is known of the people below somebody: not asked yet, on the way, not reached, or the people. */
export type Below<Node> = 'UNKNOWN' | 'LOADING' | 'FAILED' | readonly Node[];

/** A person of the chart. */
export interface ChartNode {
  readonly id: string;
  /** Nobody below: a role that supervises nobody. */
  readonly leaf: boolean;
}

/** The chart as far as it was opened. */
export interface Chart<Node extends ChartNode> {
  readonly roots: readonly Node[];
  readonly below: ReadonlyMap<string, Below<Node>>;
  readonly open: ReadonlySet<string>;
}

/** One line of the chart, as it is drawn and as the arrow keys walk it. */
export interface ChartLine<Node> {
  readonly node: Node;
  /** 1 for the top. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly parentId: string | null;
  readonly below: Below<Node>;
  readonly expanded: boolean;
}

/** The lines that can be seen, from top to bottom. A person who already stands above is not opened again: a circle. */
export function chartLines<Node extends ChartNode>(chart: Chart<Node>): readonly ChartLine<Node>[] {
  const lines: ChartLine<Node>[] = [];
  const walk = (nodes: readonly Node[], parentId: string | null, above: readonly string[]) => {
    nodes.forEach((node, index) => {
      const circle = above.includes(node.id);
      const below = circle ? [] : (chart.below.get(node.id) ?? 'UNKNOWN');
      const expanded = !circle && chart.open.has(node.id);
      const place = { level: above.length + 1, position: index + 1, siblings: nodes.length };
      lines.push({ node, ...place, parentId, below, expanded });
      if (expanded && Array.isArray(below)) walk(below, node.id, [...above, node.id]);
    });
  };
  walk(chart.roots, null, []);
  return lines;
}

/** Whether a line can be opened: somebody may stand below. */
export function mayOpen({ node, below }: Pick<ChartLine<ChartNode>, 'node' | 'below'>): boolean {
  return Array.isArray(below) ? below.length > 0 : !node.leaf;
}

/** What a key does to a line of a tree (WAI-ARIA Authoring Practices, tree view). */
export type ChartStep =
  { readonly kind: 'FOCUS'; readonly index: number } | { readonly kind: 'OPEN' | 'CLOSE' } | null;

/** What a key does at a line; null when it is none of the tree's. */
export function chartStep(lines: readonly ChartLine<ChartNode>[], index: number, key: string): ChartStep {
  const line = lines[index];
  if (!line) return null;
  const focus = (to: number): ChartStep => (lines[to] ? { kind: 'FOCUS', index: to } : null);
  switch (key) {
    case 'ArrowDown':
      return focus(index + 1);
    case 'ArrowUp':
      return focus(index - 1);
    case 'Home':
      return focus(0);
    case 'End':
      return focus(lines.length - 1);
    case 'ArrowRight':
      if (!line.expanded) return mayOpen(line) ? { kind: 'OPEN' } : null;
      return lines[index + 1]?.level === line.level + 1 ? focus(index + 1) : null;
    case 'ArrowLeft':
      if (line.expanded) return { kind: 'CLOSE' };
      return focus(parentIndex(lines, index));
    default:
      return null;
  }
}

function parentIndex(lines: readonly ChartLine<ChartNode>[], index: number): number {
  const level = lines[index]?.level ?? 1;
  return lines.findLastIndex((line, at) => at < index && line.level === level - 1);
}
