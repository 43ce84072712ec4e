import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { compose, type Composition } from '../app/compose.js';
import { Account } from '../auth/account.entity.js';
import { Session } from '../auth/session.entity.js';
import { parseConfig } from '../config/config.js';
import { createDataSource } from '../db/data-source.js';
import { Employee } from '../employees/employee.entity.js';
import { DEMO_ACCOUNTS, type DemoPerson } from '../seeds/demo-accounts.js';
import { planRegency, TEST_REGENCY } from '../seeds/regency-plan.js';
import { writeRegency } from '../seeds/regency-writer.js';
import { FixedClock } from '../shared/clock.js';
import { newId } from '../shared/id.js';
import { QueryCounter } from './query-counter.js';
import { TestClient } from './test-client.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** Tuesday, an ordinary working day, a quarter before the school bell in WIB. */
export const A_WORKING_MORNING = '2026-04-07T06:45:00+07:00';

/** A real API on a real database with the people of the test regency. */
export interface TestApp {
  readonly url: string;
  readonly clock: FixedClock;
  readonly dataSource: DataSource;
  readonly queries: QueryCounter;
  /** Folder of the disk object store and the spool. */
  readonly dataDir: string;
  /** A client signed in as a person of the demo regency. */
  as(person: DemoPerson): Promise<TestClient>;
  /** A client signed in as any employee. */
  asEmployee(employeeId: string): Promise<TestClient>;
  /** A client without a token. */
  readonly anonymous: TestClient;
  /** Id of a person of the demo regency. */
  idOf(person: DemoPerson): Promise<string>;
  /** Moves spooled evidence into the object store, as the background job does. */
  drainEvidence(): Promise<number>;
  stop(): Promise<void>;
}

/**
 * Starts one.
 *
 * @param now ISO 8601 with offset; the clock stands still there until the test moves it.
 * @param environment settings beside those of every test.
 * @param database an empty one; a new one of the test run's server by default.
 */
export async function startTestApp(
  now = A_WORKING_MORNING,
  environment: Record<string, string> = {},
  database?: TestDatabase,
): Promise<TestApp> {
  const { url: databaseUrl, drop } = database ?? (await createTestDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), 'eoffice-test-'));
  const config = parseConfig({
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    TOKEN_SECRET: 'a secret for tests that is long enough',
    LOG_LEVEL: 'error',
    DRAIN_SECONDS: '1',
    ...environment,
  });
  const queries = new QueryCounter();
  const dataSource = createDataSource({
    url: config.databaseUrl,
    pool: config.databasePool,
    queryLogger: queries,
  });
  await dataSource.initialize();
  await dataSource.runMigrations({ transaction: 'each' });
  const clock = new FixedClock(now);
  await writeRegency(dataSource, planRegency({ ...TEST_REGENCY, today: now.slice(0, 10) }));
  const composition = await compose({ config, dataSource, clock, logger: pino({ level: config.logLevel }) });
  const url = await listen(composition);
  const asEmployee = (employeeId: string) => signIn(composition, dataSource, url, clock, employeeId);
  const idOf = async (person: DemoPerson) => {
    const employee = await dataSource
      .getRepository(Employee)
      .findOneByOrFail({ nip: DEMO_ACCOUNTS[person].nip });
    return employee.id;
  };
  return {
    url,
    clock,
    dataSource,
    queries,
    dataDir,
    anonymous: new TestClient(url, null),
    as: async (person) => asEmployee(await idOf(person)),
    asEmployee,
    idOf,
    drainEvidence: () => composition.evidenceDrain.run(),
    stop: async () => {
      await composition.stop();
      await dataSource.destroy();
      await drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function listen({ server }: Composition): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Opens a session without a password, which would cost 60 ms of Argon2id for each test. */
async function signIn(
  { accessTokens }: Composition,
  dataSource: DataSource,
  url: string,
  clock: FixedClock,
  employeeId: string,
): Promise<TestClient> {
  const account = await dataSource.getRepository(Account).findOneByOrFail({ employeeId });
  const sessionId = newId();
  const now = clock.now();
  await dataSource.getRepository(Session).insert({
    id: sessionId,
    accountId: account.id,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: new Date(now.getTime() + 365 * 86_400_000),
    userAgent: 'test',
    address: '127.0.0.1',
    revokedAt: null,
    revokedReason: null,
  });
  // Tests move the clock by days, so each request gets a token of its own.
  return new TestClient(
    url,
    async () => (await accessTokens.issue({ accountId: account.id, sessionId })).token,
  );
}
