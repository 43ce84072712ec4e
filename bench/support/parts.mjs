import { dayFactSources } from '../../api/dist/app/day-fact-sources.js';
import { composeAttendance } from '../../api/dist/attendance/compose-attendance.js';
import { AuditLog } from '../../api/dist/audit/audit-log.js';
import { Transactions } from '../../api/dist/db/transactions.js';
import { composeDiscipline } from '../../api/dist/discipline/compose-discipline.js';
import { Outbox } from '../../api/dist/outbox/outbox.js';
import { RuleSetReader } from '../../api/dist/rule-sets/rule-set.reader.js';
import { SystemClock } from '../../api/dist/shared/clock.js';
import { addDays, localDay, weekdayOf } from '../../api/dist/shared/local-day.js';
import { RelationReader } from '../../api/dist/supervision/relation.reader.js';

/** The parts of attendance and discipline on a database, as a process of the system has them. */
export function partsOn(dataSource, clock = new SystemClock()) {
  const sources = {
    dataSource,
    clock,
    transactions: new Transactions(dataSource),
    ruleSets: new RuleSetReader(dataSource, clock),
    audit: new AuditLog(clock),
    outbox: new Outbox(clock),
    relations: new RelationReader(),
  };
  const attendance = composeAttendance({ ...sources, facts: () => dayFactSources(clock) });
  const discipline = composeDiscipline({ ...sources, lightDays: attendance.lightDays });
  return { attendance, discipline, today: localDay(clock.now(), 'Asia/Jakarta') };
}

/** The last so many days before a day from Monday to Thursday, the latest first. */
export function workdaysBefore(day, count) {
  const days = [];
  for (let date = addDays(day, -1); days.length < count; date = addDays(date, -1)) {
    if (weekdayOf(date) <= 4) days.push(date);
  }
  return days;
}

/**
 * A clock-in and a clock-out around the bells of western Indonesia for most people; some come late, some forget a side
 * and some stay away. Set by set, inside of the database.
 */
export async function insertPunches(dataSource, day) {
  for (const [kind, utc, missing] of [
    ['IN', '00:00:00', 0.05],
    ['OUT', '08:45:00', 0.08],
  ]) {
    await dataSource.query(
      `INSERT INTO punches (id, employee_id, kind, business_date, received_at, business_at, time_zone, state, flags,
         channel, request_sha256)
       SELECT UUID(), people.id, ?, ?, people.at, people.at, 'Asia/Jakarta', 'ACCEPTED', '[]', 'PHONE', REPEAT('0', 64)
       FROM (
         SELECT id, TIMESTAMPADD(SECOND, FLOOR(RAND() * 4200) - 2400, ?) AS at, RAND() AS chance FROM employees
       ) people
       WHERE people.chance > ?`,
      [kind, day, `${day} ${utc}`, missing],
    );
  }
}

/** Which index each table of a statement is read by, for example `assignments: ix_…`. */
export async function indexesOf(dataSource, { text, parameters }) {
  const rows = await dataSource.query(`EXPLAIN ${text}`, parameters);
  return rows
    .filter(({ table }) => table !== null && !String(table).startsWith('<'))
    .map(({ table, key, rows: estimate }) => `${table}: ${key ?? 'whole table'} (~${estimate})`);
}
