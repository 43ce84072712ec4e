/** A distance as people say it: `34 m`, `1,2 km`. @param meters not negative. */
export function formatDistance(meters: number, locale: string): string {
  if (meters < 1_000) return `${String(Math.round(meters))} m`;
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(meters / 1_000)} km`;
}
