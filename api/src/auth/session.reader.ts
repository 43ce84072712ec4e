import { IsNull, MoreThan, type DataSource } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import { Session } from './session.entity.js';

/** More devices than anybody has; a bound for the list. */
const MAX_LISTED = 100;

/** Questions about sessions. */
export class SessionReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The actor's own sessions that can be used, the last used first. */
  open(actor: Actor): Promise<Session[]> {
    return this.dataSource.getRepository(Session).find({
      where: { accountId: actor.accountId, revokedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) },
      order: { lastUsedAt: 'DESC', id: 'DESC' },
      take: MAX_LISTED,
    });
  }
}
