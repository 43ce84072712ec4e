import type { PunchKind } from '../../gql/graphql.ts';
import type { QueueItem } from '../queue/queue-item.ts';

/** What the phone knows about the working day. */
export interface KnownToday {
  /** The day of the server's last answer, `YYYY-MM-DD`. */
  readonly date: string;
  readonly nextAction?: PunchKind | null;
}

/** What the big button offers. */
export interface Offer {
  /** Null: nothing to clock. */
  readonly side: PunchKind | null;
  /** The other side, when the phone cannot know which one is right. */
  readonly other: PunchKind | null;
  /** The server has not said anything about this day yet. */
  readonly stale: boolean;
}

/**
 * What to clock next: what the server says, further by what waits on this phone. Without an answer about today both
 * sides are offered, because the phone cannot know what was clocked elsewhere, or whether today is a working day.
 *
 * @param day the day on the wall of the place of work.
 */
export function offerOf(today: KnownToday | null, queue: readonly QueueItem[], day: string): Offer {
  const waiting = new Set(
    queue
      .filter((item) => item.state === 'WAITING' && item.day === day)
      .map(({ work }) => (work.kind === 'PUNCH' ? work.side : null)),
  );
  if (today?.date === day) {
    const next = today.nextAction ?? null;
    const side = next === 'IN' && waiting.has('IN') ? 'OUT' : next;
    return { side: side !== null && waiting.has(side) ? null : side, other: null, stale: false };
  }
  if (waiting.has('OUT')) return { side: null, other: null, stale: true };
  return waiting.has('IN')
    ? { side: 'OUT', other: null, stale: true }
    : { side: 'IN', other: 'OUT', stale: true };
}

/** The day on the wall in a zone, `YYYY-MM-DD`. */
export function localDayAt(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  }).format(now);
}

/** The time on the wall in a zone, `07.12`. */
export function wallTimeAt(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit', timeZone }).format(now);
}
