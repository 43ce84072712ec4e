import { access } from 'node:fs/promises';
import type { Metadata } from 'sharp';
import { refuse, type Allowed, type Refused } from '../shared/decision.js';
import { hintsOf, type PhotoHints } from './exif-hints.js';
import type { FileFormat } from './file-formats.rules.js';
import { MAX_MEGAPIXELS, openPicture, readPictureHeader } from './image-library.js';
import { perceptualHash } from './perceptual-hash.js';
import type { WorkQueue } from '../shared/work-queue.js';

/** Longest side of a kept photo and of its thumbnail, in pixels. */
export const PHOTO_SIDE = 1280;
export const THUMBNAIL_SIDE = 320;

const PHOTO_QUALITY = 80;
const THUMBNAIL_QUALITY = 72;

export type PictureRefusal = Refused<
  'EVIDENCE_CORRUPT' | 'EVIDENCE_IMAGE_TOO_LARGE' | 'EVIDENCE_TYPE_NOT_ALLOWED'
>;

/** What is kept of a photo: new pictures made from its pixels, with nothing else of the file that came. */
export interface CleanPhoto extends Allowed {
  /** JPEG, upright, at most {@link PHOTO_SIDE} pixels on its longest side. */
  readonly photo: Buffer;
  /** JPEG, at most {@link THUMBNAIL_SIDE} pixels on its longest side. */
  readonly thumbnail: Buffer;
  readonly width: number;
  readonly height: number;
  /** See `perceptual-hash.ts`; null when the photo shows too little to be compared with others. */
  readonly perceptualHash: string | null;
  readonly hints: PhotoHints;
}

/** Makes clean photos, a few at a time. */
export class ImagePipeline {
  /** @param queue bounds how many photos are in work: two leave room for everything else on two processor cores. */
  constructor(private readonly queue: WorkQueue) {}

  /**
   * Decodes a picture and makes everything that is kept of it. Coordinates, times, device names, comments, colour
   * profiles, trailing data and whatever else was in the file are gone, because only pixels pass.
   * @param path a JPEG, PNG or WebP file. @throws DomainError SERVICE_UNAVAILABLE when too many wait.
   */
  process(path: string): Promise<CleanPhoto | PictureRefusal> {
    return this.queue.run(() => cleanPhoto(path));
  }
}

/**
 * What the header of a picture says: its format, and that its size is bearable. Decodes no pixels.
 * @param path the file.
 */
export async function inspectPicture(
  path: string,
): Promise<(Allowed & { readonly format: FileFormat }) | PictureRefusal> {
  const header = await headerOf(path);
  return 'allowed' in header ? header : { allowed: true, format: header.format };
}

async function cleanPhoto(path: string): Promise<CleanPhoto | PictureRefusal> {
  const header = await headerOf(path);
  if ('allowed' in header) return header;
  try {
    const { data: photo, info } = await openPicture(path)
      .autoOrient()
      .resize(PHOTO_SIDE, PHOTO_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .jpeg({ quality: PHOTO_QUALITY })
      .toBuffer({ resolveWithObject: true });
    return {
      allowed: true,
      photo,
      thumbnail: await thumbnailOf(photo),
      width: info.width,
      height: info.height,
      perceptualHash: await perceptualHash(photo),
      hints: hintsOf(header.exif),
    };
  } catch {
    // The library throws plain errors, and only for pictures that it cannot decode in bounds.
    return refuse('EVIDENCE_CORRUPT');
  }
}

function thumbnailOf(photo: Buffer): Promise<Buffer> {
  return openPicture(photo)
    .resize(THUMBNAIL_SIDE, THUMBNAIL_SIDE, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: THUMBNAIL_QUALITY })
    .toBuffer();
}

interface PictureHeader {
  readonly format: FileFormat;
  readonly exif: Buffer | undefined;
}

async function headerOf(path: string): Promise<PictureHeader | PictureRefusal> {
  let metadata: Metadata;
  try {
    metadata = await readPictureHeader(path);
  } catch {
    // A file that is not there is a fault of ours and no damage of the picture.
    await access(path);
    return refuse('EVIDENCE_CORRUPT');
  }
  const { width, height, exif } = metadata;
  if (width * height > MAX_MEGAPIXELS * 1_000_000) {
    return refuse('EVIDENCE_IMAGE_TOO_LARGE', { maxMegapixels: MAX_MEGAPIXELS });
  }
  const format = FORMATS[metadata.format];
  if (format === undefined) return refuse('EVIDENCE_TYPE_NOT_ALLOWED', { detected: metadata.format });
  return { format, exif };
}

const FORMATS: Readonly<Record<string, FileFormat>> = { jpeg: 'JPEG', png: 'PNG', webp: 'WEBP' };
