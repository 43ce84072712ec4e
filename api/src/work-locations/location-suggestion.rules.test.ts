import fc from 'fast-check';
import { distanceMeters } from './geofence.rules.js';
import { suggestPoint, type SightedPoint } from './location-suggestion.rules.js';

const SCHOOL = { latitude: -2.886_1, longitude: 103.836_4 };

function sighted(employeeId: string, north = 0, accuracyMeters = 12): SightedPoint {
  return {
    employeeId,
    latitude: SCHOOL.latitude + north / 111_320,
    longitude: SCHOOL.longitude,
    accuracyMeters,
  };
}

const people = (names: readonly string[]) => names.flatMap((name) => [sighted(name, 3), sighted(name, -3)]);

describe('the coordinates that clock events suggest', () => {
  it('are where the people of the school clock in, with how many speak for it', () => {
    const point = suggestPoint(people(['guru', 'kepsek', 'penjaga']));
    expect(point).toMatchObject({ punches: 6, people: 3, spreadMeters: 3 });
    expect(distanceMeters(point ?? SCHOOL, SCHOOL)).toBeLessThan(1);
  });

  it('are not moved by one who clocks in from home, however often', () => {
    const home = Array.from({ length: 20 }, () => sighted('di rumah', 8_000));
    const point = suggestPoint([...people(['guru', 'kepsek', 'penjaga', 'operator']), ...home]);
    expect(distanceMeters(point ?? SCHOOL, SCHOOL)).toBeLessThan(5);
  });

  it('need two people, four clock events and positions that are accurate', () => {
    expect(suggestPoint(people(['guru', 'guru', 'guru']))).toBeNull();
    expect(suggestPoint([sighted('guru'), sighted('kepsek'), sighted('guru')])).toBeNull();
    const rough = people(['guru', 'kepsek', 'penjaga']).map((point) => ({ ...point, accuracyMeters: 400 }));
    expect(suggestPoint(rough)).toBeNull();
    expect(suggestPoint(rough.map((point) => ({ ...point, accuracyMeters: 0 })))).toBeNull();
  });

  it('do not depend on the order, and lie among the positions', () => {
    const points = fc.array(
      fc.record({
        employeeId: fc.constantFrom('a', 'b', 'c', 'd'),
        north: fc.integer({ min: -500, max: 500 }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(points, (found) => {
        const sightings = found.map(({ employeeId, north }) => sighted(employeeId, north));
        const point = suggestPoint(sightings);
        expect(suggestPoint([...sightings].reverse())).toEqual(point);
        if (!point) return;
        const latitudes = sightings.map(({ latitude }) => latitude);
        expect(point.latitude).toBeGreaterThanOrEqual(Math.min(...latitudes) - 1e-6);
        expect(point.latitude).toBeLessThanOrEqual(Math.max(...latitudes) + 1e-6);
      }),
    );
  });
});
