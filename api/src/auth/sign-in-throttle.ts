import type { DataSource } from 'typeorm';
import type { Clock } from '../shared/clock.js';
import { assertAllowed, DomainError } from '../shared/domain-error.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { newId } from '../shared/id.js';
import { digestOf } from './secret-tokens.js';
import { SignInAttempt } from './sign-in-attempt.entity.js';
import {
  addressKey,
  SIGN_IN_LIMITS,
  signInDecision,
  THROTTLE_KEYS,
  type Failures,
  type ThrottleKey,
} from './sign-in.rules.js';

/** Refusals that say that a guess was wrong; other errors say nothing about the password. */
const WRONG_GUESS: readonly ErrorCode[] = ['SIGN_IN_FAILED', 'PASSWORD_WRONG'];

/** Whose password is tried from where. */
type Trial = Pick<SignInAttempt, 'nipSha256' | 'address' | 'addressKnown'>;

interface FailureRow {
  readonly throttleKey: ThrottleKey;
  /** BIGINT, which arrives as text. */
  readonly count: string;
  readonly lastAt: Date | null;
}

const KNOWN_ADDRESSES_SQL = `
  SELECT DISTINCT s.address AS address
  FROM employees e JOIN accounts c ON c.employee_id = e.id JOIN sessions s ON s.account_id = c.id
  WHERE e.nip = ?`;

/** Slows down guessing; counts in the database, so that all processes count together. */
export class SignInThrottle {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs one try of a password, or refuses it. The try is counted before it runs, so that a hundred at the same
   * moment are not a hundred free ones; it stays counted when the guess was wrong. A right one clears what was
   * counted for this account from this address.
   *
   * @param nip without spaces.
   * @throws DomainError SIGN_IN_THROTTLED with `waitSeconds`; whatever the try throws.
   */
  async guard<T>(nip: string, address: string, attempt: () => Promise<T>): Promise<T> {
    const trial = await this.trialOf(nip, address);
    await this.assertMayTry(trial, null);
    const id = newId();
    const attempts = this.dataSource.getRepository(SignInAttempt);
    await attempts.insert({ ...trial, id, at: this.clock.now() });
    try {
      await this.assertMayTry(trial, id);
      const result = await attempt();
      await attempts.delete({ nipSha256: trial.nipSha256, address: trial.address });
      return result;
    } catch (error) {
      const isWrongGuess = error instanceof DomainError && WRONG_GUESS.includes(error.code);
      if (!isWrongGuess) await attempts.delete({ id });
      throw error;
    }
  }

  private async trialOf(nip: string, address: string): Promise<Trial> {
    const rows = await this.dataSource.query<{ address: string }[]>(KNOWN_ADDRESSES_SQL, [nip]);
    const key = addressKey(address);
    const addressKnown = rows.some((row) => addressKey(row.address) === key);
    return { nipSha256: digestOf(nip), address: key, addressKnown };
  }

  private async assertMayTry(trial: Trial, ownAttemptId: string | null): Promise<void> {
    const failures = await this.failures(trial, ownAttemptId);
    assertAllowed(signInDecision({ addressKnown: trial.addressKnown, failures }));
  }

  /** What counts against a trial under each key, without the attempt that is being made. */
  private async failures(
    { nipSha256, address }: Trial,
    ownAttemptId: string | null,
  ): Promise<Record<ThrottleKey, Failures>> {
    const conditions: Record<ThrottleKey, [sql: string, values: string[]]> = {
      PAIR: ['nip_sha256 = ? AND address = ?', [nipSha256, address]],
      ACCOUNT_FROM_UNKNOWN: ['nip_sha256 = ? AND address_known = 0', [nipSha256]],
      ADDRESS: ['address = ? AND address_known = 0', [address]],
    };
    const now = this.clock.now().getTime();
    const counts = THROTTLE_KEYS.map(
      (key) => `SELECT '${key}' AS throttleKey, COUNT(*) AS count, MAX(at) AS lastAt FROM sign_in_attempts
        WHERE ${conditions[key][0]} AND at > ? AND id <> ?`,
    );
    const parameters = THROTTLE_KEYS.flatMap((key) => {
      const since = new Date(now - SIGN_IN_LIMITS[key].windowSeconds * 1000);
      return [...conditions[key][1], since, ownAttemptId ?? ''];
    });
    const rows = await this.dataSource.query<FailureRow[]>(counts.join(' UNION ALL '), parameters);
    const failuresOf = (key: ThrottleKey): Failures => {
      const row = rows.find(({ throttleKey }) => throttleKey === key);
      const secondsSinceLast = (now - (row?.lastAt?.getTime() ?? now)) / 1000;
      return { count: Number(row?.count ?? 0), secondsSinceLast };
    };
    return {
      PAIR: failuresOf('PAIR'),
      ACCOUNT_FROM_UNKNOWN: failuresOf('ACCOUNT_FROM_UNKNOWN'),
      ADDRESS: failuresOf('ADDRESS'),
    };
  }
}
