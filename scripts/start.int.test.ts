import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningMariaDb } from './lib/mariadb.mjs';

/** The first start of a version builds it. */
const FIRST_START_MS = 300_000;

describe('npm start', () => {
  let data: string;
  const launched: ChildProcess[] = [];

  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), `eoffice-db-${process.pid}-`));
  });

  afterEach(async () => {
    for (const child of launched.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(data, { recursive: true, force: true });
  });

  function launch(settings: Record<string, string> = {}): { child: ChildProcess; output: () => string } {
    const { DATABASE_URL: _database, NODE_OPTIONS: _options, ...environment } = process.env;
    const child = spawn(process.execPath, [join(import.meta.dirname, 'start.mjs')], {
      env: { ...environment, DATA_DIR: data, PORT: '0', DEMO: 'false', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    launched.push(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    return { child, output: () => output };
  }

  async function launchAndWait(): Promise<{ child: ChildProcess; url: string }> {
    const { child, output } = launch();
    const ended = once(child, 'exit').then(() => {
      throw new Error(`It ended by itself:\n${output()}`);
    });
    ended.catch(() => undefined);
    for (;;) {
      const address = /GraphQL API +(http:\S+)\/graphql/.exec(output())?.[1];
      if (address !== undefined) return { child, url: address };
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 50))]);
    }
  }

  async function exitCodeOf(child: ChildProcess): Promise<unknown> {
    const [code] = (await once(child, 'exit')) as [number | null];
    return code;
  }

  it(
    'serves, and ends in order when it is asked to, with nothing left behind',
    async () => {
      const { child, url } = await launchAndWait();
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      expect(statSync(join(data, 'token-secret')).mode & 0o077).toBe(0);
      expect(runningMariaDb(join(data, 'mariadb'))).not.toBeNull();

      child.kill('SIGTERM');
      expect(await exitCodeOf(child)).toBe(0);
      expect(runningMariaDb(join(data, 'mariadb'))).toBeNull();
      await expect(fetch(`${url}/readyz`)).rejects.toThrow();
    },
    FIRST_START_MS,
  );

  it('is told in one sentence that it already runs on the same data', async () => {
    await launchAndWait();
    const second = launch();
    expect(await exitCodeOf(second.child)).toBe(1);
    expect(second.output().trim().split('\n')).toEqual([expect.stringContaining('already runs on')]);
  });

  it('is told in one sentence that the port it was given is taken', async () => {
    const occupant = createServer();
    await new Promise<void>((resolve) => occupant.listen(0, '127.0.0.1', resolve));
    const address = occupant.address();
    const port = String(typeof address === 'object' && address !== null ? address.port : 0);
    const { child, output } = launch({ PORT: port });
    expect(await exitCodeOf(child)).toBe(1);
    expect(output().trim().split('\n')).toEqual([expect.stringContaining(`Port ${port} is in use`)]);
    occupant.close();
  });
});
