import { createHash } from 'node:crypto';
import {
  calendarKey,
  saysTheSame,
  type CalendarDayDraft,
  type StoredCalendarDay,
} from './calendar-changes.rules.js';
import type { CalendarKind } from './calendar.rules.js';

/** What a file would do to one day of the calendar. */
export const IMPORT_EFFECTS = ['NEW', 'CHANGED', 'UNCHANGED', 'REMOVED', 'NOT_IN_FILE'] as const;
export type ImportEffect = (typeof IMPORT_EFFECTS)[number];

/** One line of a comparison between a file and what is stored. */
export interface ImportRow {
  readonly effect: ImportEffect;
  /** Number of the line in the file; null for a day that is only stored. */
  readonly line: number | null;
  /** The stored day; null for a new one. */
  readonly before: StoredCalendarDay | null;
  /** What the file says; null for a day that it does not have. */
  readonly after: CalendarDayDraft | null;
}

/** A draft with the line of the file on which it stands. */
export interface DraftOnLine {
  readonly line: number;
  readonly draft: CalendarDayDraft;
}

/**
 * Compares the drafts of a file with the stored days of the same year, by date. A stored day that the file does not
 * have is removed only when its kind is among `removedKinds`: the national list says nothing about school holidays.
 */
export function compareWithStored(
  drafts: readonly DraftOnLine[],
  stored: readonly StoredCalendarDay[],
  removedKinds: readonly CalendarKind[],
): ImportRow[] {
  const known = new Map(stored.map((day) => [calendarKey(day), day]));
  const inFile = new Set(drafts.map(({ draft }) => calendarKey(draft)));
  const fromFile = drafts.map(({ line, draft }): ImportRow => {
    const before = known.get(calendarKey(draft)) ?? null;
    if (!before) return { effect: 'NEW', line, before, after: draft };
    return { effect: saysTheSame(before, draft) ? 'UNCHANGED' : 'CHANGED', line, before, after: draft };
  });
  const onlyStored = stored
    .filter((day) => !inFile.has(calendarKey(day)))
    .map((before): ImportRow => {
      const effect = removedKinds.includes(before.kind) ? 'REMOVED' : 'NOT_IN_FILE';
      return { effect, line: null, before, after: null };
    });
  return [...fromFile, ...onlyStored].sort((one, other) => (dateOf(one) < dateOf(other) ? -1 : 1));
}

function dateOf({ before, after }: ImportRow): string {
  return (after ?? before)?.date ?? '';
}

/** How many days of a comparison have each effect. */
export function countEffects(rows: readonly ImportRow[]): Readonly<Record<ImportEffect, number>> {
  const counts = { NEW: 0, CHANGED: 0, UNCHANGED: 0, REMOVED: 0, NOT_IN_FILE: 0 };
  for (const { effect } of rows) counts[effect] += 1;
  return counts;
}

/** Digest of the stored days of a year: who applies a file names the one that they compared it with. */
export function calendarRevision(stored: readonly StoredCalendarDay[]): string {
  const lines = stored.map(({ id, version }) => `${id} ${version}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 32);
}
