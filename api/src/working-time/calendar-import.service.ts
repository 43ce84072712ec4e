import type { DataSource, EntityManager } from 'typeorm';
import {
  CALENDAR_YEARS,
  type CalendarDayDraft,
  type StoredCalendarDay,
} from '../calendar/calendar-changes.rules.js';
import { readCalendarLines, writeCalendarCsv, type CsvIssue } from '../calendar/calendar-csv.rules.js';
import { CalendarDay } from '../calendar/calendar-day.entity.js';
import { calendarDaysBetween } from '../calendar/calendar-days.reader.js';
import { calendarRevision, compareWithStored, type ImportRow } from '../calendar/calendar-import.rules.js';
import { readScopeNames } from '../calendar/calendar-scope-names.reader.js';
import type { CalendarKind } from '../calendar/calendar.rules.js';
import type { RecomputePreview } from '../recompute/recompute-preview.js';
import type { Actor } from '../shared/actor.js';
import { readCsvLines } from '../shared/csv-lines.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { calendarAct } from './calendar-acts.js';
import { affectedByDays, type CalendarDayChange } from './calendar-affected.rules.js';
import type { AppliedSetting, SettingChanges, SettingPlan } from './setting-changes.js';
import { changedMeanwhile } from './setting-locks.js';
import { administeredAgencies, assertAdministered } from './setting-scopes.reader.js';

/** A file with the special days of a year. */
export interface CalendarImport {
  readonly year: number;
  readonly csv: string;
  /** Kinds whose stored days go when the file does not have them. */
  readonly removeKinds: readonly CalendarKind[];
}

/** A file beside what is stored. */
export interface CalendarComparison {
  readonly rows: readonly ImportRow[];
  /** What is wrong with the file; then nothing of it can be applied. */
  readonly issues: readonly CsvIssue[];
  /** Digest of what is stored, to be named by who applies the file. */
  readonly revision: string;
}

/** Import and export of the calendar of a year as CSV. */
export class CalendarImportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: SettingChanges,
  ) {}

  /** Compares a file with what is stored, and says what it would do to the days that are there. */
  async preview(
    actor: Actor,
    file: CalendarImport,
  ): Promise<CalendarComparison & { readonly preview: RecomputePreview | null }> {
    const comparison = await compare(this.dataSource.manager, actor, file);
    if (comparison.issues.length > 0 || changesOf(comparison.rows).length === 0) {
      return { ...comparison, preview: null };
    }
    const { revision } = comparison;
    const preview = await this.changes.preview((manager) =>
      planImport(manager, actor, { ...file, revision }),
    );
    return { ...comparison, preview };
  }

  /**
   * Carries a file out: all of it or, when anything is wrong with it, nothing.
   *
   * @param file with the revision that its preview named.
   * @throws DomainError CALENDAR_IMPORT_HAS_ERRORS, SETTING_CHANGED, SETTING_NO_CHANGE, SETTING_SCOPE_UNKNOWN.
   */
  apply(
    actor: Actor,
    file: CalendarImport & { readonly revision: string },
  ): Promise<AppliedSetting<readonly ImportRow[]>> {
    const reason = { lock: 'CALENDAR', cause: 'CALENDAR_CHANGED', causeId: null } as const;
    return this.changes.apply(actor, reason, (manager) => planImport(manager, actor, file));
  }

  /** The special days of a year as a file that {@link preview} finds unchanged. */
  async export(actor: Actor, year: number): Promise<string> {
    const { manager } = this.dataSource;
    const names = await readScopeNames(manager, administeredAgencies(actor));
    return writeCalendarCsv(await storedOf(manager, year), names);
  }
}

async function compare(
  manager: EntityManager,
  actor: Actor,
  { year, csv, removeKinds }: CalendarImport,
): Promise<CalendarComparison> {
  const names = await readScopeNames(manager, administeredAgencies(actor));
  const { drafts, issues } = readCalendarLines(readCsvLines(csv), year, names);
  const stored = await storedOf(manager, year);
  const rows = issues.length > 0 ? [] : compareWithStored(drafts, stored, removeKinds);
  return { rows, issues, revision: calendarRevision(stored) };
}

async function planImport(
  manager: EntityManager,
  actor: Actor,
  file: CalendarImport & { readonly revision: string },
): Promise<SettingPlan<readonly ImportRow[]>> {
  const { rows, issues, revision } = await compare(manager, actor, file);
  const [first] = issues;
  if (first) {
    const data = { count: issues.length, line: first.line };
    throw new DomainError('CALENDAR_IMPORT_HAS_ERRORS', data, 'input.csv');
  }
  if (revision !== file.revision) {
    throw await changedMeanwhile(manager, { objectType: 'CalendarDay' }, 'input.revision', 'STALE_OBJECT');
  }
  const changes = changesOf(rows);
  if (changes.length === 0) throw new DomainError('SETTING_NO_CHANGE', {}, 'input.csv');
  const days = changes.flatMap(({ before, after }) => [before, after].filter((day) => day !== null));
  await assertAdministered(manager, actor, days, 'input.csv');
  return {
    affected: affectedByDays(changes),
    acts: changes.map(({ before, after }) => calendarAct(before, after)),
    write: async (write) => {
      await writeDays(write, changes);
      return rows;
    },
  };
}

/** What has to be written; a day that stays as it is has no change. */
function changesOf(rows: readonly ImportRow[]): CalendarDayChange[] {
  return rows.flatMap(({ effect, before, after }): CalendarDayChange[] => {
    if (effect === 'REMOVED') return [{ before, after: null }];
    if (effect === 'UNCHANGED' || effect === 'NOT_IN_FILE' || !after) return [];
    return [{ before, after: nextVersion(before, after) }];
  });
}

function nextVersion(before: StoredCalendarDay | null, draft: CalendarDayDraft): StoredCalendarDay {
  return { ...draft, id: before?.id ?? newId(), version: (before?.version ?? 0) + 1 };
}

async function writeDays(manager: EntityManager, changes: readonly CalendarDayChange[]): Promise<void> {
  const gone = changes.flatMap(({ before, after }) => (before && !after ? [before.id] : []));
  if (gone.length > 0) await manager.delete(CalendarDay, gone);
  const kept = changes.flatMap(({ after }) => (after ? [{ ...after }] : []));
  if (kept.length > 0) await manager.save(CalendarDay, kept);
}

function storedOf(manager: EntityManager, year: number): Promise<StoredCalendarDay[]> {
  const { from, to } = CALENDAR_YEARS;
  if (year < from || year > to) throw new DomainError('CALENDAR_YEAR', { from, to }, 'input.year');
  return calendarDaysBetween(manager, `${year}-01-01`, `${year}-12-31`);
}
