import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startMariaDb, type MariaDb } from '../../../scripts/lib/mariadb.mjs';
import { Punch } from '../attendance/punch.entity.js';
import { Assignment } from '../employees/assignment.entity.js';
import { END_OF_TIME } from '../shared/local-day.js';
import { newId } from '../shared/id.js';
import { startTestApp, type TestApp } from './test-app.js';
import type { TestClient } from './test-client.js';

const SCHEMA = 'eoffice';
const CLOCK_IN = `mutation ($input: AttendanceClockInput!) {
  attendanceClockIn(input: $input) { punch { id } userErrors { code } }
}`;

/** One tap of one employee, sent again until the server acknowledges it. */
interface Tap {
  readonly client: TestClient;
  readonly id: string;
  acknowledged: boolean;
  attempts: number;
}

describe('a database that is killed while people clock in', () => {
  let directory: string;
  let database: MariaDb;
  let app: TestApp;

  const start = (address?: Pick<MariaDb, 'port' | 'password'>) =>
    startMariaDb({
      directory,
      durable: true,
      schema: SCHEMA,
      bufferPool: '64M',
      ...(address && { address }),
    });

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'eoffice-crash-'));
    database = await start();
    const ownDatabase = { url: database.urlOf(SCHEMA), drop: () => Promise.resolve() };
    app = await startTestApp(undefined, { LOG_LEVEL: 'silent' }, ownDatabase);
  }, 60_000);
  afterAll(async () => {
    await app.stop();
    await database.stop();
    await rm(directory, { recursive: true, force: true });
  });

  it('comes back with every acknowledged clock-in, and none of them twice', async () => {
    const teachers = await app.dataSource
      .getRepository(Assignment)
      .findBy({ role: 'TEACHER', endsOn: END_OF_TIME });
    const clients = await Promise.all(teachers.map(({ employeeId }) => app.asEmployee(employeeId)));
    const taps = clients.flatMap((client) =>
      Array.from({ length: 15 }, (): Tap => ({ client, id: newId(), acknowledged: false, attempts: 0 })),
    );
    const crash = (async () => {
      await until(() => taps.filter(({ acknowledged }) => acknowledged).length > taps.length / 5);
      await database.kill();
      // Whoever sends a request now is not known any more from memory.
      app.clock.advance(10_000);
      await sleep(300);
      database = await start(database);
    })();
    await Promise.all(inTurns(taps, 32));
    await crash;

    const rows = await app.dataSource.getRepository(Punch).find({ select: { id: true } });
    expect(rows.map(({ id }) => id).sort()).toEqual(taps.map(({ id }) => id).sort());
    // The crash was felt: some taps had to be sent again.
    expect(Math.max(...taps.map(({ attempts }) => attempts))).toBeGreaterThan(1);
    const ready = await app.anonymous.fetch('/readyz');
    expect(ready.status).toBe(200);
  }, 90_000);
});

/** Lets a few senders work through the taps, as phones do: each tap until it is acknowledged. */
function inTurns(taps: readonly Tap[], senders: number): Promise<void>[] {
  const queue = [...taps];
  return Array.from({ length: senders }, async () => {
    for (let tap = queue.shift(); tap; tap = queue.shift()) await sendUntilAcknowledged(tap);
  });
}

async function sendUntilAcknowledged(tap: Tap): Promise<void> {
  const input = { id: tap.id, channel: 'PHONE' };
  while (!tap.acknowledged) {
    tap.attempts += 1;
    const answer = await tap.client.send<{ attendanceClockIn: { punch: { id: string } | null } }>(CLOCK_IN, {
      input,
    });
    tap.acknowledged = answer.data?.attendanceClockIn.punch?.id === tap.id;
    if (!tap.acknowledged) {
      // Nothing but "try again" may come back while the database is away.
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['SERVICE_UNAVAILABLE']);
      expect(answer.status).toBe(503);
      await sleep(50);
    }
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(5);
}
