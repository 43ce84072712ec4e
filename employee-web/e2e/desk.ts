import type { DemoPerson } from '../../api/src/seeds/demo-accounts.js';
import { newId } from '../../api/src/shared/id.js';
import { samplePdf, sampleSelfie } from '../../api/src/testing/sample-files.js';
import type { TestApp } from '../../api/src/testing/test-app.js';
import type { TestClient } from '../../api/src/testing/test-client.js';
import { upload } from '../../api/src/testing/upload.js';

const ERRORS = '{ userErrors { code } }';

/** A report as the tests read it back from the server. */
export interface ReportAnswer {
  readonly id: string;
  readonly state: string;
  readonly contentHash: string;
  readonly activities: readonly { readonly description: string }[] | null;
  readonly evidence: { readonly contentType: string; readonly channel: string } | null;
}

/** The report of somebody's day; null when there is none. */
export async function reportOf(app: TestApp, person: DemoPerson, date: string): Promise<ReportAnswer | null> {
  const client = await app.as(person);
  const { viewer } = await client.query<{ viewer: { lkhReportOn: ReportAnswer | null } }>(
    `query ($date: LocalDate!) { viewer { lkhReportOn(date: $date) {
      id state contentHash activities { description } evidence { contentType channel } } } }`,
    { date },
  );
  return viewer.lkhReportOn;
}

/** A supervisor decides about a report as it is. */
export async function decide(
  app: TestApp,
  person: DemoPerson,
  report: ReportAnswer | null,
  event: 'APPROVE' | 'RETURN',
  note: string,
): Promise<void> {
  if (!report) throw new Error('There is no report to decide');
  const client = await app.as(person);
  const { id, contentHash } = report;
  const mutation = event === 'APPROVE' ? 'lkhReportApprove' : 'lkhReportReturn';
  const type = event === 'APPROVE' ? 'LkhReportApproveInput' : 'LkhReportReturnInput';
  const input = event === 'APPROVE' ? { contentHash } : { contentHash, note };
  const text = `mutation ($id: ID!, $input: ${type}!) { answer: ${mutation}(id: $id, input: $input) ${ERRORS} }`;
  await done(client, text, { id, input });
}

/** Where somebody works and what they have proposed. */
export interface PlacementAnswer {
  readonly openProposals: readonly { readonly id: string }[];
  readonly workLocations: readonly { readonly workLocation: { readonly name: string } }[];
}

/** The placement of somebody. */
export async function placementOf(app: TestApp, person: DemoPerson): Promise<PlacementAnswer> {
  const client = await app.as(person);
  const { viewer } = await client.query<{ viewer: { placement: PlacementAnswer } }>(
    `{ viewer { placement { openProposals { id } workLocations { workLocation { name } } } } }`,
  );
  return viewer.placement;
}

/** Somebody hands in a report of a day, with a photo as evidence; one that waits already is taken back first. */
export async function submitReport(
  app: TestApp,
  person: DemoPerson,
  date: string,
  descriptions: readonly string[],
): Promise<void> {
  const client = await app.as(person);
  const before = await reportOf(app, person, date);
  if (before?.state === 'SUBMITTED') {
    await done(client, `mutation ($id: ID!) { answer: lkhReportWithdraw(id: $id) ${ERRORS} }`, {
      id: before.id,
    });
  }
  const bytes = samplePdf(descriptions.join());
  const evidenceId = await upload(client, {
    bytes,
    contentType: 'application/pdf',
    purpose: 'LKH',
    channel: 'WEB',
    fileName: 'bukti.pdf',
  });
  const activities = descriptions.map((description) => ({ description }));
  const save = `mutation ($input: LkhReportSaveInput!) { answer: lkhReportSave(input: $input) ${ERRORS} }`;
  await done(client, save, { input: { date, activities, evidenceId } });
  const saved = await reportOf(app, person, date);
  await done(client, `mutation ($id: ID!) { answer: lkhReportSubmit(id: $id) ${ERRORS} }`, { id: saved?.id });
}

/** Somebody clocks in without a position, which is flagged, and with a selfie. */
export async function clockIn(app: TestApp, person: DemoPerson): Promise<void> {
  const client = await app.as(person);
  const id = newId();
  const tap = `mutation ($input: AttendanceClockInput!) { answer: attendanceClockIn(input: $input) ${ERRORS} }`;
  await done(client, tap, { input: { id, channel: 'PHONE' } });
  const bytes = await sampleSelfie(1);
  const evidenceId = await upload(client, {
    bytes,
    contentType: 'image/jpeg',
    purpose: 'SELFIE',
    channel: 'PHONE',
  });
  const attach = `mutation ($id: ID!, $evidenceId: ID!) {
    answer: attendancePunchAttachPhoto(id: $id, evidenceId: $evidenceId) ${ERRORS} }`;
  await done(client, attach, { id, evidenceId });
}

/** Carries out a mutation that must succeed. */
async function done(client: TestClient, mutation: string, variables: Record<string, unknown>): Promise<void> {
  const { answer } = await client.query<{ answer: { userErrors: readonly { code: string }[] } }>(
    mutation,
    variables,
  );
  if (answer.userErrors[0]) throw new Error(answer.userErrors[0].code);
}

/** A day of somebody as the server has it. */
export async function dayOf(
  app: TestApp,
  person: DemoPerson,
  date: string,
): Promise<{ readonly status: string; readonly deductionBps: number } | undefined> {
  const client = await app.as(person);
  const { viewer } = await client.query<{
    viewer: { employee: { attendanceDays: readonly { status: string; deductionBps: number }[] } };
  }>(
    `query ($date: LocalDate!) { viewer { employee { attendanceDays(from: $date, to: $date) {
      status deductionBps } } } }`,
    { date },
  );
  return viewer.employee.attendanceDays[0];
}
