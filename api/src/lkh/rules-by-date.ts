import type { RuleSetVersion } from '../rule-sets/rule-set.reader.js';
import { ruleSetInForce } from '../rule-sets/rule-set.rules.js';
import type { LkhRules } from './lkh-facts.js';

/** A parameter of the LKH that is a whole number. */
type NumberRule = {
  [Name in keyof LkhRules]: LkhRules[Name] extends number ? Name : never;
}[keyof LkhRules];

/**
 * A parameter as SQL that depends on the date of a row, because each report follows the rule set of its date.
 *
 * @param column SQL expression of the date. The numbers and dates in the result come from validated rule sets.
 */
export function ruleByDate(versions: readonly RuleSetVersion[], rule: NumberRule, column: string): string {
  const starts = [...new Set(versions.map((version) => version.startsOn))].sort().reverse();
  const cases = starts.map((startsOn) => {
    const value = ruleSetInForce(versions, startsOn)?.content.lkh[rule] ?? 0;
    return `WHEN ${column} >= '${startsOn}' THEN ${value}`;
  });
  return `CASE ${cases.join(' ')} END`;
}

/** The smallest value of a parameter in any version. */
export function smallestRule(versions: readonly RuleSetVersion[], rule: NumberRule): number {
  return Math.min(...versions.map((version) => version.content.lkh[rule]));
}
