import type { DataSource } from 'typeorm';
import type { Actor, Role } from '../shared/actor.js';
import { today, type Clock } from '../shared/clock.js';
import type { AccessClaims, AccessTokens } from './access-tokens.js';

/** An actor without the request that it acts in. */
type KnownActor = Omit<Actor, 'requestId'>;

interface ActorRow {
  readonly employeeId: string;
  readonly accountId: string;
  readonly nip: string;
  readonly role: Role | null;
  readonly orgUnitId: string | null;
  readonly districtId: string | null;
  readonly agencyId: string | null;
  readonly acting: number | null;
}

/** A revoked session or a changed role is noticed within this time (ms). */
const CACHE_MS = 3_000;
const CACHE_SIZE = 20_000;

/** Whoever signed in with a one-time password holds no role until they have chosen their own. */
const ACTOR_SQL = `
  SELECT e.id AS employeeId, c.id AS accountId, e.nip AS nip, a.role AS role, a.org_unit_id AS orgUnitId,
         u.district_id AS districtId, u.agency_id AS agencyId, a.acting AS acting
  FROM sessions s
  JOIN accounts c ON c.id = s.account_id AND c.disabled_at IS NULL
  JOIN employees e ON e.id = c.employee_id AND e.ends_on >= ?
  LEFT JOIN assignments a ON a.employee_id = e.id AND ? BETWEEN a.starts_on AND a.ends_on
    AND c.must_change_password = 0
  LEFT JOIN org_units u ON u.id = a.org_unit_id
  WHERE s.id = ? AND s.account_id = ? AND s.revoked_at IS NULL AND s.expires_at > ?`;

/** Finds out who sends a request. Sessions and roles are read from the database and remembered for seconds only. */
export class Authenticator {
  private readonly cache = new Map<
    string,
    { readonly until: number; readonly actor: Promise<KnownActor | null> }
  >();

  constructor(
    private readonly dataSource: DataSource,
    private readonly tokens: AccessTokens,
    private readonly clock: Clock,
  ) {}

  /**
   * The actor of an `Authorization: Bearer …` header, or null when there is none, the token has ended, the session
   * was revoked, the account is disabled or the employee has left the service.
   */
  async authenticate(authorization: string | undefined, requestId: string): Promise<Actor | null> {
    const [scheme, token] = authorization?.split(' ') ?? [];
    if (scheme?.toLowerCase() !== 'bearer' || !token) return null;
    const claims = await this.tokens.read(token);
    return claims && this.actorOfSession(claims, requestId);
  }

  /** The actor of a session that is still valid, or null. */
  async actorOfSession(claims: AccessClaims, requestId: string): Promise<Actor | null> {
    const actor = await this.actorOf(claims);
    return actor && { ...actor, requestId };
  }

  /**
   * Forgets sessions at once on this process; other processes notice within the cache time. To be called after the
   * commit of what changed, or an old row would be remembered again.
   */
  forget(sessionIds: readonly string[]): void {
    for (const sessionId of sessionIds) this.cache.delete(sessionId);
  }

  private async actorOf(claims: AccessClaims): Promise<KnownActor | null> {
    const now = this.clock.now().getTime();
    const known = this.cache.get(claims.sessionId);
    if (known && known.until > now) return known.actor;
    if (this.cache.size >= CACHE_SIZE) this.cache.clear();
    const actor = this.readActor(claims);
    this.cache.set(claims.sessionId, { until: now + CACHE_MS, actor });
    actor.catch(() => {
      this.cache.delete(claims.sessionId);
    });
    return actor;
  }

  private async readActor(claims: AccessClaims): Promise<KnownActor | null> {
    // Roles change at midnight of the regency; all regencies served so far live in WIB.
    const asOf = today(this.clock, 'Asia/Jakarta');
    const parameters = [asOf, asOf, claims.sessionId, claims.accountId, this.clock.now()];
    const rows = await this.dataSource.query<ActorRow[]>(ACTOR_SQL, parameters);
    const [first] = rows;
    if (!first) return null;
    const assignments = rows.flatMap((row) =>
      row.role && row.orgUnitId && row.agencyId
        ? [
            {
              role: row.role,
              orgUnitId: row.orgUnitId,
              districtId: row.districtId,
              agencyId: row.agencyId,
              acting: row.acting === 1,
            },
          ]
        : [],
    );
    const { employeeId, accountId, nip } = first;
    return { employeeId, accountId, sessionId: claims.sessionId, nip, asOf, assignments };
  }
}
