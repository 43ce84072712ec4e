import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large a request may be. Every number is checked before validation, so before any resolver runs. */
export const LIMITS = {
  /** Lexical tokens of the document. */
  tokens: 2000,
  /** Levels of nested selection sets. */
  depth: 12,
  /** Aliased fields, fragments expanded. */
  aliases: 30,
  /** Aliased fields at the root, where each costs a use case. */
  rootAliases: 15,
  /** Selections in one set. */
  selections: 100,
  /** Directives on one field. */
  directives: 4,
  /** Fields weighted by the sizes of the lists that they stand in. */
  cost: 10_000,
  /** Mutations in one request. */
  mutations: 5,
  /** Sign-ins in one request: guessing passwords costs a request each. */
  signIns: 1,
} as const;

/** A limit that a request passes. */
export interface PassedLimit {
  readonly limit: keyof typeof LIMITS;
  readonly max: number;
  readonly actual: number;
}

/** Size of a list whose `first` is not given. */
const STANDARD_LIST_SIZE = 25;

/** Fields of a connection under which one item of the list is selected. */
const ITEM_FIELDS = new Set(['nodes', 'edges']);

const SIGN_IN_FIELD = 'signIn';

/** What a selection set adds up to, fragments expanded. */
interface Measure {
  depth: number;
  aliases: number;
  cost: number;
  selections: number;
  directives: number;
}

/**
 * Measures every operation of a document in one walk; each fragment is measured once for each list size it stands in,
 * so exponential fragments cost nothing. A cycle of fragments is left to validation, which refuses it.
 *
 * @param variables the values of the request, for `first: $n`.
 * @returns the first limit that is passed, or null.
 */
export function findPassedLimit(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): PassedLimit | null {
  const meter = new DocumentMeter(document, variables);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const root = meter.rootFields(definition.selectionSet);
    const isMutation = definition.operation === OperationTypeNode.MUTATION;
    const passed =
      firstPassed(meter.measure(definition.selectionSet, 1)) ??
      passedLimit('rootAliases', root.filter((field) => field.alias).length) ??
      passedLimit('mutations', isMutation ? root.length : 0) ??
      passedLimit('signIns', root.filter((field) => field.name.value === SIGN_IN_FIELD).length);
    if (passed) return passed;
  }
  return null;
}

function firstPassed(measure: Measure): PassedLimit | null {
  for (const limit of ['depth', 'aliases', 'selections', 'directives', 'cost'] as const) {
    const passed = passedLimit(limit, measure[limit]);
    if (passed) return passed;
  }
  return null;
}

function passedLimit(limit: keyof typeof LIMITS, actual: number): PassedLimit | null {
  return actual > LIMITS[limit] ? { limit, max: LIMITS[limit], actual } : null;
}

class DocumentMeter {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly known = new Map<string, Measure>();
  private readonly open = new Set<string>();

  constructor(
    document: DocumentNode,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  /** Fields at the root of an operation, through its fragments; each fragment is entered once. */
  rootFields(set: SelectionSetNode, entered = new Set<string>()): FieldNode[] {
    return set.selections.flatMap((selection): FieldNode[] => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.rootFields(selection.selectionSet, entered);
      const fragment = this.fragments.get(selection.name.value);
      if (!fragment || entered.has(selection.name.value)) return [];
      entered.add(selection.name.value);
      return this.rootFields(fragment.selectionSet, entered);
    });
  }

  /** @param listSize number of items that `nodes` or `edges` in this set stands for. */
  measure(set: SelectionSetNode, listSize: number): Measure {
    const sum: Measure = { depth: 1, aliases: 0, cost: 0, selections: set.selections.length, directives: 0 };
    for (const selection of set.selections) {
      const inner = this.measureSelection(selection, listSize);
      sum.depth = Math.max(sum.depth, inner.depth);
      sum.aliases += inner.aliases;
      sum.cost += inner.cost;
      sum.selections = Math.max(sum.selections, inner.selections);
      sum.directives = Math.max(sum.directives, inner.directives, selection.directives?.length ?? 0);
    }
    return sum;
  }

  private measureSelection(selection: SelectionSetNode['selections'][number], listSize: number): Measure {
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.measure(selection.selectionSet, listSize);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.measureFragment(selection.name.value, listSize);
    return this.measureField(selection, listSize);
  }

  private measureField(field: FieldNode, listSize: number): Measure {
    const inner = field.selectionSet
      ? this.measure(field.selectionSet, this.listSizeOf(field))
      : { depth: 0, aliases: 0, cost: 0, selections: 0, directives: 0 };
    const items = ITEM_FIELDS.has(field.name.value) ? listSize : 1;
    return {
      ...inner,
      depth: inner.depth + 1,
      aliases: inner.aliases + (field.alias ? 1 : 0),
      cost: 1 + items * inner.cost,
    };
  }

  private measureFragment(name: string, listSize: number): Measure {
    const nothing = { depth: 0, aliases: 0, cost: 0, selections: 0, directives: 0 };
    const key = `${name} ${listSize}`;
    const known = this.known.get(key);
    if (known) return known;
    const fragment = this.fragments.get(name);
    if (!fragment || this.open.has(name)) return nothing;
    this.open.add(name);
    const measure = this.measure(fragment.selectionSet, listSize);
    this.open.delete(name);
    this.known.set(key, measure);
    return measure;
  }

  private listSizeOf(field: FieldNode): number {
    const first = field.arguments?.find((argument) => argument.name.value === 'first')?.value;
    if (first?.kind === Kind.INT) return Math.max(1, Number(first.value));
    if (first?.kind === Kind.VARIABLE) {
      const value = this.variables[first.name.value];
      return typeof value === 'number' ? Math.max(1, value) : STANDARD_LIST_SIZE;
    }
    return STANDARD_LIST_SIZE;
  }
}
