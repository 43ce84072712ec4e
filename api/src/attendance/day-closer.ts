import type { DataSource, EntityManager } from 'typeorm';
import type { EmployeeOnDay } from '../db/loader.js';
import type { Transactions } from '../db/transactions.js';
import type { Clock } from '../shared/clock.js';
import { addDays, daysOf, localDay, type LocalDay } from '../shared/local-day.js';
import { dayKey } from './attendance-day.reader.js';
import type { DayProjector } from './day-projector.js';
import { lockEmployees, saveDays } from './day-store.js';
import type { MissingPhotos } from './missing-photos.js';

/** How far a run has come, in employees. */
export type CloserProgress = (done: number, total: number) => void;

/** What the closer works with. */
export interface DayCloserParts {
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  readonly projector: DayProjector;
  readonly missingPhotos: MissingPhotos;
  readonly clock: Clock;
}

/** Employees whose days are looked at, and locked while they are written, together. */
const CHUNK = 200;
/** Rows of one INSERT: below a megabyte with their traces. */
const ROWS = 500;
/** Days that every run looks back over: an offline phone may be late, and a decision may have reopened a day. */
const LOOKBACK_DAYS = 3;
/** Days that a run looks back over after the server was away for long. */
const MAX_LOOKBACK_DAYS = 62;

const PEOPLE_SQL = `
  SELECT DISTINCT a.employee_id AS id FROM assignments a JOIN employees e ON e.id = a.employee_id
  WHERE a.starts_on <= ? AND a.ends_on >= ? AND e.ends_on >= ? ORDER BY a.employee_id`;

const FINAL_SQL = `
  SELECT employee_id AS employeeId, date AS day FROM attendance_days
  WHERE employee_id IN (?) AND date BETWEEN ? AND ? AND final = 1`;

const LAST_CLOSED_SQL = 'SELECT MAX(date) AS day FROM attendance_days WHERE final = 1 AND date < ?';

/**
 * Stores the days whose windows have closed, for everyone. What is read is right without it, because a day that is
 * not stored as final is derived when it is read; stored days make lists, sums and reports of the past cheap.
 */
export class DayCloser {
  constructor(private readonly parts: DayCloserParts) {}

  /** Closes what has closed lately; for a timer. Safe at any time and in several processes at once. */
  async run(): Promise<number> {
    const today = localDay(this.parts.clock.now(), 'Asia/Jakarta');
    const [last] = await this.parts.dataSource.query<{ day: LocalDay | null }[]>(LAST_CLOSED_SQL, [today]);
    const recent = addDays(today, -LOOKBACK_DAYS);
    const since = last?.day && last.day < recent ? last.day : recent;
    const earliest = addDays(today, -MAX_LOOKBACK_DAYS);
    const from = since < earliest ? earliest : since;
    await this.parts.missingPhotos.flag(from, today);
    // In the east of the country it may be tomorrow.
    return this.closeDays(from, addDays(today, 1));
  }

  /**
   * Stores every day of the closed range that is over and not stored as final yet. Running it again changes nothing.
   *
   * @returns how many days were stored.
   */
  async closeDays(from: LocalDay, to: LocalDay, onProgress?: CloserProgress): Promise<number> {
    this.parts.projector.forgetReferences();
    const people = await this.parts.dataSource.query<{ id: string }[]>(PEOPLE_SQL, [to, from, from]);
    let [stored, done] = [0, 0];
    for (const chunk of fromAnywhere(chunksOf(people, CHUNK))) {
      const employeeIds = chunk.map(({ id }) => id);
      stored += await this.closeChunk(employeeIds, from, to);
      done += chunk.length;
      onProgress?.(done, people.length);
    }
    return stored;
  }

  private async closeChunk(employeeIds: readonly string[], from: LocalDay, to: LocalDay): Promise<number> {
    const { dataSource, transactions, projector } = this.parts;
    const open = await openDays(dataSource.manager, employeeIds, from, to);
    const over = await projector.overDays(dataSource.manager, open);
    if (over.length === 0) return 0;
    const owners = [...new Set(over.map(({ employeeId }) => employeeId))];
    return transactions.run(async (manager) => {
      await lockEmployees(manager, owners);
      // What is stored as final must not miss a change that was committed before the lock.
      projector.forgetReferences();
      // Another process may have been here, and a punch or a decision may have come in.
      const stillOpen = new Set((await openDays(manager, owners, from, to)).map(dayKey));
      const days = await projector.projectDays(
        manager,
        over.filter((pair) => stillOpen.has(dayKey(pair))),
      );
      const rows = days.filter(({ resolution }) => resolution.final).map(({ row }) => row);
      for (let start = 0; start < rows.length; start += ROWS) {
        await saveDays(manager, rows.slice(start, start + ROWS));
      }
      return rows.length;
    });
  }
}

function chunksOf<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** The items from one of them on and around: processes that begin at once do not meet at every item. */
function fromAnywhere<Item>(items: readonly Item[]): Item[] {
  const start = Math.floor(Math.random() * items.length);
  return [...items.slice(start), ...items.slice(0, start)];
}

/** The days of the range that are not stored as final. */
async function openDays(
  manager: EntityManager,
  employeeIds: readonly string[],
  from: LocalDay,
  to: LocalDay,
): Promise<EmployeeOnDay[]> {
  const rows = await manager.query<EmployeeOnDay[]>(FINAL_SQL, [employeeIds, from, to]);
  const final = new Set(rows.map(dayKey));
  const days = daysOf(from, to);
  return employeeIds
    .flatMap((employeeId) => days.map((day) => ({ employeeId, day })))
    .filter((pair) => !final.has(dayKey(pair)));
}
