import type { RequestHandler } from 'express';
import { ERROR_CODES } from '../shared/error-codes.js';

/** How many requests run at once, how many may wait, and how long (ms). */
export interface AdmissionLimits {
  readonly running: number;
  readonly waiting: number;
  readonly waitMs: number;
}

/**
 * A bounded waiting room in front of the API. The opening bell brings more requests than the database has
 * connections; they wait their turn in order, and whoever cannot be served in time is told so at once (503 with
 * Retry-After) instead of hanging until the phone gives up.
 */
export function admission(limits: AdmissionLimits): RequestHandler {
  let running = 0;
  const waiting: (() => void)[] = [];

  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };

  return (_request, response, next) => {
    const enter = (): void => {
      response.once('close', leave);
      next();
    };
    if (running < limits.running) {
      running += 1;
      return enter();
    }
    const refuse = (): void => {
      const error = { message: ERROR_CODES.SERVICE_UNAVAILABLE, extensions: { code: 'SERVICE_UNAVAILABLE' } };
      response
        .status(503)
        .set('Retry-After', '2')
        .json({ errors: [error] });
    };
    if (waiting.length >= limits.waiting) return refuse();
    const forget = (): boolean => {
      const index = waiting.indexOf(turn);
      if (index >= 0) waiting.splice(index, 1);
      return index >= 0;
    };
    const timer = setTimeout(() => {
      if (forget()) refuse();
    }, limits.waitMs);
    const gone = (): void => {
      clearTimeout(timer);
      forget();
    };
    const turn = (): void => {
      clearTimeout(timer);
      response.off('close', gone);
      enter();
    };
    response.once('close', gone);
    waiting.push(turn);
  };
}
