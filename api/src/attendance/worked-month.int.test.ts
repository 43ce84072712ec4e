import { done, manySubmitted } from '../lkh/lkh-desk.fixture.js';
import { daysOf as daysBetween, weekdayOf } from '../shared/local-day.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { attendanceOf } from './attendance.fixture.js';
import { clock, daysOf, fixAt, pointAt, type ShownDay } from './clocking.fixture.js';

/** Times that differ from an ordinary day; null for no tap. */
const STORY: Readonly<Record<string, { in?: string | null; out?: string | null }>> = {
  '2026-04-07': { in: '07:12:00' },
  '2026-04-10': { out: '12:25:00' },
  '2026-04-15': { in: '07:00:59' },
  '2026-04-16': { in: '07:31:00' },
  '2026-04-20': { in: '08:31:00', out: '13:30:00' },
  '2026-04-25': { out: null },
  '2026-04-28': { in: null, out: null },
};
const HOLIDAY = '2026-04-03';
const [FIRST, LAST] = ['2026-04-01', '2026-04-30'];
const RECAP = `{ viewer { attendanceMonthRecap(month: "2026-04") {
  month workingDays payableDays openDays lateMinutes earlyLeaveMinutes deductionBps
  statuses { status count } tiers { tier count } absences { status detail count }
  lkh { required approved waiting missing }
} } }`;
/** What the handbook says of the month. */
const WORKED_MONTH = {
  month: '2026-04',
  workingDays: 25,
  payableDays: 30,
  openDays: 0,
  lateMinutes: 134,
  earlyLeaveMinutes: 65,
  deductionBps: 900,
  statuses: [
    { status: 'OFF_DAY', count: 4 },
    { status: 'HOLIDAY', count: 1 },
    { status: 'ABSENT', count: 1 },
    { status: 'MISSING_CLOCK_OUT', count: 1 },
    { status: 'PRESENT', count: 19 },
    { status: 'LATE', count: 2 },
    { status: 'EARLY_LEAVE', count: 1 },
    { status: 'LATE_AND_EARLY', count: 1 },
  ],
  tiers: [
    { tier: 'TL1', count: 1 },
    { tier: 'TL2', count: 1 },
    { tier: 'TL4', count: 1 },
    { tier: 'PSW1', count: 1 },
    { tier: 'PSW2', count: 1 },
    { tier: 'PSW4', count: 1 },
  ],
  absences: [{ status: 'ABSENT', detail: null, count: 1 }],
  lkh: { required: 25, approved: 22, waiting: 1, missing: 2 },
};
/** Fifty taps and then some, on a machine that may do much else (ms). */
const PATIENCE = 60_000;

describe('the worked month of the handbook: a teacher, six days a week, April 2026', () => {
  let app: TestApp;
  let guru: TestClient;
  let guruId: string;
  let days: readonly ShownDay[];

  beforeAll(async () => {
    app = await startTestApp('2026-04-01T05:00:00+07:00');
    guru = await app.as('guru');
    guruId = await app.idOf('guru');
    const place = await pointAt(app, 'guru');
    for (const date of daysBetween(FIRST, LAST)) {
      if (weekdayOf(date) === 7 || date === HOLIDAY) continue;
      const ordinary = { in: '06:50:00', out: weekdayOf(date) === 5 ? '13:01:00' : '14:01:00' };
      const { in: clockIn, out: clockOut } = { ...ordinary, ...STORY[date] };
      for (const [kind, time] of [
        ['IN', clockIn],
        ['OUT', clockOut],
      ] as const) {
        if (!time) continue;
        app.clock.set(`${date}T${time}+07:00`);
        await clock(guru, kind, fixAt(place));
      }
    }
    app.clock.set('2026-05-01T00:30:00+07:00');
    days = await daysOf(guru, guruId, FIRST, LAST);
  }, PATIENCE);
  afterAll(() => app.stop());

  const on = (date: string) => days.find((day) => day.date === date);
  const sum = (field: 'lateMinutes' | 'earlyLeaveMinutes' | 'deductionBps') =>
    days.reduce((total, day) => total + day[field], 0);

  it('has 25 working days, 134 late and 65 early minutes, and 900 basis points', () => {
    const asks = (...requirements: string[]) =>
      days.filter(({ lkhRequirement }) => requirements.includes(lkhRequirement)).length;
    expect(days).toHaveLength(30);
    expect(asks('REQUIRED', 'COUNTS_AS_MISSING')).toBe(25);
    expect([sum('lateMinutes'), sum('earlyLeaveMinutes'), sum('deductionBps')]).toEqual([134, 65, 900]);
    expect(days.every(({ final }) => final)).toBe(true);
  });

  it('says of each day what it is and why', () => {
    expect(on('2026-04-07')).toMatchObject({ status: 'LATE', lateMinutes: 12, deductionBps: 50 });
    expect(on('2026-04-07')?.explanation).toMatch(/^Terlambat 12 menit: masuk 07\.12 WIB, jam masuk 07\.00/);
    expect(on('2026-04-10')).toMatchObject({
      status: 'EARLY_LEAVE',
      earlyLeaveMinutes: 35,
      deductionBps: 100,
    });
    expect(on('2026-04-15')).toMatchObject({ status: 'PRESENT', deductionBps: 0 });
    expect(on('2026-04-16')).toMatchObject({ status: 'LATE', lateMinutes: 31, deductionBps: 100 });
    expect(on('2026-04-20')).toMatchObject({
      status: 'LATE_AND_EARLY',
      lateMinutes: 91,
      earlyLeaveMinutes: 30,
      deductionBps: 200,
    });
    expect(on('2026-04-25')).toMatchObject({ status: 'MISSING_CLOCK_OUT', deductionBps: 150 });
    expect(on('2026-04-28')).toMatchObject({ status: 'ABSENT', deductionBps: 300 });
    expect(on(HOLIDAY)).toMatchObject({ status: 'HOLIDAY', lkhRequirement: 'NOT_REQUIRED' });
    expect(on('2026-04-05')).toMatchObject({ status: 'OFF_DAY' });
  });

  it('adds up in the recap of the month, with 22 of 25 daily reports approved', async () => {
    const worked = days.filter(({ lkhRequirement }) => lkhRequirement === 'REQUIRED').map(({ date }) => date);
    const reports = await manySubmitted(app, guruId, worked.slice(0, 23));
    const kepsek = await app.as('kepsek');
    for (const { id, contentHash } of reports.slice(0, 22)) {
      await done(kepsek, 'approve', { id, input: { contentHash } });
    }
    const { viewer } = await guru.query<{ viewer: { attendanceMonthRecap: unknown } }>(RECAP);
    expect(viewer.attendanceMonthRecap).toEqual(WORKED_MONTH);
  });

  it('stays exactly what it was when its days are stored, once and again, by two processes at once', async () => {
    const [one, other] = [attendanceOf(app).closer, attendanceOf(app).closer];
    const heard: string[] = [];
    const stored = await Promise.all([
      one.closeDays(FIRST, LAST, (done, total) => heard.push(`${done}/${total}`)),
      other.closeDays(FIRST, LAST),
    ]);
    const people = await app.dataSource.query<{ n: string; employees: string }[]>(
      'SELECT COUNT(*) AS n, COUNT(DISTINCT employee_id) AS employees FROM attendance_days WHERE final = 1',
    );
    const [{ n, employees } = { n: '0', employees: '0' }] = people;
    expect(Number(n)).toBe(30 * Number(employees));
    expect(stored[0] + stored[1]).toBe(Number(n));
    expect(heard).toEqual([`${employees}/${employees}`]);
    expect(await one.closeDays(FIRST, LAST)).toBe(0);
    expect(await daysOf(guru, guruId, FIRST, LAST)).toEqual(days);
    const again = await attendanceOf(app).projector.project(app.dataSource.manager, {
      employeeIds: [guruId],
      from: FIRST,
      to: LAST,
    });
    const { viewer } = await guru.query<{ viewer: { attendanceMonthRecap: unknown } }>(RECAP);
    expect(viewer.attendanceMonthRecap).toEqual(WORKED_MONTH);
    expect(again.map(({ resolution }) => resolution.status)).toEqual(days.map(({ status }) => status));
  });
});
