import type { TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';

/** A preview as the tests read it. */
export interface ShownPreview {
  readonly peopleInScope: number;
  readonly peopleLookedAt: number;
  readonly complete: boolean;
  readonly totals: {
    readonly people: number;
    readonly days: number;
    readonly deductionBps: number;
    readonly lateMinutes: number;
    readonly statusChanges: readonly { from: string; to: string; days: number }[];
  };
  readonly rows: readonly {
    readonly day: string;
    readonly employee: { readonly id: string };
    readonly before: { readonly status: string; readonly lateMinutes: number };
    readonly after: { readonly status: string; readonly lateMinutes: number };
    readonly explanationBefore: string;
    readonly explanationAfter: string;
  }[];
}

/** What a mutation answers. */
export interface DispensationAnswer {
  readonly dispensation: { readonly id: string; readonly state: string } | null;
  readonly outcome: { readonly daysChanged: number | null; readonly jobId: string | null } | null;
  readonly preview: ShownPreview | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string | null }[];
}

const PREVIEW = `preview {
  peopleInScope peopleLookedAt complete
  totals { people days deductionBps lateMinutes statusChanges { from to days } }
  rows {
    day employee { id } before { status lateMinutes } after { status lateMinutes } explanationBefore explanationAfter
  }
} userErrors { code field }`;
const CHANGE =
  'dispensation { id state reason canRevoke { allowed code } } outcome { daysChanged jobId } userErrors { code field }';

const MUTATIONS = {
  preview: `mutation ($input: DispensationInput!) { answer: dispensationPreview(input: $input) { ${PREVIEW} } }`,
  declare: `mutation ($input: DispensationInput!) { answer: dispensationDeclare(input: $input) { ${CHANGE} } }`,
  revokePreview: `mutation ($id: ID!) { answer: dispensationRevokePreview(id: $id) { ${PREVIEW} } }`,
  revoke: `mutation ($id: ID!, $reason: String!) { answer: dispensationRevoke(id: $id, reason: $reason) { ${CHANGE} } }`,
} as const;
export type DispensationAct = keyof typeof MUTATIONS;

/** Carries a mutation out and returns its answer, refused or not. */
export async function answerOf(
  client: TestClient,
  act: DispensationAct,
  variables: Record<string, unknown>,
): Promise<DispensationAnswer> {
  return (await client.query<{ answer: DispensationAnswer }>(MUTATIONS[act], variables)).answer;
}

/** The code with which a mutation is refused, as a user error or at the top level; null when it is done. */
export async function refusalOf(
  client: TestClient,
  act: DispensationAct,
  variables: Record<string, unknown>,
): Promise<string | null> {
  const { data, errors } = await client.send<{ answer: DispensationAnswer }>(MUTATIONS[act], variables);
  return errors[0]?.extensions.code ?? data?.answer.userErrors[0]?.code ?? null;
}

/** An outage of the whole regency on one day. */
export function outage(day: string, fromTime: string, toTime: string): Record<string, unknown> {
  return {
    scope: 'REGENCY',
    startsOn: day,
    endsOn: day,
    effect: 'TIME_WINDOW',
    fromTime,
    toTime,
    kind: 'OUTAGE',
    reason: 'server mati',
  };
}

/** Every dispensation and job as it is stored, to compare before and after a refusal. */
export async function stateOf(app: TestApp): Promise<string> {
  const tables = ['dispensations', 'recompute_jobs', 'attendance_days', 'outage_proposals'];
  const rows = await Promise.all(tables.map((table) => app.dataSource.query(`SELECT * FROM ${table}`)));
  return JSON.stringify(rows);
}
