import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** Rows of one INSERT: large enough to be fast, small enough for the server's packet limit. */
const ROWS_PER_INSERT = 1_000;

/** Told after every statement: the table, and how many rows it got. */
export type InsertListener = (table: string, rows: number) => void;

/**
 * Inserts rows as they are with multi-row statements, about ten times faster than the repository. Every column of the
 * entity is written, so a row without one of them is refused by the database where it may not be null.
 */
export async function bulkInsert<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Row[],
  listener: InsertListener,
): Promise<void> {
  const { tableName, columns } = manager.dataSource.getMetadata(entity);
  const names = columns.map((column) => `\`${column.databaseName}\``).join(', ');
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    const chunk = rows.slice(start, start + ROWS_PER_INSERT);
    const values = chunk.map((row) =>
      columns.map(({ propertyName, type }) => {
        const value: unknown = row[propertyName];
        return type === 'json' && value !== null ? JSON.stringify(value) : value;
      }),
    );
    await manager.query(`INSERT INTO \`${tableName}\` (${names}) VALUES ?`, [values]);
    listener(tableName, chunk.length);
  }
}
