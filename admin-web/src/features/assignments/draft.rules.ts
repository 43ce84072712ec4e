import type { AssignmentChangeRowInput, ScheduleMode } from '../../gql/graphql.ts';

/** What a change set can change of an employee. */
export const DRAFT_FIELDS = ['supervisor', 'workLocation', 'schedule'] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

/** A new value: an id (of the place, of the supervisor), a NIP (of the supervisor) or a mode, and how it is shown. */
export interface DraftTarget {
  readonly value: string;
  readonly label: string;
}

/** An employee as the grid saw them when something was changed. */
export interface DraftPerson {
  readonly employeeId: string;
  readonly name: string;
  readonly nip: string;
  /** `placementVersion`: the server refuses the row when somebody else has changed the placement since. */
  readonly version: string;
}

/** One employee with the new values. */
export interface DraftRow extends DraftPerson {
  readonly values: Readonly<Partial<Record<DraftField, DraftTarget>>>;
}

/** A change set that nobody has seen yet: it lives in this browser and survives reloads. */
export interface Draft {
  readonly rows: readonly DraftRow[];
  /** `YYYY-MM-DD`; empty until somebody chooses. */
  readonly effectiveOn: string;
  readonly reason: string;
}

export const EMPTY_DRAFT: Draft = { rows: [], effectiveOn: '', reason: '' };

/** Most employees of one change set; the server's own limit. */
export const MAX_DRAFT_ROWS = 2_000;

/** One value for one employee; null takes the value out of the draft. */
export interface DraftEdit {
  readonly person: DraftPerson;
  readonly field: DraftField;
  readonly target: DraftTarget | null;
}

/** The draft with more values. A row that says nothing any more is left out; others keep their place. */
export function withEdits(draft: Draft, edits: readonly DraftEdit[]): Draft {
  const rows = new Map(draft.rows.map((row) => [row.employeeId, row]));
  for (const { person, field, target } of edits) {
    const { [field]: _, ...others } = rows.get(person.employeeId)?.values ?? {};
    const values = target ? { ...others, [field]: target } : others;
    rows.set(person.employeeId, { ...person, values });
  }
  return { ...draft, rows: [...rows.values()].filter(({ values }) => Object.keys(values).length > 0) };
}

/** The draft without some employees: they were applied, or taken out. */
export function withoutEmployees(draft: Draft, employeeIds: ReadonlySet<string>): Draft {
  return { ...draft, rows: draft.rows.filter(({ employeeId }) => !employeeIds.has(employeeId)) };
}

/** The rows as the API takes them. */
export function rowInputs({ rows }: Draft): AssignmentChangeRowInput[] {
  return rows.map(({ employeeId, version, values: { supervisor, workLocation, schedule } }) => ({
    employeeId,
    version,
    ...(supervisor && isNip(supervisor.value) ? { supervisorNip: supervisor.value } : {}),
    ...(supervisor && !isNip(supervisor.value) ? { supervisorId: supervisor.value } : {}),
    ...(workLocation ? { workLocationId: workLocation.value } : {}),
    ...(schedule ? { scheduleMode: schedule.value as ScheduleMode } : {}),
  }));
}

/** Whether a text is a NIP as it is sent: eighteen digits. */
export function isNip(text: string): boolean {
  return /^\d{18}$/.test(text);
}
