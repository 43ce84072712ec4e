import { hash, verify } from '@node-rs/argon2';
import { WorkQueue } from '../shared/work-queue.js';

/** Argon2id (the library's standard) with 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** How a hash with these parameters begins in PHC string form. */
const PHC_PREFIX = `$argon2id$v=19$m=${PARAMETERS.memoryCost},t=${PARAMETERS.timeCost},p=${PARAMETERS.parallelism}$`;

/** Hash of a password that nobody knows, for accounts that do not exist: refusing them takes as long as any other. */
export const DUMMY_HASH = `${PHC_PREFIX}vL276M84xDPt7iYR37/9/A$m0jYbF6m+rOIyl7nAHsNJyRc963cPTdSy9lS1fNHEfs`;

/** Two hashes at once leave the other threads of the pool to files and name look-ups. */
const AT_ONCE = 2;
/** About two seconds of work; far fewer than the requests that run at once, so the others go on. */
const MAX_WAITING = 64;

/** Hashes and checks passwords, a few at a time: each costs 19 MiB and some 20 ms of a processor. */
export class PasswordHasher {
  private readonly queue = new WorkQueue(AT_ONCE, MAX_WAITING);

  /** The hash of a new password in PHC string form. @throws DomainError SERVICE_UNAVAILABLE when too many wait. */
  hash(password: string): Promise<string> {
    return this.queue.run(() => hash(password, PARAMETERS));
  }

  /**
   * True when the password belongs to the hash. @param passwordHash null checks against {@link DUMMY_HASH}, so that
   * the answer, always false, takes as long.
   * @throws DomainError SERVICE_UNAVAILABLE when too many wait.
   */
  async verify(passwordHash: string | null, password: string): Promise<boolean> {
    const matches = await this.queue.run(() => verify(passwordHash ?? DUMMY_HASH, password));
    return matches && passwordHash !== null;
  }

  /** True when the hash was made with other parameters than those of today. */
  needsRehash(passwordHash: string): boolean {
    return !passwordHash.startsWith(PHC_PREFIX);
  }
}
