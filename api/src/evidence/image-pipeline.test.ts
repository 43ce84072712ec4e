import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import fc from 'fast-check';
import { sampleSelfie } from '../testing/sample-files.js';
import { sampleZip } from '../testing/sample-zip.js';
import { openPicture, pictureFromPixels } from './image-library.js';
import { ImagePipeline, PHOTO_SIDE, type CleanPhoto, type PictureRefusal } from './image-pipeline.js';
import { hammingDistance, perceptualHash, SAME_PHOTO_DISTANCE } from './perceptual-hash.js';
import { WorkQueue } from '../shared/work-queue.js';

const SECRETS = ['SECRET-PHONE', 'SECRET-XMP', '<script', '<?php', 'PK\x03\x04'];
/** Long enough not to occur by chance among compressed pixels; a location hides in the Exif block. */
const METADATA_MARKERS = ['Exif\0', 'http://ns.adobe.com/xap', 'ICC_PROFILE', 'Photoshop'];

let folder: string;
let selfie: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  selfie = await sampleSelfie(1);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('making a clean photo', () => {
  it('keeps an upright JPEG of bounded size, a thumbnail and their figures', async () => {
    const large = openPicture(selfie).resize(2000, 1500, { fit: 'fill' }).withMetadata({ orientation: 6 });
    const photo = expectClean(await clean(await large.jpeg().toBuffer()));
    expect(photo).toMatchObject({ width: 960, height: PHOTO_SIDE });
    expect(await openPicture(photo.photo).metadata()).toMatchObject({
      format: 'jpeg',
      width: 960,
      height: 1280,
    });
    expect(await openPicture(photo.thumbnail).metadata()).toMatchObject({
      format: 'jpeg',
      width: 240,
      height: 320,
    });
    expect(photo.perceptualHash).toMatch(/^[0-9a-f]{16}$/);
  });

  it('leaves a small picture as small as it is', async () => {
    const small = await openPicture(selfie).resize(100).png().toBuffer();
    const photo = expectClean(await clean(small));
    expect(photo).toMatchObject({ width: 100, height: 133 });
  });

  it('accepts PNG and WebP and paints transparent pixels white', async () => {
    for (const format of ['png', 'webp'] as const) {
      const clear = openPicture(selfie).resize(64, 64).ensureAlpha(0).toFormat(format);
      const photo = expectClean(await clean(await clear.toBuffer()));
      const [first] = await openPicture(photo.photo).raw().toBuffer();
      expect(first).toBeGreaterThan(250);
    }
  });

  it('lets nothing but pixels pass, whatever hides in the file', async () => {
    await fc.assert(
      fc.asyncProperty(anyDisguise, async ({ seed, format, orientation, trailer, width }) => {
        const carrier = openPicture(await sampleSelfie(seed))
          .resize(width)
          .withExif({
            IFD0: { Make: 'SECRET-PHONE', ImageDescription: '<?php system($_GET[0]); ?><script>1</script>' },
            IFD2: { DateTimeOriginal: '2026:04:07 07:12:00' },
            IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '2/1 53/1 0/1' },
          })
          .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRET-XMP</x:xmpmeta>')
          .withIccProfile('p3');
        const dirty = await carrier.withMetadata({ orientation }).toFormat(format).toBuffer();
        const photo = expectClean(await clean(Buffer.concat([dirty, trailer])));
        for (const kept of [photo.photo, photo.thumbnail]) {
          const text = kept.toString('latin1');
          expect([...SECRETS, ...METADATA_MARKERS].filter((secret) => text.includes(secret))).toEqual([]);
          const { exif, xmp, icc, iptc, orientation: turned } = await openPicture(kept).metadata();
          expect([exif, xmp, icc, iptc, turned]).toEqual(Array(5).fill(undefined));
          expect((await openPicture(kept).stats()).channels).toHaveLength(3);
        }
        expect(photo.hints).toEqual({ hasCaptureTime: true, hasLocation: true });
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('tells that a photo says nothing about time and place', async () => {
    expect(expectClean(await clean(selfie)).hints).toEqual({ hasCaptureTime: false, hasLocation: false });
  });

  it.each([
    [
      'an SVG with a script',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>',
    ],
    ['HTML that is named .jpg', '<!doctype html><script>alert(1)</script>'],
    ['a GIF', 'GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;'],
    ['nothing', ''],
    ['a JPEG that is only a beginning', '\xff\xd8\xff\xe0\0\x10JFIF\0'],
  ])('refuses %s', async (_, content) => {
    expect(await clean(Buffer.from(content, 'latin1'))).toMatchObject({
      allowed: false,
      code: 'EVIDENCE_CORRUPT',
    });
  });

  it('refuses a photo that was cut short', async () => {
    const half = selfie.subarray(0, Math.floor(selfie.length / 2));
    expect(await clean(half)).toMatchObject({ code: 'EVIDENCE_CORRUPT' });
  });

  it('refuses a small file that would unpack to billions of pixels, at once', async () => {
    const started = performance.now();
    expect(await clean(hugePng(30_000, 30_000))).toMatchObject({ code: 'EVIDENCE_IMAGE_TOO_LARGE' });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('survives whatever bytes come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 40 }), async (at, noise) => {
        const broken = Buffer.from(selfie);
        broken.set(noise, at % (broken.length - noise.length));
        const outcome = await clean(broken);
        if (outcome.allowed) expect((await openPicture(outcome.photo).metadata()).format).toBe('jpeg');
        else expect(['EVIDENCE_CORRUPT', 'EVIDENCE_TYPE_NOT_ALLOWED']).toContain(outcome.code);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('reports a missing file as a fault and not as a damaged picture', async () => {
    await expect(new ImagePipeline(new WorkQueue(2, 10)).process('/nowhere.jpg')).rejects.toThrow('ENOENT');
  });
});

describe('perceptual hash', () => {
  it('stays nearly the same when a picture is compressed again or shrunk', async () => {
    await fc.assert(
      fc.asyncProperty(anySeed, anyQuality, anyWidth, async (seed, quality, width) => {
        const original = await sampleSelfie(seed);
        const copy = await openPicture(original).resize(width).jpeg({ quality }).toBuffer();
        const distance = hammingDistance(await hashOf(original), await hashOf(copy));
        // One copy in a thousand may lie above the distance for "probably the same".
        expect(distance).toBeLessThanOrEqual(SAME_PHOTO_DISTANCE + 4);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('recognises copies that are strongly compressed and much smaller', async () => {
    for (let seed = 0; seed < 10; seed += 1) {
      const original = await sampleSelfie(seed);
      const copy = await openPicture(original).resize(200).jpeg({ quality: 40 }).toBuffer();
      const distance = hammingDistance(await hashOf(original), await hashOf(copy));
      expect(distance).toBeLessThanOrEqual(SAME_PHOTO_DISTANCE);
    }
  }, 60_000);

  it('differs for different pictures', async () => {
    const hashes: string[] = [];
    for (let seed = 0; seed < 20; seed += 1) hashes.push(await hashOf(await sampleSelfie(seed)));
    const distances = hashes.flatMap((a, at) => hashes.slice(at + 1).map((b) => hammingDistance(a, b)));
    expect(Math.min(...distances)).toBeGreaterThan(SAME_PHOTO_DISTANCE);
  }, 60_000);

  it('is not made of a covered lens, which proves nothing', async () => {
    const black = pictureFromPixels(Buffer.alloc(100 * 100 * 3, 7), 100, 100);
    expect(await perceptualHash(await black.jpeg().toBuffer())).toBeNull();
  });

  it('has a distance that counts differing bits', () => {
    expect(hammingDistance('0000000000000000', 'ffffffffffffffff')).toBe(64);
    expect(hammingDistance('8000000000000001', '0000000000000000')).toBe(2);
    fc.assert(
      fc.property(anyHash, anyHash, anyHash, (a, b, c) => {
        expect(hammingDistance(a, a)).toBe(0);
        expect(hammingDistance(a, b)).toBe(hammingDistance(b, a));
        expect(hammingDistance(a, c)).toBeLessThanOrEqual(hammingDistance(a, b) + hammingDistance(b, c));
      }),
    );
  });
});

const anySeed = fc.integer({ min: 0, max: 1000 });
const anyQuality = fc.integer({ min: 40, max: 95 });
const anyWidth = fc.integer({ min: 200, max: 480 });
const anyHash = fc
  .bigInt({ min: 0n, max: 2n ** 64n - 1n })
  .map((bits) => bits.toString(16).padStart(16, '0'));

const anyDisguise = fc.record({
  seed: anySeed,
  format: fc.constantFrom('jpeg', 'png', 'webp'),
  orientation: fc.integer({ min: 1, max: 8 }),
  width: fc.integer({ min: 64, max: 800 }),
  trailer: fc.constantFrom(
    Buffer.alloc(0),
    sampleZip([{ name: 'evil.exe', content: 'MZ' }]),
    Buffer.from('<script>alert(1)</script>'),
    Buffer.from('<?php echo 1; ?>'),
  ),
});

async function clean(bytes: Buffer): Promise<CleanPhoto | PictureRefusal> {
  const path = join(folder, `${Math.random()}.jpg`);
  await writeFile(path, bytes);
  const outcome = await new ImagePipeline(new WorkQueue(2, 10)).process(path);
  expect((await readFile(path)).equals(bytes)).toBe(true);
  return outcome;
}

async function hashOf(picture: Buffer): Promise<string> {
  const hash = await perceptualHash(picture);
  if (hash === null) throw new Error('the picture shows nothing');
  return hash;
}

function expectClean(outcome: CleanPhoto | PictureRefusal): CleanPhoto {
  if (!outcome.allowed) throw new Error(outcome.code);
  return outcome;
}

/** A valid beginning of a PNG of this size: a header, and pixels that unpack well. */
function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const framed = Buffer.alloc(body.length + 8);
    framed.writeUInt32BE(data.length, 0);
    body.copy(framed, 4);
    framed.writeUInt32BE(crc32(body), body.length + 4);
    return framed;
  };
  const pixels = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
