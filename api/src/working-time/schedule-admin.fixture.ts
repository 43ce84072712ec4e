import { closeDays, recomputeOf } from '../recompute/recompute.fixture.js';
import { newId } from '../shared/id.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { change, ERRORS, OUTCOME, PREVIEW, tableRows, type SettingAnswer } from './calendar-admin.fixture.js';

export interface ShownOverlay {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly scope: string;
  readonly scopeId: string;
  readonly replacesCode: string;
  readonly workSchedule: { readonly id: string };
  readonly startsOn: string;
  readonly endsOn: string;
}
interface ShownScope {
  readonly revision: string;
  readonly assignments: readonly {
    readonly workSchedule: { readonly code: string };
    readonly startsOn: string;
    readonly endsOn: string | null;
    readonly peopleCount: number;
  }[];
}
export type OverlaysAnswer = SettingAnswer & { readonly scheduleOverlays: readonly ShownOverlay[] | null };
export type ScopeAnswer = SettingAnswer & { readonly scheduleScope: ShownScope | null };
export type TemplateAnswer = SettingAnswer & {
  readonly workSchedule: { id: string; version: number } | null;
};

const OVERLAY = 'id version name scope scopeId replacesCode workSchedule { id } startsOn endsOn';
export const OVERLAYS_PREVIEW = `mutation ($input: ScheduleOverlaysInput!) {
  answer: scheduleOverlaysPreview(input: $input) { ${PREVIEW} ${ERRORS} } }`;
export const OVERLAYS_SAVE = `mutation ($input: ScheduleOverlaysInput!) {
  answer: scheduleOverlaysSave(input: $input) { scheduleOverlays { ${OVERLAY} } ${OUTCOME} ${ERRORS} } }`;
const SCOPE = `{ revision assignments { workSchedule { code } startsOn endsOn peopleCount } }`;
export const ASSIGN_PREVIEW = `mutation ($input: ScheduleAssignmentInput!) {
  answer: scheduleAssignmentPreview(input: $input) { ${PREVIEW} ${ERRORS} } }`;
export const ASSIGN = `mutation ($input: ScheduleAssignmentInput!) {
  answer: scheduleAssignmentSave(input: $input) { scheduleScope ${SCOPE} ${OUTCOME} ${ERRORS} } }`;
export const CREATE_PREVIEW = `mutation ($input: WorkScheduleCreateInput!) {
  answer: workScheduleCreatePreview(input: $input) { ${PREVIEW} ${ERRORS} } }`;
export const CREATE = `mutation ($input: WorkScheduleCreateInput!) {
  answer: workScheduleCreate(input: $input) { workSchedule { id version } ${ERRORS} } }`;
export const CHANGE_PREVIEW = `mutation ($id: ID!, $input: WorkScheduleChangeInput!) {
  answer: workScheduleChangePreview(id: $id, input: $input) { ${PREVIEW} ${ERRORS} } }`;
export const CHANGE = `mutation ($id: ID!, $input: WorkScheduleChangeInput!) {
  answer: workScheduleChange(id: $id, input: $input) { workSchedule { id version } ${OUTCOME} ${ERRORS} } }`;
export const REMOVE = `mutation ($id: ID!, $version: Int!) {
  answer: workScheduleRemove(id: $id, version: $version) { workSchedule { id version } ${ERRORS} } }`;

const TABLES = ['work_schedules', 'work_schedule_changes', 'schedule_assignments', 'schedule_overlays'];

/** Six days from half past seven: 37 h 30 min a week. */
export const LATE_WEEK = [1, 2, 3, 4, 5, 6].map((weekday) => ({
  weekday,
  start: '07:30',
  end: weekday === 5 ? '13:30' : '14:30',
  breakMinutes: weekday === 5 ? 60 : 30,
}));

/** An administrator in front of a regency in Ramadan. */
export interface ScheduleDesk {
  readonly app: TestApp;
  readonly admin: TestClient;
  readonly guruId: string;
  /** Unit, agency and template of the school of guru. */
  readonly schoolId: string;
  readonly agencyId: string;
  readonly schoolCode: string;
}

/**
 * Tuesday, 17 March 2026, with the days of a month stored; a week before, guru came at 08:12, twelve minutes after the
 * bell of Ramadan.
 */
export async function openScheduleDesk(): Promise<ScheduleDesk> {
  const app = await startTestApp('2026-03-10T08:12:00+07:00');
  const guru = await app.as('guru');
  await guru.query(
    'mutation ($input: AttendanceClockInput!) { attendanceClockIn(input: $input) { userErrors { code } } }',
    { input: { id: newId(), channel: 'PHONE', accuracyMeters: 8, latitude: -2.9, longitude: 103.8 } },
  );
  app.clock.set('2026-03-17T06:45:00+07:00');
  await closeDays(app, '2026-02-16', '2026-03-16');
  app.clock.set('2026-03-17T09:00:00+07:00');
  const guruId = await app.idOf('guru');
  const [school] = await app.dataSource.query<{ id: string; agencyId: string; code: string }[]>(
    `SELECT u.id, u.agency_id AS agencyId, w.code FROM assignments a JOIN org_units u ON u.id = a.org_unit_id
     JOIN schedule_assignments s ON s.scope_id = u.id AND s.ends_on = '9999-12-31'
     JOIN work_schedules w ON w.id = s.work_schedule_id WHERE a.employee_id = ?`,
    [guruId],
  );
  if (!school) throw new Error('guru has no school');
  const { id: schoolId, agencyId, code: schoolCode } = school;
  return { app, admin: await app.as('admin'), guruId, schoolId, agencyId, schoolCode };
}

/** Every row that hours depend on, for "nothing was changed". */
export function hoursTables({ app }: ScheduleDesk): Promise<unknown[]> {
  return Promise.all(TABLES.map((table) => tableRows(app, table)));
}

/** Id of a template. */
export async function scheduleId({ app }: ScheduleDesk, code: string): Promise<string> {
  const [row] = await app.dataSource.query<{ id: string }[]>('SELECT id FROM work_schedules WHERE code = ?', [
    code,
  ]);
  if (!row) throw new Error(`There is no template ${code}`);
  return row.id;
}

/** The replacements of spring 2026. */
export async function overlaysOf({ admin }: ScheduleDesk): Promise<readonly ShownOverlay[]> {
  const { scheduleOverlays } = await admin.query<{ scheduleOverlays: ShownOverlay[] }>(
    `{ scheduleOverlays(from: "2026-02-01", to: "2026-04-30") { ${OVERLAY} } }`,
  );
  return scheduleOverlays;
}

/** A replacement as it is sent back. */
export function toInput({ workSchedule, ...rest }: ShownOverlay) {
  return { ...rest, workScheduleId: workSchedule.id };
}

/** The schedules of a scope. */
export async function scopeOf({ admin }: ScheduleDesk, scope: string, scopeId: string): Promise<ShownScope> {
  const query = `query ($scope: ScheduleScope!, $scopeId: ID!) {
    scheduleScope(scope: $scope, scopeId: $scopeId) ${SCOPE} }`;
  return (await admin.query<{ scheduleScope: ShownScope }>(query, { scope, scopeId })).scheduleScope;
}

export const saveOverlays = ({ admin }: ScheduleDesk, input: object) =>
  change<OverlaysAnswer>(admin, OVERLAYS_SAVE, { input });
export const previewOverlays = ({ admin }: ScheduleDesk, input: object) =>
  change<SettingAnswer>(admin, OVERLAYS_PREVIEW, { input });

/** Carries out what a job would, when the change was too large for at once. @returns how many days changed. */
export async function settle({ app }: ScheduleDesk, { outcome }: SettingAnswer): Promise<number> {
  if (outcome?.jobId == null) return outcome?.daysChanged ?? -1;
  await recomputeOf(app).worker.run();
  const [job] = await app.dataSource.query<{ n: number }[]>(
    'SELECT days_changed AS n FROM recompute_jobs WHERE id = ?',
    [outcome.jobId],
  );
  return Number(job?.n);
}

/** Codes of the refusals of an answer. */
export function codesOf({ userErrors }: SettingAnswer): string[] {
  return userErrors.map(({ code }) => code);
}
