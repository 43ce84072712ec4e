import type { DeductionRule, RuleSetContent } from '../rule-sets/rule-set.js';
import {
  earlyLeaveTierOf,
  highestEarlyLeaveTier,
  highestLateTier,
  lateTierOf,
} from '../rule-sets/rule-set.rules.js';
import type { DeductionLine, DayFacts } from './day-facts.rules.js';
import type { Side, Sides } from './day-sides.rules.js';

/** What both sides cost: each by its minutes, a missing one like the highest tier of its side. */
export function sideDeductions(sides: Sides, rules: RuleSetContent): readonly DeductionLine[] {
  const lines = [
    sides.in.covered ? lateDeduction(sides.in, rules) : missingClockIn(rules),
    sides.out.covered ? earlyLeaveDeduction(sides.out, rules) : missingClockOut(rules),
  ];
  return lines.filter((line) => line !== null);
}

/** A day without any punch and without a decided absence. */
export function absenceDeduction({ ruleSet }: DayFacts): DeductionLine {
  return line('ABSENT', ruleSet.content.attendance.absentBps, ruleSet.content);
}

/** A decided absence for a fixed price; no line when it costs nothing. */
export function fixedDeduction(
  rule: Extract<DeductionRule, 'LEAVE' | 'PERMISSION' | 'SICK_WITHOUT_LETTER'>,
  bps: number,
  absenceId: string,
  { ruleSet }: DayFacts,
): readonly DeductionLine[] {
  return bps === 0 ? [] : [line(rule, bps, ruleSet.content, { sourceIds: [absenceId] })];
}

function lateDeduction(side: Side, rules: RuleSetContent): DeductionLine | null {
  const tier = lateTierOf(side.minutes, rules);
  return tier && line('LATE', tier.bps, rules, { tier: tier.tier, ...behind(side) });
}

function earlyLeaveDeduction(side: Side, rules: RuleSetContent): DeductionLine | null {
  const tier = earlyLeaveTierOf(side.minutes, rules);
  return tier && line('EARLY_LEAVE', tier.bps, rules, { tier: tier.tier, ...behind(side) });
}

function missingClockIn(rules: RuleSetContent): DeductionLine | null {
  const tier = highestLateTier(rules);
  return tier && line('MISSING_CLOCK_IN', tier.bps, rules, { tier: tier.tier });
}

function missingClockOut(rules: RuleSetContent): DeductionLine | null {
  const tier = highestEarlyLeaveTier(rules);
  return tier && line('MISSING_CLOCK_OUT', tier.bps, rules, { tier: tier.tier });
}

function behind(side: Side): Pick<DeductionLine, 'minutes' | 'sourceIds'> {
  return { minutes: side.minutes, sourceIds: side.time ? [side.time.sourceId] : [] };
}

function line(
  rule: DeductionRule,
  bps: number,
  rules: RuleSetContent,
  more: Partial<Pick<DeductionLine, 'tier' | 'minutes' | 'sourceIds'>> = {},
): DeductionLine {
  return { rule, tier: null, minutes: 0, bps, sourceIds: [], article: rules.articles[rule] ?? null, ...more };
}
