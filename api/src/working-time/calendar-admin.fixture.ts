import type { TestClient } from '../testing/test-client.js';
import type { TestApp } from '../testing/test-app.js';

/** A refusal as tests compare it. */
export interface ShownRefusal {
  readonly code: string;
  readonly field: string | null;
}

/** What a preview shows of the days. */
export interface ShownPreview {
  readonly peopleInScope: number;
  readonly daysInScope: number;
  readonly complete: boolean;
  readonly totals: {
    readonly days: number;
    readonly people: number;
    readonly deductionBps: number;
    readonly statusChanges: readonly { from: string; to: string; days: number }[];
  };
}

/** The answer of a mutation of settings, whatever its object is. */
export interface SettingAnswer {
  readonly userErrors: readonly ShownRefusal[];
  readonly preview?: ShownPreview | null;
  readonly outcome?: { readonly daysChanged: number | null; readonly jobId: string | null } | null;
}

export const ERRORS = 'userErrors { code field }';
export const PREVIEW = `preview { peopleInScope daysInScope complete totals { days people deductionBps
  statusChanges { from to days } } }`;
export const OUTCOME = 'outcome { daysChanged jobId }';

/** Sends a mutation with one field of the name `answer`. */
export async function change<Answer>(
  client: TestClient,
  mutation: string,
  variables: Record<string, unknown>,
): Promise<Answer> {
  return (await client.query<{ answer: Answer }>(mutation, variables)).answer;
}

/** A stored day with everything that a change could alter. */
export interface DayRow {
  readonly employeeId: string;
  readonly date: string;
  readonly status: string;
  readonly lateMinutes: number;
  readonly deductionBps: number;
  readonly scheduledMinutes: number;
  readonly final: number;
  readonly computedAt: Date;
}

/** Every stored day, by employee and date. */
export function dayRows(app: TestApp): Promise<DayRow[]> {
  return app.dataSource.query<DayRow[]>(
    `SELECT employee_id AS employeeId, date, status, late_minutes AS lateMinutes, deduction_bps AS deductionBps,
       scheduled_minutes AS scheduledMinutes, final, computed_at AS computedAt
     FROM attendance_days ORDER BY employee_id, date`,
  );
}

/** A stored day without when it was derived. */
export function contentOf({ computedAt: _, ...content }: DayRow): Omit<DayRow, 'computedAt'> {
  return content;
}

/** Every row of a table, for "nothing was changed". */
export function tableRows(app: TestApp, table: string): Promise<unknown[]> {
  return app.dataSource.query<unknown[]>(`SELECT * FROM ${table} ORDER BY 1`);
}
