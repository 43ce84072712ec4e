import './lib/node-version.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './lib/commands.mjs';
import { ensureInstalled } from './lib/distribution-packages.mjs';
import { interruption } from './lib/interruption.mjs';
import { MARIADB_SERVER, runningMariaDb, startMariaDb, startThrowawayMariaDb } from './lib/mariadb.mjs';
import { prepare } from './lib/preparation.mjs';
import { PRIVATE_SCHEMA, dataDirectory, inProject } from './lib/project.mjs';
import { reportProblem, SetupProblem } from './lib/setup-problem.mjs';
import { keptTokenSecret } from './lib/token-secret.mjs';

/**
 * Runs a command of `api/src/cli` on the database that `npm start` would use: `node scripts/cli.mjs seed --days 60`.
 * The private MariaDB is started for it when it does not run.
 */

/** Migrates and compares an empty database, which it is told by `--url`. */
const DRAFT_MIGRATION = 'draft-migration';

/** A seed makes many short-lived rows; with a larger young generation it spends less time collecting them. */
const SEED = 'seed';
const SEED_FLAGS = ['--max-semi-space-size=64'];

const [command = '', ...args] = process.argv.slice(2);
const signal = interruption();

try {
  await prepare({ web: false, signal });
  const program = inProject(`api/dist/cli/${command}.js`);
  if (!existsSync(program)) throw new SetupProblem(`There is no command "${command}" in api/src/cli.`);
  const database = await openDatabase();
  try {
    await run(
      process.execPath,
      [...(command === SEED ? SEED_FLAGS : []), program, ...args, ...urlArgument(database.url)],
      {
        signal,
        env: {
          DATABASE_URL: database.url,
          DATA_DIR: dataDirectory(),
          TOKEN_SECRET: process.env['TOKEN_SECRET'] || keptTokenSecret(dataDirectory()),
        },
      },
    );
  } finally {
    await database.close();
  }
} catch (problem) {
  if (!signal.aborted) reportProblem(problem);
  process.exitCode = 1;
}

/** @param {string} url */
function urlArgument(url) {
  return command === DRAFT_MIGRATION ? ['--url', url] : [];
}

/** @returns {Promise<{ url: string, close: () => Promise<void> }>} */
async function openDatabase() {
  const leaveOpen = () => Promise.resolve();
  if (command === DRAFT_MIGRATION) {
    ensureInstalled([MARIADB_SERVER]);
    const empty = await startThrowawayMariaDb(PRIVATE_SCHEMA);
    return { url: empty.urlOf(PRIVATE_SCHEMA), close: () => empty.stop() };
  }
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, close: leaveOpen };
  const directory = join(dataDirectory(), 'mariadb');
  const running = runningMariaDb(directory);
  if (running !== null) return { url: `${running.url}${PRIVATE_SCHEMA}`, close: leaveOpen };
  ensureInstalled([MARIADB_SERVER]);
  const started = await startMariaDb({ directory, durable: true, schema: PRIVATE_SCHEMA });
  return { url: started.urlOf(PRIVATE_SCHEMA), close: () => started.stop() };
}
