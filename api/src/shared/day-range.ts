import { DomainError } from './domain-error.js';
import { daysBetween, type LocalDay } from './local-day.js';

/**
 * Checks a range of days that a client asks about.
 *
 * @throws DomainError INVALID_INPUT when it ends before it begins or is longer than `maxDays`.
 */
export function assertDayRange(from: LocalDay, to: LocalDay, maxDays: number): void {
  const days = daysBetween(from, to) + 1;
  if (days < 1) throw new DomainError('INVALID_INPUT', { reason: 'the range ends before it begins' }, 'to');
  if (days > maxDays) throw new DomainError('INVALID_INPUT', { reason: `at most ${maxDays} days` }, 'to');
}
