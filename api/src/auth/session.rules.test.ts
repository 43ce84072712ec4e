import fc from 'fast-check';
import {
  refreshOutcome,
  sessionState,
  type RefreshOutcome,
  type RefreshTokenFacts,
  type SessionFacts,
} from './session.rules.js';

const NOW = new Date('2026-04-07T00:00:00Z');
const ACTIVE: SessionFacts = { expiresAt: new Date('2026-05-07T00:00:00Z'), revokedAt: null };

function ago(seconds: number): Date {
  return new Date(NOW.getTime() - seconds * 1000);
}

describe('a session', () => {
  it('ends when it expires and when it is revoked', () => {
    expect(sessionState(ACTIVE, NOW)).toBe('ACTIVE');
    expect(sessionState({ ...ACTIVE, expiresAt: NOW }, NOW)).toBe('EXPIRED');
    expect(sessionState({ ...ACTIVE, expiresAt: new Date(NOW.getTime() + 1) }, NOW)).toBe('ACTIVE');
    expect(sessionState({ ...ACTIVE, revokedAt: ago(1) }, NOW)).toBe('REVOKED');
  });
});

describe('a presented refresh token', () => {
  it.each<[string, RefreshTokenFacts, RefreshOutcome]>([
    ['is exchanged while it is the current one', { usedAt: null, successorUsed: false }, 'ROTATE'],
    ['is answered again when the answer was lost', { usedAt: ago(1), successorUsed: false }, 'REISSUE'],
    ['is answered again up to 30 seconds later', { usedAt: ago(30), successorUsed: false }, 'REISSUE'],
    ['is taken for stolen after that', { usedAt: ago(30.001), successorUsed: false }, 'REUSE'],
    ['is taken for stolen once its successor is in use', { usedAt: ago(1), successorUsed: true }, 'REUSE'],
    [
      'is answered when the clock of another server is ahead',
      { usedAt: ago(-2), successorUsed: false },
      'REISSUE',
    ],
  ])('%s', (_, token, outcome) => {
    expect(refreshOutcome(ACTIVE, token, NOW)).toBe(outcome);
  });

  it('gets nothing from a session that is over', () => {
    for (const session of [
      { ...ACTIVE, revokedAt: ago(1) },
      { ...ACTIVE, expiresAt: ago(1) },
    ]) {
      for (const usedAt of [null, ago(1), ago(100)]) {
        expect(refreshOutcome(session, { usedAt, successorUsed: false }, NOW)).toBe('SESSION_OVER');
      }
    }
  });
});

/**
 * A session as the service keeps it: tokens in order of issue, each with its use and its successor. Whoever presents
 * a token gets the newest, as the rule decides.
 */
class Session {
  readonly tokens: { usedAt: Date | null; presented: boolean; successor: number | null }[] = [
    { usedAt: null, presented: false, successor: null },
  ];
  revokedAt: Date | null = null;
  now = NOW.getTime();

  /** Presents a token; the index of the token that comes back, or null. */
  present(index: number): number | null {
    const token = this.tokens[index];
    if (!token) return null;
    const now = new Date(this.now);
    const successor = token.successor === null ? undefined : this.tokens[token.successor];
    const facts = { usedAt: token.usedAt, successorUsed: successor?.presented ?? false };
    const outcome = refreshOutcome({ ...ACTIVE, revokedAt: this.revokedAt }, facts, now);
    if (outcome === 'REUSE') this.revokedAt = now;
    if (outcome === 'REUSE' || outcome === 'SESSION_OVER') return null;
    const issued = this.tokens.push({ usedAt: null, presented: false, successor: null }) - 1;
    if (outcome === 'REISSUE' && successor?.usedAt === null) {
      successor.usedAt = now;
      successor.successor = issued;
    }
    token.presented = true;
    token.usedAt ??= now;
    token.successor = issued;
    return issued;
  }
}

describe('a chain of refresh tokens', () => {
  it('survives a phone that loses answers and asks again within the grace time, as often as it likes', () => {
    const lost = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 20 });
    fc.assert(
      fc.property(lost, (losses) => {
        const session = new Session();
        let held = 0;
        for (const repeats of losses) {
          let answer: number | null = null;
          for (let attempt = 0; attempt <= repeats; attempt++) {
            answer = session.present(held);
            session.now += 7_000;
          }
          expect(answer).not.toBeNull();
          held = answer ?? held;
          session.now += 600_000;
        }
        expect(session.revokedAt).toBeNull();
      }),
    );
  });

  it('ends for thief and owner alike once both have presented tokens, a minute apart or more', () => {
    const turns = fc.array(fc.boolean(), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(turns, fc.integer({ min: 31, max: 100_000 }), (thiefsTurn, pauseSeconds) => {
        const session = new Session();
        const held = { owner: 0, thief: 0 };
        for (const thief of thiefsTurn) {
          session.now += pauseSeconds * 1_000;
          const who = thief ? 'thief' : 'owner';
          held[who] = session.present(held[who]) ?? held[who];
        }
        const both = new Set(thiefsTurn).size === 2;
        expect(session.revokedAt !== null).toBe(both);
      }),
    );
  });

  it('never has two current tokens, however quickly they are presented', () => {
    const presented = fc.array(fc.tuple(fc.nat(10), fc.integer({ min: 0, max: 40 })), { maxLength: 40 });
    fc.assert(
      fc.property(presented, (turns) => {
        const session = new Session();
        for (const [index, pauseSeconds] of turns) {
          session.now += pauseSeconds * 1_000;
          session.present(index);
          expect(session.tokens.filter((token) => token.usedAt === null)).toHaveLength(1);
        }
      }),
    );
  });
});
