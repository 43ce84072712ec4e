import { hash } from '@node-rs/argon2';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { AuditLog } from '../audit/audit-log.js';
import { Transactions } from '../db/transactions.js';
import { Employee } from '../employees/employee.entity.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../seeds/demo-accounts.js';
import type { DomainError } from '../shared/domain-error.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { Account } from './account.entity.js';
import { clientWith, codes, device, signIn, viewerErrors } from './auth.fixture.js';
import { authParts } from './compose-auth.js';
import { PasswordHasher } from './password-hasher.js';
import { RefreshToken } from './refresh-token.entity.js';
import { digestOf } from './secret-tokens.js';
import { Session } from './session.entity.js';
import { SignInAttempt } from './sign-in-attempt.entity.js';
import { SignInService } from './sign-in.service.js';

const GURU = DEMO_ACCOUNTS.guru.nip;
const UNKNOWN_NIP = '200001012024011099';
const CLIENT = { requestId: '01890000-0000-7000-8000-000000000001', address: '10.0.0.9', userAgent: 'test' };

/** Remembers what it was asked to check. */
class WatchedHasher extends PasswordHasher {
  readonly checked: (string | null)[] = [];

  override verify(passwordHash: string | null, password: string): Promise<boolean> {
    this.checked.push(passwordHash);
    return super.verify(passwordHash, password);
  }
}

describe('signing in', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp(undefined, { TRUSTED_PROXIES: '1' });
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    await app.dataSource.getRepository(SignInAttempt).clear();
  });

  function attempt(nip: string, password: string, address = '10.0.0.1') {
    return signIn(app, { nip, password }, { 'x-forwarded-for': address });
  }

  function attempts() {
    return app.dataSource.getRepository(SignInAttempt).count();
  }

  function sessions() {
    return app.dataSource.getRepository(Session).count();
  }

  async function accountOfGuru() {
    const employeeId = await app.idOf('guru');
    return app.dataSource.getRepository(Account).findOneByOrFail({ employeeId });
  }

  function serviceWith(hasher: PasswordHasher) {
    const { dataSource, clock } = app;
    const config = { tokenSecret: 'x'.repeat(32), accessTokenSeconds: 600, sessionDays: 30 };
    const transactions = new Transactions(dataSource);
    const sources = { config, dataSource, transactions, audit: new AuditLog(clock), clock };
    return new SignInService({ ...authParts(sources), hasher });
  }

  it('opens a session with the NIP, also written in groups, and the password', async () => {
    const nip = '19870312 201001 2 001 ';
    const { payload } = await signIn(
      app,
      { nip, password: DEMO_PASSWORD },
      { 'user-agent': 'Ponsel Siti', 'x-forwarded-for': '182.2.40.7' },
    );
    expect(payload.userErrors).toEqual([]);
    expect(payload.accessTokenExpiresAt).toBe('2026-04-06T23:55:00.000Z');
    expect(payload.sessionExpiresAt).toBe('2026-05-06T23:45:00.000Z');
    const { viewer } = await clientWith(app, payload.accessToken ?? '').query<{
      viewer: { employee: { nip: string }; sessions: object[] };
    }>('{ viewer { employee { nip } sessions { userAgent address current } } }');
    expect(viewer).toEqual({
      employee: { nip: GURU },
      sessions: [{ userAgent: 'Ponsel Siti', address: '182.2.40.7', current: true }],
    });
  });

  it('keeps the digest of a refresh token of 256 random bits, and never the token', async () => {
    const { refreshToken } = await device(app, 'guru');
    expect(Buffer.from(refreshToken, 'base64url')).toHaveLength(32);
    const row = await app.dataSource
      .getRepository(RefreshToken)
      .findOneByOrFail({ tokenSha256: digestOf(refreshToken) });
    expect(JSON.stringify(row)).not.toContain(refreshToken);
  });

  it('is written to the audit trail without any secret', async () => {
    const { client, refreshToken } = await device(app, 'guru');
    const { viewer } = await client.query<{ viewer: { sessionId: string } }>('{ viewer { sessionId } }');
    const entries = await app.dataSource
      .getRepository(AuditEntry)
      .findBy({ objectId: viewer.sessionId, action: 'session.opened' });
    const employeeId = await app.idOf('guru');
    expect(entries).toMatchObject([{ actorEmployeeId: employeeId, subjectEmployeeId: employeeId }]);
    const text = JSON.stringify(entries);
    expect(text).not.toContain(refreshToken);
    expect(text).not.toContain(DEMO_PASSWORD);
  });

  it('answers the same to a wrong password, an unknown NIP, a disabled account and somebody who has left', async () => {
    const account = await accountOfGuru();
    const accounts = app.dataSource.getRepository(Account);
    const employees = app.dataSource.getRepository(Employee);
    const before = await sessions();
    const wrong = await attempt(GURU, 'not the password');
    const unknown = await attempt(UNKNOWN_NIP, DEMO_PASSWORD);
    const noNip = await attempt('guru', DEMO_PASSWORD);
    await accounts.update(account.id, { disabledAt: app.clock.now() });
    const disabled = await attempt(GURU, DEMO_PASSWORD);
    await accounts.update(account.id, { disabledAt: null });
    await employees.update(account.employeeId, { endsOn: '2026-04-06' });
    const left = await attempt(GURU, DEMO_PASSWORD);
    await employees.update(account.employeeId, { endsOn: '9999-12-31' });

    expect(codes(wrong)).toEqual(['SIGN_IN_FAILED']);
    for (const other of [unknown, noNip, disabled, left]) expect(other).toEqual(wrong);
    expect(await sessions()).toBe(before);
  });

  it('hashes as much for an unknown NIP as for a known one', async () => {
    const hasher = new WatchedHasher();
    const service = serviceWith(hasher);
    const { passwordHash } = await accountOfGuru();
    for (const nip of [UNKNOWN_NIP, GURU]) {
      const guess = service.signIn({ nip, password: 'not the password' }, CLIENT);
      await expect(guess).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    }
    expect(hasher.checked).toEqual([null, passwordHash]);
    await expect(new PasswordHasher().verify(null, 'not the password')).resolves.toBe(false);
  });

  it('asks the database as much for an unknown NIP as for a known one', async () => {
    const count = async (nip: string) => {
      const { statements } = await app.queries.during(() => attempt(nip, 'not the password'));
      return statements.length;
    };
    expect(await count(UNKNOWN_NIP)).toBe(await count(GURU));
  });

  it('makes a guesser wait longer and longer, and not the owner at an address of theirs', async () => {
    await attempt(GURU, DEMO_PASSWORD, '182.2.40.7');
    for (let guess = 1; guess <= 5; guess += 1) {
      expect(codes(await attempt(GURU, `guess ${guess}`, '10.9.9.9'))).toEqual(['SIGN_IN_FAILED']);
    }
    const refused = await attempt(GURU, DEMO_PASSWORD, '10.9.9.9');
    expect(refused.payload).toMatchObject({
      accessToken: null,
      userErrors: [{ code: 'SIGN_IN_THROTTLED', params: [{ name: 'waitSeconds', value: '10' }] }],
    });
    expect(codes(await attempt(GURU, DEMO_PASSWORD, '182.2.40.7'))).toEqual([]);

    app.clock.advance(10_000);
    expect(codes(await attempt(GURU, 'guess 6', '10.9.9.9'))).toEqual(['SIGN_IN_FAILED']);
    app.clock.advance(10_000);
    const [error] = (await attempt(GURU, 'guess 7', '10.9.9.9')).payload.userErrors;
    expect(error?.params).toEqual([{ name: 'waitSeconds', value: '10' }]);
  });

  it('slows guessing with ever new addresses, and still lets the owner in', async () => {
    await attempt(GURU, DEMO_PASSWORD, '182.2.40.7');
    for (let guess = 1; guess <= 20; guess += 1) await attempt(GURU, 'guess', `10.1.1.${guess}`);
    expect(codes(await attempt(GURU, 'guess', '10.1.1.21'))).toEqual(['SIGN_IN_THROTTLED']);
    expect(codes(await attempt(GURU, DEMO_PASSWORD, '182.2.40.7'))).toEqual([]);
    expect(codes(await attempt(DEMO_ACCOUNTS.kepsek.nip, DEMO_PASSWORD, '10.1.1.21'))).toEqual([]);
  });

  it('forgets the failures of a pair once the right password is given', async () => {
    for (let guess = 1; guess <= 4; guess += 1) await attempt(GURU, 'mistyped', '10.7.7.7');
    expect(await attempts()).toBe(4);
    await attempt(GURU, DEMO_PASSWORD, '10.7.7.7');
    expect(await attempts()).toBe(0);
  });

  it('gives forty guesses at the same moment no more tries than one after the other', async () => {
    const hasher = new WatchedHasher();
    const service = serviceWith(hasher);
    const guesses = Array.from({ length: 40 }, (_, guess) =>
      service.signIn({ nip: GURU, password: `guess ${guess}` }, CLIENT).catch((error: unknown) => error),
    );
    const refused = (await Promise.all(guesses)).map((error) => (error as DomainError).code);
    expect(hasher.checked.length).toBeLessThanOrEqual(5);
    expect(refused.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(hasher.checked.length);
    expect(refused.filter((code) => code === 'SIGN_IN_THROTTLED')).toHaveLength(40 - hasher.checked.length);
    expect(await attempts()).toBe(hasher.checked.length);
  });

  it('counts nothing against anybody when the service is too busy to look at the password', async () => {
    class FullHasher extends PasswordHasher {
      override verify(): Promise<boolean> {
        return Promise.reject(new Error('busy'));
      }
    }
    const service = serviceWith(new FullHasher());
    await expect(service.signIn({ nip: GURU, password: DEMO_PASSWORD }, CLIENT)).rejects.toThrow('busy');
    expect(await attempts()).toBe(0);
  });

  it('makes the hash anew when its parameters are not those of today', async () => {
    const { id } = await accountOfGuru();
    const weak = await hash(DEMO_PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    await app.dataSource.getRepository(Account).update(id, { passwordHash: weak });
    const together = await Promise.all([attempt(GURU, DEMO_PASSWORD), attempt(GURU, DEMO_PASSWORD)]);
    expect(together.map(codes)).toEqual([[], []]);
    const { passwordHash } = await accountOfGuru();
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(codes(await attempt(GURU, DEMO_PASSWORD))).toEqual([]);
  });

  it('opens nothing when the password is reset while it is being checked', async () => {
    const { id, passwordChangedAt } = await accountOfGuru();
    const accounts = app.dataSource.getRepository(Account);
    class SlowHasher extends PasswordHasher {
      override async verify(passwordHash: string | null, password: string): Promise<boolean> {
        const isRight = await super.verify(passwordHash, password);
        await accounts.update(id, { passwordChangedAt: app.clock.now() });
        return isRight;
      }
    }
    const before = await sessions();
    const late = serviceWith(new SlowHasher()).signIn({ nip: GURU, password: DEMO_PASSWORD }, CLIENT);
    await expect(late).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect(await sessions()).toBe(before);
    await accounts.update(id, { passwordChangedAt });
  });

  it('deletes attempts that no throttle looks at any more, and sessions that ended long ago', async () => {
    await attempt(UNKNOWN_NIP, 'guess');
    const { client } = await device(app, 'guru');
    const { viewer } = await client.query<{ viewer: { sessionId: string } }>('{ viewer { sessionId } }');
    app.clock.advance(61 * 86_400_000);
    await attempt(GURU, DEMO_PASSWORD);
    expect(await attempts()).toBe(0);
    const kept = await app.dataSource.getRepository(Session).countBy({ id: viewer.sessionId });
    const tokens = await app.dataSource.getRepository(RefreshToken).countBy({ sessionId: viewer.sessionId });
    expect([kept, tokens]).toEqual([0, 0]);
    expect(await viewerErrors({ client })).toEqual(['UNAUTHENTICATED']);
  });
});
