import type { TestApp } from '../../api/src/testing/test-app.js';
import { END_OF_TIME } from '../../api/src/shared/local-day.js';
import { newId } from '../../api/src/shared/id.js';

/** First day of everything that the invented teachers have. */
const SINCE = '2020-01-01';

/** Name of every invented teacher; a number follows. */
export const MANY_NAME = 'Guru Uji';

/**
 * Puts many teachers into the school of `guru`, below its principal.
 *
 * @returns their ids, by name.
 */
export async function manyTeachers(app: TestApp, count: number): Promise<readonly string[]> {
  const [post] = await app.dataSource.query<{ orgUnitId: string }[]>(
    `SELECT org_unit_id AS orgUnitId FROM assignments WHERE employee_id = ? AND role = 'TEACHER'`,
    [await app.idOf('guru')],
  );
  if (!post) throw new Error('guru teaches nowhere');
  const principal = await app.idOf('kepsek');
  const ids = Array.from({ length: count }, () => newId());
  const number = (index: number) => String(index + 1).padStart(3, '0');
  await insert(
    app,
    'employees (id, nip, name, employment_type, nuptk, ends_on, created_at)',
    ids.map((id, index) => [
      id,
      `198501012010011${number(index)}`,
      `${MANY_NAME} ${number(index)}`,
      'PNS',
      null,
      END_OF_TIME,
      new Date('2020-01-01T00:00:00Z'),
    ]),
  );
  await insert(
    app,
    'assignments (id, employee_id, org_unit_id, role, acting, starts_on, ends_on, letter_number)',
    ids.map((id) => [newId(), id, post.orgUnitId, 'TEACHER', 0, SINCE, END_OF_TIME, null]),
  );
  await insert(
    app,
    'supervisions (id, employee_id, supervisor_id, starts_on, ends_on)',
    ids.map((id) => [newId(), id, principal, SINCE, END_OF_TIME]),
  );
  return ids;
}

/** How many people have somebody as their supervisor on a day. */
export async function peopleUnder(app: TestApp, supervisorId: string, day: string): Promise<number> {
  const [row] = await app.dataSource.query<{ count: string }[]>(
    `SELECT COUNT(*) AS count FROM supervisions s JOIN employees e ON e.id = s.employee_id
     WHERE s.supervisor_id = ? AND ? BETWEEN s.starts_on AND s.ends_on AND e.name LIKE '${MANY_NAME}%'`,
    [supervisorId, day],
  );
  return Number(row?.count ?? 0);
}

async function insert(app: TestApp, into: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  const places = rows.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
  await app.dataSource.query(`INSERT INTO ${into} VALUES ${places}`, rows.flat());
}
