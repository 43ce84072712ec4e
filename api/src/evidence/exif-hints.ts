/**
 * What a photo's own data (EXIF) would tell, as two hints. The values are not read out: they are the phone's word
 * alone, and coordinates are taken once, from the clock-in.
 */
export interface PhotoHints {
  readonly hasCaptureTime: boolean;
  readonly hasLocation: boolean;
}

const NO_HINTS: PhotoHints = { hasCaptureTime: false, hasLocation: false };
const TAG_EXIF_BLOCK = 0x8769;
const TAG_GPS_BLOCK = 0x8825;
const CAPTURE_TIME_TAGS = [0x9003, 0x9004];
/** GPSLatitude and GPSLongitude; phones write an empty block when they have no position. */
const POSITION_TAGS = [0x0002, 0x0004];
const MAX_TAGS = 512;

/** Reads the hints from an EXIF block (CIPA DC-008, TIFF structure); a damaged one gives none. */
export function hintsOf(exif: Buffer | undefined): PhotoHints {
  if (exif === undefined) return NO_HINTS;
  const tiff = exif.subarray(exif.toString('latin1', 0, 6) === 'Exif\0\0' ? 6 : 0);
  const read = readerOf(tiff);
  if (read === null) return NO_HINTS;
  const main = read.tagsAt(read.uint32(4));
  const photo = read.tagsAt(main.get(TAG_EXIF_BLOCK) ?? 0);
  const position = read.tagsAt(main.get(TAG_GPS_BLOCK) ?? 0);
  return {
    hasCaptureTime: CAPTURE_TIME_TAGS.some((tag) => photo.has(tag)),
    hasLocation: POSITION_TAGS.some((tag) => position.has(tag)),
  };
}

interface TiffReader {
  readonly uint32: (at: number) => number;
  /** The tags of the block at this offset with the first four bytes of their values; empty when out of bounds. */
  readonly tagsAt: (offset: number) => Map<number, number>;
}

function readerOf(tiff: Buffer): TiffReader | null {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return null;
  const little = order === 'II';
  const uint16 = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const uint32 = (at: number): number => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const tagsAt = (offset: number): Map<number, number> => {
    const tags = new Map<number, number>();
    if (offset < 8 || offset + 2 > tiff.length) return tags;
    const count = Math.min(uint16(offset), MAX_TAGS);
    for (let at = offset + 2; at < offset + 2 + count * 12 && at + 12 <= tiff.length; at += 12) {
      tags.set(uint16(at), uint32(at + 8));
    }
    return tags;
  };
  return { uint32, tagsAt };
}
