/** Where work is, as far as the phone knows it. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly radiusMeters: number;
}

/** Where the phone is. */
export interface Fix {
  readonly latitude: number;
  readonly longitude: number;
  /** Radius of the inaccuracy in metres. */
  readonly accuracyMeters: number;
}

/** The place that decides, and how far away it is. Only for the eye: the server measures for itself. */
export interface Nearness {
  readonly place: Place;
  /** Whole metres. */
  readonly meters: number;
  readonly inside: boolean;
}

const EARTH_RADIUS_METERS = 6_371_008.8;
/** The server does not give more than this for inaccuracy (metres). */
const ACCURACY_CAP_METERS = 50;

/** The nearest place with coordinates; the one that the phone is inside of comes first. Null without any. */
export function nearest(fix: Fix, places: readonly Place[]): Nearness | null {
  const tolerance = Math.min(Math.max(fix.accuracyMeters, 0), ACCURACY_CAP_METERS);
  const found = places.flatMap((place): Nearness[] => {
    const { latitude, longitude } = place;
    if (latitude == null || longitude == null) return [];
    const meters = Math.round(distanceMeters(fix, { latitude, longitude }));
    return [{ place, meters, inside: meters <= place.radiusMeters + tolerance }];
  });
  return found.sort((a, b) => Number(b.inside) - Number(a.inside) || a.meters - b.meters)[0] ?? null;
}

/** Great-circle distance in metres (haversine). */
export function distanceMeters(
  a: Pick<Fix, 'latitude' | 'longitude'>,
  b: Pick<Fix, 'latitude' | 'longitude'>,
): number {
  const rad = Math.PI / 180;
  const dLat = (b.latitude - a.latitude) * rad;
  const dLon = (b.longitude - a.longitude) * rad;
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(h)));
}
