import { newClientId } from '@eoffice/web-kit/client-id.ts';
import type { CaptureMoment } from './queue-item.ts';

/** Name of the time since the page was last out of view; see `capture.rules.ts`. */
let watch = newClientId();

/** Begins to notice when the page goes out of view. Once in a page; a worker has no view and never calls it. */
export function watchTheView(): void {
  const breakOff = () => {
    watch = newClientId();
  };
  document.addEventListener('visibilitychange', breakOff);
  document.addEventListener('freeze', breakOff);
  window.addEventListener('pageshow', breakOff);
}

/** This moment by both clocks of the device. */
export function captureMoment(): CaptureMoment {
  return { wallMs: Date.now(), monotonicMs: performance.now(), watch };
}
