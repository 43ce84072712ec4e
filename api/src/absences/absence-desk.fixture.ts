import { newId } from '../shared/id.js';
import type { TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { REFUSAL, requestDesk, type RefusalAnswer } from './request-desk.fixture.js';

/** A right as clients see it. */
export interface Right {
  readonly allowed: boolean;
  readonly code: string | null;
}

/** An absence as the tests read it. */
export interface AbsenceAnswer {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly workingDays: number;
  readonly entered: boolean;
  readonly decisionReason: string | null;
  readonly employee: { readonly id: string };
  readonly requestedBy: { readonly id: string };
  readonly decidedBy: { readonly id: string } | null;
  readonly decisions: readonly { readonly toState: string; readonly decidedBy: { readonly id: string } }[];
  readonly canApprove: Right;
  readonly canReject: Right;
  readonly canWithdraw: Right;
  readonly canRevoke: Right;
}

export const ABSENCE = `
  id kind state startsOn endsOn workingDays entered decisionReason
  employee { id } requestedBy { id } decidedBy { id } decisions { toState decidedBy { id } }
  canApprove { allowed code } canReject { allowed code } canWithdraw { allowed code } canRevoke { allowed code }`;

const PAYLOAD = `{ absence { ${ABSENCE} } ${REFUSAL} }`;

const MUTATIONS = {
  request: `mutation ($id: ClientId!, $input: AbsenceInput!) { answer: absenceRequest(id: $id, input: $input) ${PAYLOAD} }`,
  enter: `mutation ($id: ClientId!, $employeeId: ID!, $input: AbsenceInput!) {
    answer: absenceEnter(id: $id, employeeId: $employeeId, input: $input) ${PAYLOAD} }`,
  approve: `mutation ($id: ID!) { answer: absenceApprove(id: $id) ${PAYLOAD} }`,
  reject: `mutation ($id: ID!, $reason: String!) { answer: absenceReject(id: $id, reason: $reason) ${PAYLOAD} }`,
  withdraw: `mutation ($id: ID!) { answer: absenceWithdraw(id: $id) ${PAYLOAD} }`,
  revoke: `mutation ($id: ID!, $reason: String!) { answer: absenceRevoke(id: $id, reason: $reason) ${PAYLOAD} }`,
} as const;

/** Name of a mutation. */
export type Act = keyof typeof MUTATIONS;

export const REASON = 'Alasan yang cukup panjang.';

/** Input of an absence. @param more beside the kind, the days and a reason. */
export function wish(
  kind: string,
  startsOn: string,
  endsOn = startsOn,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  const leaveKind = kind === 'LEAVE' ? { leaveKind: 'ANNUAL' } : {};
  return { kind, startsOn, endsOn, reason: 'Keperluan keluarga di luar kota', ...leaveKind, ...more };
}

/** Variables of a request with a new id. */
export function asking(input: Record<string, unknown>): Record<string, unknown> {
  return { id: newId(), input };
}

export const { done, refused, refusal } = requestDesk<AbsenceAnswer, Act>(MUTATIONS, 'absence');

/** The figures of a refusal. */
export function figuresOf(answer: RefusalAnswer | null): Record<string, string> {
  return Object.fromEntries((answer?.params ?? []).map(({ name, value }) => [name, value]));
}

/** The absence as somebody sees it; null when they do not know of it. */
export async function read(client: TestClient, id: string): Promise<AbsenceAnswer | null> {
  const query = `query ($id: ID!) { absence(id: $id) { ${ABSENCE} } }`;
  return (await client.query<{ absence: AbsenceAnswer | null }>(query, { id })).absence;
}

/** Ids of what waits for somebody, in order; null when they have no such list. */
export async function inbox(client: TestClient): Promise<string[] | null> {
  const { data } = await client.send<{
    absenceInbox: { nodes: { id: string }[] };
    absenceInboxCount: number;
  }>('{ absenceInbox(first: 100) { nodes { id } } absenceInboxCount }');
  if (!data) return null;
  const ids = data.absenceInbox.nodes.map(({ id }) => id);
  if (ids.length !== data.absenceInboxCount) throw new Error('the queue and its number differ');
  return ids;
}

/** Everything about an employee's absences and days that a refused request must leave as it is. */
export async function snapshotOf(app: TestApp, employeeId: string): Promise<string> {
  const parts = await Promise.all([
    app.dataSource.query<object[]>('SELECT * FROM absences WHERE employee_id = ? ORDER BY id', [employeeId]),
    app.dataSource.query<object[]>(
      `SELECT d.* FROM absence_decisions d JOIN absences a ON a.id = d.request_id
       WHERE a.employee_id = ? ORDER BY d.id`,
      [employeeId],
    ),
    app.dataSource.query<object[]>('SELECT * FROM attendance_days WHERE employee_id = ? ORDER BY date', [
      employeeId,
    ]),
  ]);
  return JSON.stringify(parts);
}
