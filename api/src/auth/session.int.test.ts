import { IsNull } from 'typeorm';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { Assignment } from '../employees/assignment.entity.js';
import { Employee } from '../employees/employee.entity.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../seeds/demo-accounts.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import {
  clientWith,
  codes,
  device,
  permissionsOf,
  refresh,
  signIn,
  viewerErrors,
  type SignedIn,
} from './auth.fixture.js';
import { RefreshToken } from './refresh-token.entity.js';
import { digestOf } from './secret-tokens.js';
import { Session } from './session.entity.js';

const MINUTE_MS = 60_000;

describe('a session', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp(undefined, { TRUSTED_PROXIES: '1' });
  });
  afterAll(() => app.stop());

  /** Refreshes and fails the test unless new tokens came. */
  async function renewed(refreshToken: string): Promise<SignedIn> {
    const { payload } = await refresh(app, { refreshToken });
    expect(payload.userErrors).toEqual([]);
    return {
      client: clientWith(app, payload.accessToken ?? ''),
      refreshToken: payload.refreshToken ?? '',
    };
  }

  async function sessionOf(refreshToken: string): Promise<Session> {
    const { sessionId } = await app.dataSource
      .getRepository(RefreshToken)
      .findOneByOrFail({ tokenSha256: digestOf(refreshToken) });
    return app.dataSource.getRepository(Session).findOneByOrFail({ id: sessionId });
  }

  function chain(session: Session): Promise<RefreshToken[]> {
    return app.dataSource.getRepository(RefreshToken).findBy({ sessionId: session.id });
  }

  describe('is kept alive by refresh tokens', () => {
    it('and its access token lives for ten minutes', async () => {
      const phone = await device(app, 'guru');
      app.clock.advance(9 * MINUTE_MS);
      expect(await viewerErrors(phone)).toEqual([]);
      app.clock.advance(MINUTE_MS);
      expect(await viewerErrors(phone)).toEqual(['UNAUTHENTICATED']);
      const next = await renewed(phone.refreshToken);
      expect(next.refreshToken).not.toBe(phone.refreshToken);
      expect(await viewerErrors(next)).toEqual([]);
      const session = await sessionOf(next.refreshToken);
      expect(session.lastUsedAt).toEqual(app.clock.now());
    });

    it('and a phone that lost the answer gets the same successor again', async () => {
      const phone = await device(app, 'guru');
      const lost = await renewed(phone.refreshToken);
      app.clock.advance(30_000);
      const again = await renewed(phone.refreshToken);
      expect(again.refreshToken).toBe(lost.refreshToken);
      expect(await viewerErrors(again)).toEqual([]);
      await renewed(again.refreshToken);
    });

    it('and fifty refreshes with the same token at once get one successor', async () => {
      const phone = await device(app, 'guru');
      const session = await sessionOf(phone.refreshToken);
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => refresh(app, { refreshToken: phone.refreshToken })),
      );
      const successors = new Set(answers.map(({ payload }) => payload.refreshToken));
      expect(answers.flatMap(codes)).toEqual([]);
      expect([...successors]).toEqual([expect.any(String)]);
      const tokens = await chain(session);
      expect(tokens).toHaveLength(2);
      expect(tokens.filter(({ usedAt }) => usedAt === null)).toHaveLength(1);
      await renewed([...successors][0] ?? '');
    });

    it('and a token that is presented long after its exchange ends it for thief and owner', async () => {
      const phone = await device(app, 'guru');
      const other = await device(app, 'guru');
      const owner = await renewed(phone.refreshToken);
      app.clock.advance(31_000);
      const thief = await refresh(app, { refreshToken: phone.refreshToken });
      expect(codes(thief)).toEqual(['SESSION_OVER']);
      expect(thief.payload.accessToken).toBeNull();
      expect(await viewerErrors(owner)).toEqual(['UNAUTHENTICATED']);
      expect(codes(await refresh(app, { refreshToken: owner.refreshToken }))).toEqual(['SESSION_OVER']);
      const session = await sessionOf(owner.refreshToken);
      expect(session.revokedReason).toBe('REFRESH_REUSED');
      expect(await viewerErrors(other)).toEqual([]);
      const entries = app.dataSource.getRepository(AuditEntry);
      const found = await entries.findBy({ objectId: session.id, action: 'session.refresh_reused' });
      expect(found).toMatchObject([
        { actorEmployeeId: null, subjectEmployeeId: await app.idOf('guru'), data: { address: '127.0.0.1' } },
      ]);
      expect(JSON.stringify(found)).not.toContain(digestOf(phone.refreshToken));
    });

    it('and a token whose successor is in use ends it at once', async () => {
      const phone = await device(app, 'guru');
      const second = await renewed(phone.refreshToken);
      const third = await renewed(second.refreshToken);
      expect(codes(await refresh(app, { refreshToken: phone.refreshToken }))).toEqual(['SESSION_OVER']);
      expect(await viewerErrors(third)).toEqual(['UNAUTHENTICATED']);
    });

    it('and not by a token that nobody issued, nor after thirty days, nor for somebody who has left', async () => {
      const unknown = await refresh(app, { refreshToken: 'A'.repeat(43) });
      const none = await refresh(app, {});
      const phone = await device(app, 'guru');
      const employees = app.dataSource.getRepository(Employee);
      const id = await app.idOf('guru');
      await employees.update(id, { endsOn: '2026-04-06' });
      const left = await refresh(app, { refreshToken: phone.refreshToken });
      await employees.update(id, { endsOn: '9999-12-31' });
      app.clock.advance(30 * 24 * 60 * MINUTE_MS);
      const expired = await refresh(app, { refreshToken: phone.refreshToken });
      expect([unknown, none, left, expired].flatMap(codes)).toEqual(Array(4).fill('SESSION_OVER'));
      expect(await chain(await sessionOf(phone.refreshToken))).toHaveLength(1);
    });
  });

  describe('ends', () => {
    it('when its owner signs out, at once and alone', async () => {
      const phone = await device(app, 'guru');
      const laptop = await device(app, 'guru');
      expect(await viewerErrors(phone)).toEqual([]);
      await expect(phone.client.query('mutation { signOut { endedSessions } }')).resolves.toEqual({
        signOut: { endedSessions: 1 },
      });
      expect(await viewerErrors(phone)).toEqual(['UNAUTHENTICATED']);
      expect(codes(await refresh(app, { refreshToken: phone.refreshToken }))).toEqual(['SESSION_OVER']);
      expect(await viewerErrors(laptop)).toEqual([]);
    });

    it('with all others of the same person when they sign out everywhere', async () => {
      const phone = await device(app, 'kepsek');
      const laptop = await device(app, 'kepsek');
      const stranger = await device(app, 'pengawas');
      await expect(phone.client.query('mutation { signOutEverywhere { endedSessions } }')).resolves.toEqual({
        signOutEverywhere: { endedSessions: 2 },
      });
      expect(await viewerErrors(phone)).toEqual(['UNAUTHENTICATED']);
      expect(await viewerErrors(laptop)).toEqual(['UNAUTHENTICATED']);
      expect(await viewerErrors(stranger)).toEqual([]);
    });

    const SESSIONS = '{ viewer { sessions { id current userAgent createdAt expiresAt lastUsedAt } } }';
    const REVOKE = `mutation ($id: ID!) {
      sessionRevoke(id: $id) { session { id revokedAt } userErrors { code } }
    }`;

    it('when its owner ends it from another device, although it was used a moment ago', async () => {
      const phone = await device(app, 'korwil', { 'user-agent': 'Ponsel' });
      app.clock.advance(1_000);
      const laptop = await device(app, 'korwil', { 'user-agent': 'Laptop' });
      const { viewer } = await laptop.client.query<{
        viewer: { sessions: { id: string; userAgent: string; current: boolean }[] };
      }>(SESSIONS);
      expect(viewer.sessions).toMatchObject([
        { userAgent: 'Laptop', current: true },
        { userAgent: 'Ponsel', current: false },
      ]);
      expect(await viewerErrors(phone)).toEqual([]);
      const id = viewer.sessions[1]?.id;
      await expect(laptop.client.query(REVOKE, { id })).resolves.toMatchObject({
        sessionRevoke: { session: { id, revokedAt: app.clock.now().toISOString() }, userErrors: [] },
      });
      expect(await viewerErrors(phone)).toEqual(['UNAUTHENTICATED']);
      expect(await viewerErrors(laptop)).toEqual([]);
      const after = await laptop.client.query<{ viewer: { sessions: object[] } }>(SESSIONS);
      expect(after.viewer.sessions).toHaveLength(1);
    });

    it('within five seconds when another process ended it', async () => {
      const phone = await device(app, 'guru');
      expect(await viewerErrors(phone)).toEqual([]);
      const { id } = await sessionOf(phone.refreshToken);
      const ended = { revokedAt: app.clock.now(), revokedReason: 'REVOKED' as const };
      await app.dataSource.getRepository(Session).update(id, ended);
      app.clock.advance(5_000);
      expect(await viewerErrors(phone)).toEqual(['UNAUTHENTICATED']);
    });

    it('never by the hand of somebody else', async () => {
      const phone = await device(app, 'guru');
      const { id } = await sessionOf(phone.refreshToken);
      for (const person of ['guruPppk', 'kepsek', 'admin'] as const) {
        const stranger = await app.as(person);
        await expect(stranger.query(REVOKE, { id })).resolves.toMatchObject({
          sessionRevoke: { session: null, userErrors: [{ code: 'NOT_FOUND' }] },
        });
      }
      expect((await app.anonymous.send(REVOKE, { id })).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect(await sessionOf(phone.refreshToken)).toMatchObject({ revokedAt: null, revokedReason: null });
      expect(await viewerErrors(phone)).toEqual([]);
    });
  });

  it('loses within five seconds what a role gave when the role ends', async () => {
    const korwil = await device(app, 'korwilLain');
    expect(await permissionsOf(korwil)).toContain('LKH_DECIDE');
    const employeeId = await app.idOf('korwilLain');
    const assignments = app.dataSource.getRepository(Assignment);
    const held = await assignments.findBy({ employeeId });
    const yesterday = new Date(app.clock.now().getTime() - 24 * 60 * MINUTE_MS).toISOString().slice(0, 10);
    await assignments.update({ employeeId }, { endsOn: yesterday });
    app.clock.advance(5_000);
    expect(await permissionsOf(korwil)).toEqual(['VIEWER']);
    const list = await korwil.client.send('{ employees { nodes { id } } }');
    expect(list.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    for (const { id, endsOn } of held) await assignments.update(id, { endsOn });
  });

  describe('of a browser', () => {
    const input = { nip: DEMO_ACCOUNTS.guru.nip, password: DEMO_PASSWORD, transport: 'COOKIE' as const };

    /** The pair that a browser sends back. */
    function cookieOf(setCookie: string | null): string {
      return setCookie?.split(';')[0] ?? '';
    }

    it('has its refresh token in a cookie that scripts cannot read, and not in the answer', async () => {
      const { payload, setCookie } = await signIn(app, input);
      expect(payload.refreshToken).toBeNull();
      expect(setCookie).toMatch(
        /^eoffice_refresh=[\w-]{43}; Max-Age=2592000; Path=\/graphql; Expires=[^;]+; /,
      );
      expect(setCookie).toMatch(/; HttpOnly; SameSite=Strict$/);
      const secure = await signIn(app, input, { 'x-forwarded-proto': 'https' });
      expect(secure.setCookie).toMatch(/; HttpOnly; Secure; SameSite=Strict$/);
    });

    it('is refreshed by the cookie, which is replaced', async () => {
      const signedIn = await signIn(app, input);
      const cookie = cookieOf(signedIn.setCookie);
      const next = await refresh(app, {}, { cookie: `theme=dark; ${cookie}` });
      expect(next.payload).toMatchObject({ refreshToken: null, userErrors: [] });
      expect(cookieOf(next.setCookie)).toMatch(/^eoffice_refresh=[\w-]{43}$/);
      expect(cookieOf(next.setCookie)).not.toBe(cookie);
      expect(await viewerErrors({ client: clientWith(app, next.payload.accessToken ?? '') })).toEqual([]);
    });

    it('forgets the cookie when its owner signs out', async () => {
      const { payload, setCookie } = await signIn(app, input);
      const answer = await clientWith(app, payload.accessToken ?? '').fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: 'mutation { signOut { endedSessions } }' }),
      });
      expect(answer.headers.get('set-cookie')).toMatch(
        /^eoffice_refresh=; Path=\/graphql; Expires=Thu, 01 Jan 1970/,
      );
      expect(codes(await refresh(app, {}, { cookie: cookieOf(setCookie) }))).toEqual(['SESSION_OVER']);
    });

    it('does not refresh for a form of another site, which cannot send JSON', async () => {
      const { setCookie } = await signIn(app, input);
      const before = await app.dataSource.getRepository(RefreshToken).countBy({ usedAt: IsNull() });
      const response = await app.anonymous.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'text/plain', cookie: cookieOf(setCookie) },
        body: JSON.stringify({ query: 'mutation { sessionRefresh(input: {}) { accessToken } }' }),
      });
      expect(response.status).toBe(400);
      expect(await app.dataSource.getRepository(RefreshToken).countBy({ usedAt: IsNull() })).toBe(before);
    });
  });
});
