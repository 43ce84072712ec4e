import { distanceMeters, type Coordinates } from './geofence.rules.js';

/** A position at which somebody who works at the place has clocked in or out. */
export interface SightedPoint extends Coordinates {
  readonly employeeId: string;
  /** Radius of 68 % confidence in metres. */
  readonly accuracyMeters: number;
}

/** Where a place without coordinates seems to lie. */
export interface SuggestedPoint extends Coordinates {
  /** Clock events that speak for it. */
  readonly punches: number;
  /** People who made them. */
  readonly people: number;
  /** Four of five of them lie within this distance (metres). */
  readonly spreadMeters: number;
}

/** A worse position says little about a school yard (metres). */
export const MAX_ACCURACY_METERS = 50;

/** One person alone may clock in from home every day. */
export const MIN_PEOPLE = 2;
export const MIN_PUNCHES = 4;

/** The share of the points that the spread takes in. */
const SPREAD_SHARE = 0.8;

/**
 * Suggests the coordinates of a place from where its people clocked in: the median of the accurate positions, which a
 * few that were taken elsewhere do not move. Each person has one voice, the median of their own, so that who clocks in
 * most does not decide. Null when too few speak for it; an administrator looks at it on the map and decides.
 */
export function suggestPoint(points: readonly SightedPoint[]): SuggestedPoint | null {
  const accurate = points.filter(
    ({ accuracyMeters }) => accuracyMeters > 0 && accuracyMeters <= MAX_ACCURACY_METERS,
  );
  const byPerson = new Map<string, SightedPoint[]>();
  for (const point of accurate) {
    byPerson.set(point.employeeId, [...(byPerson.get(point.employeeId) ?? []), point]);
  }
  if (byPerson.size < MIN_PEOPLE || accurate.length < MIN_PUNCHES) return null;
  const middle = medianPoint([...byPerson.values()].map(medianPoint));
  const distances = accurate.map((point) => distanceMeters(middle, point)).sort((a, b) => a - b);
  const within = distances[Math.ceil(distances.length * SPREAD_SHARE) - 1] ?? 0;
  return { ...middle, punches: accurate.length, people: byPerson.size, spreadMeters: Math.round(within) };
}

/** Degrees are halved one by one: over a school yard the earth is flat, and Indonesia meets no date line. */
function medianPoint(points: readonly Coordinates[]): Coordinates {
  return {
    latitude: median(points.map(({ latitude }) => latitude)),
    longitude: median(points.map(({ longitude }) => longitude)),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  const middle = sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
  return Number(middle.toFixed(6));
}
