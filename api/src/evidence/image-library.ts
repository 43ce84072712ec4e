import sharp, { type Metadata, type Sharp } from 'sharp';

/**
 * The only place that imports the image library, so that nobody meets it unprotected.
 *
 * Its loaders parse what strangers send; all but the three that are needed are switched off, also those for SVG,
 * PDF and TIFF, whatever a file claims to be. One thread per picture and no cache: a picture is needed once, and
 * the other processor core belongs to people who clock in.
 */
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
sharp.concurrency(1);
sharp.cache(false);

/** Most pixels of a picture: above the 12 to 16 megapixels of phones, below what fills the memory. */
export const MAX_MEGAPIXELS = 40;

const TIMEOUT_S = 20;

/** Opens a JPEG, PNG or WebP picture (a path or its bytes) of strangers, bounded in pixels and time. */
export function openPicture(source: string | Buffer): Sharp {
  return sharp(source, { limitInputPixels: MAX_MEGAPIXELS * 1_000_000, failOn: 'error' }).timeout({
    seconds: TIMEOUT_S,
  });
}

/** What the header of a picture file says, whatever its size; decodes no pixels. @throws plain errors of the library. */
export function readPictureHeader(path: string): Promise<Metadata> {
  return sharp(path, { limitInputPixels: false, failOn: 'error' }).metadata();
}

/** A picture from pixels in memory, three bytes each (red, green, blue), row by row. */
export function pictureFromPixels(pixels: Buffer, width: number, height: number): Sharp {
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}
