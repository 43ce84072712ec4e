import type { RuleSetContent } from '../rule-sets/rule-set.js';
import type { RefusalData } from '../shared/decision.js';
import {
  distanceMeters,
  toleranceMeters,
  type GeofenceResult,
  type Position,
} from '../work-locations/geofence.rules.js';
import type { PunchTime } from './punch-time.rules.js';

/**
 * What may be odd about a punch. A flag is a question to the reviewer and is shown to the employee with its reason; by
 * itself it never blocks. Only OUTSIDE_GEOFENCE (by policy) and OFFLINE_TOO_OLD keep a punch from counting.
 */
export const PUNCH_FLAGS = [
  'OUTSIDE_GEOFENCE',
  'EXACT_REPEAT',
  'ZERO_ACCURACY',
  'IMPOSSIBLE_SPEED',
  'MOCK_LOCATION',
  'CLOCK_SKEW',
  'SHARED_DEVICE',
  'PHOTO_REUSED',
  'NO_PHOTO',
  'OFFLINE_TOO_OLD',
] as const;
export type PunchFlagCode = (typeof PUNCH_FLAGS)[number];

/** One flag with the figures behind it, from which clients build the sentence for the employee. */
export interface PunchFlag {
  readonly code: PunchFlagCode;
  readonly data: RefusalData;
}

/** AWAITED: the photo may still follow. MISSING: the time for it has passed. */
export const PHOTO_STATES = ['ATTACHED', 'AWAITED', 'MISSING'] as const;
export type PhotoState = (typeof PHOTO_STATES)[number];

/** A punch of the same employee just before or after this one, with a position. */
export interface NeighbourPunch {
  readonly id: string;
  readonly at: Date;
  readonly position: Position;
}

/** What is known about a punch beside its time. */
export interface PunchEvidence {
  readonly position: Position | null;
  readonly geofence: GeofenceResult;
  /** False on a day of WFH or WFA and on a school holiday with work from anywhere. */
  readonly geofenceApplies: boolean;
  /** The device reported a simulated position. */
  readonly mockLocation: boolean;
  /** How often exactly this six-decimal point was seen, this punch included. */
  readonly repeat: { readonly days: number; readonly people: number };
  readonly neighbours: readonly NeighbourPunch[];
  /** People who used this device lately, this employee included. */
  readonly devicePeople: number;
  readonly photo: PhotoState;
  /** Another punch with the same photo: the same bytes, or the same picture to the eye. */
  readonly reusedPhoto: { readonly punchId: string; readonly match: 'SAME_BYTES' | 'SAME_PICTURE' } | null;
}

type FlagRule = (punch: PunchEvidence, time: PunchTime, rules: RuleSetContent['punch']) => PunchFlag | null;

const FLAG_RULES: Readonly<Record<PunchFlagCode, FlagRule>> = {
  OUTSIDE_GEOFENCE: ({ geofence, geofenceApplies }) => {
    const { verdict, distanceMeters: distance, limitMeters, locationId } = geofence;
    const outside = verdict === 'OUTSIDE' || verdict === 'NO_POSITION';
    const data = { verdict, distanceMeters: distance, limitMeters, locationId };
    return geofenceApplies && outside ? { code: 'OUTSIDE_GEOFENCE', data } : null;
  },

  EXACT_REPEAT: ({ position, repeat: { days, people } }, _time, rules) => {
    const repeated = days >= rules.repeatDays || people >= rules.repeatPeople;
    return position && repeated ? { code: 'EXACT_REPEAT', data: { days, people } } : null;
  },

  ZERO_ACCURACY: ({ position }) => {
    const accuracyMeters = position?.accuracyMeters ?? null;
    return accuracyMeters !== null && accuracyMeters <= 0 ? { code: 'ZERO_ACCURACY', data: {} } : null;
  },

  IMPOSSIBLE_SPEED: ({ position, neighbours }, time, rules) => {
    if (!position) return null;
    const fastest = neighbours
      .map((neighbour) => hopBetween(position, time.businessAt, neighbour, rules))
      .filter((hop) => hop.meters >= rules.speedMinDistanceMeters && hop.speedKmh > rules.speedLimitKmh)
      .sort((a, b) => b.speedKmh - a.speedKmh || (a.punchId < b.punchId ? -1 : 1))[0];
    return fastest ? { code: 'IMPOSSIBLE_SPEED', data: { ...fastest } } : null;
  },

  MOCK_LOCATION: ({ mockLocation }) => (mockLocation ? { code: 'MOCK_LOCATION', data: {} } : null),

  CLOCK_SKEW: (_punch, { skewed, skewSeconds }) =>
    skewed ? { code: 'CLOCK_SKEW', data: { skewSeconds } } : null,

  SHARED_DEVICE: ({ devicePeople }, _time, rules) =>
    devicePeople >= rules.sharedDevicePeople
      ? { code: 'SHARED_DEVICE', data: { people: devicePeople } }
      : null,

  PHOTO_REUSED: ({ reusedPhoto }) =>
    reusedPhoto ? { code: 'PHOTO_REUSED', data: { ...reusedPhoto } } : null,

  NO_PHOTO: ({ photo }) => (photo === 'MISSING' ? { code: 'NO_PHOTO', data: {} } : null),

  OFFLINE_TOO_OLD: (_punch, { tooOld }, rules) =>
    tooOld ? { code: 'OFFLINE_TOO_OLD', data: { boundHours: rules.offlineBoundHours } } : null,
};

/** Every flag of a punch, in the order of {@link PUNCH_FLAGS}. */
export function flagsOf(
  punch: PunchEvidence,
  time: PunchTime,
  rules: RuleSetContent['punch'],
): readonly PunchFlag[] {
  return PUNCH_FLAGS.map((code) => FLAG_RULES[code](punch, time, rules)).filter((flag) => flag !== null);
}

/** Whether the photo of a punch is there, may still follow, or is missing. */
export function photoStateOf(
  attached: boolean,
  receivedAt: Date,
  now: Date,
  rules: RuleSetContent['punch'],
): PhotoState {
  if (attached) return 'ATTACHED';
  return now.getTime() <= receivedAt.getTime() + rules.photoGraceMinutes * 60_000 ? 'AWAITED' : 'MISSING';
}

interface Hop {
  readonly punchId: string;
  /** Distance that no inaccuracy explains, in whole metres. */
  readonly meters: number;
  /** Seconds between the two punches, at least one. */
  readonly seconds: number;
  readonly speedKmh: number;
}

function hopBetween(
  position: Position,
  at: Date,
  other: NeighbourPunch,
  rules: RuleSetContent['punch'],
): Hop {
  const noise =
    toleranceMeters(position.accuracyMeters, rules.accuracyCapMeters) +
    toleranceMeters(other.position.accuracyMeters, rules.accuracyCapMeters);
  const meters = Math.max(0, Math.round(distanceMeters(position, other.position) - noise));
  const seconds = Math.max(1, Math.round(Math.abs(at.getTime() - other.at.getTime()) / 1_000));
  return { punchId: other.id, meters, seconds, speedKmh: Math.round((meters / seconds) * 3.6) };
}
