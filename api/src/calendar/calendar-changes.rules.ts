import { ROLES } from '../shared/actor.js';
import { ALLOWED, firstRefusal, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { lengthOf, plainText, saysSomething } from '../shared/plain-text.js';
import type { CalendarDayFact, CalendarKind, CalendarScope, RolePolicies } from './calendar.rules.js';

/** A special day as somebody wants it; the id of its row does not matter yet. */
export interface CalendarDayDraft extends Omit<CalendarDayFact, 'id'> {
  /** True while the date waits for the decision of the government (Islamic dates). */
  readonly provisional: boolean;
}

/** A special day as it is stored, with the number of its version. */
export interface StoredCalendarDay extends CalendarDayDraft {
  readonly id: string;
  readonly version: number;
}

/** Least and most characters of the name of a special day. */
export const CALENDAR_NAME = { min: 3, max: 200 } as const;

/** First and last year in which special days may be entered: a slip of the keyboard is no calendar. */
export const CALENDAR_YEARS = { from: 2000, to: 2100 } as const;

/** The draft in the form in which it is stored: one line of name, no policies instead of an empty list. */
export function cleanDraft(draft: CalendarDayDraft): CalendarDayDraft {
  const { date, kind, scope, scopeId, provisional } = draft;
  const policies = Object.entries(draft.rolePolicies ?? {});
  return {
    date,
    kind,
    name: plainText(draft.name.replace(/\s+/g, ' ')),
    scope,
    scopeId,
    rolePolicies: policies.length === 0 ? null : draft.rolePolicies,
    provisional,
  };
}

/**
 * May this be a day of the calendar? Asked of a cleaned draft; `others` are the stored days beside the one that it
 * replaces.
 *
 * @returns CALENDAR_YEAR, CALENDAR_NAME, CALENDAR_SCOPE_MISSING, CALENDAR_SCOPE_NATIONAL, CALENDAR_KIND_FOR_ALL,
 * CALENDAR_POLICIES or CALENDAR_DAY_EXISTS.
 */
export function draftDecision(
  draft: CalendarDayDraft,
  others: readonly StoredCalendarDay[],
): Decision<ErrorCode> {
  return firstRefusal<ErrorCode>(
    () => yearDecision(draft),
    () => nameDecision(draft.name),
    () => scopeDecision(draft),
    () => policiesDecision(draft),
    () => uniqueDecision(draft, others),
  );
}

/** What makes a day of the calendar one and the same: its date, its kind and for whom it is. */
export function calendarKey(day: Pick<CalendarDayFact, 'date' | 'kind' | 'scope' | 'scopeId'>): string {
  return [day.date, day.kind, day.scope, day.scopeId ?? ''].join(' ');
}

/** True when the two days say the same, whatever row they are. */
export function saysTheSame(one: CalendarDayDraft, other: CalendarDayDraft): boolean {
  return (
    calendarKey(one) === calendarKey(other) &&
    one.name === other.name &&
    one.provisional === other.provisional &&
    policiesText(one.rolePolicies) === policiesText(other.rolePolicies)
  );
}

/** Policies in the order of the roles, so that equal ones are equal texts; empty without any. */
export function policiesText(policies: RolePolicies | null): string {
  return ROLES.flatMap((role) => {
    const policy = policies?.[role];
    return policy === undefined ? [] : [`${role}=${policy}`];
  }).join('|');
}

function yearDecision({ date }: CalendarDayDraft): Decision<ErrorCode> {
  const year = Number(date.slice(0, 4));
  const { from, to } = CALENDAR_YEARS;
  return year >= from && year <= to ? ALLOWED : refuse('CALENDAR_YEAR', { from, to });
}

/** A name that begins like a formula would be one in a spreadsheet that opens the export. */
function nameDecision(name: string): Decision<ErrorCode> {
  const { min, max } = CALENDAR_NAME;
  const length = lengthOf(name);
  const fits = length >= min && length <= max && saysSomething(name) && !/^[=+\-@]/.test(name);
  return fits ? ALLOWED : refuse('CALENDAR_NAME', { min, max });
}

/** Kinds that the government sets for everybody (SKB tiga menteri): a unit has no national holiday of its own. */
const FOR_ALL: readonly CalendarKind[] = ['NATIONAL_HOLIDAY'];

function scopeDecision({ kind, scope, scopeId }: CalendarDayDraft): Decision<ErrorCode> {
  if (scope === 'NATIONAL') return scopeId === null ? ALLOWED : refuse('CALENDAR_SCOPE_NATIONAL');
  if (FOR_ALL.includes(kind)) return refuse('CALENDAR_KIND_FOR_ALL');
  return scopeId === null ? refuse('CALENDAR_SCOPE_MISSING') : ALLOWED;
}

function policiesDecision({ kind, rolePolicies }: CalendarDayDraft): Decision<ErrorCode> {
  return kind === 'SCHOOL_HOLIDAY' || rolePolicies === null ? ALLOWED : refuse('CALENDAR_POLICIES');
}

function uniqueDecision(draft: CalendarDayDraft, others: readonly StoredCalendarDay[]): Decision<ErrorCode> {
  const key = calendarKey(draft);
  const same = others.find((other) => calendarKey(other) === key);
  return same ? refuse('CALENDAR_DAY_EXISTS', { date: same.date, name: same.name }) : ALLOWED;
}

/** Scopes that name an object, so that they need its id. */
export type NamedCalendarScope = Exclude<CalendarScope, 'NATIONAL'>;
