import { DEMO_PERSONS, type DemoPerson } from '../seeds/demo-accounts.js';
import { newId } from '../shared/id.js';
import { startTestApp, type TestApp } from './test-app.js';

/**
 * Bulk edits and places of work are for administrators and korwil alone. Every field is asked by every role and by a
 * stranger, and what is stored is read back.
 */
const KEEPERS: readonly DemoPerson[] = ['admin', 'korwil', 'korwilLain'];
const ID = newId();
const DIGEST = 'a'.repeat(64);

const FIELDS: readonly (readonly [name: string, document: string])[] = [
  ['assignmentChangeSet', `{ assignmentChangeSet(id: "${ID}") { id } }`],
  ['assignmentChangeSets', '{ assignmentChangeSets { totalCount } }'],
  [
    'assignmentChangePreview',
    `mutation { assignmentChangePreview(input: { effectiveOn: "2026-04-07", reason: "Penataan wilayah",
      rows: [{ nip: "198703122010012001", scheduleMode: OFFICE_5D }] }) { userErrors { code } } }`,
  ],
  [
    'assignmentChangeApply',
    `mutation { assignmentChangeApply(id: "${ID}", input: { digest: "${DIGEST}" }) { userErrors { code } } }`,
  ],
  [
    'assignmentChangeRevertPreview',
    `mutation { assignmentChangeRevertPreview(id: "${ID}", input: { reason: "Salah wilayah" }) {
      userErrors { code } } }`,
  ],
  [
    'assignmentChangeRevert',
    `mutation { assignmentChangeRevert(id: "${ID}", input: { digest: "${DIGEST}" }) { userErrors { code } } }`,
  ],
  [
    'workLocationSave',
    `mutation { workLocationSave(id: "${ID}", input: { orgUnitId: "${ID}", name: "SD baru" }) {
      userErrors { code } } }`,
  ],
];

describe('the order of placements', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp('2026-04-07T09:00:00+07:00');
  });
  afterAll(() => app.stop());

  const stored = async () => {
    const tables = [
      'change_sets',
      'change_set_rows',
      'work_locations',
      'supervisions',
      'employee_work_locations',
      'schedule_assignments',
      'audit_entries',
    ];
    return JSON.stringify(
      await Promise.all(tables.map((table) => app.dataSource.query(`SELECT * FROM ${table}`))),
    );
  };

  it.each(FIELDS)(
    '%s is refused to everybody who keeps no placements, and nothing changes',
    async (_, document) => {
      const before = await stored();
      for (const person of DEMO_PERSONS.filter((each) => !KEEPERS.includes(each))) {
        const { errors } = await (await app.as(person)).send(document);
        expect([person, errors[0]?.extensions.code]).toEqual([person, 'FORBIDDEN']);
      }
      const { errors } = await app.anonymous.send(document);
      expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect(await stored()).toBe(before);
    },
  );

  it.each(FIELDS)('%s is open to administrators and korwil', async (_, document) => {
    for (const person of KEEPERS) {
      const { errors } = await (await app.as(person)).send(document);
      expect([person, errors]).toEqual([person, []]);
    }
  });

  it('shows what a place knows of its people to its keepers alone', async () => {
    const guru = await app.idOf('guru');
    const [place] = await app.dataSource.query<{ id: string }[]>(
      'SELECT work_location_id AS id FROM employee_work_locations WHERE employee_id = ?',
      [guru],
    );
    const query = `query ($id: ID!) { workLocation(id: $id) {
      name canEdit { allowed } punchesAround { distanceMeters } suggestedPoint { people } } }`;
    for (const person of DEMO_PERSONS) {
      const { workLocation } = await (
        await app.as(person)
      ).query<{ workLocation: { canEdit: { allowed: boolean }; punchesAround: object[] | null } }>(query, {
        id: place?.id,
      });
      const keeps = person === 'admin' || person === 'korwil';
      expect([person, workLocation.canEdit.allowed, workLocation.punchesAround]).toEqual([
        person,
        keeps,
        keeps ? [] : null,
      ]);
    }
  });

  it('draws the chart of supervision for who supervises, and for nobody else', async () => {
    for (const person of DEMO_PERSONS) {
      const { errors } = await (await app.as(person)).send('{ supervisionTree { complete } }');
      const refused = ['guru', 'guruPppk', 'pengawas'].includes(person);
      expect([person, errors[0]?.extensions.code]).toEqual([person, refused ? 'FORBIDDEN' : undefined]);
    }
  });
});
