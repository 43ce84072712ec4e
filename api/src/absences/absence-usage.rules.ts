import type { RuleSetContent } from '../rule-sets/rule-set.js';
import { contains, type DayRange } from '../shared/dated.js';
import type { LocalDay } from '../shared/local-day.js';
import type { Absence } from './absence.entity.js';

/** An absence as it is counted; only those that hold their days are given. */
export type CountedAbsence = Pick<
  Absence,
  'id' | 'kind' | 'leaveKind' | 'hasLetter' | 'startsOn' | 'endsOn' | 'state'
>;

/** Kinds of absence of which there is only so much in a period. */
export const ALLOTMENTS = ['ANNUAL_LEAVE', 'PERMISSION', 'SICK_WITHOUT_LETTER'] as const;
export type Allotment = (typeof ALLOTMENTS)[number];

/** How much of an allotment a period has, in working days of the employee. */
export interface AllotmentUse {
  readonly limit: number;
  /** Days of approved absences. */
  readonly used: number;
  /** Days of requests that nobody has decided yet. */
  readonly waiting: number;
  /** What may still be asked for; never less than 0. */
  readonly remaining: number;
}

type AbsenceRules = RuleSetContent['absence'];
type Described = Pick<CountedAbsence, 'kind' | 'leaveKind' | 'hasLetter'>;

/** The allotment that an absence takes from; null when its kind has none. */
export function allotmentOf({ kind, leaveKind, hasLetter }: Described): Allotment | null {
  if (kind === 'LEAVE' && leaveKind === 'ANNUAL') return 'ANNUAL_LEAVE';
  if (kind === 'PERMISSION') return 'PERMISSION';
  return kind === 'SICK' && hasLetter === false ? 'SICK_WITHOUT_LETTER' : null;
}

/** The periods that an allotment is counted in and a range touches: calendar years (`YYYY`) or months (`YYYY-MM`). */
export function periodsOf(allotment: Allotment, days: readonly LocalDay[]): readonly string[] {
  const length = allotment === 'ANNUAL_LEAVE' ? 4 : 7;
  return [...new Set(days.map((day) => day.slice(0, length)))];
}

/** How many of the working days lie in a range and a period. */
export function daysTaken(range: DayRange, period: string, workingDays: readonly LocalDay[]): number {
  return workingDays.filter((day) => day.startsWith(period) && contains(range, day)).length;
}

/** What a period has of an allotment. @param workingDays every working day of the employee in the period, or more. */
export function allotmentUse(
  allotment: Allotment,
  period: string,
  absences: readonly CountedAbsence[],
  workingDays: readonly LocalDay[],
  rules: AbsenceRules,
): AllotmentUse {
  const taken = (state: CountedAbsence['state']): number =>
    absences
      .filter((absence) => absence.state === state && allotmentOf(absence) === allotment)
      .reduce((sum, absence) => sum + daysTaken(absence, period, workingDays), 0);
  const [limit, used, waiting] = [limitOf(allotment, rules), taken('APPROVED'), taken('REQUESTED')];
  return { limit, used, waiting, remaining: Math.max(0, limit - used - waiting) };
}

function limitOf(allotment: Allotment, rules: AbsenceRules): number {
  switch (allotment) {
    case 'ANNUAL_LEAVE':
      return rules.annualLeaveDays;
    case 'PERMISSION':
      return rules.permissionDaysPerMonth;
    case 'SICK_WITHOUT_LETTER':
      return rules.sickDaysWithoutLetterPerMonth;
  }
}
