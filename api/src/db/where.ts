import { DomainError } from '../shared/domain-error.js';
import type { SqlCondition } from '../shared/sql-condition.js';

/** Operators of a filter on one field. Absent and null operators say nothing. */
export interface FieldFilter {
  readonly eq?: FilterValue | null;
  readonly oneOf?: readonly FilterValue[] | null;
  readonly gte?: FilterValue | null;
  readonly lte?: FilterValue | null;
  readonly contains?: string | null;
}

export type FilterValue = string | number | boolean;

/** A tree of conditions: fields are joined by AND. */
export interface WhereTree {
  readonly AND?: readonly WhereTree[] | null;
  readonly OR?: readonly WhereTree[] | null;
  readonly NOT?: WhereTree | null;
}

/**
 * How a field of a filter reads in SQL: a column expression, or a template with `{}` where the comparison goes
 * (for a condition inside of a subquery: `EXISTS (SELECT 1 FROM … WHERE role {})`).
 */
export type WhereColumns = Readonly<Record<string, string>>;

/** Bounds of a filter that a client may send; variables are outside of the document limits. */
const MAX_DEPTH = 5;
const MAX_VALUES = 500;

/**
 * Turns a client's `where` into SQL. Values only ever become parameters, names come from `columns`.
 *
 * @returns null when the filter says nothing.
 * @throws DomainError INVALID_INPUT when the filter is larger than the bounds.
 */
export function compileWhere(
  where: WhereTree | null | undefined,
  columns: WhereColumns,
): SqlCondition | null {
  if (!where) return null;
  const compiler = new WhereCompiler(columns);
  const sql = compiler.tree(where, 1);
  return sql === null ? null : { sql, parameters: compiler.parameters };
}

class WhereCompiler {
  readonly parameters: Record<string, unknown> = {};
  private count = 0;

  constructor(private readonly columns: WhereColumns) {}

  tree(where: WhereTree, depth: number): string | null {
    if (depth > MAX_DEPTH) throw tooLarge(`at most ${MAX_DEPTH} levels`);
    const parts: string[] = [];
    for (const [name, value] of Object.entries(where) as [string, unknown][]) {
      if (value === null || value === undefined) continue;
      const part = this.part(name, value, depth);
      if (part !== null) parts.push(part);
    }
    return parts.length === 0 ? null : parts.join(' AND ');
  }

  private part(name: string, value: unknown, depth: number): string | null {
    if (name === 'AND') return this.group(value as WhereTree[], ' AND ', depth);
    if (name === 'OR') return this.group(value as WhereTree[], ' OR ', depth);
    if (name === 'NOT') {
      const inner = this.tree(value as WhereTree, depth + 1);
      return inner === null ? null : `NOT (${inner})`;
    }
    return this.field(name, value as FieldFilter);
  }

  private group(trees: readonly WhereTree[], joint: string, depth: number): string | null {
    const parts = trees.map((tree) => this.tree(tree, depth + 1)).filter((part) => part !== null);
    return parts.length === 0 ? null : `(${parts.map((part) => `(${part})`).join(joint)})`;
  }

  private field(name: string, filter: FieldFilter): string | null {
    const column = this.columns[name];
    if (column === undefined)
      throw new DomainError('INVALID_INPUT', { reason: `no filter on ${name}` }, 'where');
    const comparisons: string[] = [];
    if (filter.eq != null) comparisons.push(`= ${this.parameter(filter.eq)}`);
    if (filter.oneOf != null) comparisons.push(this.oneOf(filter.oneOf));
    if (filter.gte != null) comparisons.push(`>= ${this.parameter(filter.gte)}`);
    if (filter.lte != null) comparisons.push(`<= ${this.parameter(filter.lte)}`);
    if (filter.contains != null)
      comparisons.push(`LIKE ${this.parameter(`%${escapeLike(filter.contains)}%`)}`);
    if (comparisons.length === 0) return null;
    const conditions = comparisons.map((comparison) =>
      column.includes('{}') ? column.replace('{}', comparison) : `${column} ${comparison}`,
    );
    return conditions.join(' AND ');
  }

  private oneOf(values: readonly FilterValue[]): string {
    // IN () is a syntax error; nothing is one of nothing.
    return values.length === 0
      ? 'IN (NULL)'
      : `IN (${values.map((value) => this.parameter(value)).join(', ')})`;
  }

  private parameter(value: FilterValue): string {
    this.count += 1;
    if (this.count > MAX_VALUES) throw tooLarge(`at most ${MAX_VALUES} values`);
    const name = `where${this.count}`;
    this.parameters[name] = value;
    return `:${name}`;
  }
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

function tooLarge(reason: string): DomainError {
  return new DomainError('INVALID_INPUT', { reason }, 'where');
}
