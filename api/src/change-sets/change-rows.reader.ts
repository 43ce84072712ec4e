import type { EntityManager } from 'typeorm';
import type { PlacementArea } from '../employees/placement-area.rules.js';
import type { EmployeeReader } from '../employees/employee.reader.js';
import type { PlacementKind } from '../placement/placement-proposal.entity.js';
import type { Actor } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { groupBy } from '../shared/group-by.js';
import type { LocalDay } from '../shared/local-day.js';
import {
  MAX_CHANGE_ROWS,
  type ChangeRequest,
  type ChangeValues,
  type Named,
  type UnreadRow,
} from './change-request.js';
import type { RowFinding } from './change-set-row.entity.js';
import { bareNip, readChangeText } from './change-text.rules.js';

/** A row whose names have become ids. */
export interface ReadRow {
  readonly line: number;
  readonly source: string | null;
  /** Null when the row names nobody. */
  readonly employeeId: string | null;
  /** Ids of the new place, supervisor and schedule. */
  readonly targets: Readonly<Partial<Record<PlacementKind, string>>>;
  readonly version: string | null;
  /** What could not be read. */
  readonly refusals: readonly RowFinding[];
}

interface Directory {
  readonly employees: ReadonlyMap<string, readonly string[]>;
  readonly locations: ReadonlyMap<string, readonly string[]>;
  readonly schedules: ReadonlyMap<string, readonly string[]>;
}

const EMPLOYEES_SQL = 'SELECT nip AS name, id FROM employees WHERE nip IN (?)';

const LOCATIONS_SQL = `
  SELECT LOWER(l.name) AS name, l.id AS id FROM work_locations l JOIN org_units u ON u.id = l.org_unit_id
  WHERE l.active = 1 AND u.agency_id IN (?) AND l.name IN (?)`;

const SCHEDULES_SQL = `
  SELECT LOWER(mode) AS name, id FROM work_schedules WHERE mode IS NOT NULL
  UNION SELECT LOWER(name), id FROM work_schedules WHERE mode IS NOT NULL`;

/** Turns what somebody sent into rows of ids; three statements for any number of rows. */
export class ChangeRowsReader {
  constructor(private readonly employees: EmployeeReader) {}

  /**
   * The rows of a request, in their order. What cannot be read is said at the row.
   *
   * @throws DomainError INVALID_INPUT without exactly one form of rows, CHANGE_SET_TEXT_COLUMNS, CHANGE_SET_TOO_MANY_ROWS,
   *   CHANGE_SET_EMPTY.
   */
  async read(
    manager: EntityManager,
    actor: Actor,
    area: PlacementArea,
    request: ChangeRequest,
  ): Promise<ReadRow[]> {
    const rows = await this.unread(actor, request);
    if (rows.length === 0) throw new DomainError('CHANGE_SET_EMPTY');
    if (rows.length > MAX_CHANGE_ROWS) throw tooMany(rows.length);
    const directory = await readDirectory(manager, area, rows);
    return rows.map((row) => readRow(row, directory));
  }

  private async unread(actor: Actor, request: ChangeRequest): Promise<readonly UnreadRow[]> {
    const { rows, selection, text, effectiveOn } = request;
    const forms = [rows, selection, text].filter((form) => form !== null && form !== undefined);
    if (forms.length !== 1) {
      throw new DomainError('INVALID_INPUT', { reason: 'give rows, a selection or a text, and one of them' });
    }
    if (rows) {
      return rows.map(({ employeeId, nip, version, ...values }, index) => ({
        line: index + 1,
        source: null,
        employee: named(employeeId, nip),
        ...namedValues(values),
        version: version ?? null,
      }));
    }
    if (selection) return this.selected(actor, selection, effectiveOn);
    const read = readChangeText(text ?? '');
    if ('allowed' in read) throw new DomainError(read.code, read.data, 'input.text');
    return read;
  }

  private async selected(
    actor: Actor,
    { where, ...values }: NonNullable<ChangeRequest['selection']>,
    asOf: LocalDay,
  ): Promise<UnreadRow[]> {
    const ids = await this.employees.idsOf(actor, { where, asOf }, MAX_CHANGE_ROWS + 1);
    if (ids.length > MAX_CHANGE_ROWS) {
      const all = await this.employees.page(actor, { where, order: [], asOf }, { first: 1, after: null });
      throw tooMany(await all.total());
    }
    return ids.map((id, index) => ({
      line: index + 1,
      source: null,
      employee: { id },
      ...namedValues(values),
      version: null,
    }));
  }
}

function tooMany(count: number): DomainError {
  return new DomainError('CHANGE_SET_TOO_MANY_ROWS', { max: MAX_CHANGE_ROWS, count });
}

function namedValues(values: ChangeValues): Pick<UnreadRow, 'supervisor' | 'workLocation' | 'schedule'> {
  return {
    supervisor: named(values.supervisorId, values.supervisorNip),
    workLocation: named(values.workLocationId, null),
    schedule: named(values.workScheduleId, values.scheduleMode),
  };
}

function named(id: string | null | undefined, text: string | null | undefined): Named | null {
  if (id !== null && id !== undefined) return { id };
  return text === null || text === undefined ? null : { text };
}

async function readDirectory(
  manager: EntityManager,
  area: PlacementArea,
  rows: readonly UnreadRow[],
): Promise<Directory> {
  const nips = textsOf(rows.flatMap(({ employee, supervisor }) => [employee, supervisor])).map(bareNip);
  const places = textsOf(rows.map(({ workLocation }) => workLocation));
  const modes = textsOf(rows.map(({ schedule }) => schedule));
  return {
    employees: await idsByName(manager, EMPLOYEES_SQL, nips, [nips]),
    locations: await idsByName(manager, LOCATIONS_SQL, places, [area.agencyIds, places]),
    schedules: await idsByName(manager, SCHEDULES_SQL, modes, []),
  };
}

function textsOf(names: readonly (Named | null)[]): string[] {
  return [...new Set(names.flatMap((name) => (name && 'text' in name ? [name.text] : [])))];
}

async function idsByName(
  manager: EntityManager,
  sql: string,
  wanted: readonly string[],
  parameters: readonly unknown[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (wanted.length === 0) return new Map();
  const rows = await manager.query<{ name: string; id: string }[]>(sql, [...parameters]);
  const byName = groupBy(rows, ({ name }) => name);
  return new Map([...byName].map(([name, found]) => [name, [...new Set(found.map(({ id }) => id))]]));
}

function readRow(row: UnreadRow, directory: Directory): ReadRow {
  const refusals: RowFinding[] = [];
  const find = (
    name: Named | null,
    look: (text: string) => string | RowFinding,
    kind?: PlacementKind,
  ): string | null => {
    if (!name) return null;
    const found = 'id' in name ? name.id : look(name.text);
    if (typeof found === 'string') return found;
    refusals.push(kind ? { ...found, kind } : found);
    return null;
  };
  const employeeId = find(row.employee, (text) => employeeOf(text, directory, 'NOT_FOUND'));
  if (!row.employee) refusals.push({ code: 'CHANGE_ROW_NO_EMPLOYEE', data: {} });
  const supervisor = find(
    row.supervisor,
    (text) => employeeOf(text, directory, 'PLACEMENT_SUPERVISOR_UNKNOWN'),
    'SUPERVISOR',
  );
  const place = find(row.workLocation, (text) => locationOf(text, directory), 'WORK_LOCATION');
  const schedule = find(row.schedule, (text) => scheduleOf(text, directory), 'SCHEDULE_MODE');
  if (!row.supervisor && !row.workLocation && !row.schedule) {
    refusals.push({ code: 'CHANGE_ROW_NOTHING', data: {} });
  }
  return {
    line: row.line,
    source: row.source,
    employeeId,
    targets: {
      ...(place !== null && { WORK_LOCATION: place }),
      ...(supervisor !== null && { SUPERVISOR: supervisor }),
      ...(schedule !== null && { SCHEDULE_MODE: schedule }),
    },
    version: row.version,
    refusals,
  };
}

function employeeOf(text: string, { employees }: Directory, missing: ErrorCode): string | RowFinding {
  const nip = bareNip(text);
  if (!/^\d{18}$/.test(nip)) return { code: 'NIP_NOT_18_DIGITS', data: {} };
  return employees.get(nip)?.[0] ?? { code: missing, data: {} };
}

function locationOf(text: string, { locations }: Directory): string | RowFinding {
  const found = locations.get(text.toLowerCase()) ?? [];
  if (found.length > 1) return { code: 'CHANGE_ROW_LOCATION_AMBIGUOUS', data: { name: text } };
  return found[0] ?? { code: 'PLACEMENT_LOCATION_UNKNOWN', data: {} };
}

function scheduleOf(text: string, { schedules }: Directory): string | RowFinding {
  return schedules.get(text.toLowerCase())?.[0] ?? { code: 'PLACEMENT_SCHEDULE_UNKNOWN', data: {} };
}
