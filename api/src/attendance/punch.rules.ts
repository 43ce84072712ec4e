import type { RuleSetContent } from '../rule-sets/rule-set.js';
import { localDay, type LocalDay, type TimeZone } from '../shared/local-day.js';
import { flagsOf, type PunchEvidence, type PunchFlag } from './punch-flags.rules.js';
import { punchTime, type OfflineCapture, type PunchTime } from './punch-time.rules.js';
import type { PunchState } from './punch.entity.js';

/** A punch as it arrived. */
export interface ArrivedPunch extends PunchEvidence {
  /** The server's clock when the request came in. */
  readonly receivedAt: Date;
  /** Null for a punch that was sent at once. */
  readonly offline: OfflineCapture | null;
  /** Zone of the work location: it gives the business date. */
  readonly zone: TimeZone;
}

/** What the server makes of a punch when it arrives. Nothing of it is the client's to say. */
export interface PunchClassification {
  readonly time: PunchTime;
  /** Date on the wall of the work location at the business time, never the UTC date. */
  readonly businessDate: LocalDay;
  readonly flags: readonly PunchFlag[];
  readonly state: PunchState;
}

/** Why a REJECTED punch does not count: by policy, by age, or because a person rejected it. */
export const PUNCH_REJECTIONS = ['OUTSIDE_GEOFENCE', 'OFFLINE_TOO_OLD', 'REVIEW'] as const;
export type PunchRejection = (typeof PUNCH_REJECTIONS)[number];

/** Business time, business date, flags and first state of an arrived punch. Never throws. */
export function classifyPunch(punch: ArrivedPunch, rules: RuleSetContent['punch']): PunchClassification {
  const time = punchTime(punch.receivedAt, punch.offline, rules);
  const flags = flagsOf(punch, time, rules);
  return {
    time,
    businessDate: localDay(time.businessAt, punch.zone),
    flags,
    state: firstState(punch, time, flags, rules),
  };
}

/**
 * The state after the flags changed, for example because a photo arrived or turned out to be used before. A new flag
 * makes an accepted punch flagged, also one that a reviewer had confirmed without it; the last flag gone makes a
 * flagged punch accepted. What waits for a decision or was rejected stays as it is.
 */
export function stateWithFlags(
  state: PunchState,
  before: readonly { readonly code: string }[],
  after: readonly PunchFlag[],
): PunchState {
  const known = new Set(before.map((flag) => flag.code));
  if (state === 'ACCEPTED' && after.some((flag) => !known.has(flag.code))) return 'FLAGGED';
  if (state === 'FLAGGED' && after.length === 0) return 'ACCEPTED';
  return state;
}

/**
 * Why a punch does not count; null when its state is not REJECTED.
 * @param reviewed whether a person decided about it.
 */
export function rejectionOf(
  punch: { readonly state: PunchState; readonly flags: readonly { readonly code: string }[] },
  reviewed: boolean,
): PunchRejection | null {
  if (punch.state !== 'REJECTED') return null;
  if (reviewed) return 'REVIEW';
  return punch.flags.some((flag) => flag.code === 'OFFLINE_TOO_OLD') ? 'OFFLINE_TOO_OLD' : 'OUTSIDE_GEOFENCE';
}

function firstState(
  punch: ArrivedPunch,
  time: PunchTime,
  flags: readonly PunchFlag[],
  rules: RuleSetContent['punch'],
): PunchState {
  if (time.tooOld) return 'REJECTED';
  const outside = flags.some((flag) => flag.code === 'OUTSIDE_GEOFENCE');
  if (outside && rules.geofencePolicy === 'REJECT') return 'REJECTED';
  const confirmed = time.proven && rules.offlinePolicy === 'CONFIRM_UNPROVEN';
  if (punch.offline && !confirmed) return 'PENDING_CONFIRMATION';
  return flags.length > 0 ? 'FLAGGED' : 'ACCEPTED';
}
