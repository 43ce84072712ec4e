import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { IsNull, Not } from 'typeorm';
import type { DataSource } from 'typeorm';
import { CalendarReader } from '../calendar/calendar.reader.js';
import { OrgTreeReader } from '../employees/org-tree.reader.js';
import { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import { ScheduleReader } from '../schedules/schedule.reader.js';
import { Evidence } from '../evidence/evidence.entity.js';
import { objectKey } from '../evidence/evidence-keys.js';
import { LkhActivity } from '../lkh/lkh-activity.entity.js';
import { contentHashOf } from '../lkh/lkh-content.js';
import { DiskObjectStore } from '../storage/disk-object-store.js';
import { DEMO_ACCOUNTS } from './demo-accounts.js';
import { FixedClock } from '../shared/clock.js';
import { WorkLocationReader } from '../work-locations/work-location.reader.js';
import { dayFactSources } from '../app/day-fact-sources.js';
import { DayFrameReader } from '../attendance/day-frame.reader.js';
import { DayProjector } from '../attendance/day-projector.js';
import { AttendanceDay } from '../attendance/attendance-day.entity.js';
import { Punch } from '../attendance/punch.entity.js';
import { createDataSource } from '../db/data-source.js';
import { Employee } from '../employees/employee.entity.js';
import { LkhReport } from '../lkh/lkh-report.entity.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { DatabaseNotEmpty, isDemoDatabase, loadDemoWhenEmpty, loadRegency } from './load-demo.js';
import { RegencyHistory, type HistoryChunk } from './regency-history.js';
import { planRegency, TEST_REGENCY } from './regency-plan.js';
import type { SeedProgress } from './seed-progress.js';

const TODAY = '2026-04-07';
const SIZE = { ...TEST_REGENCY, days: 10 };

describe('loading a demo regency', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeEach(async () => {
    database = await createTestDatabase();
    dataSource = createDataSource({ url: database.url, pool: { size: 6, queue: 10 } });
    await dataSource.initialize();
    await dataSource.runMigrations({ transaction: 'each' });
  });

  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('fills an empty database once, also when two programs start at the same moment', async () => {
    const load = () => loadDemoWhenEmpty(dataSource, { today: TODAY }, SIZE);
    await expect(isDemoDatabase(dataSource)).resolves.toBe(false);
    const loaded = await Promise.all([load(), load()]);
    expect(loaded.filter(Boolean)).toHaveLength(1);
    await expect(load()).resolves.toBe(false);
    await expect(dataSource.getRepository(Employee).count()).resolves.toBe(SIZE.employees);
    await expect(isDemoDatabase(dataSource)).resolves.toBe(true);
  });

  it('leaves nothing behind when it fails on the way', async () => {
    const failing = ({ table }: SeedProgress): void => {
      if (table === 'lkh_reports') throw new Error('the power went out');
    };
    const load = loadDemoWhenEmpty(dataSource, { today: TODAY, progress: failing }, SIZE);
    await expect(load).rejects.toThrow('the power went out');
    await expect(dataSource.getRepository(Employee).count()).resolves.toBe(0);
    await expect(loadDemoWhenEmpty(dataSource, { today: TODAY }, SIZE)).resolves.toBe(true);
  });

  it('keeps the files of the demo persons where the system finds them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'eoffice-seeds-'));
    try {
      const objectStore = new DiskObjectStore(folder);
      await loadDemoWhenEmpty(dataSource, { today: TODAY, objectStore }, SIZE);
      const files = await dataSource.getRepository(Evidence).find();
      expect(new Set(files.map((file) => file.purpose))).toEqual(new Set(['SELFIE', 'LKH']));
      for (const file of files) {
        const { stream, contentType } = await objectStore.get(objectKey(file, 'ORIGINAL'));
        expect(
          createHash('sha256')
            .update(await buffer(stream))
            .digest('hex'),
        ).toBe(file.storedSha256);
        expect(contentType).toBe(file.contentType);
      }
      const teacher = await dataSource
        .getRepository(Employee)
        .findOneByOrFail({ nip: DEMO_ACCOUNTS.guru.nip });
      const owned = { employeeId: teacher.id, evidenceId: Not(IsNull()) };
      await expect(dataSource.getRepository(Punch).countBy(owned)).resolves.toBeGreaterThan(0);
      const [report] = await dataSource.getRepository(LkhReport).findBy(owned);
      const activities = await dataSource.getRepository(LkhActivity).findBy({ reportId: report?.id ?? '' });
      const evidenceSha256 = files.find((file) => file.id === report?.evidenceId)?.sha256 ?? '';
      expect(report?.contentHash).toBe(
        contentHashOf({ date: report?.date ?? '', activities, evidenceSha256 }),
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('writes the history as it was planned, once, and tells how far it is', async () => {
    const percents: number[] = [];
    await loadRegency(dataSource, SIZE, { today: TODAY, progress: ({ percent }) => percents.push(percent) });
    await expect(loadRegency(dataSource, SIZE, { today: TODAY })).rejects.toThrow(DatabaseNotEmpty);
    const planned: HistoryChunk[] = [];
    const history = new RegencyHistory(planRegency({ ...SIZE, today: TODAY }), false);
    for await (const chunk of history.chunks()) planned.push(chunk);
    const count = (rows: (chunk: HistoryChunk) => readonly unknown[]) =>
      planned.reduce((sum, chunk) => sum + rows(chunk).length, 0);
    await expect(dataSource.getRepository(Punch).count()).resolves.toBe(count((chunk) => chunk.punches));
    await expect(dataSource.getRepository(LkhReport).count()).resolves.toBe(count((chunk) => chunk.reports));
    const stored = await dataSource.getRepository(AttendanceDay).find();
    expect(inOrder(stored)).toEqual(inOrder(planned.flatMap((chunk) => chunk.attendanceDays)));
    expect([...percents].sort((a, b) => a - b)).toEqual(percents);

    // What is stored is what a later computation from the stored facts gives again.
    const wanted = stored.map(({ employeeId, date }) => ({ employeeId, day: date }));
    const again = await projector(dataSource).projectDays(dataSource.manager, wanted);
    expect(inOrder(again.map(({ row }) => row))).toEqual(inOrder(stored));
  });
});

/** The rows as plain JSON, because the database keeps a trace as text. */
function inOrder(rows: readonly AttendanceDay[]): unknown {
  const keyOf = ({ employeeId, date }: AttendanceDay) => `${employeeId} ${date}`;
  return JSON.parse(JSON.stringify([...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))));
}

function projector(dataSource: DataSource): DayProjector {
  const clock = new FixedClock(`${TODAY}T00:00:00+07:00`);
  const frames = new DayFrameReader({
    orgTree: new OrgTreeReader(clock),
    schedules: new ScheduleReader(clock),
    calendar: new CalendarReader(clock),
    workLocations: new WorkLocationReader(clock),
    ruleSets: new RuleSetReader(dataSource, clock),
  });
  return new DayProjector(frames, dayFactSources(clock), clock);
}
