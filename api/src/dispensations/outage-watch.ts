import type { EntityManager } from 'typeorm';
import type { Transactions } from '../db/transactions.js';
import type { Clock } from '../shared/clock.js';
import { newId } from '../shared/id.js';
import { localDay } from '../shared/local-day.js';
import type { BellsReader } from './bells.reader.js';
import { gapSince, outagesOf, type Gap } from './outage-gap.rules.js';

/** What the watch works with. */
export interface OutageWatchParts {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly bells: BellsReader;
}

const MINUTE_MS = 60_000;
/** Signs of life are needed only until the next one; a week of them helps to understand an outage. */
const KEPT_MS = 7 * 24 * 60 * MINUTE_MS;

const LAST_SEEN_SQL = `
  SELECT MAX(seen_at) AS seenAt FROM server_heartbeats
  WHERE minute_at = (SELECT MAX(minute_at) FROM server_heartbeats)`;

const BEAT_SQL = `
  INSERT INTO server_heartbeats (minute_at, process_id, seen_at) VALUES (?, ?, ?)
  ON DUPLICATE KEY UPDATE seen_at = VALUES(seen_at)`;

const CLEAN_SQL = 'DELETE FROM server_heartbeats WHERE minute_at < ? ORDER BY minute_at LIMIT 1000';

const PROPOSE_SQL = `
  INSERT INTO outage_proposals (id, day, from_at, to_at, from_time, to_time, state, noticed_at) VALUES ?
  ON DUPLICATE KEY UPDATE id = outage_proposals.id`;

/**
 * Leaves a sign of life in the database, and notices when there was none for some minutes around a bell: no process
 * was alive, or none reached the database. Gap and sign of life are written in one transaction, so a crash between
 * them loses nothing, and the begin of a gap is unique, so several processes propose it once.
 */
export class OutageWatch {
  private readonly processId = newId();

  constructor(private readonly parts: OutageWatchParts) {}

  /** Beats once. @returns how many outages it saw; another process may have proposed them. */
  async run(): Promise<number> {
    return this.parts.transactions.run(async (manager) => {
      const now = this.parts.clock.now();
      const [last] = await manager.query<{ seenAt: Date | null }[]>(LAST_SEEN_SQL);
      const gap = gapSince(last?.seenAt ?? null, now);
      const noticed = gap ? await this.propose(manager, gap) : 0;
      const minute = new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS);
      await manager.query(BEAT_SQL, [minute, this.processId, now]);
      await manager.query(CLEAN_SQL, [new Date(now.getTime() - KEPT_MS)]);
      return noticed;
    });
  }

  private async propose(manager: EntityManager, gap: Gap): Promise<number> {
    const { bells } = this.parts;
    const zone = await bells.zone(manager);
    const bellsOn = await bells.bells(manager, localDay(gap.from, zone), localDay(gap.to, zone));
    const outages = outagesOf(gap, zone, bellsOn);
    if (outages.length === 0) return 0;
    const rows = outages.map(({ day, from, to, fromTime, toTime }) => [
      newId(),
      day,
      from,
      to,
      fromTime,
      toTime,
      'PROPOSED',
      this.parts.clock.now(),
    ]);
    await manager.query(PROPOSE_SQL, [rows]);
    return rows.length;
  }
}
