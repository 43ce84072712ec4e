import { attendanceOf } from '../attendance/attendance.fixture.js';
import { createDataSource } from '../db/data-source.js';
import { Transactions } from '../db/transactions.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { DayRecomputer } from './day-recomputer.js';
import { EVERY_PERIOD_OPEN } from './period-gate.js';
import { RecomputeJob } from './recompute-job.entity.js';
import { RecomputeWorker } from './recompute-worker.js';
import { closeDays, holiday, recomputeOf, storedDays } from './recompute.fixture.js';

const FROM = '2026-02-01';
const TO = '2026-04-06';
const DAY = '2026-04-01';

function databaseUrl({ dataSource }: TestApp): string {
  const { options } = dataSource;
  if (options.type !== 'mariadb' || options.url === undefined) throw new Error('the database has no address');
  return options.url;
}

describe('a job that derives days again', () => {
  let app: TestApp;
  let jobId: string;
  let expected: number;

  beforeEach(async () => {
    app = await startTestApp('2026-04-07T06:45:00+07:00');
    await closeDays(app, FROM, TO);
    const affected = { people: { everyone: true }, ranges: [{ startsOn: FROM, endsOn: TO }] };
    const { engine } = recomputeOf(app);
    expected = (await engine.preview(affected, holiday(DAY))).totals.days;
    const reason = { cause: 'CALENDAR_CHANGED', causeId: null, requestedBy: null } as const;
    const { outcome } = await engine.apply(affected, reason, holiday(DAY));
    if (!outcome.jobId) throw new Error('no job');
    jobId = outcome.jobId;
  });
  afterEach(() => app.stop());

  const job = () => app.dataSource.manager.findOneByOrFail(RecomputeJob, { id: jobId });
  async function claimed(worker: RecomputeWorker) {
    const claim = await worker.claim();
    if (!claim) throw new Error('nothing to do');
    return claim;
  }
  async function expectDone() {
    const { state, peopleTotal, peopleDone, daysChanged, daysDone } = await job();
    expect({ state, peopleDone, daysChanged }).toEqual({
      state: 'DONE',
      peopleDone: peopleTotal,
      daysChanged: expected,
    });
    const stored = await storedDays(app);
    expect(daysDone).toBe(stored.length);
    expect(stored.filter(({ final }) => final === 0)).toEqual([]);
    expect(new Set(stored.filter(({ date }) => date === DAY).map(({ status }) => status))).toEqual(
      new Set(['HOLIDAY']),
    );
  }

  it('goes on where it was when a worker was killed, and its late return changes nothing', async () => {
    const [first, killed, heir] = [recomputeOf(app), recomputeOf(app), recomputeOf(app)];
    await first.worker.work(await claimed(first.worker), 0);
    const begun = await job();
    expect(begun.peopleDone).toBeGreaterThan(0);
    expect(begun.peopleDone).toBeLessThan(begun.peopleTotal);

    const lost = await claimed(killed.worker);
    await expect(heir.worker.run()).resolves.toBe(0);
    expect(await job()).toMatchObject({ peopleDone: begun.peopleDone, state: 'RUNNING' });
    app.clock.advance(61_000);
    const derived = await heir.worker.run();
    expect(derived).toBe((await job()).daysDone - begun.daysDone);
    await expectDone();

    const before = await storedDays(app);
    await expect(killed.worker.work(lost, Infinity)).resolves.toBe(0);
    await expect(storedDays(app)).resolves.toEqual(before);
    await expectDone();
  });

  it('keeps neither days nor progress of a step that broke off, and tries it again later', async () => {
    const { dataSource, clock } = app;
    const { freshProjector } = attendanceOf(app);
    let broken = true;
    class Breaking extends DayRecomputer {
      override async store(...args: Parameters<DayRecomputer['store']>) {
        const stored = await super.store(...args);
        if (broken) throw new Error('the power went out');
        return stored;
      }
    }
    const worker = new RecomputeWorker({
      dataSource,
      clock,
      transactions: new Transactions(dataSource),
      recomputer: new Breaking(freshProjector, EVERY_PERIOD_OPEN),
    });
    const before = await storedDays(app);
    await expect(worker.run()).rejects.toThrow('the power went out');
    await expect(storedDays(app)).resolves.toEqual(before);
    expect(await job()).toMatchObject({ failures: 1, peopleDone: 0, daysDone: 0, cursorId: null });
    broken = false;
    await expect(worker.run()).resolves.toBe(0);
    clock.advance(61_000);
    await worker.run();
    await expectDone();
    expect(await job()).toMatchObject({ failures: 0 });
  });

  it('loses and repeats nothing when a process dies in the middle of a step, with its days half written', async () => {
    const { clock, url } = { clock: app.clock, url: databaseUrl(app) };
    const process = createDataSource({ url, pool: { size: 2, queue: 10 } });
    await process.initialize();
    try {
      const connection = new Promise<number>((died) => {
        class Dying extends DayRecomputer {
          override async store(...args: Parameters<DayRecomputer['store']>) {
            await super.store(...args);
            const [row] = await args[0].query<{ id: string }[]>('SELECT CONNECTION_ID() AS id');
            died(Number(row?.id));
            // Nothing of this process runs any more, not even what would tidy up.
            return new Promise<never>(() => undefined);
          }
        }
        const recomputer = new Dying(attendanceOf(app).freshProjector, EVERY_PERIOD_OPEN);
        const transactions = new Transactions(process);
        void new RecomputeWorker({ dataSource: process, clock, transactions, recomputer }).run();
      });
      const before = await storedDays(app);
      await app.dataSource.query(`KILL ${await connection}`);
      await expect(storedDays(app)).resolves.toEqual(before);
      expect(await job()).toMatchObject({ state: 'RUNNING', peopleDone: 0, daysDone: 0, cursorId: null });

      const { worker } = recomputeOf(app);
      await expect(worker.run()).resolves.toBe(0);
      clock.advance(61_000);
      await worker.run();
      await expectDone();
    } finally {
      await process.destroy();
    }
  });

  it('keeps the closer from its days until it is done, or until it fails', async () => {
    const { worker } = recomputeOf(app);
    await expect(worker.isBusy()).resolves.toBe(true);
    await app.dataSource.query('UPDATE recompute_jobs SET failures = 1');
    await expect(worker.isBusy()).resolves.toBe(false);
    await worker.run();
    await expect(worker.isBusy()).resolves.toBe(false);
    await expectDone();
  });

  it('is taken from a worker that is too slow, whose step then counts for nothing', async () => {
    const { dataSource, clock } = app;
    let finish: () => void = () => undefined;
    const mayFinish = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let slowDays = Promise.resolve(0);
    await new Promise<void>((reached) => {
      class Slow extends DayRecomputer {
        override async store(...args: Parameters<DayRecomputer['store']>) {
          const stored = await super.store(...args);
          reached();
          await mayFinish;
          return stored;
        }
      }
      const recomputer = new Slow(attendanceOf(app).freshProjector, EVERY_PERIOD_OPEN);
      const transactions = new Transactions(dataSource);
      slowDays = new RecomputeWorker({ dataSource, clock, transactions, recomputer }).run();
    });
    clock.advance(61_000);
    const { worker } = recomputeOf(app);
    const heir = worker.work(await claimed(worker), Infinity);
    finish();
    await expect(slowDays).resolves.toBe(0);
    await heir;
    await expectDone();
  });

  it('is done once by several processes at the same time', async () => {
    const processes = [recomputeOf(app), recomputeOf(app), recomputeOf(app)];
    const derived = await Promise.all(processes.map(({ worker }) => worker.run()));
    expect(derived.reduce((sum, days) => sum + days, 0)).toBe((await storedDays(app)).length);
    await expectDone();
  });

  it('never writes over a punch that comes in at the same moment', async () => {
    const { worker } = recomputeOf(app);
    const guru = await app.as('guru');
    const tap = guru.query<{ attendanceClockIn: { day: { status: string } } }>(
      `mutation ($input: AttendanceClockInput!) { attendanceClockIn(input: $input) { day { status } } }`,
      {
        input: {
          id: '019d6aaa-0000-7000-8000-000000000001',
          channel: 'PHONE',
          accuracyMeters: 8,
          latitude: -2.9,
          longitude: 103.8,
        },
      },
    );
    await Promise.all([worker.run(), tap]);
    const guruId = await app.idOf('guru');
    const days = (await storedDays(app)).filter((row) => row.employeeId === guruId);
    expect(days.at(-1)).toMatchObject({ date: '2026-04-07', status: 'IN_PROGRESS' });
  });
});
