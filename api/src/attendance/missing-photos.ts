import type { DataSource } from 'typeorm';
import type { Transactions } from '../db/transactions.js';
import type { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import type { Clock } from '../shared/clock.js';
import { daysOf, type LocalDay } from '../shared/local-day.js';
import { lockEmployees } from './day-store.js';

/** What the search works with. */
export interface MissingPhotosParts {
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  readonly ruleSets: RuleSetReader;
  readonly clock: Clock;
}

/** Punches that are flagged in one transaction. */
const CHUNK = 200;

const WITHOUT_PHOTO = `
  evidence_id IS NULL AND received_at < ? AND NOT JSON_CONTAINS(flags, '{"code": "NO_PHOTO"}')`;

const FIND_SQL = `
  SELECT id, employee_id AS employeeId FROM punches
  WHERE business_date = ? AND id > ? AND ${WITHOUT_PHOTO} ORDER BY id LIMIT ${CHUNK}`;

/** The same as `stateWithFlags` says of a new flag. */
const FLAG_SQL = `
  UPDATE punches
  SET flags = JSON_ARRAY_APPEND(flags, '$', JSON_OBJECT('code', 'NO_PHOTO', 'data', JSON_OBJECT())),
      state = IF(state = 'ACCEPTED', 'FLAGGED', state)
  WHERE id IN (?) AND ${WITHOUT_PHOTO}`;

/**
 * Writes the flag NO_PHOTO on punches whose photo did not come in time, so that the queue of reviewers can be searched
 * for it. Whoever looks at a punch sees the flag at once, see `flagsNow`.
 */
export class MissingPhotos {
  constructor(private readonly parts: MissingPhotosParts) {}

  /** Flags those of a closed range of days; running it again changes nothing. @returns how many were flagged. */
  async flag(from: LocalDay, to: LocalDay): Promise<number> {
    let flagged = 0;
    for (const day of daysOf(from, to)) flagged += await this.flagDay(day);
    return flagged;
  }

  private async flagDay(day: LocalDay): Promise<number> {
    const { dataSource, transactions, ruleSets, clock } = this.parts;
    const { content } = await ruleSets.inForce(day);
    const receivedBefore = new Date(clock.now().getTime() - content.punch.photoGraceMinutes * 60_000);
    let flagged = 0;
    for (let after = ''; ;) {
      const rows = await dataSource.query<{ id: string; employeeId: string }[]>(FIND_SQL, [
        day,
        after,
        receivedBefore,
      ]);
      const last = rows.at(-1);
      if (!last) return flagged;
      after = last.id;
      await transactions.run(async (manager) => {
        await lockEmployees(manager, [...new Set(rows.map(({ employeeId }) => employeeId))]);
        await manager.query(FLAG_SQL, [rows.map(({ id }) => id), receivedBefore]);
      });
      flagged += rows.length;
    }
  }
}
