import type { EmploymentType } from '../employees/employee.entity.js';
import type { AbsenceKind, LeaveKind } from '../rule-sets/rule-set-absence.js';
import type { RuleSetContent } from '../rule-sets/rule-set.js';
import { contains, overlaps } from '../shared/dated.js';
import { ALLOWED, firstRefusal, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { addDays, daysBetween, type LocalDay } from '../shared/local-day.js';
import {
  allotmentOf,
  allotmentUse,
  daysTaken,
  periodsOf,
  type Allotment,
  type AllotmentUse,
  type CountedAbsence,
} from './absence-usage.rules.js';
import { textDecision } from './request-flow.rules.js';

/** What somebody asks for or enters. */
export interface AbsenceWish {
  readonly kind: AbsenceKind;
  readonly leaveKind: LeaveKind | null;
  readonly hasLetter: boolean | null;
  readonly startsOn: LocalDay;
  readonly endsOn: LocalDay;
  readonly reason: string;
  readonly letterNumber: string | null;
  readonly letterDate: LocalDay | null;
  readonly evidenceId: string | null;
}

/** What the rules have to know beside the wish. */
export interface AbsenceFacts {
  /** Business date of the employee now. */
  readonly today: LocalDay;
  /** In force on the first day. */
  readonly rules: RuleSetContent['absence'];
  readonly employmentType: EmploymentType;
  /** Working days of the employee in every calendar year that the wish touches, in order. */
  readonly workingDays: readonly LocalDay[];
  /** Every other absence of these years that holds its days. */
  readonly others: readonly CountedAbsence[];
  /** True when somebody in charge enters it: a letter that came late is why they do, so it may begin earlier. */
  readonly entered: boolean;
  /** True when no link of supervision leads upward from the employee: only a letter shows who decided. */
  readonly topOfChain: boolean;
  readonly periodOpen: boolean;
}

/** Longest range that is looked at at all, in days: three years and a month. */
const LONGEST_DAYS = 1_130;

/** Earliest and latest day on which a request of today may begin. */
export function beginLimits(
  today: LocalDay,
  rules: Pick<RuleSetContent['absence'], 'daysBack' | 'daysAhead'>,
): { readonly earliest: LocalDay; readonly latest: LocalDay } {
  return { earliest: addDays(today, -rules.daysBack), latest: addDays(today, rules.daysAhead) };
}

/** Whether the days of a wish can be looked at; checked before anything is read about them. */
export function rangeDecision(
  { startsOn, endsOn }: AbsenceWish,
  { today, rules, entered }: Pick<AbsenceFacts, 'today' | 'rules' | 'entered'>,
): Decision<ErrorCode> {
  const { earliest, latest } = beginLimits(today, rules);
  if (endsOn < startsOn) return refuse('ABSENCE_RANGE', { startsOn });
  if (!entered && startsOn < earliest) return refuse('ABSENCE_TOO_FAR_BACK', { earliest });
  if (startsOn > latest) return refuse('ABSENCE_TOO_FAR_AHEAD', { latest });
  const asked = daysBetween(startsOn, endsOn) + 1;
  return asked <= LONGEST_DAYS ? ALLOWED : refuse('ABSENCE_TOO_MANY_DAYS', { asked, max: LONGEST_DAYS });
}

/**
 * May this absence be asked for or entered? What the law counts in working days is counted in those of the employee, by
 * their own hours and calendar; every limit that refuses says its figures. What a person still has to write or attach
 * comes last, so that a form that is being filled in is told first what no text would change.
 */
export function absenceDecision(wish: AbsenceWish, facts: AbsenceFacts): Decision<ErrorCode> {
  return firstRefusal<ErrorCode>(
    () => shapeDecision(wish),
    () => rangeDecision(wish, facts),
    () => kindDecision(wish, facts),
    () => lengthDecision(wish, facts),
    () => (hasWorkingDay(wish, facts) ? ALLOWED : refuse('ABSENCE_NO_WORKING_DAY')),
    () => overlapDecision(wish, facts),
    () => allotmentDecision(wish, facts),
    () => proofDecision(wish, facts),
    () => textDecision(wish.reason),
    () => (facts.periodOpen ? ALLOWED : refuse('REQUEST_PERIOD_LOCKED')),
  );
}

function shapeDecision({ kind, leaveKind, hasLetter }: AbsenceWish): Decision<ErrorCode> {
  if ((kind === 'LEAVE') !== (leaveKind !== null)) {
    return refuse('INVALID_INPUT', { reason: 'a kind of leave, for a leave and for nothing else' });
  }
  if ((kind === 'SICK') === (hasLetter !== null)) return ALLOWED;
  return refuse('INVALID_INPUT', { reason: 'with or without a letter, for a sick day and for nothing else' });
}

function kindDecision(
  { leaveKind }: AbsenceWish,
  { rules, employmentType }: AbsenceFacts,
): Decision<ErrorCode> {
  const isContract = employmentType === 'PPPK' || employmentType === 'PPPK_PART_TIME';
  if (leaveKind === null || !isContract || rules.leave[leaveKind].forPppk) return ALLOWED;
  return refuse('ABSENCE_NOT_FOR_PPPK');
}

/** Number and date of the letter, and the file, where the kind needs them; of a sick day only with a letter. */
function proofDecision(wish: AbsenceWish, { rules, topOfChain }: AbsenceFacts): Decision<ErrorCode> {
  if (wish.kind === 'SICK' && wish.hasLetter === false) return ALLOWED;
  const { letterRequired, fileRequired } = rules.kinds[wish.kind];
  const leaveNeedsFile = wish.leaveKind !== null && rules.leave[wish.leaveKind].fileRequired;
  const hasLetter = wish.letterNumber !== null && wish.letterDate !== null;
  if ((letterRequired || topOfChain) && !hasLetter) return refuse('ABSENCE_LETTER_REQUIRED');
  return (fileRequired || leaveNeedsFile) && wish.evidenceId === null
    ? refuse('REQUEST_FILE_REQUIRED')
    : ALLOWED;
}

function lengthDecision(
  { kind, leaveKind, startsOn, endsOn }: AbsenceWish,
  { rules }: AbsenceFacts,
): Decision<ErrorCode> {
  const { maxDays } = rules.kinds[kind];
  const asked = daysBetween(startsOn, endsOn) + 1;
  if (maxDays !== null && asked > maxDays) return refuse('ABSENCE_TOO_MANY_DAYS', { asked, max: maxDays });
  const months = leaveKind === null ? null : rules.leave[leaveKind].maxMonths;
  if (months === null) return ALLOWED;
  const latest = lastDayAfterMonths(startsOn, months);
  return endsOn <= latest ? ALLOWED : refuse('ABSENCE_TOO_LONG', { months, latest });
}

/** The last day of so many months that begin on a day: 1 March is the first of one month that ends on 31 March. */
export function lastDayAfterMonths(startsOn: LocalDay, months: number): LocalDay {
  const [year = 0, month = 1, day = 1] = startsOn.split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastOfTarget = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0));
  // Where the month has no such day, it ends with its last one.
  if (day > lastOfTarget.getUTCDate()) return lastOfTarget.toISOString().slice(0, 10);
  target.setUTCDate(day);
  return addDays(target.toISOString().slice(0, 10), -1);
}

function hasWorkingDay(wish: AbsenceWish, { workingDays }: AbsenceFacts): boolean {
  return workingDays.some((day) => contains(wish, day));
}

function overlapDecision(wish: AbsenceWish, { others }: AbsenceFacts): Decision<ErrorCode> {
  const other = others.find((candidate) => overlaps(candidate, wish));
  if (!other) return ALLOWED;
  const { startsOn, endsOn, kind, state } = other;
  return refuse('ABSENCE_OVERLAPS', { startsOn, endsOn, kind, state });
}

function allotmentDecision(
  wish: AbsenceWish,
  { workingDays, others, rules }: AbsenceFacts,
): Decision<ErrorCode> {
  const allotment = allotmentOf(wish);
  if (allotment === null) return ALLOWED;
  const days = workingDays.filter((day) => contains(wish, day));
  for (const period of periodsOf(allotment, days)) {
    const use = allotmentUse(allotment, period, others, workingDays, rules);
    const asked = daysTaken(wish, period, workingDays);
    if (asked > use.remaining) return spent(allotment, period, use, asked);
  }
  return ALLOWED;
}

function spent(allotment: Allotment, period: string, use: AllotmentUse, asked: number): Decision<ErrorCode> {
  const { limit, ...figures } = use;
  switch (allotment) {
    case 'ANNUAL_LEAVE':
      return refuse('ABSENCE_ANNUAL_LEAVE_SPENT', { year: period, entitlement: limit, ...figures, asked });
    case 'PERMISSION':
      return refuse('ABSENCE_PERMISSION_SPENT', { month: period, limit, ...figures, asked });
    case 'SICK_WITHOUT_LETTER':
      return refuse('ABSENCE_SICK_NEEDS_LETTER', { month: period, limit, ...figures, asked });
  }
}
