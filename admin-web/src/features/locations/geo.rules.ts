/** A point on the earth, in degrees (WGS 84). */
export interface GeoPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the earth in metres (IUGG), as the server judges by. */
const EARTH_METERS = 6_371_008.8;

/** Distance of two points in metres along the surface (haversine). */
export function distanceMeters(a: GeoPoint, b: GeoPoint): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const latitude = Math.sin(rad(b.latitude - a.latitude) / 2) ** 2;
  const longitude = Math.sin(rad(b.longitude - a.longitude) / 2) ** 2;
  const chord = latitude + Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * longitude;
  return 2 * EARTH_METERS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** How many points lie within a circle. @param radius in metres. */
export function countInside(points: readonly GeoPoint[], center: GeoPoint, radius: number): number {
  return points.filter((point) => distanceMeters(point, center) <= radius).length;
}

/** A coordinate as people paste it, with a comma or a point, within its bounds; null when it is none. */
export function coordinateOf(text: string, limit: 90 | 180): number | null {
  const bare = text.trim().replace(',', '.');
  if (!/^[+-]?\d{1,3}(\.\d+)?$/.test(bare)) return null;
  const value = Number(bare);
  return Math.abs(value) <= limit ? value : null;
}

/** Both coordinates out of one pasted text, `-2.8901, 103.8392`; null when it is something else. */
export function pointOf(text: string): GeoPoint | null {
  const match = /^\s*([+-]?\d{1,2}\.\d+)\s*[,;\s]\s*([+-]?\d{1,3}\.\d+)\s*$/.exec(text);
  const latitude = coordinateOf(match?.[1] ?? '', 90);
  const longitude = coordinateOf(match?.[2] ?? '', 180);
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

/** Six decimals: a tenth of a metre, what devices can tell at best. */
export function coordinateText(value: number): string {
  return value.toFixed(6);
}
