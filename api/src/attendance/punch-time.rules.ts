import type { RuleSetContent } from '../rule-sets/rule-set.js';

/** What an offline phone says about the time of a punch that it kept and sent later. */
export interface OfflineCapture {
  /** The device's wall clock when the punch was taken. Anybody can set that clock. */
  readonly capturedAt: Date;
  /**
   * Milliseconds between taking and sending by the device's monotonic clock, which no setting of the wall clock moves;
   * null when the device restarted in between.
   */
  readonly elapsedMs: number | null;
}

/** Where the business time of a punch comes from. */
export const PUNCH_TIME_SOURCES = ['RECEIPT', 'CAPTURE', 'ELAPSED'] as const;
export type PunchTimeSource = (typeof PUNCH_TIME_SOURCES)[number];

/** The time that counts, and how far the device's clock was from what the server could infer. */
export interface PunchTime {
  readonly businessAt: Date;
  readonly source: PunchTimeSource;
  /** When the punch was taken by the monotonic clock; null without such evidence. */
  readonly inferredAt: Date | null;
  /** Device clock minus inferred time, in whole seconds; null when nothing could be inferred. */
  readonly skewSeconds: number | null;
  /** The skew is larger than the rule set tolerates. */
  readonly skewed: boolean;
  /** Older than the bound and without evidence of another time: it does not count. */
  readonly tooOld: boolean;
  /** The monotonic clock agrees with the device's clock; always true for a punch sent at once. */
  readonly proven: boolean;
}

/** A clock that is further behind than this is set wrong; it does not mean that the punch waited so long. */
const OLDEST_BELIEVABLE_DAYS = 31;

/**
 * The business time of a punch. Sent at once: the receipt. Offline: the device's clock, as long as its time is
 * possible, that is not after the receipt and not longer before it than the bound. An impossible clock (set wrong, or
 * back to 1970 by an empty battery) gives way to the monotonic clock, and without that to the receipt, the latest
 * moment at which the punch can have been taken. A punch older than the bound does not count by itself.
 */
export function punchTime(
  receivedAt: Date,
  offline: OfflineCapture | null,
  rules: RuleSetContent['punch'],
): PunchTime {
  if (!offline) return sentAtOnce(receivedAt);
  const received = receivedAt.getTime();
  const captured = offline.capturedAt.getTime();
  const inferred = isElapsed(offline.elapsedMs) ? received - offline.elapsedMs : null;
  const oldest = received - rules.offlineBoundHours * 3_600_000;
  const tolerance = rules.clockSkewSeconds * 1_000;

  const skew = skewOf(captured, inferred, received);
  const skewed = skew !== null && Math.abs(skew) > tolerance;
  const found = {
    inferredAt: inferred === null ? null : new Date(inferred),
    skewSeconds: skew === null ? null : Math.round(skew / 1_000),
    skewed,
    tooOld: false,
    proven: false,
  };
  if (captured >= oldest && captured <= received + tolerance) {
    const businessAt = new Date(Math.min(captured, received));
    return { ...found, businessAt, source: 'CAPTURE', proven: inferred !== null && !skewed };
  }
  if (inferred !== null && inferred >= oldest) {
    return { ...found, businessAt: new Date(inferred), source: 'ELAPSED' };
  }
  if (captured < oldest && captured >= oldestBelievable(received)) {
    return { ...found, businessAt: offline.capturedAt, source: 'CAPTURE', tooOld: true };
  }
  return { ...found, businessAt: receivedAt, source: 'RECEIPT' };
}

/**
 * Whole minutes after the start of work: `floor((clock-in - start) / 60 s)`, never negative. 07:30:59 is on time for
 * 07:30; 07:31:00 is one minute late.
 */
export function lateMinutes(clockInAt: Date, startAt: Date): number {
  return wholeMinutes(clockInAt.getTime() - startAt.getTime());
}

/** Whole minutes before the end of work: `floor((end - clock-out) / 60 s)`, never negative. */
export function earlyLeaveMinutes(clockOutAt: Date, endAt: Date): number {
  return wholeMinutes(endAt.getTime() - clockOutAt.getTime());
}

/** Begun minutes do not count; a negative span is none. */
export function wholeMinutes(milliseconds: number): number {
  return Math.max(0, Math.floor(milliseconds / 60_000));
}

function sentAtOnce(receivedAt: Date): PunchTime {
  return {
    businessAt: receivedAt,
    source: 'RECEIPT',
    inferredAt: null,
    skewSeconds: null,
    skewed: false,
    tooOld: false,
    proven: true,
  };
}

/**
 * The device's clock minus the best other knowledge, in milliseconds. Without a monotonic clock the server knows only
 * that nothing is taken after its receipt, and that no punch waits for a month.
 */
function skewOf(captured: number, inferred: number | null, received: number): number | null {
  if (inferred !== null) return captured - inferred;
  const believable = captured <= received && captured >= oldestBelievable(received);
  return believable ? null : captured - received;
}

function oldestBelievable(received: number): number {
  return received - OLDEST_BELIEVABLE_DAYS * 86_400_000;
}

function isElapsed(elapsedMs: number | null): elapsedMs is number {
  return elapsedMs !== null && Number.isFinite(elapsedMs) && elapsedMs >= 0;
}
