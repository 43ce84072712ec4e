import type { ZodError } from 'zod';
import { ALLOWED, refuse, type Decision, type Refused } from '../shared/decision.js';
import type { LocalDay } from '../shared/local-day.js';
import {
  EARLY_LEAVE_TIERS,
  LATE_TIERS,
  ruleSetSchema,
  type EarlyLeaveTier,
  type LateTier,
  type RuleSetContent,
  type Tier,
} from './rule-set.js';

/**
 * Whether a value may be published as a rule set.
 * @returns RULE_SET_INVALID with the path of the first wrong parameter and what is wrong with it.
 */
export function mayPublish(content: unknown): Decision<'RULE_SET_INVALID'> {
  const parsed = ruleSetSchema.safeParse(content);
  return parsed.success ? ALLOWED : invalid(parsed.error);
}

/** What the choice of the rule set in force reads of a version. */
export interface DatedRuleSet {
  readonly startsOn: LocalDay;
  /** Of two versions with the same first day the higher one replaces the lower. */
  readonly version: number;
}

/** The version in force on a day: the latest first day not after it; null when every version begins later. */
export function ruleSetInForce<T extends DatedRuleSet>(versions: readonly T[], day: LocalDay): T | null {
  const newestFirst = versions
    .filter((version) => version.startsOn <= day)
    .sort((a, b) => (a.startsOn === b.startsOn ? b.version - a.version : a.startsOn < b.startsOn ? 1 : -1));
  return newestFirst[0] ?? null;
}

/**
 * The version by which a day is judged: the one in force, or the first one for a day before all of them. Nothing of
 * such a day is kept, so it costs nothing, but it can be asked for. Null when there is no version at all.
 */
export function ruleSetFor<T extends DatedRuleSet>(versions: readonly T[], day: LocalDay): T | null {
  const first = versions.map(({ startsOn }) => startsOn).sort()[0];
  if (first === undefined) return null;
  return ruleSetInForce(versions, day < first ? first : day);
}

/** A tier with its name and price. */
export interface NamedTier<Name extends string> {
  readonly tier: Name;
  readonly bps: number;
}

/** The class of so many whole minutes of lateness; null for none (0 minutes). */
export function lateTierOf(minutes: number, rules: RuleSetContent): NamedTier<LateTier> | null {
  return tierOf(minutes, rules.attendance.lateTiers, LATE_TIERS);
}

/** The class of leaving so many whole minutes early; null for none (0 minutes). */
export function earlyLeaveTierOf(minutes: number, rules: RuleSetContent): NamedTier<EarlyLeaveTier> | null {
  return tierOf(minutes, rules.attendance.earlyLeaveTiers, EARLY_LEAVE_TIERS);
}

/** The highest class of lateness: also the price of a missing clock-in. */
export function highestLateTier(rules: RuleSetContent): NamedTier<LateTier> | null {
  return tierOf(Infinity, rules.attendance.lateTiers, LATE_TIERS);
}

/** The highest class of leaving early: also the price of a missing clock-out. */
export function highestEarlyLeaveTier(rules: RuleSetContent): NamedTier<EarlyLeaveTier> | null {
  return tierOf(Infinity, rules.attendance.earlyLeaveTiers, EARLY_LEAVE_TIERS);
}

function tierOf<Name extends string>(
  minutes: number,
  tiers: readonly Tier[],
  names: readonly Name[],
): NamedTier<Name> | null {
  const index = tiers.findLastIndex((tier) => minutes >= tier.fromMinute);
  const tier = tiers[index];
  const name = names[index];
  return tier && name ? { tier: name, bps: tier.bps } : null;
}

function invalid(error: ZodError): Refused<'RULE_SET_INVALID'> {
  const issue = error.issues[0];
  return refuse('RULE_SET_INVALID', { path: issue?.path.join('.') ?? '', problem: issue?.message ?? '' });
}
