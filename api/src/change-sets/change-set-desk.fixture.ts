import { PLACEMENT_KINDS, type PlacementKind } from '../placement/placement-proposal.entity.js';
import { rowsOf } from '../placement/placement-desk.fixture.js';
import type { TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';

/** A value of a difference as the tests read it. */
export interface ValueAnswer {
  readonly targetId: string;
  readonly inherited: boolean;
  readonly supervisor: { readonly name: string } | null;
  readonly workLocation: { readonly name: string } | null;
  readonly workSchedule: { readonly code: string } | null;
}

/** A row of a change set as the tests read it. */
export interface RowAnswer {
  readonly line: number;
  readonly outcome: string;
  readonly source: string | null;
  readonly employee: { readonly id: string } | null;
  readonly changes: readonly {
    readonly kind: PlacementKind;
    readonly before: readonly ValueAnswer[];
    readonly after: readonly ValueAnswer[];
  }[];
  readonly refusals: readonly { readonly code: string; readonly kind: string | null }[];
  readonly warnings: readonly {
    readonly code: string;
    readonly params: readonly { readonly name: string; readonly value: string }[];
  }[];
}

/** A change set as the tests read it. */
export interface SetAnswer {
  readonly id: string;
  readonly state: string;
  readonly digest: string;
  readonly counts: Readonly<
    Record<'rows' | 'ready' | 'applied' | 'unchanged' | 'refused' | 'warned', number>
  >;
  readonly canApply: { readonly allowed: boolean; readonly code: string | null };
  readonly canRevert: { readonly allowed: boolean; readonly code: string | null };
  readonly reverts: { readonly id: string } | null;
  readonly revertedBy: { readonly id: string } | null;
  readonly rows: { readonly nodes: readonly RowAnswer[] };
}

/** What a mutation answers. */
export interface Answer {
  readonly changeSet: SetAnswer | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string | null }[];
}

const VALUE = 'targetId inherited supervisor { name } workLocation { name } workSchedule { code }';

export const CHANGE_SET = `
  id state digest counts { rows ready applied unchanged refused warned }
  canApply { allowed code } canRevert { allowed code } reverts { id } revertedBy { id }
  rows(first: 100) { nodes {
    line outcome source employee { id }
    changes { kind before { ${VALUE} } after { ${VALUE} } }
    refusals { code kind } warnings { code params { name value } }
  } }`;

const PAYLOAD = `{ changeSet { ${CHANGE_SET} } userErrors { code field } }`;

export const PREVIEW = `mutation ($input: AssignmentChangePreviewInput!) {
  answer: assignmentChangePreview(input: $input) ${PAYLOAD} }`;

/** A reason that is long enough. */
export const REASON = 'Penataan wilayah kerja tahun 2026';

/** Sends a mutation of change sets. */
export async function send(
  client: TestClient,
  query: string,
  variables: Record<string, unknown>,
): Promise<Answer> {
  return (await client.query<{ answer: Answer }>(query, variables)).answer;
}

/** Previews rows that must be readable. @throws Error with the refusals. */
export async function preview(
  client: TestClient,
  rows: readonly Record<string, unknown>[],
  effectiveOn = '2026-04-07',
): Promise<SetAnswer> {
  return set(await send(client, PREVIEW, { input: { effectiveOn, reason: REASON, rows } }));
}

/** The set of an answer. @throws Error with the refusals. */
export function set({ changeSet, userErrors }: Answer): SetAnswer {
  if (!changeSet) throw new Error(JSON.stringify(userErrors));
  return changeSet;
}

/** All dated rows of some employees, to compare before and after. */
export async function placementOf(app: TestApp, employeeIds: readonly string[]): Promise<string> {
  const found = await Promise.all(
    employeeIds.flatMap((id) => PLACEMENT_KINDS.map((kind) => rowsOf(app, kind, id))),
  );
  return JSON.stringify(found);
}

/** Codes of the refusals of a row. */
export function refusalsOf(row: RowAnswer | undefined): string[] {
  return (row?.refusals ?? []).map(({ code }) => code);
}

/** Codes of the warnings of a row. */
export function warningsOf(row: RowAnswer | undefined): string[] {
  return (row?.warnings ?? []).map(({ code }) => code);
}

export const APPLY = `mutation ($id: ID!, $input: AssignmentChangeApplyInput!) {
  answer: assignmentChangeApply(id: $id, input: $input) ${PAYLOAD} }`;

export const REVERT_PREVIEW = `mutation ($id: ID!, $input: AssignmentChangeRevertPreviewInput!) {
  answer: assignmentChangeRevertPreview(id: $id, input: $input) ${PAYLOAD} }`;

export const REVERT = `mutation ($id: ID!, $input: AssignmentChangeRevertInput!) {
  answer: assignmentChangeRevert(id: $id, input: $input) ${PAYLOAD} }`;

/** Applies a preview as it was seen. */
export async function apply(
  client: TestClient,
  { id, digest }: Pick<SetAnswer, 'id' | 'digest'>,
  leaveOut: readonly number[] = [],
): Promise<Answer> {
  return send(client, APPLY, { id, input: { digest, leaveOut } });
}

/** Previews rows and applies them at once. @throws Error with the refusals. */
export async function change(
  client: TestClient,
  rows: readonly Record<string, unknown>[],
  effectiveOn?: string,
): Promise<SetAnswer> {
  return set(await apply(client, await preview(client, rows, effectiveOn)));
}

/** Previews the revert of a set. @throws Error with the refusals. */
export async function previewRevert(client: TestClient, id: string): Promise<SetAnswer> {
  return set(await send(client, REVERT_PREVIEW, { id, input: { reason: REASON } }));
}

/** Previews the revert of a set and carries it out. @throws Error with the refusals. */
export async function revert(client: TestClient, id: string): Promise<SetAnswer> {
  const { digest } = await previewRevert(client, id);
  return set(await send(client, REVERT, { id, input: { digest } }));
}

const LINK_TABLES = ['supervisions', 'employee_work_locations', 'schedule_assignments'] as const;

/** Remembers who works where and under whom; the function that is returned makes it so again. */
export async function rememberPlacements({ dataSource }: TestApp): Promise<() => Promise<void>> {
  for (const table of LINK_TABLES) {
    await dataSource.query(`CREATE TABLE remembered_${table} AS SELECT * FROM ${table}`);
  }
  return async () => {
    for (const table of LINK_TABLES) {
      await dataSource.query(`DELETE FROM ${table}`);
      await dataSource.query(`INSERT INTO ${table} SELECT * FROM remembered_${table}`);
    }
  };
}
