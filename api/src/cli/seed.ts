import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { ConfigError, parseConfig, type Config } from '../config/config.js';
import { createDataSource } from '../db/data-source.js';
import { DatabaseNotEmpty, loadRegency } from '../seeds/load-demo.js';
import { DEMO_REGENCY, regencyOf } from '../seeds/regency-plan.js';
import type { RegencySize } from '../seeds/regency-size.js';
import type { SeedProgress } from '../seeds/seed-progress.js';
import { RegencyTooSmall } from '../seeds/staffing-plan.js';
import { createObjectStore } from '../storage/create-object-store.js';
import { SystemClock, today } from '../shared/clock.js';

/**
 * Fills the empty database of DATABASE_URL with an invented regency: `npm run seed -- --employees 15000 --days 60`.
 * The history ends yesterday (WIB). Every account of it has the public password of the demo.
 */
const REPORT_EVERY_SECONDS = 2;

/** The command was called with something that it does not understand. */
class UsageError extends Error {}

try {
  await seed();
} catch (error) {
  const expected = [ConfigError, DatabaseNotEmpty, RegencyTooSmall, UsageError];
  if (!(error instanceof Error) || !expected.some((kind) => error instanceof kind)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function seed(): Promise<void> {
  const size = readSize();
  const config = readConfig();
  const clock = new SystemClock();
  const begin = clock.now().getTime();
  const seconds = () => (clock.now().getTime() - begin) / 1_000;
  let rows = 0;
  let reportedAt = 0;
  const progress = (now: SeedProgress): void => {
    rows = now.rows;
    if (seconds() < reportedAt + REPORT_EVERY_SECONDS) return;
    reportedAt = seconds();
    const rate = Math.round(rows / reportedAt);
    console.log(`${String(now.percent).padStart(3)} %  ${rows} rows, ${rate}/s  ${now.table}`);
  };

  console.log(`${size.employees} employees, ${size.schools} schools, ${size.days} days of history …`);
  const dataSource = createDataSource({ url: config.databaseUrl, pool: config.databasePool });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
    const objectStore = createObjectStore(config);
    await loadRegency(dataSource, size, { today: today(clock, 'Asia/Jakarta'), progress, objectStore });
  } finally {
    await dataSource.destroy();
  }
  console.log(`Done: ${rows} rows in ${seconds().toFixed(1)} s.`);
}

function readSize(): RegencySize {
  const { values } = parseArgs({ options: { employees: { type: 'string' }, days: { type: 'string' } } });
  return regencyOf(
    wholeNumber('--employees', values.employees ?? String(DEMO_REGENCY.employees)),
    wholeNumber('--days', values.days ?? String(DEMO_REGENCY.days)),
  );
}

/** A seed signs no tokens, so it asks for no secret. */
function readConfig(): Config {
  return parseConfig({ TOKEN_SECRET: 'not used: a seed signs no tokens at all', ...process.env });
}

function wholeNumber(option: string, text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new UsageError(`${option} takes a whole number, not "${text}".`);
}
