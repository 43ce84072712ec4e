import { DEMO_PERSONS, type DemoPerson } from '../seeds/demo-accounts.js';
import { newId } from '../shared/id.js';
import { startTestApp, type TestApp } from './test-app.js';

/**
 * What changes days of thousands is the administrator's alone. Every field is asked by every role and by a stranger,
 * and what is stored is read back.
 */
const DAY = '2026-04-06';
const DISPENSATION = `{ scope: REGENCY, startsOn: "${DAY}", endsOn: "${DAY}", effect: FULL_DAY, kind: FLOOD,
  reason: "Banjir di mana-mana" }`;
const ID = newId();

const FIELDS: readonly (readonly [name: string, document: string])[] = [
  ['dispensation', `{ dispensation(id: "${ID}") { id } }`],
  ['dispensations', '{ dispensations { totalCount } }'],
  ['outageProposal', `{ outageProposal(id: "${ID}") { id } }`],
  ['outageProposals', '{ outageProposals { totalCount } }'],
  ['recomputeJob', `{ recomputeJob(id: "${ID}") { id } }`],
  ['recomputeJobs', '{ recomputeJobs { totalCount } }'],
  ['dispensationPreview', `mutation { dispensationPreview(input: ${DISPENSATION}) { userErrors { code } } }`],
  [
    'dispensationRevokePreview',
    `mutation { dispensationRevokePreview(id: "${ID}") { userErrors { code } } }`,
  ],
  [
    'dispensationRevoke',
    `mutation { dispensationRevoke(id: "${ID}", reason: "keliru") { userErrors { code } } }`,
  ],
  ['outageProposalPreview', `mutation { outageProposalPreview(id: "${ID}") { userErrors { code } } }`],
  ['outageProposalAccept', `mutation { outageProposalAccept(id: "${ID}") { userErrors { code } } }`],
  [
    'outageProposalDismiss',
    `mutation { outageProposalDismiss(id: "${ID}", reason: "bukan gangguan") { userErrors { code } } }`,
  ],
  ['dispensationDeclare', `mutation { dispensationDeclare(input: ${DISPENSATION}) { userErrors { code } } }`],
];
const OTHERS: readonly DemoPerson[] = DEMO_PERSONS.filter((person) => person !== 'admin');

describe('settings that days depend on', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp('2026-04-07T09:00:00+07:00');
  });
  afterAll(() => app.stop());

  const stored = async () => {
    const tables = [
      'dispensations',
      'outage_proposals',
      'recompute_jobs',
      'attendance_days',
      'audit_entries',
    ];
    return JSON.stringify(
      await Promise.all(tables.map((table) => app.dataSource.query(`SELECT * FROM ${table}`))),
    );
  };

  it.each(FIELDS)(
    '%s is refused to everybody but administrators, and nothing changes',
    async (_, document) => {
      const before = await stored();
      for (const person of OTHERS) {
        const { errors } = await (await app.as(person)).send(document);
        expect([person, errors[0]?.extensions.code]).toEqual([person, 'FORBIDDEN']);
      }
      const { errors } = await app.anonymous.send(document);
      expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect(await stored()).toBe(before);
    },
  );

  it.each(FIELDS)('%s is open to an administrator', async (_, document) => {
    const { errors } = await (await app.as('admin')).send(document);
    expect(errors).toEqual([]);
  });
});
