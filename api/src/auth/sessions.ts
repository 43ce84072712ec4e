import { IsNull, In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { Clock } from '../shared/clock.js';
import { newId } from '../shared/id.js';
import type { ClientInfo } from './client-info.js';
import { RefreshToken } from './refresh-token.entity.js';
import { digestOf, newRefreshToken } from './secret-tokens.js';
import { Session, type RevocationReason } from './session.entity.js';

const DAY_MS = 86_400_000;
/** Longest textual address of IPv6 with an embedded IPv4 address. */
const ADDRESS_LENGTH = 45;

/** A session with the first refresh token of its chain. */
export interface OpenedSession {
  readonly session: Session;
  readonly refreshToken: string;
}

/** Opens and ends sessions, always inside of the transaction of the use case. */
export class Sessions {
  constructor(
    private readonly clock: Clock,
    private readonly sessionDays: number,
  ) {}

  /** Opens a session on a device. */
  async open(manager: EntityManager, accountId: string, client: ClientInfo): Promise<OpenedSession> {
    const now = this.clock.now();
    const session: Session = {
      id: newId(),
      accountId,
      createdAt: now,
      lastUsedAt: now,
      expiresAt: new Date(now.getTime() + this.sessionDays * DAY_MS),
      userAgent: client.userAgent,
      address: client.address.slice(0, ADDRESS_LENGTH),
      revokedAt: null,
      revokedReason: null,
    };
    await manager.insert(Session, session);
    return { session, refreshToken: await this.addToken(manager, session.id) };
  }

  /** Adds a new refresh token to a session's chain and returns it. */
  async addToken(manager: EntityManager, sessionId: string): Promise<string> {
    const token = newRefreshToken();
    await manager.insert(RefreshToken, {
      tokenSha256: digestOf(token),
      sessionId,
      issuedAt: this.clock.now(),
      usedAt: null,
      replacedBy: null,
      successorSealed: null,
    });
    return token;
  }

  /** Ends the sessions that match and are not ended yet. Returns their ids, to be forgotten after the commit. */
  async end(
    manager: EntityManager,
    which: FindOptionsWhere<Session>,
    reason: RevocationReason,
  ): Promise<readonly string[]> {
    const open = await manager.find(Session, {
      select: { id: true },
      where: { ...which, revokedAt: IsNull() },
    });
    const ids = open.map(({ id }) => id);
    if (ids.length > 0) {
      const ended = { revokedAt: this.clock.now(), revokedReason: reason };
      await manager.update(Session, { id: In(ids), revokedAt: IsNull() }, ended);
    }
    return ids;
  }
}
