import type { RuleSetVersion } from '../rule-sets/rule-set.reader.js';
import { ruleSetInForce } from '../rule-sets/rule-set.rules.js';
import type { LkhRules } from './lkh-facts.js';

/** Picks a whole number out of the parameters of the LKH; null where the parameters say that there is none. */
export type NumberOf = (rules: LkhRules) => number | null;

/**
 * A parameter as SQL that depends on the date of a row, because each report follows the rule set of its date. NULL
 * for a date before the first rule set. The numbers and dates in the result come from validated rule sets.
 *
 * @param column SQL expression of the date.
 * @param numberOf the parameter.
 * @param toSql what is to stand for it; the number itself by default.
 */
export function ruleByDate(
  versions: readonly RuleSetVersion[],
  column: string,
  numberOf: NumberOf,
  toSql: (value: number | null) => string = (value) => String(value ?? 'NULL'),
): string {
  const starts = [...new Set(versions.map((version) => version.startsOn))].sort().reverse();
  const cases = starts.map((startsOn) => {
    const version = ruleSetInForce(versions, startsOn);
    return `WHEN ${column} >= '${startsOn}' THEN ${toSql(version && numberOf(version.content.lkh))}`;
  });
  return `CASE ${cases.join(' ')} END`;
}

/** The smallest value of a parameter in any version; null when no version has one. */
export function smallestRule(versions: readonly RuleSetVersion[], numberOf: NumberOf): number | null {
  const values = versions.map((version) => numberOf(version.content.lkh)).filter((value) => value !== null);
  return values.length === 0 ? null : Math.min(...values);
}
