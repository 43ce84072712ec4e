import { Evidence } from '../evidence/evidence.entity.js';
import { newId } from '../shared/id.js';
import type { TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { LkhActivity } from './lkh-activity.entity.js';
import { contentHashOf } from './lkh-content.js';
import { activitiesHashOf } from './lkh-hints.rules.js';
import { LkhReport } from './lkh-report.entity.js';

/** A right as clients see it. */
export interface Right {
  readonly allowed: boolean;
  readonly code: string | null;
}

/** A report as the tests read it. */
export interface ReportAnswer {
  readonly id: string;
  readonly date: string;
  readonly state: string;
  readonly deadline: string;
  readonly contentHash: string;
  readonly objection: string;
  readonly autoApproved: boolean;
  readonly extendedUntil: string | null;
  readonly decisionNote: string | null;
  readonly decidedBy: { readonly id: string } | null;
  readonly activities: readonly { readonly description: string }[] | null;
  readonly decisions: readonly {
    readonly event: string;
    readonly toState: string;
    readonly note: string | null;
    readonly contentHash: string;
    readonly actor: { readonly id: string } | null;
  }[];
}

/** What a mutation answers. */
export interface Answer {
  readonly report: ReportAnswer | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: string | null;
    readonly message: string;
    readonly params: readonly { readonly name: string; readonly value: string }[];
  }[];
}

export const REPORT = `
  id date state deadline contentHash objection autoApproved extendedUntil decisionNote
  decidedBy { id }
  activities { description }
  decisions { event toState note contentHash actor { id } }`;

const PAYLOAD = `report { ${REPORT} } userErrors { code field message params { name value } }`;

const MUTATIONS = {
  save: `mutation ($input: LkhReportSaveInput!) { answer: lkhReportSave(input: $input) { ${PAYLOAD} } }`,
  submit: `mutation ($id: ID!) { answer: lkhReportSubmit(id: $id) { ${PAYLOAD} } }`,
  withdraw: `mutation ($id: ID!) { answer: lkhReportWithdraw(id: $id) { ${PAYLOAD} } }`,
  object: `mutation ($id: ID!, $input: LkhReportObjectInput!) {
    answer: lkhReportObject(id: $id, input: $input) { ${PAYLOAD} } }`,
  approve: `mutation ($id: ID!, $input: LkhReportApproveInput!) {
    answer: lkhReportApprove(id: $id, input: $input) { ${PAYLOAD} } }`,
  return: `mutation ($id: ID!, $input: LkhReportReturnInput!) {
    answer: lkhReportReturn(id: $id, input: $input) { ${PAYLOAD} } }`,
  reject: `mutation ($id: ID!, $input: LkhReportRejectInput!) {
    answer: lkhReportReject(id: $id, input: $input) { ${PAYLOAD} } }`,
  reopen: `mutation ($id: ID!, $input: LkhReportReopenInput!) {
    answer: lkhReportReopen(id: $id, input: $input) { ${PAYLOAD} } }`,
  extend: `mutation ($report: LkhReportSelector!, $input: LkhReportExtendDeadlineInput!) {
    answer: lkhReportExtendDeadline(report: $report, input: $input) { ${PAYLOAD} } }`,
} as const;

/** Name of a mutation of one report. */
export type Act = keyof typeof MUTATIONS;

/** Carries out a mutation; the answer may hold refusals. @throws Error for top-level errors. */
export async function act(
  client: TestClient,
  name: Act,
  variables: Record<string, unknown>,
): Promise<Answer> {
  const { answer } = await client.query<{ answer: Answer }>(MUTATIONS[name], variables);
  return answer;
}

/** Carries out a mutation that must succeed. @throws Error with its refusals. */
export async function done(
  client: TestClient,
  name: Act,
  variables: Record<string, unknown>,
): Promise<ReportAnswer> {
  const { report, userErrors } = await act(client, name, variables);
  if (!report) throw new Error(`${name}: ${JSON.stringify(userErrors)}`);
  return report;
}

/** The code with which a mutation is refused, as a user error or at the top level; null when it is done. */
export async function refusal(
  client: TestClient,
  name: Act,
  variables: Record<string, unknown>,
): Promise<string | null> {
  const { data, errors } = await client.send<{ answer: Answer }>(MUTATIONS[name], variables);
  return errors[0]?.extensions.code ?? data?.answer.userErrors[0]?.code ?? null;
}

/** The report as somebody sees it; null when they do not. */
export async function read(client: TestClient, id: string): Promise<ReportAnswer | null> {
  const query = `query ($id: ID!) { lkhReport(id: $id) { ${REPORT} } }`;
  return (await client.query<{ lkhReport: ReportAnswer | null }>(query, { id })).lkhReport;
}

/** Whether an action would be accepted, as the report's field says. */
export async function right(client: TestClient, id: string, field: string): Promise<Right> {
  const query = `query ($id: ID!) { lkhReport(id: $id) { right: ${field} { allowed code } } }`;
  const { lkhReport } = await client.query<{ lkhReport: { right: Right } }>(query, { id });
  return lkhReport.right;
}

/** Ids of what waits for somebody, in order. */
export async function inbox(client: TestClient): Promise<string[]> {
  const { lkhInbox } = await client.query<{ lkhInbox: { nodes: { id: string }[] } }>(
    '{ lkhInbox(first: 100) { nodes { id } } }',
  );
  return lkhInbox.nodes.map((node) => node.id);
}

/** A stored photo of an employee, ready to be attached. @param sha256 repeats the digit in every place. */
export async function storedEvidence(app: TestApp, employeeId: string, digit = '0'): Promise<string> {
  const id = newId();
  await app.dataSource.getRepository(Evidence).insert({
    id,
    ownerEmployeeId: employeeId,
    purpose: 'LKH',
    channel: 'WEB',
    state: 'STORED',
    fileName: 'kegiatan.jpg',
    contentType: 'image/jpeg',
    sizeBytes: 1000,
    sha256: digit.repeat(64),
    createdAt: app.clock.now(),
  });
  return id;
}

/** Variables of a complete report of a day. */
export async function complete(
  app: TestApp,
  employeeId: string,
  date: string,
  text = 'Mengajar IPA kelas V',
): Promise<{ input: Record<string, unknown> }> {
  const evidenceId = await storedEvidence(app, employeeId);
  const activities = [{ description: text, result: 'Siswa memahami materi', durationMinutes: 90 }];
  return { input: { date, activities, evidenceId } };
}

/** A report of an employee that waits for a decision. */
export async function submitted(
  app: TestApp,
  employeeId: string,
  date: string,
  text?: string,
): Promise<ReportAnswer> {
  const owner = await app.asEmployee(employeeId);
  const draft = await done(owner, 'save', await complete(app, employeeId, date, text));
  return done(owner, 'submit', { id: draft.id });
}

/**
 * Reports that wait for a decision, one for each day, written straight into the tables: for tests that need many.
 *
 * @returns their ids and digests, in the order of the days.
 */
export async function manySubmitted(
  app: TestApp,
  employeeId: string,
  dates: readonly string[],
): Promise<{ id: string; contentHash: string }[]> {
  const evidenceId = await storedEvidence(app, employeeId);
  const at = app.clock.now();
  const reports = dates.map((date) => {
    const activities = [{ description: `Mengajar pada ${date}` }];
    return {
      id: newId(),
      employeeId,
      date,
      state: 'SUBMITTED' as const,
      contentHash: contentHashOf({ date, activities, evidenceSha256: '0'.repeat(64) }),
      activitiesHash: activitiesHashOf(activities),
      evidenceId,
      createdAt: at,
      updatedAt: at,
      submittedAt: at,
      submittedOn: date,
    };
  });
  await app.dataSource.getRepository(LkhReport).insert(reports);
  const activities = reports.map(({ id, date }) => ({
    reportId: id,
    position: 0,
    description: `Mengajar pada ${date}`,
  }));
  await app.dataSource.getRepository(LkhActivity).insert(activities);
  return reports.map(({ id, contentHash }) => ({ id, contentHash }));
}
