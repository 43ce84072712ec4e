import { REFUSAL, requestDesk } from '../absences/request-desk.fixture.js';
import { newId } from '../shared/id.js';
import type { TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';

/** A correction as the tests read it. */
export interface CorrectionAnswer {
  readonly id: string;
  readonly date: string;
  readonly state: string;
  readonly clockIn: string | null;
  readonly clockOut: string | null;
  readonly decisionReason: string | null;
  readonly employee: { readonly id: string };
  readonly decidedBy: { readonly id: string } | null;
  readonly decisions: readonly { readonly toState: string }[];
  readonly dayBefore: { readonly status: string; readonly explanation: string };
  readonly dayAfter: { readonly status: string; readonly explanation: string };
  readonly canApprove: { readonly allowed: boolean; readonly code: string | null };
  readonly canWithdraw: { readonly allowed: boolean; readonly code: string | null };
  readonly canRevoke: { readonly allowed: boolean; readonly code: string | null };
}

export const CORRECTION = `
  id date state clockIn clockOut decisionReason employee { id } decidedBy { id } decisions { toState }
  dayBefore { status explanation } dayAfter { status explanation }
  canApprove { allowed code } canWithdraw { allowed code } canRevoke { allowed code }`;

const PAYLOAD = `{ correctionRequest { ${CORRECTION} } ${REFUSAL} }`;

const withReason = (field: string): string =>
  `mutation ($id: ID!, $reason: String!) { answer: ${field}(id: $id, reason: $reason) ${PAYLOAD} }`;
const byId = (field: string): string => `mutation ($id: ID!) { answer: ${field}(id: $id) ${PAYLOAD} }`;

const MUTATIONS = {
  submit: `mutation ($id: ClientId!, $input: CorrectionInput!) {
    answer: correctionRequestSubmit(id: $id, input: $input) ${PAYLOAD} }`,
  approve: byId('correctionRequestApprove'),
  withdraw: byId('correctionRequestWithdraw'),
  reject: withReason('correctionRequestReject'),
  revoke: withReason('correctionRequestRevoke'),
} as const;

/** Name of a mutation. */
export type Act = keyof typeof MUTATIONS;

/** Variables of a request with a new id. @param times `clockIn`, `clockOut` and whatever else differs. */
export function asking(date: string, times: Record<string, unknown>): Record<string, unknown> {
  return { id: newId(), input: { date, kind: 'FORGOT', explanation: 'Lupa absen karena upacara', ...times } };
}

export const { done, refused, refusal } = requestDesk<CorrectionAnswer, Act>(MUTATIONS, 'correctionRequest');

/** The correction as somebody sees it; null when they do not know of it. */
export async function read(client: TestClient, id: string): Promise<CorrectionAnswer | null> {
  const query = `query ($id: ID!) { correctionRequest(id: $id) { ${CORRECTION} } }`;
  return (await client.query<{ correctionRequest: CorrectionAnswer | null }>(query, { id }))
    .correctionRequest;
}

/** Ids of what waits for somebody, in order. */
export async function inbox(client: TestClient): Promise<string[]> {
  const data = await client.query<{
    correctionInbox: { nodes: { id: string }[] };
    correctionInboxCount: number;
  }>('{ correctionInbox(first: 100) { nodes { id } } correctionInboxCount }');
  const ids = data.correctionInbox.nodes.map(({ id }) => id);
  if (ids.length !== data.correctionInboxCount) throw new Error('the queue and its number differ');
  return ids;
}

/** Everything about an employee's corrections, clock events and days that a refused request must leave as it is. */
export async function snapshotOf(app: TestApp, employeeId: string): Promise<string> {
  const tables = ['correction_requests', 'punches', 'attendance_days'];
  const rows = await Promise.all([
    ...tables.map((table) =>
      app.dataSource.query<object[]>(`SELECT * FROM ${table} WHERE employee_id = ?`, [employeeId]),
    ),
    app.dataSource.query<object[]>(
      `SELECT d.* FROM correction_decisions d JOIN correction_requests r ON r.id = d.request_id
       WHERE r.employee_id = ? ORDER BY d.id`,
      [employeeId],
    ),
  ]);
  return JSON.stringify(rows);
}
