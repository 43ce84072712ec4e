/** The longest side and the largest size of a picture that is sent; the server keeps no more of it. */
const LONGEST_SIDE = 1280;
const LARGEST_BYTES = 300_000;
/** JPEG qualities that are tried until the picture is small enough. */
const QUALITIES = [0.85, 0.75, 0.65, 0.5, 0.35];

/** The picture cannot be read by this browser (HEIC, or damaged). */
export class UnreadablePicture extends Error {
  constructor() {
    super('This browser cannot read the picture');
    this.name = 'UnreadablePicture';
  }
}

/**
 * A picture made small: at most 1280 pixels and, where possible, 300 kB, as JPEG without any metadata.
 *
 * @throws UnreadablePicture
 */
export async function smallPicture(source: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(source).catch(() => null);
  if (!bitmap) throw new UnreadablePicture();
  try {
    return await drawSmall(bitmap, bitmap.width, bitmap.height);
  } finally {
    bitmap.close();
  }
}

/** What a camera shows now, made small. */
export function pictureOf(video: HTMLVideoElement): Promise<Blob> {
  return drawSmall(video, video.videoWidth, video.videoHeight);
}

async function drawSmall(source: CanvasImageSource, width: number, height: number): Promise<Blob> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new UnreadablePicture();
  // A transparent picture would become black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  let smallest: Blob | null = null;
  for (const quality of QUALITIES) {
    smallest = await jpegOf(canvas, quality);
    if (smallest.size <= LARGEST_BYTES) break;
  }
  if (!smallest) throw new UnreadablePicture();
  return smallest;
}

function jpegOf(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new UnreadablePicture())), 'image/jpeg', quality);
  });
}
