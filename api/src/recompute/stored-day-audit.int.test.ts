import { Transactions } from '../db/transactions.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { reportJson, reportLines } from './audit-report.rules.js';
import { closeDays, holiday, recomputeOf, storedDays } from './recompute.fixture.js';
import { StoredDayAudit } from './stored-day-audit.js';

const FROM = '2026-03-25';
const TO = '2026-04-06';
const DAY = '2026-04-01';

describe('stored days against the facts', () => {
  let app: TestApp;
  let people: number;
  const audit = () => {
    const { dataSource, clock } = app;
    const transactions = new Transactions(dataSource);
    return new StoredDayAudit({ dataSource, clock, transactions, recomputer: recomputeOf(app).recomputer });
  };
  const all = { people: { everyone: true }, ranges: [{ startsOn: FROM, endsOn: TO }] };

  beforeEach(async () => {
    app = await startTestApp('2026-04-07T06:45:00+07:00');
    await closeDays(app, FROM, TO);
    people = new Set((await storedDays(app)).map(({ employeeId }) => employeeId)).size;
  });
  afterEach(() => app.stop());

  it('agree when nothing was changed behind their back', async () => {
    await expect(audit().run(all, false)).resolves.toMatchObject({
      people,
      days: people * 13,
      totals: { days: 0, statusChanges: [] },
      notStored: 0,
      rows: [],
    });
  });

  it('are shown with what differs, left alone by a dry run, and made to agree otherwise', async () => {
    await app.dataSource.transaction(holiday(DAY));
    await app.dataSource.query('DELETE FROM attendance_days WHERE date = ?', [TO]);
    const before = await storedDays(app);
    const told: number[] = [];
    const shown = await audit().run(all, false, (done) => told.push(done));
    expect(shown).toMatchObject({
      totals: {
        people,
        days: people,
        deductionBps: -300 * people,
        statusChanges: [{ from: 'ABSENT', to: 'HOLIDAY', days: people }],
      },
      notStored: people,
    });
    expect(told.at(-1)).toBe(people);
    await expect(storedDays(app)).resolves.toEqual(before);
    const [row] = shown.rows;
    const persons = new Map([[row?.employeeId ?? '', { nip: '198703122010012001', name: 'Siti' }]]);
    const lines = reportLines(shown, persons, false);
    expect(lines).toContain(`  ABSENT -> HOLIDAY: ${people}`);
    expect(lines).toContain(
      `${DAY}  198703122010012001  Siti: ABSENT (late 0, early 0, 300 bps) -> ` +
        'HOLIDAY/REGIONAL_HOLIDAY (late 0, early 0, 0 bps)',
    );
    expect(reportJson(shown, persons)).toMatchObject({
      differences: { days: people },
      rows: expect.arrayContaining([
        expect.objectContaining({ nip: '198703122010012001', day: DAY }) as object,
      ]) as object[],
    });

    await expect(audit().run(all, true)).resolves.toMatchObject({
      totals: { days: people },
      notStored: people,
    });
    await expect(audit().run(all, false)).resolves.toMatchObject({ totals: { days: 0 }, notStored: 0 });
  });

  it('are limited to the people that are asked about', async () => {
    await app.dataSource.transaction(holiday(DAY));
    const employeeIds = [await app.idOf('guru')];
    await expect(audit().run({ ...all, people: { employeeIds } }, true)).resolves.toMatchObject({
      people: 1,
      totals: { days: 1 },
    });
    const rest = await audit().run(all, false);
    expect(rest.totals.days).toBe(people - 1);
  });
});
