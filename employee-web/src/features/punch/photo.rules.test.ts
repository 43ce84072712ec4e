import fc from 'fast-check';
import { fitWithin } from './photo.rules.ts';

describe('the size of a photo', () => {
  it('is at most 1280 pixels, in the proportions of the camera', () => {
    expect(fitWithin(4_000, 3_000, 1_280)).toEqual({ width: 1_280, height: 960 });
    expect(fitWithin(3_000, 4_000, 1_280)).toEqual({ width: 960, height: 1_280 });
  });

  it('is never enlarged and never nothing', () => {
    const side = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(side, side, side, (width, height, pixels) => {
        const fit = fitWithin(width, height, pixels);
        expect(Math.max(fit.width, fit.height)).toBeLessThanOrEqual(
          Math.min(pixels, Math.max(width, height)),
        );
        expect(Math.min(fit.width, fit.height)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
