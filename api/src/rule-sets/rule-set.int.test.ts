import { AuditEntry } from '../audit/audit-entry.entity.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { RuleSet } from './rule-set.entity.js';

interface ShownRuleSet {
  readonly id: string;
  readonly startsOn: string;
  readonly version: number;
  readonly content: { placement: { confirmation: string }; lkh: { deadlineDays: number } };
}

interface PublishAnswer {
  readonly ruleSetPublish: {
    readonly ruleSet: ShownRuleSet | null;
    readonly userErrors: readonly { code: string; field: string | null }[];
  };
}

const RULE_SET = 'id startsOn version content { placement { confirmation } lkh { deadlineDays } }';
const PUBLISH = `mutation ($input: RuleSetPublishInput!) {
  ruleSetPublish(input: $input) { ruleSet { ${RULE_SET} } userErrors { code field } }
}`;

describe('the parameters of a region', () => {
  let app: TestApp;
  let admin: TestClient;

  beforeAll(async () => {
    app = await startTestApp();
    admin = await app.as('admin');
  });
  afterAll(() => app.stop());

  async function inForce(day: string): Promise<ShownRuleSet> {
    const query = `query ($day: LocalDate!) { ruleSetInForce(day: $day) { ${RULE_SET} } }`;
    return (await admin.query<{ ruleSetInForce: ShownRuleSet }>(query, { day })).ruleSetInForce;
  }

  async function publish(startsOn: string, changes: object, basedOn?: string) {
    const base = basedOn ?? (await inForce(startsOn)).id;
    const input = { name: 'Perbup contoh', startsOn, basedOn: base, changes };
    return (await admin.query<PublishAnswer>(PUBLISH, { input })).ruleSetPublish;
  }

  it('are published in versions, each in force from its first day on, and the audit trail knows by whom', async () => {
    const before = await inForce('2026-05-01');
    expect(before.content.placement.confirmation).toBe('REQUIRED');
    const { ruleSet, userErrors } = await publish('2026-05-01', { placement: { confirmation: 'DIRECT' } });
    expect(userErrors).toEqual([]);
    expect(ruleSet).toMatchObject({ startsOn: '2026-05-01', version: 1 });
    expect((await inForce('2026-04-30')).content.placement.confirmation).toBe('REQUIRED');
    expect((await inForce('2026-05-01')).content).toEqual({
      ...before.content,
      placement: { confirmation: 'DIRECT' },
    });
    const entry = await app.dataSource
      .getRepository(AuditEntry)
      .findOneByOrFail({ objectId: ruleSet?.id ?? '' });
    expect(entry).toMatchObject({
      action: 'rule_set.published',
      actorEmployeeId: await app.idOf('admin'),
      subjectEmployeeId: null,
    });
  });

  it('are replaced by a later version of the same first day, which is published on top of it', async () => {
    const { ruleSet } = await publish('2026-06-01', { lkh: { deadlineDays: 5 } });
    const { ruleSet: second } = await publish('2026-06-01', { lkh: { backdateDays: 5 } });
    expect([ruleSet?.version, second?.version]).toEqual([1, 2]);
    expect((await inForce('2026-06-01')).content.lkh.deadlineDays).toBe(5);
  });

  it('are refused with the path of what is wrong, and nothing is stored', async () => {
    const count = await app.dataSource.getRepository(RuleSet).count();
    await expect(publish('2026-05-01', { attendance: { absentBps: 1 } })).resolves.toEqual({
      ruleSet: null,
      userErrors: [{ code: 'RULE_SET_INVALID', field: 'input.changes.attendance.absentBps' }],
    });
    await expect(publish('2026-04-06', {})).resolves.toMatchObject({
      userErrors: [{ code: 'RULE_SET_STARTS_IN_PAST', field: 'input.startsOn' }],
    });
    await expect(publish('2026-05-01', {}, (await inForce('2026-04-07')).id)).resolves.toMatchObject({
      userErrors: [{ code: 'STALE_OBJECT', field: 'input.basedOn' }],
    });
    await expect(publish('2026-05-01', {}, await app.idOf('guru'))).resolves.toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', field: 'input.basedOn' }],
    });
    await expect(app.dataSource.getRepository(RuleSet).count()).resolves.toBe(count);
  });

  it('of two people who publish on the same base at once, one is told to read again', async () => {
    const base = (await inForce('2026-09-01')).id;
    const answers = await Promise.all(
      [3, 4].map((deadlineDays) => publish('2026-09-01', { lkh: { deadlineDays: deadlineDays + 3 } }, base)),
    );
    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(codes).toEqual(['STALE_OBJECT']);
    await expect(app.dataSource.getRepository(RuleSet).countBy({ startsOn: '2026-09-01' })).resolves.toBe(1);
  });

  it('are read and published by who keeps the settings alone', async () => {
    for (const person of ['guru', 'kepsek', 'korwil', 'kadis'] as const) {
      const client = await app.as(person);
      const input = { name: 'Perbup', startsOn: '2026-05-01', basedOn: 'x', changes: {} };
      for (const answer of [
        await client.send(PUBLISH, { input }),
        await client.send('{ ruleSets { id } }'),
      ]) {
        expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
      }
    }
    const { ruleSets } = await admin.query<{ ruleSets: ShownRuleSet[] }>(`{ ruleSets { ${RULE_SET}
      legalSource publishedAt content {
        attendance { lateTiers { fromMinute toMinute bps } leave { kind bps payable } }
        punch { geofencePolicy } schedule { punchWindows { clockInOpens } } articles { rule article }
      } } }`);
    expect(ruleSets.map(({ startsOn }) => startsOn)).toEqual(
      ruleSets
        .map(({ startsOn }) => startsOn)
        .sort()
        .reverse(),
    );
  });
});
