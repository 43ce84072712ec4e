import { z } from 'zod';
import { ROLES, type Role } from '../shared/actor.js';
import type { LocalDay } from '../shared/local-day.js';

/**
 * Kinds of special day, the strongest first: hari libur nasional, hari libur daerah, cuti bersama, libur sekolah. When
 * several fall on one date, the strongest decides.
 */
export const CALENDAR_KINDS = [
  'NATIONAL_HOLIDAY',
  'REGIONAL_HOLIDAY',
  'JOINT_LEAVE',
  'SCHOOL_HOLIDAY',
] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** For whom a day is special, the widest first. */
export const CALENDAR_SCOPES = ['NATIONAL', 'AGENCY', 'DISTRICT', 'UNIT'] as const;
export type CalendarScope = (typeof CALENDAR_SCOPES)[number];

/**
 * What a school holiday means for a role, the most demanding first. Pupils are away, but teachers are civil servants:
 * they work unless the region says otherwise, and may be allowed to work from anywhere.
 */
export const SCHOOL_HOLIDAY_POLICIES = ['WORKDAY', 'WORKDAY_ANY_LOCATION', 'OFF'] as const;
export type SchoolHolidayPolicy = (typeof SCHOOL_HOLIDAY_POLICIES)[number];

/** The stored policies of a school holiday; a role without one has a working day. */
export const rolePoliciesSchema = z.partialRecord(z.enum(ROLES), z.enum(SCHOOL_HOLIDAY_POLICIES)).readonly();
export type RolePolicies = z.infer<typeof rolePoliciesSchema>;

/** A special day as it is stored. */
export interface CalendarDayFact {
  readonly id: string;
  readonly date: LocalDay;
  readonly kind: CalendarKind;
  /** Name as people know it, for example `Hari Buruh Internasional`. */
  readonly name: string;
  readonly scope: CalendarScope;
  /** Id of the agency, district or unit; null for NATIONAL. */
  readonly scopeId: string | null;
  /** Only read for SCHOOL_HOLIDAY; null: a working day for everyone. */
  readonly rolePolicies: RolePolicies | null;
}

/** For whom the calendar is read, as of the date. */
export interface CalendarHolder {
  /** Every role that the employee holds on the date. */
  readonly roles: readonly Role[];
  /** The employee's unit and the units above it. */
  readonly unitIds: readonly string[];
  readonly districtId: string | null;
  readonly agencyId: string;
}

/** What the calendar makes of a date. */
export const CALENDAR_EFFECTS = ['HOLIDAY', 'JOINT_LEAVE', 'ANY_LOCATION', 'ORDINARY'] as const;
export type CalendarEffect = (typeof CALENDAR_EFFECTS)[number];

/** The calendar's answer for one employee and date. */
export interface ResolvedCalendar {
  readonly effect: CalendarEffect;
  /** The entry that decided; null on a date that is not special for the employee. */
  readonly entry: { readonly id: string; readonly kind: CalendarKind; readonly name: string } | null;
}

/**
 * What a date is for an employee. The strongest kind decides; among school holidays the narrowest scope (UNIT over
 * DISTRICT over AGENCY over NATIONAL). Somebody with several roles follows the most demanding policy, because a
 * principal does not stop to be one by also teaching. The order of the entries does not matter. Never throws.
 */
export function resolveCalendar(
  date: LocalDay,
  holder: CalendarHolder,
  entries: readonly CalendarDayFact[],
): ResolvedCalendar {
  const [deciding] = entries
    .filter((entry) => entry.date === date && concerns(entry, holder))
    .sort(
      (a, b) =>
        CALENDAR_KINDS.indexOf(a.kind) - CALENDAR_KINDS.indexOf(b.kind) ||
        CALENDAR_SCOPES.indexOf(b.scope) - CALENDAR_SCOPES.indexOf(a.scope) ||
        (a.id < b.id ? -1 : 1),
    );
  if (!deciding) return { effect: 'ORDINARY', entry: null };
  const { id, kind, name } = deciding;
  return { effect: effectOf(deciding, holder.roles), entry: { id, kind, name } };
}

const EFFECT_OF_POLICY: Readonly<Record<SchoolHolidayPolicy, CalendarEffect>> = {
  WORKDAY: 'ORDINARY',
  WORKDAY_ANY_LOCATION: 'ANY_LOCATION',
  OFF: 'HOLIDAY',
};

function concerns(entry: CalendarDayFact, holder: CalendarHolder): boolean {
  switch (entry.scope) {
    case 'NATIONAL':
      return true;
    case 'AGENCY':
      return entry.scopeId === holder.agencyId;
    case 'DISTRICT':
      return entry.scopeId !== null && entry.scopeId === holder.districtId;
    case 'UNIT':
      return entry.scopeId !== null && holder.unitIds.includes(entry.scopeId);
  }
}

function effectOf(entry: CalendarDayFact, roles: readonly Role[]): CalendarEffect {
  if (entry.kind === 'JOINT_LEAVE') return 'JOINT_LEAVE';
  if (entry.kind !== 'SCHOOL_HOLIDAY') return 'HOLIDAY';
  const policies = roles.map((role) => entry.rolePolicies?.[role] ?? 'WORKDAY');
  const policy = SCHOOL_HOLIDAY_POLICIES.find((candidate) => policies.includes(candidate)) ?? 'WORKDAY';
  return EFFECT_OF_POLICY[policy];
}
