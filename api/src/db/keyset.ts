import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { DomainError } from '../shared/domain-error.js';
import type { Page, PageRequest } from '../shared/page.js';

/** One key of an order: an indexed SQL expression that is never null, and its value in a row. */
export interface OrderKey<Row> {
  readonly sql: string;
  readonly value: (row: Row) => CursorValue;
  readonly direction: 'ASC' | 'DESC';
}

type CursorValue = string | number;

/**
 * Reads one page by keyset: the rows behind the cursor, found through the index of the order, so that page 1,000
 * costs what page 1 costs (Markus Winand, "We need tool support for keyset pagination").
 *
 * @param query everything but order and limit; its rows are `Row` entities.
 * @param keys the order; the last key must be unique.
 * @throws DomainError INVALID_INPUT for a cursor that is not of this order.
 */
export async function readPage<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  keys: readonly OrderKey<Row>[],
  request: PageRequest,
): Promise<Page<Row>> {
  const page = query.clone();
  if (request.after !== null) {
    const { sql, parameters } = behindCursor(keys, decodeCursor(request.after, keys));
    page.andWhere(sql, parameters);
  }
  for (const key of keys) page.addOrderBy(key.sql, key.direction);
  const rows = await page.limit(request.first + 1).getMany();
  const nodes = rows.slice(0, request.first);
  return {
    nodes,
    cursors: nodes.map((row) => encodeCursor(keys, row)),
    hasNextPage: rows.length > request.first,
    hasPreviousPage: request.after !== null,
    total: () => query.getCount(),
  };
}

/** `(a, b) > (x, y)` written as `a >= x AND (a > x OR b > y)`, which lets the index start at `x`. */
function behindCursor<Row>(
  keys: readonly OrderKey<Row>[],
  values: readonly CursorValue[],
): { sql: string; parameters: Record<string, CursorValue> } {
  const parameters = Object.fromEntries(values.map((value, index) => [`cursor${index}`, value]));
  const sql = keys.reduceRight((rest, key, index) => {
    const operator = key.direction === 'ASC' ? '>' : '<';
    const strict = `${key.sql} ${operator} :cursor${index}`;
    return rest === '' ? strict : `(${key.sql} ${operator}= :cursor${index} AND (${strict} OR ${rest}))`;
  }, '');
  return { sql, parameters };
}

function encodeCursor<Row>(keys: readonly OrderKey<Row>[], row: Row): string {
  return Buffer.from(JSON.stringify([orderSignature(keys), ...keys.map((key) => key.value(row))])).toString(
    'base64url',
  );
}

function decodeCursor<Row>(cursor: string, keys: readonly OrderKey<Row>[]): CursorValue[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed.length === keys.length + 1 && parsed[0] === orderSignature(keys)) {
      const values: unknown[] = parsed.slice(1);
      if (values.every((value) => typeof value === 'string' || typeof value === 'number')) return values;
    }
  } catch {
    // Not JSON: refused below like every other foreign cursor.
  }
  throw new DomainError('INVALID_INPUT', { reason: 'the cursor is not of this list and order' }, 'after');
}

function orderSignature<Row>(keys: readonly OrderKey<Row>[]): string {
  return keys.map((key) => `${key.sql} ${key.direction}`).join(',');
}
