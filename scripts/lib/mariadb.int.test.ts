import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { runningMariaDb, startMariaDb, type MariaDb, type MariaDbConnection } from './mariadb.mjs';

const SCHEMA = 'eoffice';

describe('a private MariaDB', () => {
  let directory: string;
  let database: MariaDb | null;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), `eoffice-db-${process.pid}-`));
    database = null;
  });

  afterEach(async () => {
    await database?.kill();
    rmSync(directory, { recursive: true, force: true });
  });

  async function start(options: { directory?: string } = {}): Promise<MariaDb> {
    database = await startMariaDb({
      directory,
      durable: true,
      schema: SCHEMA,
      bufferPool: '32M',
      ...options,
    });
    return database;
  }

  async function query(connection: MariaDbConnection, sql: string): Promise<unknown[]> {
    const client = await createConnection(`${connection.url}${SCHEMA}`);
    try {
      const [rows] = await client.query<RowDataPacket[]>(sql);
      return rows;
    } finally {
      await client.end();
    }
  }

  it('keeps every committed row when it is killed, and recovers at the next start', async () => {
    const crashed = await start();
    await query(crashed, 'CREATE TABLE punches (id int PRIMARY KEY)');
    await query(crashed, 'INSERT INTO punches VALUES (1), (2), (3)');
    await crashed.kill();
    expect(runningMariaDb(directory)).toBeNull();

    const recovered = await start();
    await expect(query(recovered, 'SELECT COUNT(*) AS rows_kept FROM punches')).resolves.toEqual([
      { rows_kept: 3 },
    ]);
    await recovered.stop();
    expect(readFileSync(join(directory, 'mariadb.log'), 'utf8')).toContain('Shutdown complete');
  });

  it('gives its account one schema, a new password at each start, and nobody a way in without one', async () => {
    const running = await start();
    await expect(
      query({ ...running, url: running.url.replace(running.password, '') }, 'SELECT 1'),
    ).rejects.toThrow(/Access denied/);
    await expect(
      query({ ...running, url: running.url.replace(`eoffice:${running.password}`, 'root') }, 'SELECT 1'),
    ).rejects.toThrow(/Access denied/);
    await expect(query(running, 'CREATE DATABASE another')).rejects.toThrow(/Access denied/);
    expect(statSync(join(directory, 'connection.json')).mode & 0o077).toBe(0);
    expect(runningMariaDb(directory)?.password).toBe(running.password);
    await running.stop();
    expect((await start()).password).not.toBe(running.password);
  });

  it('is started once in a folder', async () => {
    await start();
    await expect(startMariaDb({ directory, durable: true })).rejects.toThrow(/is in use by process/);
  });

  it('runs in a folder whose path is too long for a socket', async () => {
    const deep = join(directory, ...Array.from({ length: 12 }, () => 'kecamatan'));
    const running = await start({ directory: deep });
    expect(Buffer.byteLength(running.socketPath)).toBeLessThan(108);
    await expect(query(running, 'SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
    const socketFolder = join(running.socketPath, '..');
    await running.stop();
    expect(() => statSync(socketFolder)).toThrow(/ENOENT/);
  });

  it('ends when the process that started it is killed', async () => {
    const launcher = spawn(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { startMariaDb } from ${JSON.stringify(join(import.meta.dirname, 'mariadb.mjs'))};
         await startMariaDb({ directory: ${JSON.stringify(directory)}, durable: true, schema: '${SCHEMA}' });
         process.stdout.write('started');
         setInterval(() => {}, 1000);`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(launcher.stdout, 'data');
    expect(runningMariaDb(directory)).not.toBeNull();
    launcher.kill('SIGKILL');
    await once(launcher, 'exit');
    for (let tries = 0; tries < 200 && runningMariaDb(directory) !== null; tries++) await sleep(50);
    expect(runningMariaDb(directory)).toBeNull();
    await expect(query(await start(), 'SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
  });
});
