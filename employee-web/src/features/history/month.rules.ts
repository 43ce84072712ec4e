import type { AttendanceStatus, HistoryDayQuery, HistoryMonthQuery } from '../../gql/graphql.ts';

/** One day of the calendar. */
export type MonthDay = HistoryMonthQuery['viewer']['employee']['attendanceDays'][number];

type StatusCount = HistoryMonthQuery['viewer']['attendanceMonthRecap']['statuses'][number];

/** Statuses on which the person was at work. */
const PRESENT: ReadonlySet<AttendanceStatus> = new Set<AttendanceStatus>([
  'PRESENT',
  'LATE',
  'EARLY_LEAVE',
  'LATE_AND_EARLY',
  'MISSING_CLOCK_IN',
  'MISSING_CLOCK_OUT',
  'IN_PROGRESS',
  'DUTY_TRAVEL',
  'TRAINING',
]);
/** Statuses of decided absences. */
const AWAY: ReadonlySet<AttendanceStatus> = new Set<AttendanceStatus>(['LEAVE', 'SICK', 'PERMISSION']);

/** How many days of a month were spent at work, away by a decision, and absent. */
export function dayCounts(counts: readonly StatusCount[]): {
  readonly present: number;
  readonly away: number;
  readonly absent: number;
} {
  const sum = (fits: (status: AttendanceStatus) => boolean) =>
    counts.filter(({ status }) => fits(status)).reduce((total, { count }) => total + count, 0);
  return {
    present: sum((status) => PRESENT.has(status)),
    away: sum((status) => AWAY.has(status)),
    absent: sum((status) => status === 'ABSENT'),
  };
}

/** Basis points as a percentage in the way of Indonesia: 150 is `1,50 %`. */
export function percentText(bps: number): string {
  return `${Math.floor(bps / 100)},${String(bps % 100).padStart(2, '0')} %`;
}

type TraceLine = HistoryDayQuery['viewer']['employee']['attendanceDays'][number]['trace'][number];

/** One reason of a deduction. */
export interface DeductionReason {
  /** What it is for; the words are `deduction.<code>`. */
  readonly code: string;
  readonly minutes: number | null;
  readonly tier: string | null;
  readonly bps: number;
  /** The article of the regulation; null when none is set. */
  readonly article: string | null;
}

/** Why a day costs what it costs, one reason for each rule. */
export function deductionReasons(trace: readonly TraceLine[]): readonly DeductionReason[] {
  return trace
    .filter(({ step, bps }) => step === 'DEDUCTION' && bps !== null && bps > 0)
    .map(({ code, minutes, tier, bps, article }) => ({
      code: code ?? '',
      minutes,
      tier,
      bps: bps ?? 0,
      article,
    }));
}

/** The hours that a day asked for; null on a day without. */
export function hoursOf(
  trace: readonly TraceLine[],
): { readonly start: string; readonly end: string } | null {
  const line = trace.find(
    ({ step, time, endTime }) => step === 'SCHEDULE' && time !== null && endTime !== null,
  );
  return line?.time && line.endTime ? { start: clock(line.time), end: clock(line.endTime) } : null;
}

function clock(time: string): string {
  return time.slice(0, 5).replace(':', '.');
}
