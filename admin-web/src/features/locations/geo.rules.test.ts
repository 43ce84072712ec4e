import { coordinateOf, countInside, distanceMeters, pointOf } from './geo.rules.ts';

const SEKAYU = { latitude: -2.8901, longitude: 103.8392 };

describe('points on the map', () => {
  it('are as far from each other as the server says', () => {
    expect(distanceMeters(SEKAYU, SEKAYU)).toBe(0);
    expect(distanceMeters(SEKAYU, { ...SEKAYU, latitude: SEKAYU.latitude + 0.001 })).toBeCloseTo(111.2, 1);
  });

  it('are counted within a circle', () => {
    const near = { ...SEKAYU, longitude: SEKAYU.longitude + 0.0005 };
    expect(countInside([SEKAYU, near, { latitude: 0, longitude: 0 }], SEKAYU, 100)).toBe(2);
  });

  it('are read with a comma or a point, and both at once', () => {
    expect(coordinateOf('-2,8901', 90)).toBe(-2.8901);
    expect(coordinateOf('103.8392', 90)).toBeNull();
    expect(coordinateOf('', 90)).toBeNull();
    expect(pointOf(' -2.8901, 103.8392 ')).toEqual(SEKAYU);
    expect(pointOf('SD Negeri 1')).toBeNull();
  });
});
