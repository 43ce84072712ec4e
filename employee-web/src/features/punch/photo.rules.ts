/** What a photo may be at most. */
export interface PhotoLimit {
  /** Longer side in pixels. */
  readonly pixels: number;
  readonly bytes: number;
}

/** What is sent: enough to see face, uniform and place, little enough for a weak signal. */
export const PHOTO_LIMIT: PhotoLimit = { pixels: 1_280, bytes: 300_000 };
/** What is kept when the phone has hardly any room left. */
export const SMALL_PHOTO_LIMIT: PhotoLimit = { pixels: 480, bytes: 40_000 };

/** JPEG qualities that are tried one after the other. */
export const QUALITIES = [0.82, 0.7, 0.58, 0.46, 0.34] as const;

/** The size of a picture inside of a square, with its proportions; never enlarged. */
export function fitWithin(
  width: number,
  height: number,
  pixels: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, pixels / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
