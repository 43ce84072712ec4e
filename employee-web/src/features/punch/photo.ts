import { fitWithin, QUALITIES, type PhotoLimit } from './photo.rules.ts';

const TYPE = 'image/jpeg';

/**
 * A still of a video or an image as a small JPEG. Drawing it anew leaves every piece of metadata behind.
 *
 * @throws Error when the picture has no size yet or the browser cannot write it.
 */
export async function takePhoto(source: HTMLVideoElement | ImageBitmap, limit: PhotoLimit): Promise<Blob> {
  const video = source instanceof HTMLVideoElement;
  const width = video ? source.videoWidth : source.width;
  const height = video ? source.videoHeight : source.height;
  if (width === 0 || height === 0) throw new Error('There is no picture yet');
  const canvas = document.createElement('canvas');
  let pixels = limit.pixels;
  for (;;) {
    Object.assign(canvas, fitWithin(width, height, pixels));
    canvas.getContext('2d')?.drawImage(source, 0, 0, canvas.width, canvas.height);
    const photo = await smallest(canvas, limit.bytes);
    if (photo.size <= limit.bytes || pixels < 64) return photo;
    pixels = Math.round(pixels * 0.75);
  }
}

/** A smaller one of a photo. */
export async function shrinkPhoto(photo: Blob, limit: PhotoLimit): Promise<Blob> {
  const bitmap = await createImageBitmap(photo);
  try {
    return await takePhoto(bitmap, limit);
  } finally {
    bitmap.close();
  }
}

/** The first quality that fits, or the last one. */
async function smallest(canvas: HTMLCanvasElement, bytes: number): Promise<Blob> {
  let photo = await encode(canvas, QUALITIES[0]);
  for (const quality of QUALITIES.slice(1)) {
    if (photo.size <= bytes) break;
    photo = await encode(canvas, quality);
  }
  return photo;
}

function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The browser cannot write this picture'))),
      TYPE,
      quality,
    );
  });
}
