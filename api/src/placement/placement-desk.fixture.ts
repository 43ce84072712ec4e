import type { TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import type { PlacementKind } from './placement-proposal.entity.js';

/** A right as clients see it. */
export interface Right {
  readonly allowed: boolean;
  readonly code: string | null;
}

/** A proposal as the tests read it. */
export interface ProposalAnswer {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly effectiveOn: string;
  readonly reason: string | null;
  readonly employee: { readonly id: string };
  readonly decidedBy: { readonly id: string } | null;
  readonly confirmers: readonly { readonly id: string }[];
  readonly canConfirm: Right;
  readonly canRefuse: Right;
  readonly canCancel: Right;
}

/** What a mutation answers. */
export interface Answer {
  readonly proposal: ProposalAnswer | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string | null }[];
}

export const PROPOSAL = `
  id kind state effectiveOn reason employee { id } decidedBy { id } confirmers { id }
  canConfirm { allowed code } canRefuse { allowed code } canCancel { allowed code }`;

const PAYLOAD = `{ proposal { ${PROPOSAL} } userErrors { code field } }`;

const MUTATIONS = {
  propose: `mutation ($input: PlacementProposeInput!) { answer: placementPropose(input: $input) ${PAYLOAD} }`,
  confirm: `mutation ($id: ID!) { answer: placementProposalConfirm(id: $id) ${PAYLOAD} }`,
  refuse: `mutation ($id: ID!, $reason: String!) {
    answer: placementProposalRefuse(id: $id, reason: $reason) ${PAYLOAD} }`,
  cancel: `mutation ($id: ID!) { answer: placementProposalCancel(id: $id) ${PAYLOAD} }`,
} as const;

/** Name of a mutation. */
export type Act = keyof typeof MUTATIONS;

/** Variables of a proposal. */
export function wish(
  kind: PlacementKind,
  targetId: string,
  effectiveOn?: string,
): { input: Record<string, string> } {
  return { input: { kind, targetId, ...(effectiveOn !== undefined && { effectiveOn }) } };
}

/** Carries out a mutation that must succeed. @throws Error with its refusals. */
export async function done(
  client: TestClient,
  name: Act,
  variables: Record<string, unknown>,
): Promise<ProposalAnswer> {
  const { answer } = await client.query<{ answer: Answer }>(MUTATIONS[name], variables);
  if (!answer.proposal) throw new Error(`${name}: ${JSON.stringify(answer.userErrors)}`);
  return answer.proposal;
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

/** The field that a form marks for a refusal. */
export async function refusedField(
  client: TestClient,
  name: Act,
  variables: Record<string, unknown>,
): Promise<string | null | undefined> {
  const { answer } = await client.query<{ answer: Answer }>(MUTATIONS[name], variables);
  return answer.userErrors[0]?.field;
}

/** The proposal as somebody sees it; null when they do not know of it. */
export async function read(client: TestClient, id: string): Promise<ProposalAnswer | null> {
  const query = `query ($id: ID!) { placementProposal(id: $id) { ${PROPOSAL} } }`;
  return (await client.query<{ placementProposal: ProposalAnswer | null }>(query, { id })).placementProposal;
}

/** Ids of what waits for somebody, in order; null when they have no such list. */
export async function inbox(client: TestClient): Promise<string[] | null> {
  const { data } = await client.send<{ placementInbox: { nodes: { id: string }[] } }>(
    '{ placementInbox(first: 100) { nodes { id } } }',
  );
  return data?.placementInbox.nodes.map(({ id }) => id) ?? null;
}

/** Id of a work location by its name. */
export async function placeNamed(app: TestApp, name: string): Promise<string> {
  return oneId(app, 'SELECT id FROM work_locations WHERE name = ?', [name]);
}

/** Id of the template of a mode. */
export async function scheduleOf(app: TestApp, code: string): Promise<string> {
  return oneId(app, 'SELECT id FROM work_schedules WHERE code = ?', [code]);
}

/** Id of an employee by name. */
export async function employeeNamed(app: TestApp, name: string): Promise<string> {
  return oneId(app, 'SELECT id FROM employees WHERE name LIKE ?', [`${name}%`]);
}

/** A dated row as the tests compare it. */
export interface DatedRow {
  readonly targetId: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The rows of an employee that a kind of proposal changes, the earliest first. */
export async function rowsOf(app: TestApp, kind: PlacementKind, employeeId: string): Promise<DatedRow[]> {
  const dates = 'starts_on AS startsOn, ends_on AS endsOn';
  const order = 'ORDER BY starts_on, ends_on';
  const sql = {
    WORK_LOCATION: `SELECT work_location_id AS targetId, ${dates} FROM employee_work_locations WHERE employee_id = ?`,
    SUPERVISOR: `SELECT supervisor_id AS targetId, ${dates} FROM supervisions WHERE employee_id = ?`,
    SCHEDULE_MODE: `SELECT work_schedule_id AS targetId, ${dates} FROM schedule_assignments
      WHERE scope = 'EMPLOYEE' AND scope_id = ?`,
  }[kind];
  return app.dataSource.query<DatedRow[]>(`${sql} ${order}`, [employeeId]);
}

/** Everything about an employee that a refused request must leave as it is. */
export async function snapshotOf(app: TestApp, employeeId: string): Promise<string> {
  const proposals = await app.dataSource.query<object[]>(
    'SELECT * FROM placement_proposals WHERE employee_id = ? ORDER BY id',
    [employeeId],
  );
  const rows = await Promise.all(
    (['WORK_LOCATION', 'SUPERVISOR', 'SCHEDULE_MODE'] as const).map((kind) => rowsOf(app, kind, employeeId)),
  );
  return JSON.stringify([proposals, rows]);
}

async function oneId(app: TestApp, sql: string, parameters: string[]): Promise<string> {
  const [row] = await app.dataSource.query<{ id: string }[]>(sql, parameters);
  if (!row) throw new Error(`Nothing found: ${parameters.join(', ')}`);
  return row.id;
}
