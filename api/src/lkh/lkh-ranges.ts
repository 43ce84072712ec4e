import { DomainError } from '../shared/domain-error.js';
import { daysBetween, type LocalDay } from '../shared/local-day.js';

/** Longest range of days of one request: a quarter of a year. */
const MAX_DAYS = 92;

/** Checks a closed range of days. @throws DomainError INVALID_INPUT when it is empty or longer than 92 days. */
export function rangeOf(from: LocalDay, to: LocalDay): { readonly from: LocalDay; readonly to: LocalDay } {
  const days = daysBetween(from, to) + 1;
  if (days < 1 || days > MAX_DAYS) {
    throw new DomainError('INVALID_INPUT', { reason: `a range of 1 to ${MAX_DAYS} days` }, 'to');
  }
  return { from, to };
}
