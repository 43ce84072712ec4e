import fc from 'fast-check';
import { hintsOf } from './exif-hints.js';

const NOTHING = { hasCaptureTime: false, hasLocation: false };

describe('hints of a photo', () => {
  it.each(['II', 'MM'] as const)('are found in both byte orders (%s)', (order) => {
    expect(hintsOf(exif(order, [0x9003], [0x0002, 0x0004]))).toEqual({
      hasCaptureTime: true,
      hasLocation: true,
    });
    expect(hintsOf(exif(order, [0x9003], []))).toEqual({ hasCaptureTime: true, hasLocation: false });
    expect(hintsOf(exif(order, [0x829a], [0x0002]))).toEqual({ hasCaptureTime: false, hasLocation: true });
  });

  it('do not take an empty block of coordinates for a location', () => {
    expect(hintsOf(exif('II', [], [0x0000]))).toEqual(NOTHING);
  });

  it('are none without a block or with a damaged one, whatever its bytes', () => {
    expect(hintsOf(undefined)).toEqual(NOTHING);
    fc.assert(
      fc.property(fc.constantFrom('', 'II*\0', 'MM\0*', 'Exif\0\0II*\0'), fc.uint8Array(), (start, rest) => {
        const hints = hintsOf(Buffer.concat([Buffer.from(start), rest]));
        expect(Object.values(hints).every((hint) => typeof hint === 'boolean')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

/** An EXIF block with these tags in the block of the photo and in that of the coordinates. */
function exif(order: 'II' | 'MM', photoTags: readonly number[], positionTags: readonly number[]): Buffer {
  const bytes = Buffer.alloc(256);
  const uint16 = (value: number, at: number): number =>
    order === 'II' ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at);
  const uint32 = (value: number, at: number): number =>
    order === 'II' ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at);
  const block = (at: number, tags: readonly (readonly [tag: number, value: number])[]): void => {
    uint16(tags.length, at);
    tags.forEach(([tag, value], index) => {
      uint16(tag, at + 2 + index * 12);
      uint32(value, at + 2 + index * 12 + 8);
    });
  };
  bytes.write(order);
  uint16(42, 2);
  uint32(8, 4);
  block(8, [
    [0x8769, 64],
    [0x8825, 128],
  ]);
  block(
    64,
    photoTags.map((tag) => [tag, 1]),
  );
  block(
    128,
    positionTags.map((tag) => [tag, 1]),
  );
  return bytes;
}
