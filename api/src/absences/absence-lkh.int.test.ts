import { newId } from '../shared/id.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { done, REASON, wish } from './absence-desk.fixture.js';

const TODAY = '2026-04-07';
const LETTER = { letterNumber: '800/1/2026', letterDate: '2026-04-01' };

describe('the daily report on a day with an absence', () => {
  let app: TestApp;
  let guru: TestClient;
  let kepsek: TestClient;
  let guruId: string;

  beforeAll(async () => {
    app = await startTestApp(`${TODAY}T10:00:00+07:00`);
    [guru, kepsek] = await Promise.all([app.as('guru'), app.as('kepsek')]);
    guruId = await app.idOf('guru');
  });
  afterAll(() => app.stop());

  /** What today asks of the teacher, and the code with which a report is refused. */
  async function today(): Promise<{ requirement: string; canCreate: string | null; saved: string | null }> {
    const { viewer } = await guru.query<{
      viewer: { lkhToday: { requirement: string; canCreate: { code: string | null } } };
    }>('{ viewer { lkhToday { requirement canCreate { code } } } }');
    const { lkhReportSave } = await guru.query<{
      lkhReportSave: { userErrors: { code: string }[] };
    }>(`mutation ($input: LkhReportSaveInput!) { lkhReportSave(input: $input) { userErrors { code } } }`, {
      input: { id: newId(), date: TODAY, activities: [] },
    });
    await app.dataSource.query('DELETE FROM lkh_reports');
    return {
      requirement: viewer.lkhToday.requirement,
      canCreate: viewer.lkhToday.canCreate.code,
      saved: lkhReportSave.userErrors[0]?.code ?? null,
    };
  }

  it.each([
    ['leave', wish('LEAVE', TODAY)],
    ['permission', wish('PERMISSION', TODAY)],
    ['sickness', wish('SICK', TODAY, TODAY, { hasLetter: false })],
  ])('is not taken on a day of %s, and is taken again once that is revoked', async (_, input) => {
    const { id } = await done(kepsek, 'enter', { id: newId(), employeeId: guruId, input });
    await expect(today()).resolves.toEqual({
      requirement: 'NOT_ALLOWED',
      canCreate: 'LKH_DAY_NOT_ALLOWED',
      saved: 'LKH_DAY_NOT_ALLOWED',
    });
    await done(kepsek, 'revoke', { id, reason: REASON });
    await expect(today()).resolves.toMatchObject({ canCreate: null, saved: null });
  });

  it.each([
    ['duty travel', wish('DUTY_TRAVEL', TODAY, TODAY, LETTER), 'REQUIRED'],
    ['training', wish('TRAINING', TODAY, TODAY, LETTER), 'REQUIRED'],
    // Nobody has clocked in: the day is still open.
    ['work from home', wish('WFH', TODAY), 'ALLOWED'],
  ])('is written on a day of %s', async (_, input, requirement) => {
    const { id } = await done(kepsek, 'enter', { id: newId(), employeeId: guruId, input });
    await expect(today()).resolves.toEqual({ requirement, canCreate: null, saved: null });
    await done(kepsek, 'revoke', { id, reason: REASON });
  });
});
