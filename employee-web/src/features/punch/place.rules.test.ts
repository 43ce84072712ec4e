import { distanceMeters, nearest } from './place.rules.ts';

const SCHOOL = { id: 'a', name: 'SD Negeri 1 Sekayu', latitude: -2.9, longitude: 103.8, radiusMeters: 100 };
/** Degrees of latitude in a metre. */
const METER = 1 / 111_195;

describe('the place of work as the phone sees it', () => {
  it.each([
    [100, 0, true],
    [101, 0, false],
    [149, 49, true],
    [150, 50, true],
    [151, 500, false],
  ])('at %i m with an accuracy of %i m is inside: %s', (meters, accuracyMeters, inside) => {
    const fix = { latitude: SCHOOL.latitude + meters * METER, longitude: SCHOOL.longitude, accuracyMeters };
    expect(nearest(fix, [SCHOOL])).toMatchObject({ meters, inside });
  });

  it('is the one around the phone, although the point of another one is nearer', () => {
    const wide = { ...SCHOOL, id: 'b', latitude: SCHOOL.latitude + 300 * METER, radiusMeters: 400 };
    const fix = { latitude: SCHOOL.latitude - 110 * METER, longitude: SCHOOL.longitude, accuracyMeters: 0 };
    expect(nearest(fix, [SCHOOL])).toMatchObject({ inside: false });
    expect(nearest({ ...fix, latitude: SCHOOL.latitude + 120 * METER }, [SCHOOL, wide])?.place.id).toBe('b');
  });

  it('is unknown without coordinates', () => {
    const fix = { latitude: 0, longitude: 0, accuracyMeters: 5 };
    expect(nearest(fix, [{ ...SCHOOL, latitude: null, longitude: null }])).toBeNull();
    expect(nearest(fix, [])).toBeNull();
  });

  it('is as far as the great circle says', () => {
    const sekayu = { latitude: -2.8932, longitude: 103.8416 };
    expect(distanceMeters(sekayu, { latitude: -2.9909, longitude: 104.7566 })).toBeCloseTo(102_200, -3);
  });
});
