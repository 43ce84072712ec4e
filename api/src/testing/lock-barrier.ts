import type { TestApp } from './test-app.js';

/**
 * Lets several requests about the same people stand at the lock of those people before either can go on, so that a test
 * of concurrency does not depend on luck.
 *
 * @param start sends the requests; each of them must wait for the lock.
 */
export async function heldBack<Result>(
  app: TestApp,
  employeeIds: readonly string[],
  start: () => Promise<Result>[],
): Promise<Result[]> {
  const barrier = app.dataSource.createQueryRunner();
  try {
    await barrier.startTransaction();
    await barrier.query('SELECT id FROM employees WHERE id IN (?) ORDER BY id FOR UPDATE', [employeeIds]);
    const requests = start();
    await waitForLocks(app, requests.length);
    await barrier.commitTransaction();
    return await Promise.all(requests);
  } finally {
    await barrier.release();
  }
}

/** The server renews its table of transactions when nobody has read it for a tenth of a second. */
async function waitForLocks(app: TestApp, count: number): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const [row] = await app.dataSource.query<{ waiting: string | number }[]>(
      "SELECT COUNT(*) AS waiting FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'",
    );
    if (Number(row?.waiting) >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`There are not ${count} transactions that wait for a lock`);
}
