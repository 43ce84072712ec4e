import { AuditEntry } from '../audit/audit-entry.entity.js';
import { Assignment } from '../employees/assignment.entity.js';
import { Employee } from '../employees/employee.entity.js';
import { OrgUnit } from '../employees/org-unit.entity.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoPerson } from '../seeds/demo-accounts.js';
import { newId } from '../shared/id.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { Account } from './account.entity.js';
import {
  clientWith,
  codes,
  device,
  permissionsOf,
  refresh,
  signIn,
  viewerErrors,
  type Refusal,
} from './auth.fixture.js';

const HOUR_MS = 3_600_000;

const DISABLE = `mutation ($employeeId: ID!, $reason: String!) {
  answer: accountDisable(employeeId: $employeeId, reason: $reason) {
    account { disabledAt } userErrors { code field params { name value } } } }`;
const ENABLE = `mutation ($employeeId: ID!, $reason: String!) {
  answer: accountEnable(employeeId: $employeeId, reason: $reason) {
    account { disabledAt } userErrors { code field params { name value } } } }`;
const RESET = `mutation ($employeeId: ID!) {
  answer: accountPasswordReset(employeeId: $employeeId) {
    oneTimePassword account { mustChangePassword } userErrors { code field params { name value } } } }`;
const CHANGE = `mutation ($input: PasswordChangeInput!) {
  answer: passwordChange(input: $input) {
    account { mustChangePassword } userErrors { code field params { name value } } } }`;

interface Answer {
  readonly answer: {
    readonly account: { disabledAt: string | null; mustChangePassword: boolean } | null;
    readonly oneTimePassword: string | null;
    readonly userErrors: readonly Refusal[];
  };
}

describe('accounts', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  async function accountOf(employeeId: string): Promise<Account> {
    return app.dataSource.getRepository(Account).findOneByOrFail({ employeeId });
  }

  /** Audit entries about an employee, the newest last. */
  function entriesAbout(subjectEmployeeId: string): Promise<AuditEntry[]> {
    const entries = app.dataSource.getRepository(AuditEntry);
    return entries.find({ where: { subjectEmployeeId, objectType: 'Account' }, order: { id: 'ASC' } });
  }

  async function refusals(client: TestClient, mutation: string, variables: object): Promise<string[]> {
    const { data, errors } = await client.send<Answer>(mutation, { ...variables });
    return [
      ...errors.map(({ extensions }) => extensions.code),
      ...(data?.answer.userErrors.map(({ code }) => code) ?? []),
    ];
  }

  function tryPassword(person: DemoPerson, password: string) {
    return signIn(app, { nip: DEMO_ACCOUNTS[person].nip, password });
  }

  describe('of one’s own', () => {
    const change = async (client: TestClient, currentPassword: string, newPassword: string) => {
      const { answer } = await client.query<Answer>(CHANGE, { input: { currentPassword, newPassword } });
      return answer;
    };

    it('get a new password, which ends the other sessions and the old password', async () => {
      const phone = await device(app, 'guru');
      const laptop = await device(app, 'guru');
      const answer = await change(phone.client, DEMO_PASSWORD, 'sawah ladang hujan');
      expect(answer.userErrors).toEqual([]);
      expect(await viewerErrors(phone)).toEqual([]);
      expect(codes(await refresh(app, { refreshToken: phone.refreshToken }))).toEqual([]);
      expect(await viewerErrors(laptop)).toEqual(['UNAUTHENTICATED']);
      expect(codes(await refresh(app, { refreshToken: laptop.refreshToken }))).toEqual(['SESSION_OVER']);
      expect(codes(await tryPassword('guru', DEMO_PASSWORD))).toEqual(['SIGN_IN_FAILED']);
      expect(codes(await tryPassword('guru', 'sawah ladang hujan'))).toEqual([]);
      const [entry] = (await entriesAbout(await app.idOf('guru'))).slice(-1);
      expect(entry).toMatchObject({ action: 'account.password_changed', data: { endedSessions: 1 } });
      await change(phone.client, 'sawah ladang hujan', DEMO_PASSWORD);
    });

    it('keep their password when the current one is wrong or the new one is weak or the same', async () => {
      const phone = await device(app, 'pengawas');
      const before = await accountOf(await app.idOf('pengawas'));
      const answers = [
        await change(phone.client, 'not the password', 'sawah ladang hujan'),
        await change(phone.client, DEMO_PASSWORD, 'pendek'),
        await change(phone.client, DEMO_PASSWORD, DEMO_ACCOUNTS.pengawas.nip),
        await change(phone.client, DEMO_PASSWORD, DEMO_PASSWORD),
      ];
      expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code, field }) => [code, field]))).toEqual(
        [
          ['PASSWORD_WRONG', 'currentPassword'],
          ['PASSWORD_TOO_SHORT', 'newPassword'],
          ['PASSWORD_IS_NIP', 'newPassword'],
          ['PASSWORD_UNCHANGED', 'newPassword'],
        ],
      );
      expect(await accountOf(before.employeeId)).toEqual(before);
    });

    it('are no way around the throttle of sign-ins', async () => {
      const phone = await device(app, 'kadis');
      for (let guess = 1; guess <= 5; guess += 1) await change(phone.client, `guess ${guess}`, 'x');
      const answer = await change(phone.client, DEMO_PASSWORD, 'sawah ladang hujan');
      expect(answer.userErrors.map(({ code }) => code)).toEqual(['SIGN_IN_THROTTLED']);
      expect(codes(await tryPassword('kadis', DEMO_PASSWORD))).toEqual(['SIGN_IN_THROTTLED']);
      app.clock.advance(10_000);
      expect(codes(await tryPassword('kadis', DEMO_PASSWORD))).toEqual([]);
    });
  });

  describe('of others, for the administrator of their agency', () => {
    it('are disabled at once, with a reason, and enabled again', async () => {
      const admin = await app.as('admin');
      const phone = await device(app, 'guruPppk');
      const employeeId = await app.idOf('guruPppk');
      expect(await viewerErrors(phone)).toEqual([]);
      const disabled = await admin.query<Answer>(DISABLE, { employeeId, reason: 'Ponsel hilang' });
      expect(disabled.answer.account?.disabledAt).toBe(app.clock.now().toISOString());
      expect(await viewerErrors(phone)).toEqual(['UNAUTHENTICATED']);
      expect(codes(await refresh(app, { refreshToken: phone.refreshToken }))).toEqual(['SESSION_OVER']);
      expect(codes(await tryPassword('guruPppk', DEMO_PASSWORD))).toEqual(['SIGN_IN_FAILED']);

      await admin.query(DISABLE, { employeeId, reason: 'Ponsel hilang' });
      const enabled = await admin.query<Answer>(ENABLE, { employeeId, reason: 'Ponsel ditemukan' });
      expect(enabled.answer.account?.disabledAt).toBeNull();
      expect(codes(await tryPassword('guruPppk', DEMO_PASSWORD))).toEqual([]);
      expect(await viewerErrors(phone)).toEqual(['UNAUTHENTICATED']);
      expect(await entriesAbout(employeeId)).toMatchObject([
        { action: 'account.disabled', data: { reason: 'Ponsel hilang' } },
        { action: 'account.enabled', data: { reason: 'Ponsel ditemukan' } },
      ]);
    });

    it('are disabled within five seconds in the eyes of another process', async () => {
      const phone = await device(app, 'guruPppk');
      expect(await viewerErrors(phone)).toEqual([]);
      const { id } = await accountOf(await app.idOf('guruPppk'));
      await app.dataSource.getRepository(Account).update(id, { disabledAt: app.clock.now() });
      app.clock.advance(5_000);
      expect(await viewerErrors(phone)).toEqual(['UNAUTHENTICATED']);
      await app.dataSource.getRepository(Account).update(id, { disabledAt: null });
    });

    it('are disabled for no unreadable reason', async () => {
      const admin = await app.as('admin');
      const employeeId = await app.idOf('guru');
      for (const reason of ['', '  ....  ', 'x'.repeat(501)]) {
        const { answer } = await admin.query<Answer>(DISABLE, { employeeId, reason });
        expect(answer).toMatchObject({ account: null, userErrors: [{ code: 'ACCOUNT_REASON' }] });
      }
      expect((await accountOf(employeeId)).disabledAt).toBeNull();
    });

    it('get a one-time password that is good for choosing another one and for nothing else', async () => {
      const admin = await app.as('admin');
      const employeeId = await app.idOf('kepsek');
      const phone = await device(app, 'kepsek');
      const { answer } = await admin.query<Answer>(RESET, { employeeId });
      const oneTimePassword = answer.oneTimePassword ?? '';
      expect(oneTimePassword).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
      expect(answer.account?.mustChangePassword).toBe(true);
      expect(await viewerErrors(phone)).toEqual(['UNAUTHENTICATED']);
      expect(codes(await tryPassword('kepsek', DEMO_PASSWORD))).toEqual(['SIGN_IN_FAILED']);

      const { payload } = await tryPassword('kepsek', oneTimePassword);
      const client = clientWith(app, payload.accessToken ?? '');
      expect(await permissionsOf({ client })).toEqual(['VIEWER']);
      const { viewer } = await client.query<{ viewer: object }>(
        '{ viewer { account { mustChangePassword } } }',
      );
      expect(viewer).toEqual({ account: { mustChangePassword: true } });
      const input = { currentPassword: oneTimePassword, newPassword: 'sawah ladang hujan' };
      await client.query(CHANGE, { input });
      expect(await permissionsOf({ client })).toContain('LKH_DECIDE');

      const entries = await entriesAbout(employeeId);
      expect(entries.map(({ action }) => action)).toEqual([
        'account.password_reset',
        'account.password_changed',
      ]);
      const { passwordHash } = await accountOf(employeeId);
      const text = JSON.stringify(await app.dataSource.getRepository(AuditEntry).find());
      for (const secret of [oneTimePassword, 'sawah ladang hujan', passwordHash]) {
        expect(text).not.toContain(secret);
      }
    });

    it('get a one-time password that is good for three days', async () => {
      const admin = await app.as('admin');
      const { answer } = await admin.query<Answer>(RESET, { employeeId: await app.idOf('korwilLain') });
      const oneTimePassword = answer.oneTimePassword ?? '';
      app.clock.advance(72 * HOUR_MS);
      expect(codes(await tryPassword('korwilLain', oneTimePassword))).toEqual([]);
      app.clock.advance(1);
      expect(codes(await tryPassword('korwilLain', oneTimePassword))).toEqual(['ONE_TIME_PASSWORD_EXPIRED']);
    });

    it('are shown with the right to administer them, in as many queries for one as for many', async () => {
      const list = `query ($first: Int!) { employees(first: $first) { nodes { account { disabledAt canAdminister { allowed code } } } } }`;
      const admin = await app.as('admin');
      const statements = async (first: number) =>
        (await app.queries.during(() => admin.query(list, { first }))).statements.length;
      await statements(1);
      expect(await statements(20)).toBe(await statements(2));
      const { employee } = await admin.query<{ employee: object }>(
        'query ($id: ID!) { employee(id: $id) { account { canAdminister { allowed code } } } }',
        { id: await app.idOf('admin') },
      );
      expect(employee).toEqual({ account: { canAdminister: { allowed: false, code: 'ACCOUNT_OWN' } } });
    });
  });

  describe('of others, for everybody else', () => {
    const MUTATIONS: readonly [name: string, mutation: string][] = [
      ['disabled', DISABLE],
      ['enabled', ENABLE],
      ['reset', RESET],
    ];
    const reason = 'Tanpa hak sama sekali';

    /** An administrator of another agency of the regency. */
    async function foreignAdmin(): Promise<TestClient> {
      const { manager } = app.dataSource;
      const agencyId = newId();
      await manager.insert(OrgUnit, {
        id: agencyId,
        kind: 'AGENCY',
        name: 'Dinas Kesehatan',
        parentId: null,
        agencyId,
        districtId: null,
      });
      const employeeId = newId();
      await manager.insert(Employee, {
        id: employeeId,
        nip: '198001012005011001',
        name: 'Rudi Hartono, S.Kom.',
        employmentType: 'PNS',
        nuptk: null,
        createdAt: app.clock.now(),
      });
      await manager.insert(Assignment, {
        id: newId(),
        employeeId,
        orgUnitId: agencyId,
        role: 'ADMINISTRATOR',
        startsOn: '2026-01-01',
        letterNumber: null,
      });
      const { passwordHash } = await accountOf(await app.idOf('guru'));
      const passwordChangedAt = app.clock.now();
      await manager.insert(Account, { id: newId(), employeeId, passwordHash, passwordChangedAt });
      return app.asEmployee(employeeId);
    }

    it.each(MUTATIONS)('are not %s: %#', async (_, mutation) => {
      const employeeId = await app.idOf('guru');
      const before = [await accountOf(employeeId), await entriesAbout(employeeId)];
      for (const person of ['guruPppk', 'kepsek', 'pengawas', 'korwil', 'kadis'] as const) {
        const variables = { employeeId, ...(mutation !== RESET && { reason }) };
        expect(await refusals(await app.as(person), mutation, variables)).toEqual(['FORBIDDEN']);
      }
      expect(await refusals(app.anonymous, mutation, { employeeId, reason })).toContain('UNAUTHENTICATED');
      expect([await accountOf(employeeId), await entriesAbout(employeeId)]).toEqual(before);
    });

    it('do not exist for the administrator of another agency, and nobody administers the own', async () => {
      const guru = await app.idOf('guru');
      const self = await app.idOf('admin');
      const stranger = await foreignAdmin();
      const admin = await app.as('admin');
      const before = [await accountOf(guru), await accountOf(self)];
      for (const [, mutation] of MUTATIONS) {
        const given = mutation === RESET ? {} : { reason };
        expect(await refusals(stranger, mutation, { employeeId: guru, ...given })).toEqual(['NOT_FOUND']);
        expect(await refusals(admin, mutation, { employeeId: newId(), ...given })).toEqual(['NOT_FOUND']);
        expect(await refusals(admin, mutation, { employeeId: self, ...given })).toEqual(['ACCOUNT_OWN']);
      }
      expect([await accountOf(guru), await accountOf(self)]).toEqual(before);
    });

    it('are not shown', async () => {
      const korwil = await app.as('korwil');
      const { data, errors } = await korwil.send<{ employee: { account: object | null } }>(
        'query ($id: ID!) { employee(id: $id) { account { id } } }',
        { id: await app.idOf('guru') },
      );
      expect(data?.employee.account).toBeNull();
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    });
  });
});
