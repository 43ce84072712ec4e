import { localDay, type LocalDay, type TimeZone } from './local-day.js';

/** The only maker of "now" and "today". Passed to whatever needs the time; tests pass a {@link FixedClock}. */
export interface Clock {
  /** The present instant. */
  now(): Date;
}

/** The machine's clock. */
export class SystemClock implements Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is moved; for tests and rehearsals. */
export class FixedClock implements Clock {
  private instant: Date;

  /** @param instant ISO 8601 with an offset, for example `2026-04-07T07:12:00+07:00`. */
  constructor(instant: string) {
    this.instant = new Date(instant);
  }

  now(): Date {
    return new Date(this.instant);
  }

  /** Moves the clock to another instant (ISO 8601 with an offset). */
  set(instant: string): void {
    this.instant = new Date(instant);
  }

  /** Moves the clock forward by a number of milliseconds. */
  advance(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }
}

/** The business date in a zone at this moment. */
export function today(clock: Clock, zone: TimeZone): LocalDay {
  return localDay(clock.now(), zone);
}
