import type { DataSource } from 'typeorm';
import type { Clock } from '../shared/clock.js';
import { SIGN_IN_LIMITS } from './sign-in.rules.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** How often a process cleans up. */
const EVERY_MS = 10 * MINUTE_MS;
/** Rows that are deleted at a time, so that nobody waits for their locks. */
const ROWS = 2_000;
/** How long an ended session is kept: its owner can look it up, and its address stays known to the throttle. */
const SESSIONS_KEPT_DAYS = 30;

const ATTEMPTS_KEPT_MS =
  Math.max(...Object.values(SIGN_IN_LIMITS).map(({ windowSeconds }) => windowSeconds)) * 1000;

/** Deletes attempts that no throttle looks at any more, and sessions that expired long ago with their tokens. */
export class AuthCleanup {
  private nextAt = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Cleans up when the last time was ten minutes ago or more; deletes a bounded number of rows. */
  async runIfDue(): Promise<void> {
    const now = this.clock.now().getTime();
    if (now < this.nextAt) return;
    this.nextAt = now + EVERY_MS;
    const attemptsBefore = new Date(now - ATTEMPTS_KEPT_MS);
    await this.dataSource.query(`DELETE FROM sign_in_attempts WHERE at < ? LIMIT ${ROWS}`, [attemptsBefore]);
    const sessionsBefore = new Date(now - SESSIONS_KEPT_DAYS * DAY_MS);
    await this.dataSource.query(`DELETE FROM sessions WHERE expires_at < ? LIMIT ${ROWS}`, [sessionsBefore]);
  }
}
