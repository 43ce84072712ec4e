import type { DemoPerson } from '../../api/src/seeds/demo-accounts.js';
import type { TestApp } from '../../api/src/testing/test-app.js';

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
  const { answer } = await client.query<{ answer: { userErrors: { code: string }[] } }>(
    `mutation ($id: ID!, $input: ${type}!) { answer: ${mutation}(id: $id, input: $input) { userErrors { code } } }`,
    { id, input: event === 'APPROVE' ? { contentHash } : { contentHash, note } },
  );
  if (answer.userErrors[0]) throw new Error(answer.userErrors[0].code);
}
