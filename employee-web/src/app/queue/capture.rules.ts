import type { OfflineCaptureInput } from '../../gql/graphql.ts';
import type { CaptureMoment } from './queue-item.ts';

/**
 * Evidence about when a tap was made. The wall clock may be set by anybody. The monotonic clock of a page cannot, but
 * it stands still while the phone sleeps (W3C High Resolution Time leaves that open, and Android's does), and it
 * begins anew with the page. So it counts only within one watch: the same page, in view without a break, because a
 * phone with a page in view does not sleep.
 */

/** A tap that goes out within this time of the monotonic clock goes out at once: the server's receipt is its time. */
const AT_ONCE_MS = 15_000;

/**
 * Milliseconds from the capture to now by the monotonic clock; null when that clock says nothing about the time in
 * between.
 */
export function elapsedMs(captured: CaptureMoment, now: Omit<CaptureMoment, 'wallMs'>): number | null {
  if (captured.watch !== now.watch) return null;
  const elapsed = now.monotonicMs - captured.monotonicMs;
  return elapsed >= 0 ? elapsed : null;
}

/**
 * What to tell the server about the time of a tap; null when it goes out at once.
 *
 * @param tried whether it was on its way before: then the time of a later receipt is not that of the tap.
 */
export function offlineCapture(
  captured: CaptureMoment,
  now: Omit<CaptureMoment, 'wallMs'>,
  tried: boolean,
): OfflineCaptureInput | null {
  const elapsed = elapsedMs(captured, now);
  if (!tried && elapsed !== null && elapsed <= AT_ONCE_MS) return null;
  return { capturedAt: new Date(captured.wallMs).toISOString(), elapsedMs: elapsed };
}
