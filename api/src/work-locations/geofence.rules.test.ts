import fc from 'fast-check';
import { checkGeofence, distanceMeters, pointKey, type GeofenceLocation } from './geofence.rules.js';

/** One degree of latitude on the sphere: 6371008.8 m × π / 180. */
const DEGREE_METERS = 111_195.08;
const CAP = 50;

const SEKAYU = { latitude: -2.8876, longitude: 103.8486 };
const school: GeofenceLocation = { id: 'school', ...SEKAYU, radiusMeters: 100 };

/** A position so many metres north of the school. */
const north = (meters: number, accuracyMeters: number | null = null) => ({
  latitude: SEKAYU.latitude + meters / DEGREE_METERS,
  longitude: SEKAYU.longitude,
  accuracyMeters,
});

describe('the distance between two points', () => {
  it('is one degree of a great circle along a meridian and along the equator', () => {
    expect(distanceMeters({ latitude: 0, longitude: 0 }, { latitude: 1, longitude: 0 })).toBeCloseTo(
      111_195.08,
      1,
    );
    expect(distanceMeters({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 })).toBeCloseTo(
      111_195.08,
      1,
    );
  });

  it('from Sekayu to Palembang is about 101 km', () => {
    const palembang = { latitude: -2.9909, longitude: 104.7566 };
    expect(distanceMeters(SEKAYU, palembang) / 1000).toBeCloseTo(101.5, 0);
  });

  it('of antipodes is half the circumference, across the date line it is short', () => {
    const half = Math.PI * 6_371_008.8;
    expect(distanceMeters({ latitude: 30, longitude: 10 }, { latitude: -30, longitude: -170 })).toBeCloseTo(
      half,
      0,
    );
    expect(
      distanceMeters({ latitude: 0, longitude: 179.999 }, { latitude: 0, longitude: -179.999 }),
    ).toBeLessThan(300);
  });

  it('is symmetric, never negative, never NaN and zero for one point', () => {
    fc.assert(
      fc.property(anyPoint(), anyPoint(), (a, b) => {
        const there = distanceMeters(a, b);
        expect(distanceMeters(a, a)).toBe(0);
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeCloseTo(distanceMeters(b, a), 3);
      }),
    );
  });
});

describe('a position at a work location', () => {
  it.each([
    ['at the point', north(0), 'INSIDE', 0, 100],
    ['just within the radius', north(99.9), 'INSIDE', 100, 100],
    ['just beyond the radius', north(100.6), 'OUTSIDE', 101, 100],
    ['beyond the radius with an accuracy that reaches it', north(129, 30), 'INSIDE', 129, 130],
    ['beyond radius and accuracy', north(131, 30), 'OUTSIDE', 131, 130],
    ['with a bad accuracy up to the cap', north(149, 500), 'INSIDE', 149, 150],
    ['with a bad accuracy beyond the cap', north(151, 500), 'OUTSIDE', 151, 150],
    ['with an accuracy of zero', north(101, 0), 'OUTSIDE', 101, 100],
    ['with a negative accuracy', north(99, -40), 'INSIDE', 99, 100],
  ])('%s', (_, position, verdict, distance, limit) => {
    expect(checkGeofence(position, [school], CAP)).toEqual({
      verdict,
      locationId: 'school',
      distanceMeters: distance,
      limitMeters: limit,
    });
  });

  it('is judged by the nearest location that contains it, though another is nearer', () => {
    const gate: GeofenceLocation = { id: 'gate', ...north(300), radiusMeters: 10 };
    const campus: GeofenceLocation = { id: 'campus', ...SEKAYU, radiusMeters: 400 };
    expect(checkGeofence(north(280), [gate, campus], CAP)).toMatchObject({
      verdict: 'INSIDE',
      locationId: 'campus',
    });
  });

  it('outside of all is measured to the nearest', () => {
    const branch: GeofenceLocation = { id: 'branch', ...north(2_000), radiusMeters: 100 };
    expect(checkGeofence(north(1_500), [school, branch], CAP)).toMatchObject({
      verdict: 'OUTSIDE',
      locationId: 'branch',
      distanceMeters: 500,
    });
  });

  it('is not judged without a position, and never when no location has coordinates', () => {
    const unmapped: GeofenceLocation = { id: 'unmapped', latitude: null, longitude: null, radiusMeters: 100 };
    expect(checkGeofence(null, [school], CAP).verdict).toBe('NO_POSITION');
    expect(checkGeofence(north(0), [unmapped], CAP).verdict).toBe('NO_LOCATION');
    expect(checkGeofence(north(0), [], CAP).verdict).toBe('NO_LOCATION');
    expect(checkGeofence(null, [], CAP).verdict).toBe('NO_LOCATION');
  });

  it('gets the same answer whatever the order of the locations', () => {
    const locations = fc.uniqueArray(anyLocation(), { maxLength: 6, selector: (location) => location.id });
    fc.assert(
      fc.property(anyPoint(), locations, (point, places) => {
        const position = { ...point, accuracyMeters: 10 };
        const answer = checkGeofence(position, places, CAP);
        expect(checkGeofence(position, [...places].reverse(), CAP)).toEqual(answer);
      }),
    );
  });

  it('is never harmed by a larger radius or a worse accuracy', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(200), fc.nat(200), fc.nat(200), (meters, accuracy, radius, more) => {
        const inside = (extraRadius: number, extraAccuracy: number): boolean =>
          checkGeofence(
            north(meters, accuracy + extraAccuracy),
            [{ ...school, radiusMeters: radius + extraRadius }],
            CAP,
          ).verdict === 'INSIDE';
        return !inside(0, 0) || (inside(more, 0) && inside(0, more));
      }),
    );
  });
});

describe('the key of a point', () => {
  it('has six decimals and knows no negative zero', () => {
    expect(pointKey({ latitude: -2.88760049, longitude: 103.8486 })).toBe('-2.887600,103.848600');
    expect(pointKey({ latitude: -0.0000001, longitude: -0 })).toBe('0.000000,0.000000');
  });
});

function anyPoint(): fc.Arbitrary<{ latitude: number; longitude: number }> {
  return fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  });
}

function anyLocation(): fc.Arbitrary<GeofenceLocation> {
  return fc
    .tuple(anyPoint(), fc.uuid(), fc.integer({ min: 1, max: 1_000 }), fc.boolean())
    .map(([point, id, radiusMeters, mapped]) => ({
      id,
      latitude: mapped ? point.latitude : null,
      longitude: mapped ? point.longitude : null,
      radiusMeters,
    }));
}
