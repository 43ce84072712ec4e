import { DomainError } from '../shared/domain-error.js';
import { daysBetween, type LocalDay } from '../shared/local-day.js';
import type { Page, PageRequest } from '../shared/page.js';

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

/** One page of a short list that is in memory, in its order; the cursor is the id. */
export function pageOfList<Item extends { readonly id: string }>(
  items: readonly Item[],
  request: PageRequest,
): Page<Item> {
  const start = request.after === null ? 0 : items.findIndex((item) => item.id === request.after) + 1;
  if (request.after !== null && start === 0) {
    throw new DomainError('INVALID_INPUT', { reason: 'the cursor is not of this list and order' }, 'after');
  }
  const nodes = items.slice(start, start + request.first);
  return {
    nodes,
    cursors: nodes.map((item) => item.id),
    hasNextPage: start + request.first < items.length,
    hasPreviousPage: start > 0,
    total: () => Promise.resolve(items.length),
  };
}
