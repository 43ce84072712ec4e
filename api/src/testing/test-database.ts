import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';

/** An empty database of its own for one test file. */
export interface TestDatabase {
  /** Address for the data source. */
  readonly url: string;
  /** Removes it with everything in it. */
  readonly drop: () => Promise<void>;
}

/**
 * Makes an empty database on the test run's MariaDB (started by jest's global setup). The caller runs the migrations.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL'];
  if (server === undefined) throw new Error('Only tests of the jest project "feature" have a database.');
  const name = `t_${process.env['JEST_WORKER_ID'] ?? '0'}_${randomBytes(6).toString('hex')}`;
  await run(server, `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`);
  return { url: `${server}${name}`, drop: () => run(server, `DROP DATABASE ${name}`) };
}

async function run(server: string, statement: string): Promise<void> {
  const connection = await createConnection(server);
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}
