import { AuditEntry } from '../audit/audit-entry.entity.js';
import { Punch } from '../attendance/punch.entity.js';
import { newId } from '../shared/id.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { WorkLocation } from './work-location.entity.js';

const SAVE = `mutation ($id: ClientId!, $input: WorkLocationSaveInput!) {
  answer: workLocationSave(id: $id, input: $input) {
    workLocation { id name latitude longitude radiusMeters active version canEdit { allowed } }
    userErrors { code field }
  }
}`;

interface Answer {
  readonly workLocation: { readonly id: string; readonly version: number } | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string | null }[];
}

describe('places of work', () => {
  let app: TestApp;
  let admin: TestClient;
  let korwil: TestClient;
  let school: WorkLocation;
  let elsewhere: WorkLocation;

  beforeAll(async () => {
    app = await startTestApp();
    admin = await app.as('admin');
    korwil = await app.as('korwil');
    school = await placeOf('guru');
    elsewhere = await placeOf('korwilLain');
  });
  afterAll(() => app.stop());

  async function placeOf(person: 'guru' | 'korwilLain'): Promise<WorkLocation> {
    const [row] = await app.dataSource.query<{ id: string }[]>(
      'SELECT work_location_id AS id FROM employee_work_locations WHERE employee_id = ?',
      [await app.idOf(person)],
    );
    return app.dataSource.getRepository(WorkLocation).findOneByOrFail({ id: row?.id ?? '' });
  }

  const stored = (id: string) => app.dataSource.getRepository(WorkLocation).findOneBy({ id });

  function input(place: Omit<WorkLocation, 'id'>, changes: object = {}): Record<string, unknown> {
    const { orgUnitId, name, latitude, longitude, radiusMeters, timeZone, active, version } = place;
    return { orgUnitId, name, latitude, longitude, radiusMeters, timeZone, active, version, ...changes };
  }

  async function save(client: TestClient, id: string, place: Record<string, unknown>): Promise<Answer> {
    return (await client.query<{ answer: Answer }>(SAVE, { id, input: place })).answer;
  }

  it('are entered by the korwil of the district, at first without coordinates, and found as such', async () => {
    const id = newId();
    const fresh = { orgUnitId: school.orgUnitId, name: 'Kelas jauh Dusun III' };
    const created = await save(korwil, id, fresh);
    expect(created).toMatchObject({
      workLocation: { id, latitude: null, radiusMeters: 100, version: 1, canEdit: { allowed: true } },
      userErrors: [],
    });
    expect((await save(korwil, id, fresh)).workLocation).toEqual(created.workLocation);
    const query = `{ workLocations(where: { located: { eq: false } }) { nodes { id employeeCount } } }`;
    const { workLocations } = await korwil.query<{ workLocations: { nodes: object[] } }>(query);
    expect(workLocations.nodes).toContainEqual({ id, employeeCount: 0 });
    const told = await app.dataSource.getRepository(AuditEntry).findBy({ objectId: id });
    expect(told.map(({ action }) => action)).toEqual(['work_location.created']);
  });

  it('are changed by one at a time: whoever has seen an older version is told', async () => {
    const first = await save(admin, school.id, input(school, { radiusMeters: 150 }));
    expect(first.workLocation).toMatchObject({ radiusMeters: 150, version: school.version + 1 });
    const late = await save(korwil, school.id, input(school, { name: 'Nama lain' }));
    expect(late.userErrors).toEqual([{ code: 'STALE_OBJECT', field: 'input.version' }]);
    expect(await stored(school.id)).toMatchObject({ name: school.name, radiusMeters: 150 });
    const [one, two] = await Promise.all(
      ['Satu', 'Dua'].map((name) => save(admin, school.id, input(school, { name, version: 2 }))),
    );
    const errors = [one, two].flatMap((answer) => (answer?.userErrors ?? []).map(({ code }) => code));
    expect(errors).toEqual(['STALE_OBJECT']);
    const audited = await app.dataSource.getRepository(AuditEntry).findBy({ objectId: school.id });
    expect(JSON.stringify(audited)).not.toContain(String(school.latitude));
  });

  it('need a name, a radius of 20 to 1,000 metres and a whole point, and keep their zone', async () => {
    const place = (await stored(school.id)) ?? school;
    const cases: [object, string, string][] = [
      [{ name: ' .. ' }, 'WORK_LOCATION_NAME', 'input.name'],
      [{ radiusMeters: 19 }, 'WORK_LOCATION_RADIUS', 'input.radiusMeters'],
      [{ radiusMeters: 1001 }, 'WORK_LOCATION_RADIUS', 'input.radiusMeters'],
      [{ latitude: null }, 'WORK_LOCATION_HALF_A_POINT', 'input.latitude'],
      [{ timeZone: 'Asia/Jayapura' }, 'WORK_LOCATION_ZONE_IN_USE', 'input.timeZone'],
      [{ timeZone: 'Europe/Berlin' }, 'INVALID_INPUT', 'input.timeZone'],
      [{ orgUnitId: newId() }, 'NOT_FOUND', 'input.orgUnitId'],
    ];
    for (const [change, code, field] of cases) {
      expect((await save(admin, place.id, input(place, change))).userErrors).toEqual([{ code, field }]);
    }
    expect(await stored(school.id)).toEqual(place);
  });

  it('of another district are not changed by a korwil, nor taken over from there or given away', async () => {
    const place = (await stored(school.id)) ?? school;
    const refused = [
      await save(korwil, elsewhere.id, input(elsewhere, { name: 'Milik saya' })),
      await save(korwil, place.id, input(place, { orgUnitId: elsewhere.orgUnitId })),
      await save(korwil, elsewhere.id, input(elsewhere, { orgUnitId: school.orgUnitId })),
    ];
    expect(refused.map(({ userErrors }) => userErrors[0]?.code)).toEqual(
      Array(3).fill('WORK_LOCATION_OUT_OF_AREA'),
    );
    expect(await stored(elsewhere.id)).toEqual(elsewhere);
    expect(await stored(school.id)).toEqual(place);
    const kepsek = await app.as('kepsek');
    const answer = await kepsek.send(SAVE, { id: place.id, input: input(place) });
    expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('show who keeps them where people clocked in, and a name only to who may see coordinates', async () => {
    await punch('guru', 0, school.id);
    const query = `query ($id: ID!) { workLocation(id: $id) {
      punchesAround(date: "2026-04-06") { kind distanceMeters inside person { id } } } }`;
    const seen = (client: TestClient) =>
      client.query<{ workLocation: { punchesAround: unknown } }>(query, { id: school.id });
    const around = { kind: 'IN', distanceMeters: 5, inside: true };
    const guruId = await app.idOf('guru');
    expect((await seen(korwil)).workLocation.punchesAround).toEqual([{ ...around, person: { id: guruId } }]);
    expect((await seen(await app.as('korwilLain'))).workLocation.punchesAround).toBeNull();
    expect((await seen(await app.as('guruPppk'))).workLocation.punchesAround).toBeNull();
  });

  it('without coordinates are suggested those at which their people clocked in', async () => {
    await app.dataSource.query('UPDATE work_locations SET latitude = NULL, longitude = NULL WHERE id = ?', [
      school.id,
    ]);
    for (const person of ['guruPppk', 'kepsek'] as const) {
      await punch(person, 1, null);
      await punch(person, 2, null);
    }
    const query = `{ workLocations(where: { located: { eq: false } }) {
      nodes { id suggestedPoint { latitude longitude people punches spreadMeters } } } }`;
    const ask = () =>
      korwil.query<{ workLocations: { nodes: { id: string; suggestedPoint: object | null }[] } }>(query);
    const { result, statements } = await app.queries.during(ask);
    const found = result.workLocations.nodes.find(({ id }) => id === school.id);
    expect(found?.suggestedPoint).toMatchObject({ people: 3, punches: 5 });
    expect(
      statements.filter((sql) => sql.includes('FROM punches') || sql.includes('JOIN punches')),
    ).toHaveLength(1);
  });

  async function punch(person: 'guru' | 'guruPppk' | 'kepsek', day: number, placeId: string | null) {
    const at = new Date(`2026-04-0${6 - day}T00:00:00Z`);
    const row: Punch = {
      id: newId(),
      employeeId: await app.idOf(person),
      kind: 'IN',
      businessDate: `2026-04-0${6 - day}`,
      receivedAt: at,
      capturedAt: null,
      businessAt: at,
      timeZone: 'Asia/Jakarta',
      latitude: (school.latitude ?? 0) + day / 1e5,
      longitude: school.longitude,
      accuracyMeters: 10,
      workLocationId: placeId,
      distanceMeters: placeId ? 5 : null,
      insideGeofence: placeId ? true : null,
      state: 'ACCEPTED',
      flags: [],
      channel: 'PHONE',
      deviceId: null,
      requestSha256: 'a'.repeat(64),
      evidenceId: null,
      decisionReason: null,
    };
    await app.dataSource.getRepository(Punch).insert(row);
  }
});
