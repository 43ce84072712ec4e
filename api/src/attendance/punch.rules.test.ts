import fc from 'fast-check';
import { DEFAULT_RULE_SET, type RuleSetContent } from '../rule-sets/rule-set.js';
import { instantOf, TIME_ZONES } from '../shared/local-day.js';
import { GEOFENCE_VERDICTS, type GeofenceResult, type Position } from '../work-locations/geofence.rules.js';
import { photoStateOf, PHOTO_STATES, PUNCH_FLAGS, type PunchFlagCode } from './punch-flags.rules.js';
import { classifyPunch, rejectionOf, stateWithFlags, type ArrivedPunch } from './punch.rules.js';

const rules = DEFAULT_RULE_SET.punch;
const wib = (time: string) => instantOf('2026-04-07', time, 'Asia/Jakarta');
const RECEIVED = wib('06:45:00');
const position: Position = { latitude: -2.8876, longitude: 103.8486, accuracyMeters: 12 };
const geofence = (change: Partial<GeofenceResult> = {}): GeofenceResult => ({
  verdict: 'INSIDE',
  locationId: 'sd-1',
  distanceMeters: 20,
  limitMeters: 112,
  ...change,
});
const outside = geofence({ verdict: 'OUTSIDE', distanceMeters: 450 });

/** A punch of a teacher in the school yard about which nothing is odd. */
const arrived = (change: Partial<ArrivedPunch> = {}): ArrivedPunch => ({
  receivedAt: RECEIVED,
  offline: null,
  zone: 'Asia/Jakarta',
  position,
  geofence: geofence(),
  geofenceApplies: true,
  mockLocation: false,
  repeat: { days: 1, people: 1 },
  neighbours: [],
  devicePeople: 1,
  photo: 'AWAITED',
  reusedPhoto: null,
  ...change,
});
const offline = (time: string, elapsedMinutes: number | null) => ({
  capturedAt: wib(time),
  elapsedMs: elapsedMinutes === null ? null : elapsedMinutes * 60_000,
});

describe('a punch in the school yard', () => {
  it('is accepted without flags on the local date, though in UTC it is still yesterday', () => {
    const result = classifyPunch(arrived(), rules);
    expect(RECEIVED.toISOString()).toBe('2026-04-06T23:45:00.000Z');
    expect(result).toMatchObject({ state: 'ACCEPTED', flags: [], businessDate: '2026-04-07' });
    expect(result.time.businessAt).toEqual(RECEIVED);
  });

  it('belongs to the date of its zone at midnight', () => {
    const receivedAt = new Date('2026-04-07T15:30:00Z');
    const dates = TIME_ZONES.map((zone) => classifyPunch(arrived({ receivedAt, zone }), rules).businessDate);
    expect(dates).toEqual(['2026-04-07', '2026-04-07', '2026-04-08']);
  });
});

describe('a flag', () => {
  const hop = (meters: number, secondsAgo: number, accuracyMeters = 0) => ({
    id: 'before',
    at: new Date(RECEIVED.getTime() - secondsAgo * 1_000),
    position: { ...position, latitude: position.latitude + meters / 111_195.08, accuracyMeters },
  });

  it.each<[PunchFlagCode, string, Partial<ArrivedPunch>, object]>([
    ['OUTSIDE_GEOFENCE', 'beyond radius and tolerance', { geofence: outside }, { distanceMeters: 450 }],
    [
      'OUTSIDE_GEOFENCE',
      'without a position',
      { position: null, geofence: geofence({ verdict: 'NO_POSITION' }) },
      { verdict: 'NO_POSITION' },
    ],
    [
      'EXACT_REPEAT',
      'the same point on three days',
      { repeat: { days: 3, people: 1 } },
      { days: 3, people: 1 },
    ],
    [
      'EXACT_REPEAT',
      'the same point by three people',
      { repeat: { days: 1, people: 3 } },
      { days: 1, people: 3 },
    ],
    ['ZERO_ACCURACY', 'an accuracy of zero', { position: { ...position, accuracyMeters: 0 } }, {}],
    [
      'IMPOSSIBLE_SPEED',
      '30 km in ten minutes',
      { neighbours: [hop(30_000, 600)] },
      { punchId: 'before', speedKmh: 180 },
    ],
    ['MOCK_LOCATION', 'a simulated position', { mockLocation: true }, {}],
    ['SHARED_DEVICE', 'a phone that another person uses', { devicePeople: 2 }, { people: 2 }],
    [
      'PHOTO_REUSED',
      'a photo of last week',
      { reusedPhoto: { punchId: 'old', match: 'SAME_PICTURE' } },
      { punchId: 'old', match: 'SAME_PICTURE' },
    ],
    ['NO_PHOTO', 'no photo in time', { photo: 'MISSING' }, {}],
  ])('%s is set for %s, and the punch counts', (code, _, change, data) => {
    const result = classifyPunch(arrived(change), rules);
    expect(result.flags).toEqual([{ code, data: expect.objectContaining(data) as unknown }]);
    expect(result.state).toBe('FLAGGED');
  });

  it.each<[string, Partial<ArrivedPunch>]>([
    ['a position outside on a day of work from home', { geofence: outside, geofenceApplies: false }],
    ['a location without coordinates', { geofence: geofence({ verdict: 'NO_LOCATION' }) }],
    ['the same point on two days by two people', { repeat: { days: 2, people: 2 } }],
    ['a device that reports no accuracy', { position: { ...position, accuracyMeters: null } }],
    ['a fast bus: 24 km in ten minutes', { neighbours: [hop(24_000, 600)] }],
    ['a jump of the receiver: 900 m in five seconds', { neighbours: [hop(900, 5)] }],
    ['a photo that may still follow', { photo: 'AWAITED' }],
    ['a punch without a position that repeats nothing', { position: null, repeat: { days: 9, people: 9 } }],
  ])('is not set for %s', (_, change) => {
    expect(classifyPunch(arrived(change), rules)).toMatchObject({ state: 'ACCEPTED', flags: [] });
  });

  it('of speed is judged against the fastest neighbour, earlier or later, also in the same second', () => {
    const neighbours = [
      hop(30_000, 600),
      { ...hop(5_000, 0), id: 'same-second' },
      { ...hop(60_000, -900), id: 'after' },
    ];
    expect(classifyPunch(arrived({ neighbours }), rules).flags).toEqual([
      {
        code: 'IMPOSSIBLE_SPEED',
        data: expect.objectContaining({ punchId: 'same-second', seconds: 1 }) as unknown,
      },
    ]);
  });

  it('of speed cannot be avoided by claiming a bad accuracy', () => {
    const neighbours = [hop(30_000, 600, 1_000_000)];
    expect(classifyPunch(arrived({ neighbours }), rules).flags).toHaveLength(1);
  });
});

describe('the first state', () => {
  it('of a punch outside is rejected only where the region chose so', () => {
    const strict: RuleSetContent['punch'] = { ...rules, geofencePolicy: 'REJECT' };
    expect(classifyPunch(arrived({ geofence: outside }), rules).state).toBe('FLAGGED');
    const rejected = classifyPunch(arrived({ geofence: outside }), strict);
    expect(rejected.state).toBe('REJECTED');
    expect(rejectionOf(rejected, false)).toBe('OUTSIDE_GEOFENCE');
    expect(classifyPunch(arrived({ geofence: outside, geofenceApplies: false }), strict).state).toBe(
      'ACCEPTED',
    );
    const unmapped = geofence({ verdict: 'NO_LOCATION' });
    expect(classifyPunch(arrived({ geofence: unmapped }), strict).state).toBe('ACCEPTED');
  });

  it('of an offline punch waits for confirmation', () => {
    const result = classifyPunch(
      arrived({ receivedAt: wib('09:00'), offline: offline('06:50', 130) }),
      rules,
    );
    expect(result).toMatchObject({ state: 'PENDING_CONFIRMATION', flags: [] });
    expect(result.time.businessAt).toEqual(wib('06:50'));
  });

  it('of a proven offline punch is accepted where the region asks for proof only', () => {
    const lenient: RuleSetContent['punch'] = { ...rules, offlinePolicy: 'CONFIRM_UNPROVEN' };
    const stateOf = (elapsed: number | null) =>
      classifyPunch(arrived({ receivedAt: wib('09:00'), offline: offline('06:50', elapsed) }), lenient).state;
    expect([stateOf(130), stateOf(null), stateOf(90)]).toEqual([
      'ACCEPTED',
      'PENDING_CONFIRMATION',
      'PENDING_CONFIRMATION',
    ]);
  });

  it('of an offline punch with a clock set back is flagged with the difference', () => {
    const result = classifyPunch(arrived({ receivedAt: wib('09:00'), offline: offline('06:50', 60) }), rules);
    expect(result.flags).toEqual([{ code: 'CLOCK_SKEW', data: { skewSeconds: -4_200 } }]);
    expect(result.state).toBe('PENDING_CONFIRMATION');
  });

  it('of an offline punch older than the bound is rejected, on the day that it claims', () => {
    const receivedAt = new Date(wib('07:00').getTime() + 13 * 3_600_000);
    const result = classifyPunch(arrived({ receivedAt, offline: offline('06:50', null) }), rules);
    expect(result).toMatchObject({ state: 'REJECTED', businessDate: '2026-04-07' });
    expect(result.flags).toEqual([{ code: 'OFFLINE_TOO_OLD', data: { boundHours: 12 } }]);
    expect(rejectionOf(result, false)).toBe('OFFLINE_TOO_OLD');
    expect(rejectionOf(result, true)).toBe('REVIEW');
  });
});

describe('the state after the flags changed', () => {
  const flag = (code: PunchFlagCode) => ({ code, data: {} });

  it('of a punch whose photo arrived after all is accepted', () => {
    expect(stateWithFlags('FLAGGED', [flag('NO_PHOTO')], [])).toBe('ACCEPTED');
    expect(stateWithFlags('FLAGGED', [flag('NO_PHOTO'), flag('CLOCK_SKEW')], [flag('CLOCK_SKEW')])).toBe(
      'FLAGGED',
    );
  });

  it('of an accepted punch is flagged by a new flag only', () => {
    expect(stateWithFlags('ACCEPTED', [], [flag('PHOTO_REUSED')])).toBe('FLAGGED');
    expect(stateWithFlags('ACCEPTED', [flag('NO_PHOTO')], [flag('NO_PHOTO')])).toBe('ACCEPTED');
  });

  it('of a punch that waits or was rejected does not change', () => {
    expect(stateWithFlags('PENDING_CONFIRMATION', [], [flag('NO_PHOTO')])).toBe('PENDING_CONFIRMATION');
    expect(stateWithFlags('REJECTED', [flag('NO_PHOTO')], [])).toBe('REJECTED');
  });
});

describe('the photo of a punch', () => {
  it('may follow for twelve hours', () => {
    const at = (hours: number) => new Date(RECEIVED.getTime() + hours * 3_600_000);
    expect(photoStateOf(true, RECEIVED, at(20), rules)).toBe('ATTACHED');
    expect(photoStateOf(false, RECEIVED, at(12), rules)).toBe('AWAITED');
    expect(photoStateOf(false, RECEIVED, at(12.001), rules)).toBe('MISSING');
  });
});

describe('every punch', () => {
  const anyPosition = fc.option(
    fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
      accuracyMeters: fc.option(fc.double()),
    }),
  );
  const anyPunch: fc.Arbitrary<ArrivedPunch> = fc.record({
    receivedAt: fc.date({ min: wib('00:00'), max: wib('23:59:59'), noInvalidDate: true }),
    offline: fc.option(fc.record({ capturedAt: fc.date(), elapsedMs: fc.option(fc.double()) })),
    zone: fc.constantFrom(...TIME_ZONES),
    position: anyPosition,
    geofence: fc.constantFrom(...GEOFENCE_VERDICTS).map((verdict) => geofence({ verdict })),
    geofenceApplies: fc.boolean(),
    mockLocation: fc.boolean(),
    repeat: fc.record({ days: fc.nat(5), people: fc.nat(5) }),
    neighbours: fc.constant([]),
    devicePeople: fc.nat(3),
    photo: fc.constantFrom(...PHOTO_STATES),
    reusedPhoto: fc.constant(null),
  });

  it('is classified without an exception, its flags are known and in order, and its state follows from them', () => {
    const policies = fc.constantFrom('FLAG' as const, 'REJECT' as const);
    fc.assert(
      fc.property(anyPunch, policies, (punch, geofencePolicy) => {
        const { flags, state, businessDate } = classifyPunch(punch, { ...rules, geofencePolicy });
        const codes = flags.map((flag) => flag.code);
        expect(codes).toEqual(PUNCH_FLAGS.filter((code) => codes.includes(code)));
        expect(businessDate).toMatch(/^2026-0[34]-\d{2}$/);
        if (state === 'ACCEPTED') expect(codes).toEqual([]);
        if (state === 'ACCEPTED' || state === 'FLAGGED') expect(punch.offline).toBeNull();
        if (geofencePolicy === 'FLAG' && !codes.includes('OFFLINE_TOO_OLD'))
          expect(state).not.toBe('REJECTED');
      }),
    );
  });
});
