import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { DomainError } from '../shared/domain-error.js';
import type { Page, PageRequest } from '../shared/page.js';

const DEFAULT_FIRST = 25;
const MAX_FIRST = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: DEFAULT_FIRST, description: 'How many items, 1 to 100.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the item behind which the page starts.' })
  after?: string | null;
}

/** Checks the size of the page. @throws DomainError INVALID_INPUT outside of 1 to 100. */
export function pageRequest(args: PageArgs): PageRequest {
  if (args.first < 1 || args.first > MAX_FIRST) {
    throw new DomainError('INVALID_INPUT', { reason: `first must be 1 to ${MAX_FIRST}` }, 'first');
  }
  return { first: args.first, after: args.after ?? null };
}

@ObjectType({ description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True when items follow.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'True when the page does not start the list.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item; pass it as `after`.' })
  endCursor: string | null;
}

/** A connection as resolvers return it. */
export interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: Promise<number>;
}

/** A page as a Relay connection. `totalCount` is counted only when a client selects it. */
export function toConnection<Node>(page: Page<Node>): Connection<Node> {
  return {
    nodes: page.nodes,
    edges: page.nodes.map((node, index) => ({ node, cursor: page.cursors[index] ?? '' })),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: page.cursors[0] ?? null,
      endCursor: page.cursors.at(-1) ?? null,
    },
    // A getter, because counting costs a query that only a client who selects it should pay.
    get totalCount() {
      return page.total();
    },
  };
}

/**
 * Makes the connection and edge types of a node type.
 *
 * @param name GraphQL name of the node, for example `Employee` makes `EmployeeConnection` and `EmployeeEdge`.
 */
export function connectionType<Node extends object>(node: ClassType<Node>, name: string) {
  @ObjectType(`${name}Edge`, { description: `One item of a list of ${name}, with its cursor.` })
  class Edge {
    @Field(() => String, { description: 'Place of the item in the list.' })
    cursor: string;

    @Field(() => node, { description: 'The item.' })
    node: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class NodeConnection {
    @Field(() => [node], { description: 'The items.' })
    nodes: Node[];

    @Field(() => [Edge], { description: 'The items with their cursors.' })
    edges: Edge[];

    @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'Number of items in the whole list; counted only when selected.' })
    totalCount: number;
  }
  return NodeConnection;
}
