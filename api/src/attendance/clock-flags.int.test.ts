import { newId } from '../shared/id.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { clock, fixAt, pointAt, type ClockAnswer } from './clocking.fixture.js';

describe('what may be odd about a tap', () => {
  let app: TestApp;
  let guru: TestClient;
  let place: { latitude: number; longitude: number };

  beforeAll(async () => {
    app = await startTestApp();
    guru = await app.as('guru');
    place = await pointAt(app, 'guru');
  });
  afterAll(() => app.stop());

  const flagsOf = ({ punch }: ClockAnswer) => punch?.flags.map(({ code }) => code);
  const tapOn = async (day: string, input: object, client = guru) => {
    app.clock.set(`${day}T06:50:00+07:00`);
    return clock(client, 'IN', { ...input });
  };

  it('is exactly the same point on three days, and not on two', async () => {
    expect(flagsOf(await tapOn('2026-04-07', place))).toEqual([]);
    expect(flagsOf(await tapOn('2026-04-07', place))).toEqual([]);
    expect(flagsOf(await tapOn('2026-04-08', place))).toEqual([]);
    const third = await tapOn('2026-04-09', place);
    expect(third.punch).toMatchObject({ state: 'FLAGGED', flags: [{ code: 'EXACT_REPEAT' }] });
    expect(third.punch?.flags[0]?.params).toEqual([
      { name: 'days', value: '3' },
      { name: 'people', value: '1' },
    ]);
  });

  it('is exactly the same point of three people', async () => {
    const point = fixAt(place);
    const clients = await Promise.all(
      (['guru', 'guruPppk', 'kepsek'] as const).map((person) => app.as(person)),
    );
    const found: unknown[] = [];
    for (const client of clients) found.push(flagsOf(await tapOn('2026-04-10', point, client)));
    expect(found).toEqual([[], [], ['EXACT_REPEAT']]);
  });

  it('is one device for two people, also on another day', async () => {
    const deviceId = newId();
    expect(flagsOf(await tapOn('2026-04-11', { ...fixAt(place), deviceId }))).toEqual([]);
    expect(flagsOf(await tapOn('2026-04-13', { ...fixAt(place), deviceId }))).toEqual([]);
    const other = await app.as('guruPppk');
    expect(flagsOf(await tapOn('2026-04-14', { ...fixAt(place), deviceId }, other))).toEqual([
      'SHARED_DEVICE',
    ]);
  });

  it('is a simulated position, and one without any inaccuracy', async () => {
    const answer = await tapOn('2026-04-15', { ...fixAt(place), mockLocation: true, accuracyMeters: 0 });
    expect(flagsOf(answer)).toEqual(['ZERO_ACCURACY', 'MOCK_LOCATION']);
  });

  it('is a device clock that the server can prove wrong', async () => {
    app.clock.set('2026-04-16T08:00:00+07:00');
    const offline = { capturedAt: '2026-04-16T06:55:00+07:00', elapsedMs: 30 * 60_000 };
    const answer = await clock(guru, 'IN', { ...fixAt(place), offline });
    expect(answer.punch).toMatchObject({
      state: 'PENDING_CONFIRMATION',
      flags: [{ code: 'CLOCK_SKEW', params: [{ name: 'skewSeconds', value: '-2100' }] }],
    });
  });

  it('is an offline tap that comes after half a day: kept, and not counted', async () => {
    app.clock.set('2026-04-18T20:00:00+07:00');
    const offline = { capturedAt: '2026-04-18T06:55:00+07:00' };
    const answer = await clock(guru, 'IN', { ...fixAt(place), offline });
    expect(answer.punch).toMatchObject({ state: 'REJECTED', flags: [{ code: 'OFFLINE_TOO_OLD' }] });
    expect(answer.day).toMatchObject({ date: '2026-04-18', status: 'PENDING' });
  });

  it('is not where there are several valid places: the nearest that contains the point decides', async () => {
    const [school] = await app.dataSource.query<{ id: string; org_unit_id: string }[]>(
      `SELECT l.id, l.org_unit_id FROM work_locations l
       JOIN employee_work_locations p ON p.work_location_id = l.id WHERE p.employee_id = ?`,
      [await app.idOf('guru')],
    );
    const remote = await pointAt(app, 'guru', 5_000);
    const remoteId = newId();
    await app.dataSource.query(
      `INSERT INTO work_locations (id, org_unit_id, name, latitude, longitude) VALUES (?, ?, 'Kelas jauh', ?, ?)`,
      [remoteId, school?.org_unit_id, remote.latitude, remote.longitude],
    );
    await app.dataSource.query(
      `INSERT INTO employee_work_locations (id, employee_id, work_location_id, starts_on)
       VALUES (?, ?, ?, '2026-04-20')`,
      [newId(), await app.idOf('guru'), remoteId],
    );
    expect(flagsOf(await tapOn('2026-04-17', fixAt(remote)))).toContain('OUTSIDE_GEOFENCE');
    const there = await tapOn('2026-04-20', fixAt(remote));
    expect(there.punch).toMatchObject({ state: 'ACCEPTED', insideGeofence: true, flags: [] });
    expect(flagsOf(await tapOn('2026-04-21', fixAt(place)))).toEqual([]);
  });

  it('is never held against who works at a school without coordinates', async () => {
    const [teacher] = await app.dataSource.query<{ employee_id: string }[]>(
      `SELECT p.employee_id FROM employee_work_locations p JOIN work_locations l ON l.id = p.work_location_id
       JOIN assignments a ON a.employee_id = p.employee_id AND a.role = 'TEACHER'
       WHERE l.latitude IS NULL AND p.ends_on = '9999-12-31' AND a.ends_on = '9999-12-31' LIMIT 1`,
    );
    const client = await app.asEmployee(teacher?.employee_id ?? '');
    const answer = await tapOn('2026-04-22', fixAt(place), client);
    expect(answer.punch).toMatchObject({
      state: 'ACCEPTED',
      distanceMeters: null,
      insideGeofence: null,
      flags: [],
    });
    expect(answer.day).toMatchObject({ status: 'IN_PROGRESS' });
  });

  it('is not the place on a school holiday with work from anywhere', async () => {
    app.clock.set('2026-06-22T06:50:00+07:00');
    const answer = await clock(guru, 'IN', { ...(await pointAt(app, 'guru', 9_000)) });
    expect(answer.punch).toMatchObject({ state: 'ACCEPTED', insideGeofence: false, flags: [] });
    expect(answer.day).toMatchObject({ status: 'IN_PROGRESS', statusDetail: 'SCHOOL_HOLIDAY' });
  });

  it('is not eight o’clock in Ramadan', async () => {
    app.clock.set('2026-02-24T08:00:30+07:00');
    const answer = await clock(guru, 'IN', fixAt(place));
    expect(answer.day).toMatchObject({ status: 'IN_PROGRESS', lateMinutes: 0 });
  });
});
