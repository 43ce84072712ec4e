import { addDays } from '../../api/dist/shared/local-day.js';

/** Employees whose days are written by one statement; few enough for its intermediate rows to stay in memory. */
const CHUNK = 100;

const INDEXES = `
  ADD INDEX ix_attendance_days_date_final_employee_id_status (date, final, employee_id, status),
  ADD INDEX ix_attendance_days_status_final_date_employee_id (status, final, date, employee_id)`;

/**
 * Stores so many closed days before a day for everybody, in place of whatever is stored: one in five late, one in fifty
 * absent, one in twenty on leave, the others present. Set by set and inside of the database, in the order of the key;
 * the traces are plain; what the server closes meanwhile stays. Indexes are built afterwards, which costs a fraction of
 * keeping them up to date.
 */
export async function fillDays(dataSource, today, days) {
  await dataSource.query('TRUNCATE TABLE attendance_days');
  await dataSource.query(`
    ALTER TABLE attendance_days
      DROP INDEX ix_attendance_days_date_final_employee_id_status,
      DROP INDEX ix_attendance_days_status_final_date_employee_id`);
  const [{ id: ruleSetId }] = await dataSource.query('SELECT id FROM rule_sets LIMIT 1');
  const people = await dataSource.query('SELECT id FROM employees ORDER BY id');
  const from = addDays(today, -days);
  for (let start = 0; start < people.length; start += CHUNK) {
    const ids = people.slice(start, start + CHUNK).map(({ id }) => id);
    await dataSource.query(FILL_SQL, [ruleSetId, ids, from, days]);
  }
  await dataSource.query(`ALTER TABLE attendance_days ${INDEXES}`);
  await dataSource.query('ANALYZE TABLE attendance_days');
}

const FILL_SQL = `
  INSERT IGNORE INTO attendance_days (employee_id, date, status, status_detail, late_minutes, early_leave_minutes, late_tier,
    early_leave_tier, deduction_bps, scheduled_minutes, lkh_requirement, clock_in_at, clock_out_at, final, rule_set_id,
    trace, computed_at)
  SELECT id, date, status, IF(status = 'LEAVE', 'ANNUAL', NULL), IF(status = 'LATE', 12, 0), 0,
    IF(status = 'LATE', 'TL1', NULL), NULL, CASE status WHEN 'LATE' THEN 50 WHEN 'ABSENT' THEN 300 ELSE 0 END,
    IF(status = 'OFF_DAY', 0, 390),
    CASE status WHEN 'ABSENT' THEN 'COUNTS_AS_MISSING' WHEN 'OFF_DAY' THEN 'NOT_REQUIRED' WHEN 'LEAVE' THEN 'NOT_REQUIRED'
      ELSE 'REQUIRED' END,
    NULL, NULL, 1, ?, '{"row":13,"steps":[]}', date
  FROM (
    SELECT id, date, CASE
      WHEN WEEKDAY(date) = 6 THEN 'OFF_DAY'
      WHEN chance < 0.02 THEN 'ABSENT'
      WHEN chance < 0.07 THEN 'LEAVE'
      WHEN chance < 0.27 THEN 'LATE'
      ELSE 'PRESENT' END AS status
    FROM (
      SELECT e.id AS id, d.date AS date, RAND() AS chance
      FROM (SELECT id FROM employees WHERE id IN (?)) e
      JOIN (SELECT ? + INTERVAL seq DAY AS date FROM seq_0_to_9999 WHERE seq < ?) d
    ) dice
  ) days
  ORDER BY id, date`;
