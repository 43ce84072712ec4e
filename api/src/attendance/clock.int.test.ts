import { newId } from '../shared/id.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { clock, daysOf, FAR_AWAY, fixAt, pointAt } from './clocking.fixture.js';

describe('clocking in and out', () => {
  let app: TestApp;
  let guru: TestClient;
  let guruId: string;
  let atSchool: { latitude: number; longitude: number };

  beforeAll(async () => {
    app = await startTestApp();
    guru = await app.as('guru');
    guruId = await app.idOf('guru');
    atSchool = await pointAt(app, 'guru');
  });
  afterAll(() => app.stop());

  it('is on time until the last second of the minute of the bell, and late from the next minute on', async () => {
    app.clock.set('2026-04-07T07:00:59.999+07:00');
    const onTime = await clock(guru, 'IN', fixAt(atSchool));
    expect(onTime).toMatchObject({
      punch: { state: 'ACCEPTED', businessDate: '2026-04-07', insideGeofence: true, flags: [] },
      day: { status: 'IN_PROGRESS', lateMinutes: 0, lkhRequirement: 'REQUIRED', final: false },
      userErrors: [],
    });
    app.clock.set('2026-04-08T07:01:00+07:00');
    const late = await clock(guru, 'IN', fixAt(atSchool));
    expect(late.day).toMatchObject({ status: 'IN_PROGRESS', lateMinutes: 1, lateTier: 'TL1' });
    expect(late.day?.explanation).toBe(
      'Terlambat 1 menit: masuk 07.01 WIB, jam masuk 07.00; belum absen pulang.',
    );
  });

  it('leaves early by the minute', async () => {
    app.clock.set('2026-04-08T13:45:30+07:00');
    const out = await clock(guru, 'OUT', fixAt(atSchool));
    expect(out.day).toMatchObject({
      status: 'LATE_AND_EARLY',
      lateMinutes: 1,
      earlyLeaveMinutes: 14,
      deductionBps: 100,
    });
  });

  it('keeps and flags a tap outside of the fence, with the metres', async () => {
    app.clock.set('2026-04-09T06:50:00+07:00');
    const { punch, day } = await clock(guru, 'IN', await pointAt(app, 'guru', 400));
    expect(punch).toMatchObject({ state: 'FLAGGED', distanceMeters: 400, insideGeofence: false });
    expect(punch?.flags).toEqual([
      {
        code: 'OUTSIDE_GEOFENCE',
        params: expect.arrayContaining([
          { name: 'distanceMeters', value: '400' },
          { name: 'limitMeters', value: '108' },
        ]),
      },
    ]);
    expect(day).toMatchObject({ status: 'IN_PROGRESS' });
    const again = await clock(guru, 'OUT', { ...FAR_AWAY });
    expect(again.punch?.flags.map(({ code }) => code)).toEqual(['OUTSIDE_GEOFENCE', 'IMPOSSIBLE_SPEED']);
  });

  it('needs neither a position nor a schedule to be kept', async () => {
    app.clock.set('2026-04-10T06:50:00+07:00');
    const { punch } = await clock(guru, 'IN', { accuracyMeters: null });
    expect(punch).toMatchObject({ state: 'FLAGGED', distanceMeters: null, insideGeofence: null });
    await app.dataSource.query('CREATE TABLE kept AS SELECT * FROM schedule_assignments');
    await app.dataSource.query('DELETE FROM schedule_assignments');
    app.clock.advance(4_000);
    const { day, userErrors } = await clock(guru, 'IN', fixAt(atSchool));
    expect(userErrors).toEqual([]);
    expect(day).toMatchObject({ status: 'OFF_DAY', statusDetail: 'NO_SCHEDULE' });
    await app.dataSource.query('INSERT INTO schedule_assignments SELECT * FROM kept');
    app.clock.advance(4_000);
  });

  it('refuses what no device can send, and keeps nothing of it', async () => {
    const bad = [
      [{ latitude: 1 }, 'longitude'],
      [{ longitude: 1 }, 'latitude'],
      [{ accuracyMeters: 1e12 }, 'accuracyMeters'],
      [{ deviceId: 'a b' }, 'deviceId'],
      [{ offline: { capturedAt: '0001-01-01T00:00:00Z' } }, 'offline.capturedAt'],
      [{ offline: { capturedAt: '2026-04-10T00:00:00Z', elapsedMs: -1 } }, 'offline.elapsedMs'],
    ] as const;
    const count = async () => app.dataSource.query('SELECT COUNT(*) AS n FROM punches');
    const before = await count();
    for (const [input, field] of bad) {
      const answer = await clock(guru, 'IN', input);
      expect(answer).toMatchObject({
        punch: null,
        day: null,
        userErrors: [{ code: 'INVALID_INPUT', field }],
      });
    }
    expect(await count()).toEqual(before);
  });

  it('gives the same answer to the same id, and refuses the id for anything else', async () => {
    app.clock.set('2026-04-11T06:55:00+07:00');
    const input = { id: newId(), ...atSchool, deviceId: 'device-1' };
    const first = await clock(guru, 'IN', input);
    app.clock.set('2026-04-11T07:40:00+07:00');
    const offline = { capturedAt: '2026-04-11T06:55:00+07:00', elapsedMs: 2_700_000 };
    for (const repeat of [input, { ...input, offline }]) {
      expect(await clock(guru, 'IN', repeat)).toMatchObject({ punch: first.punch, userErrors: [] });
    }
    const used = { punch: null, day: null, userErrors: [{ code: 'ID_ALREADY_USED', field: 'id' }] };
    expect(await clock(guru, 'OUT', input)).toEqual(used);
    expect(await clock(guru, 'IN', { ...input, latitude: 1 })).toEqual(used);
    const other = await app.as('guruPppk');
    expect(await clock(other, 'IN', input)).toEqual(used);
    const days = await daysOf(other, await app.idOf('guruPppk'), '2026-04-11', '2026-04-11');
    expect(days).toMatchObject([{ status: 'PENDING' }]);
  });

  it('is ignored on a Sunday and on a holiday, and kept', async () => {
    app.clock.set('2026-04-12T07:30:00+07:00');
    const sunday = await clock(guru, 'IN', fixAt(atSchool));
    expect(sunday).toMatchObject({
      punch: { state: 'ACCEPTED' },
      day: { status: 'OFF_DAY', deductionBps: 0 },
    });
    app.clock.set('2026-05-01T09:30:00+07:00');
    const holiday = await clock(guru, 'IN', fixAt(atSchool));
    expect(holiday).toMatchObject({ punch: { state: 'ACCEPTED' }, day: { status: 'HOLIDAY', final: true } });
  });

  it('does not count before the window opens nor after the cutoff', async () => {
    app.clock.set('2026-04-13T04:59:59+07:00');
    const early = await clock(guru, 'IN', fixAt(atSchool));
    expect(early.day).toMatchObject({ status: 'PENDING' });
    app.clock.set('2026-04-13T10:01:00+07:00');
    const tooLate = await clock(guru, 'IN', fixAt(atSchool));
    expect(tooLate.day).toMatchObject({ status: 'PENDING', lateMinutes: 0 });
    app.clock.set('2026-04-14T00:10:00+07:00');
    const [day] = await daysOf(guru, guruId, '2026-04-13', '2026-04-13');
    expect(day).toMatchObject({ status: 'ABSENT', deductionBps: 300, lkhRequirement: 'COUNTS_AS_MISSING' });
  });

  it('asks the same few statements of the database for every tap', async () => {
    app.clock.set('2026-04-14T06:50:00+07:00');
    await clock(guru, 'IN', fixAt(atSchool));
    const { statements } = await app.queries.during(() => clock(guru, 'IN', fixAt(atSchool)));
    expect(statements.filter((sql) => !/TRANSACTION|COMMIT/.test(sql))).toHaveLength(9);
  });
});
