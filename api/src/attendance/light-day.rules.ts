import type { RuleSetContent } from '../rule-sets/rule-set.js';
import type { DayResolution, DayStatus } from './day-facts.rules.js';

/** What recaps read of a day: everything but its times, its deduction lines and its trace. */
export type LightDay = Pick<
  DayResolution,
  | 'status'
  | 'statusDetail'
  | 'lateMinutes'
  | 'earlyLeaveMinutes'
  | 'lateTier'
  | 'earlyLeaveTier'
  | 'deductionBps'
  | 'scheduledMinutes'
  | 'lkhRequirement'
  | 'payable'
  | 'final'
>;

/** The light form of a derived day. */
export function lightDay(day: DayResolution): LightDay {
  return {
    status: day.status,
    statusDetail: day.statusDetail,
    lateMinutes: day.lateMinutes,
    earlyLeaveMinutes: day.earlyLeaveMinutes,
    lateTier: day.lateTier,
    earlyLeaveTier: day.earlyLeaveTier,
    deductionBps: day.deductionBps,
    scheduledMinutes: day.scheduledMinutes,
    lkhRequirement: day.lkhRequirement,
    payable: day.payable,
    final: day.final,
  };
}

/**
 * Whether a stored day is payable, which is not a column of its own: a day without assignment is not, and a day of leave
 * is what the rule set that judged it says of the kind of leave. The same answer as that of the day resolver.
 */
export function isPayable(
  { status, statusDetail }: { readonly status: DayStatus; readonly statusDetail: string | null },
  rules: Pick<RuleSetContent, 'attendance'> | null,
): boolean {
  if (status === 'OUT_OF_SCOPE') return false;
  if (status !== 'LEAVE' || !rules) return true;
  const { leave } = rules.attendance;
  const kind = (Object.keys(leave) as (keyof typeof leave)[]).find((name) => name === statusDetail);
  return kind === undefined || leave[kind].payable;
}
