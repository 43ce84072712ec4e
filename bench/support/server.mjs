import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import 'reflect-metadata';
import { AccessTokens } from '../../api/dist/auth/access-tokens.js';
import { Account } from '../../api/dist/auth/account.entity.js';
import { Session } from '../../api/dist/auth/session.entity.js';
import { createDataSource } from '../../api/dist/db/data-source.js';
import { planRegency } from '../../api/dist/seeds/regency-plan.js';
import { writeRegency } from '../../api/dist/seeds/regency-writer.js';
import { SystemClock } from '../../api/dist/shared/clock.js';
import { newId } from '../../api/dist/shared/id.js';
import { localDay } from '../../api/dist/shared/local-day.js';
import { startMariaDb } from '../../scripts/lib/mariadb.mjs';
import { freePort } from '../../scripts/lib/ports.mjs';

/** Secret of the measured server's tokens, so that a measurement needs no Argon2id for each employee. */
const SECRET = 'a secret for measurements that is long enough';
const TOKEN_SECONDS = 3600;

const nothing = () => undefined;
/** A logger of statements that says nothing. */
export const SILENT = {
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};

/**
 * Starts what is measured: a MariaDB that loses nothing (as `npm start` runs it), a regency, and the built API in a
 * process of its own. Everything is on 127.0.0.1 and in a temporary folder.
 *
 * @param {{ employees: number, schools: number }} size
 */
export async function startMeasuredServer({ employees, schools }) {
  const directory = mkdtempSync(join(tmpdir(), 'eoffice-bench-'));
  const database = await startMariaDb({ directory, durable: true, schema: 'bench', bufferPool: '1G' });
  const databaseUrl = database.urlOf('bench');
  const statements = [];
  const queryLogger = {
    ...SILENT,
    logQuery: (text, parameters = []) => statements.push({ text, parameters }),
  };
  const dataSource = createDataSource({ url: databaseUrl, pool: { size: 4, queue: 100 }, queryLogger });
  await dataSource.initialize();
  await dataSource.runMigrations({ transaction: 'each' });
  const today = localDay(new Date(), 'Asia/Jakarta');
  const plan = planRegency({ districts: 15, schools, employees, days: 0, seed: 'bench', today });
  await writeRegency(dataSource, plan);

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['api/dist/main.js'], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      DATA_DIR: join(directory, 'files'),
      TOKEN_SECRET: SECRET,
      ACCESS_TOKEN_SECONDS: String(TOKEN_SECONDS),
      LOG_LEVEL: 'error',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await untilReady(url);
  return {
    url,
    databaseUrl,
    dataSource,
    /** Opens a session for everyone who holds a role and returns their access tokens. */
    tokens: (role) => openSessions(dataSource, role),
    /** The last statement that `work` sends to the database. */
    statementOf: async (work) => {
      statements.length = 0;
      await work(dataSource);
      return statements.at(-1);
    },
    /** Every statement that `work` sends to the database. */
    statementsOf: async (work) => {
      statements.length = 0;
      await work(dataSource);
      return [...statements];
    },
    stop: async () => {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
      await dataSource.destroy();
      await database.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function openSessions(dataSource, role) {
  const clock = new SystemClock();
  const issuer = new AccessTokens(SECRET, TOKEN_SECONDS, clock);
  const accounts = await dataSource
    .getRepository(Account)
    .createQueryBuilder('account')
    .where(
      `EXISTS (SELECT 1 FROM assignments a WHERE a.employee_id = account.employeeId AND a.role = :role
        AND a.ends_on = '9999-12-31')`,
      { role },
    )
    .getMany();
  const now = clock.now();
  const sessions = accounts.map((account) => ({
    id: newId(),
    accountId: account.id,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: new Date(now.getTime() + TOKEN_SECONDS * 1000),
    userAgent: 'bench',
    address: '127.0.0.1',
    revokedAt: null,
    revokedReason: null,
  }));
  for (let start = 0; start < sessions.length; start += 500) {
    await dataSource.getRepository(Session).insert(sessions.slice(start, start + 500));
  }
  return Promise.all(
    sessions.map(async ({ id, accountId }) => (await issuer.issue({ accountId, sessionId: id })).token),
  );
}

async function untilReady(url) {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const ready = await fetch(`${url}/readyz`).catch(() => null);
    if (ready?.ok) return;
    await sleep(100);
  }
  throw new Error('The server did not become ready.');
}
