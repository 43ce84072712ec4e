import type { PunchKind } from '../attendance/punch.entity.js';
import type { WorkingHours } from '../schedules/schedule-resolution.rules.js';
import { instantOf, type LocalDay, type TimeZone } from '../shared/local-day.js';
import type { Coordinates, Position } from '../work-locations/geofence.rules.js';
import { SeededRandom } from './seeded-random.js';

/** Where somebody stood when they clocked in, seen from the work location. */
export type PunchPlace = 'AT_WORK' | 'AT_THE_GATE' | 'ELSEWHERE';

/** One punch as somebody made it. */
export interface PunchMoment {
  readonly kind: PunchKind;
  readonly at: Date;
  readonly place: PunchPlace;
  /** Minutes that the phone kept it without a network; null when it was sent at once. */
  readonly offlineMinutes: number | null;
  readonly mockLocation: boolean;
}

/** How somebody usually comes and goes. */
export interface PunchHabits {
  /** Minutes before the start of work at which they usually arrive. */
  readonly earlyMinutes: number;
  /** Chance of arriving late on a day. */
  readonly late: number;
  /** Chance of forgetting to clock out on a day. */
  readonly forgetful: number;
  /** Chance that the phone finds no network. */
  readonly offline: number;
  /** Sends exactly the same point every day, as a simulated position does. */
  readonly samePoint: boolean;
}

const MINUTE_MS = 60_000;
const METERS_PER_DEGREE = 111_195;

/** Minutes of lateness by tier, with the share of each among the late days. */
type MinuteRange = readonly [low: number, high: number];
const LATE_MINUTES: readonly (readonly [MinuteRange, number])[] = [
  [[1, 30], 74],
  [[31, 60], 16],
  [[61, 90], 6],
  [[91, 165], 4],
];
const EARLY_LEAVE_MINUTES: readonly (readonly [MinuteRange, number])[] = [
  [[1, 30], 70],
  [[31, 60], 18],
  [[61, 90], 8],
  [[91, 160], 4],
];

const ABSENT = 0.008;
const NO_CLOCK_IN = 0.004;
const EARLY_LEAVE = 0.025;
const AT_THE_GATE = 0.03;
const ELSEWHERE = 0.01;
const MOCK = 0.0004;

/** The habits of a person, the same on every day. */
export function habitsOf(seed: string, employeeId: string): PunchHabits {
  const random = new SeededRandom(seed, 'habits', employeeId);
  const unpunctual = random.chance(0.08);
  return {
    earlyMinutes: random.between(unpunctual ? 2 : 8, unpunctual ? 12 : 30),
    late: unpunctual ? 0.3 : 0.035,
    forgetful: random.chance(0.05) ? 0.12 : 0.01,
    offline: random.chance(0.06) ? 0.15 : 0.004,
    samePoint: random.chance(0.003),
  };
}

/** The punches of a working day; none when the person is absent. */
export function punchMoments(
  random: SeededRandom,
  habits: PunchHabits,
  hours: WorkingHours,
  date: LocalDay,
  zone: TimeZone,
): PunchMoment[] {
  if (random.chance(ABSENT)) return [];
  const start = instantOf(date, hours.start, zone).getTime();
  const end = instantOf(date, hours.end, zone).getTime();
  const moments: PunchMoment[] = [];
  if (!random.chance(NO_CLOCK_IN)) {
    moments.push(momentAt(random, habits, 'IN', start + arrival(random, habits) * MINUTE_MS));
  }
  if (!random.chance(habits.forgetful)) {
    moments.push(momentAt(random, habits, 'OUT', end + departure(random) * MINUTE_MS));
  }
  return moments;
}

/** Where the phone says that it is: near the point, by the place. */
export function positionAt(random: SeededRandom, point: Coordinates, place: PunchPlace): Position {
  const meters = distanceOf(random, place);
  const angle = random.unit() * 2 * Math.PI;
  const east = Math.cos((point.latitude * Math.PI) / 180);
  return {
    latitude: sixDecimals(point.latitude + (Math.sin(angle) * meters) / METERS_PER_DEGREE),
    longitude: sixDecimals(point.longitude + (Math.cos(angle) * meters) / (METERS_PER_DEGREE * east)),
    accuracyMeters: Math.max(
      3,
      Math.round(random.chance(0.05) ? random.around(60, 15) : random.around(12, 4)),
    ),
  };
}

/** The point from which somebody with a simulated position always sends. */
export function samePointOf(seed: string, employeeId: string, point: Coordinates): Position {
  const position = positionAt(new SeededRandom(seed, 'point', employeeId), point, 'AT_WORK');
  return { ...position, accuracyMeters: 5 };
}

/** Minutes after the start of work, negative before it. */
function arrival(random: SeededRandom, habits: PunchHabits): number {
  if (random.chance(habits.late)) return within(random, random.pickWeighted(LATE_MINUTES));
  return Math.max(-100, Math.min(-0.1, random.around(-habits.earlyMinutes, 6)));
}

/** Minutes after the end of work, negative before it. */
function departure(random: SeededRandom): number {
  if (random.chance(EARLY_LEAVE)) return -within(random, random.pickWeighted(EARLY_LEAVE_MINUTES));
  return random.chance(0.1) ? random.between(30, 150) + random.unit() : random.unit() * 25;
}

function momentAt(random: SeededRandom, habits: PunchHabits, kind: PunchKind, at: number): PunchMoment {
  return {
    kind,
    at: new Date(Math.round(at)),
    place: random.pickWeighted<PunchPlace>([
      ['AT_WORK', 1 - AT_THE_GATE - ELSEWHERE],
      ['AT_THE_GATE', AT_THE_GATE],
      ['ELSEWHERE', ELSEWHERE],
    ]),
    offlineMinutes: random.chance(habits.offline) ? random.between(5, 240) : null,
    mockLocation: random.chance(MOCK),
  };
}

function distanceOf(random: SeededRandom, place: PunchPlace): number {
  switch (place) {
    case 'AT_WORK':
      return Math.abs(random.around(0, 28));
    case 'AT_THE_GATE':
      return random.between(85, 125);
    case 'ELSEWHERE':
      return random.between(300, 6_000);
  }
}

function within(random: SeededRandom, [low, high]: MinuteRange): number {
  return low + random.unit() * (high - low);
}

function sixDecimals(degrees: number): number {
  return Number(degrees.toFixed(6));
}
