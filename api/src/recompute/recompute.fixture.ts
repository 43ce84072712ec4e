import { attendanceOf } from '../attendance/attendance.fixture.js';
import { Transactions } from '../db/transactions.js';
import { newId } from '../shared/id.js';
import type { TestApp } from '../testing/test-app.js';
import { composeRecompute, type RecomputeFeature } from './compose-recompute.js';
import type { FactChange } from './recompute-preview.js';

/** The engine on the database of a test: what another process of the same system would have. */
export function recomputeOf(app: TestApp): RecomputeFeature {
  const { dataSource, clock } = app;
  const { projector, freshProjector } = attendanceOf(app);
  return composeRecompute({
    dataSource,
    clock,
    transactions: new Transactions(dataSource),
    projector,
    freshProjector,
  });
}

/** Stores the days of a range as they are, as the closer does. */
export async function closeDays(app: TestApp, from: string, to: string): Promise<void> {
  await attendanceOf(app).closer.closeDays(from, to);
}

/** Makes a day a holiday of everybody, or of a district, an agency or a unit. */
export function holiday(date: string, scope = 'NATIONAL', scopeId: string | null = null): FactChange<void> {
  return async (manager) => {
    await manager.query(
      `INSERT INTO calendar_days (id, date, kind, name, scope, scope_id, provisional)
       VALUES (?, ?, 'REGIONAL_HOLIDAY', 'Hari jadi', ?, ?, 0)`,
      [newId(), date, scope, scopeId],
    );
  };
}

/** A stored day as the tests compare it. */
export interface StoredDayRow {
  readonly employeeId: string;
  readonly date: string;
  readonly status: string;
  readonly final: number;
  readonly computedAt: Date;
}

/** Every stored day, by employee and date. */
export async function storedDays(app: TestApp): Promise<StoredDayRow[]> {
  return app.dataSource.query<StoredDayRow[]>(
    `SELECT employee_id AS employeeId, date, status, final, computed_at AS computedAt
     FROM attendance_days ORDER BY employee_id, date`,
  );
}

/** Ids of the people who hold a post in a district, in order. */
export async function peopleOfDistrict(app: TestApp, districtId: string): Promise<string[]> {
  const rows = await app.dataSource.query<{ id: string }[]>(
    `SELECT DISTINCT a.employee_id AS id FROM assignments a JOIN org_units u ON u.id = a.org_unit_id
     WHERE u.district_id = ? ORDER BY a.employee_id`,
    [districtId],
  );
  return rows.map(({ id }) => id);
}

/** Id of the district where the school of guru lies. */
export async function districtOfGuru(app: TestApp): Promise<string> {
  const [row] = await app.dataSource.query<{ id: string }[]>(
    `SELECT u.district_id AS id FROM assignments a JOIN org_units u ON u.id = a.org_unit_id WHERE a.employee_id = ?`,
    [await app.idOf('guru')],
  );
  if (!row) throw new Error('guru has no post');
  return row.id;
}
