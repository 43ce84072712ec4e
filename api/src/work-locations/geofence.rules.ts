/**
 * Whether a position lies at a valid work location. The server decides on the great-circle distance (haversine) on a
 * sphere; over the few kilometres of a school yard the error against the ellipsoid is below half a percent.
 */

/** Mean radius of the Earth in metres (IUGG: 6 371 008.8 m). */
const EARTH_RADIUS_METERS = 6_371_008.8;

/** A point on the Earth in decimal degrees (WGS 84). */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where the device says that it is. */
export interface Position extends Coordinates {
  /** Radius of 68 % confidence in metres as reported by the device; null when it reported none. */
  readonly accuracyMeters: number | null;
}

/** A place where clocking in is valid, as of the day in question. */
export interface GeofenceLocation {
  readonly id: string;
  /** Null while nobody has entered the coordinates; such a place can neither contain nor exclude a position. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly radiusMeters: number;
}

/**
 * INSIDE and OUTSIDE are judged. NO_POSITION: the device sent none. NO_LOCATION: no valid location has coordinates,
 * which is an omission of the administration and never held against the employee.
 */
export const GEOFENCE_VERDICTS = ['INSIDE', 'OUTSIDE', 'NO_POSITION', 'NO_LOCATION'] as const;
export type GeofenceVerdict = (typeof GEOFENCE_VERDICTS)[number];

/** The judgement of one position. */
export interface GeofenceResult {
  readonly verdict: GeofenceVerdict;
  /** The location that decided: the nearest that contains the position, else the nearest. Null when not judged. */
  readonly locationId: string | null;
  /** Distance to it, rounded to the metre; null when not judged. */
  readonly distanceMeters: number | null;
  /** Radius plus the tolerance that the accuracy gave, rounded to the metre; null when not judged. */
  readonly limitMeters: number | null;
}

/** Great-circle distance between two points in metres. */
export function distanceMeters(from: Coordinates, to: Coordinates): number {
  const latitudeSine = Math.sin(radians(to.latitude - from.latitude) / 2);
  const longitudeSine = Math.sin(radians(to.longitude - from.longitude) / 2);
  const haversine =
    latitudeSine ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * longitudeSine ** 2;
  // Rounding can push the value of antipodes a hair above 1, outside of the arcsine.
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

/**
 * Judges a position against every valid location. It is inside of one when
 * `distance <= radius + min(accuracy, accuracyCapMeters)`; a bad receiver widens the fence, but only up to the cap.
 * The order of the locations does not matter.
 */
export function checkGeofence(
  position: Position | null,
  locations: readonly GeofenceLocation[],
  accuracyCapMeters: number,
): GeofenceResult {
  const located = locations.filter(hasCoordinates);
  if (located.length === 0) return notJudged('NO_LOCATION');
  if (position === null) return notJudged('NO_POSITION');

  const tolerance = toleranceMeters(position.accuracyMeters, accuracyCapMeters);
  const nearestFirst = located
    .map((location) => ({
      id: location.id,
      distance: distanceMeters(position, location),
      limit: location.radiusMeters + tolerance,
    }))
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
  const containing = nearestFirst.find(({ distance, limit }) => distance <= limit);
  const decisive = containing ?? nearestFirst[0];
  if (!decisive) return notJudged('NO_LOCATION');
  return {
    verdict: containing ? 'INSIDE' : 'OUTSIDE',
    locationId: decisive.id,
    distanceMeters: Math.round(decisive.distance),
    limitMeters: Math.round(decisive.limit),
  };
}

/** Six decimals of both coordinates (about 0.1 m): two honest fixes practically never share this text. */
export function pointKey(point: Coordinates): string {
  return `${sixDecimals(point.latitude)},${sixDecimals(point.longitude)}`;
}

/** How much of the reported accuracy is believed: nothing when it is missing or not positive, at most the cap. */
export function toleranceMeters(accuracyMeters: number | null, capMeters: number): number {
  if (accuracyMeters === null || !(accuracyMeters > 0)) return 0;
  return Math.min(accuracyMeters, capMeters);
}

function hasCoordinates(location: GeofenceLocation): location is GeofenceLocation & Coordinates {
  return location.latitude !== null && location.longitude !== null;
}

function notJudged(verdict: GeofenceVerdict): GeofenceResult {
  return { verdict, locationId: null, distanceMeters: null, limitMeters: null };
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function sixDecimals(degrees: number): string {
  const text = degrees.toFixed(6);
  return text === '-0.000000' ? '0.000000' : text;
}
