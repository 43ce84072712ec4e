import fc from 'fast-check';
import { findOverlap } from '../shared/dated.js';
import { addDays } from '../shared/local-day.js';
import { cyclesOn, type SupervisionLink } from '../supervision/supervision-chain.rules.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { apply, placementOf, preview, revert, set, type RowAnswer } from './change-set-desk.fixture.js';

const TODAY = '2026-04-07';

/** Many sets of random rows, one after the other on what the ones before have left. */
const RUNS = 8;

describe('any sets of rows, applied one after the other and reverted in turn', () => {
  let app: TestApp;
  let admin: TestClient;
  let people: string[];
  let places: string[];

  beforeAll(async () => {
    app = await startTestApp();
    admin = await app.as('admin');
    const idsOf = async (sql: string) =>
      (await app.dataSource.query<{ id: string }[]>(sql)).map(({ id }) => id);
    people = await idsOf('SELECT id FROM employees ORDER BY nip LIMIT 12');
    places = await idsOf('SELECT id FROM work_locations ORDER BY id');
  });
  afterAll(() => app.stop());

  const aRow = () =>
    fc.record(
      {
        employeeId: fc.constantFrom(...people),
        supervisorId: fc.constantFrom(...people),
        workLocationId: fc.constantFrom(...places),
        scheduleMode: fc.constantFrom('SCHOOL_5D', 'SCHOOL_6D', 'OFFICE_5D'),
      },
      { requiredKeys: ['employeeId'] },
    );
  const rowsOf = () => fc.uniqueArray(aRow(), { selector: ({ employeeId }) => employeeId, minLength: 1 });
  const dayOf = () => fc.integer({ min: -3, max: 60 }).map((days) => addDays(TODAY, days));

  const linksOf = () =>
    app.dataSource.query<(SupervisionLink & { employeeId: string })[]>(
      `SELECT employee_id AS employeeId, supervisor_id AS supervisorId, starts_on AS startsOn, ends_on AS endsOn
       FROM supervisions`,
    );

  const refusedLines = (rows: readonly RowAnswer[]) =>
    rows.filter(({ outcome }) => outcome === 'REFUSED').map(({ line }) => line);

  it('leave no circle and no two supervisors on a day, and end where they began', async () => {
    const before = await placementOf(app, people);
    const circlesBefore = cyclesOn(await linksOf(), TODAY);
    const applied: string[] = [];
    const property = fc.asyncProperty(rowsOf(), dayOf(), async (rows, day) => {
      const previewed = await preview(admin, rows, day);
      const answer = await apply(admin, previewed, refusedLines(previewed.rows.nodes));
      if (previewed.counts.ready === 0) return;
      applied.push(set(answer).id);
      const links = await linksOf();
      for (const day of new Set([TODAY, ...links.map(({ startsOn }) => startsOn)])) {
        expect(cyclesOn(links, day).length).toBeLessThanOrEqual(circlesBefore.length);
      }
      for (const id of people) {
        expect(findOverlap(links.filter(({ employeeId }) => employeeId === id))).toBeNull();
      }
    });
    await fc.assert(property, { numRuns: RUNS, endOnFailure: true });
    expect(applied.length).toBeGreaterThan(0);
    for (const id of applied.reverse()) {
      expect((await revert(admin, id)).counts.refused).toBe(0);
    }
    expect(await placementOf(app, people)).toBe(before);
  }, 120_000);
});
