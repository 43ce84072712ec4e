import { createHash } from 'node:crypto';
import { toAttendanceDay } from '../attendance/day-store.js';
import { resolveDay } from '../attendance/day.rules.js';
import type { DayResolution, PunchFact } from '../attendance/day-facts.rules.js';
import type { AttendanceDay } from '../attendance/attendance-day.entity.js';
import type { PunchDecision } from '../attendance/punch-decision.entity.js';
import { PUNCH_TRANSITIONS, type PunchEvent } from '../attendance/punch-review.rules.js';
import { classifyPunch, rejectionOf, type ArrivedPunch } from '../attendance/punch.rules.js';
import type { Punch } from '../attendance/punch.entity.js';
import type { ResolvedCalendar } from '../calendar/calendar.rules.js';
import type { Assignment } from '../employees/assignment.entity.js';
import { mainPost } from '../employees/main-post.rules.js';
import { localDay, type LocalDay } from '../shared/local-day.js';
import { checkGeofence, pointKey, type Position } from '../work-locations/geofence.rules.js';
import type { WorkLocation } from '../work-locations/work-location.entity.js';
import { momentOn, REGENCY_ZONE } from './history-clock.js';
import {
  habitsOf,
  positionAt,
  punchMoments,
  samePointOf,
  type PunchHabits,
  type PunchMoment,
} from './punch-story.js';
import type { RegencyIndex, RuleSetInForce } from './regency-index.js';
import type { RequestHistory } from './request-history.js';
import { idAt } from './seed-ids.js';
import { SeededRandom } from './seeded-random.js';

/** What one employee left behind on one day. */
export interface AttendanceOfDay {
  /** The main post of the day. */
  readonly post: Assignment;
  readonly punches: readonly Punch[];
  readonly punchDecisions: readonly PunchDecision[];
  readonly day: AttendanceDay;
  /** The same day as the resolver gave it. */
  readonly resolution: DayResolution;
}

/** A day of an employee with everything that is read as of it. */
interface DayContext {
  readonly employeeId: string;
  readonly date: LocalDay;
  readonly posts: readonly Assignment[];
  readonly locations: readonly WorkLocation[];
  readonly calendar: ResolvedCalendar;
  readonly ruleSet: RuleSetInForce;
  readonly person: PersonTraits;
  readonly random: SeededRandom;
}

/** What is the same about a person on every day. */
interface PersonTraits {
  readonly habits: PunchHabits;
  readonly deviceId: string;
}

const MINUTE_MS = 60_000;

/** What a supervisor does with a flagged punch or one that was sent later; null leaves it open. */
const REVIEWS: Readonly<
  Record<'FLAGGED' | 'PENDING_CONFIRMATION', readonly (readonly [PunchEvent | null, number])[]>
> = {
  FLAGGED: [
    ['CONFIRM', 50],
    ['REJECT', 14],
    [null, 36],
  ],
  PENDING_CONFIRMATION: [
    ['CONFIRM', 88],
    ['REJECT', 2],
    [null, 10],
  ],
};
const REJECTION_REASONS = [
  'Foto tidak diambil di lingkungan kerja.',
  'Posisi terlalu jauh dari lokasi kantor tanpa keterangan.',
  'Tidak memakai seragam dinas hari ini.',
  'Wajah pada foto tidak terlihat jelas.',
];

/**
 * Invents the punches of a day and derives everything else by the real rules: the geofence, the flags, the state and
 * the attendance day. Days of one employee are asked for in order.
 */
export class AttendanceHistory {
  /** Days on which the exact point of a person with a simulated position was seen. */
  private readonly repeats = new Map<string, number>();
  private readonly persons = new Map<string, PersonTraits>();

  /** @param end nothing has happened at or after it. */
  constructor(
    private readonly index: RegencyIndex,
    private readonly seed: string,
    private readonly end: Date,
    private readonly requests: RequestHistory,
  ) {}

  /** The day of an employee; null when they held no post. */
  dayOf(employeeId: string, date: LocalDay): AttendanceOfDay | null {
    const posts = this.index.postsOn(employeeId, date);
    const post = mainPost(posts);
    if (!post) return null;
    const context: DayContext = {
      employeeId,
      date,
      posts,
      locations: this.index.locationsOn(employeeId, date),
      calendar: this.index.calendarOn(posts, date),
      ruleSet: this.index.ruleSetOn(date),
      person: this.person(employeeId),
      random: new SeededRandom(this.seed, 'day', employeeId, date),
    };
    const schedule = this.index.scheduleOn(post, date);
    const free = context.calendar.effect === 'HOLIDAY' || context.calendar.effect === 'JOINT_LEAVE';
    const moments =
      schedule.kind === 'HOURS' && !free
        ? punchMoments(context.random, context.person.habits, schedule, date, REGENCY_ZONE)
        : [];
    const arrived = moments
      .filter(({ kind }) => this.requests.punches(employeeId, date, kind))
      .map((moment) => this.punch(moment, post, context))
      .filter((punch) => punch.receivedAt < this.end);
    const reviewed = arrived.map((punch) => this.reviewed(punch, context));
    const punches = reviewed.map((review) => review.punch);
    const resolution = resolveDay({
      date,
      now: this.end,
      zone: REGENCY_ZONE,
      assignmentId: post.id,
      schedule,
      calendar: context.calendar,
      punches: reviewed.map(({ punch, decision }) => punchFact(punch, decision !== null)),
      absences: this.requests.absencesOn(employeeId, date),
      corrections: this.requests.correctionsOn(employeeId, date),
      dispensations: [],
      ruleSet: context.ruleSet,
    });
    return {
      post,
      punches,
      punchDecisions: reviewed.flatMap(({ decision }) => (decision ? [decision] : [])),
      day: toAttendanceDay(employeeId, resolution, this.end),
      resolution,
    };
  }

  private person(employeeId: string): PersonTraits {
    const known = this.persons.get(employeeId);
    if (known) return known;
    const traits = {
      habits: habitsOf(this.seed, employeeId),
      deviceId: idAt(0, new SeededRandom(this.seed, 'device', employeeId)),
    };
    this.persons.set(employeeId, traits);
    return traits;
  }

  private punch(moment: PunchMoment, post: Assignment, context: DayContext): Punch {
    const { random, locations, ruleSet, employeeId } = context;
    const rules = ruleSet.content.punch;
    const offlineMs = moment.offlineMinutes === null ? null : moment.offlineMinutes * MINUTE_MS;
    const position = this.position(moment, post, context);
    const geofence = checkGeofence(position, locations, rules.accuracyCapMeters);
    const arrived: ArrivedPunch = {
      receivedAt: new Date(moment.at.getTime() + (offlineMs ?? 0)),
      offline: offlineMs === null ? null : { capturedAt: moment.at, elapsedMs: offlineMs },
      zone: REGENCY_ZONE,
      position,
      geofence,
      geofenceApplies: context.calendar.effect !== 'ANY_LOCATION',
      mockLocation: moment.mockLocation,
      repeat: { days: this.seenDays(moment, context, position), people: 1 },
      neighbours: [],
      devicePeople: 1,
      photo: 'ATTACHED',
      reusedPhoto: null,
    };
    const { time, businessDate, flags, state } = classifyPunch(arrived, rules);
    const id = idAt(moment.at.getTime(), random);
    return {
      id,
      employeeId,
      kind: moment.kind,
      businessDate,
      receivedAt: arrived.receivedAt,
      capturedAt: arrived.offline?.capturedAt ?? null,
      businessAt: time.businessAt,
      timeZone: REGENCY_ZONE,
      latitude: position.latitude,
      longitude: position.longitude,
      accuracyMeters: position.accuracyMeters,
      workLocationId: geofence.locationId,
      distanceMeters: geofence.distanceMeters,
      insideGeofence: geofence.locationId === null ? null : geofence.verdict === 'INSIDE',
      state,
      flags,
      channel: 'PHONE',
      deviceId: context.person.deviceId,
      requestSha256: createHash('sha256')
        .update(`${id}/${pointKey(position)}`)
        .digest('hex'),
      evidenceId: null,
      decisionReason: null,
    };
  }

  private position(moment: PunchMoment, post: Assignment, context: DayContext): Position {
    const { random, employeeId, person } = context;
    const [location = null] = context.locations;
    const point =
      location?.latitude && location.longitude
        ? { latitude: location.latitude, longitude: location.longitude }
        : this.index.pointOf(post.orgUnitId);
    return person.habits.samePoint
      ? samePointOf(this.seed, employeeId, point)
      : positionAt(random, point, moment.place);
  }

  /** On how many days the exact point of this punch was seen; honest fixes are never the same twice. */
  private seenDays(moment: PunchMoment, { person, employeeId }: DayContext, position: Position): number {
    if (!person.habits.samePoint) return 1;
    const key = `${employeeId}/${pointKey(position)}`;
    const days = (this.repeats.get(key) ?? 0) + (moment.kind === 'IN' ? 1 : 0);
    this.repeats.set(key, days);
    return Math.max(1, days);
  }

  /** The punch as its supervisor left it. */
  private reviewed(punch: Punch, { random, employeeId }: DayContext): ReviewedPunch {
    if (punch.state !== 'FLAGGED' && punch.state !== 'PENDING_CONFIRMATION') return { punch, decision: null };
    const event = random.pickWeighted(REVIEWS[punch.state]);
    const decidedAt = momentOn(
      random,
      localDay(new Date(punch.receivedAt.getTime() + 86_400_000), REGENCY_ZONE),
      7,
      20,
    );
    const decidedBy = this.index.deciderOn(employeeId, localDay(decidedAt, REGENCY_ZONE));
    if (event === null || decidedBy === null || decidedAt >= this.end) return { punch, decision: null };
    const toState = PUNCH_TRANSITIONS[event].to;
    const reason = event === 'REJECT' ? random.pick(REJECTION_REASONS) : null;
    const id = idAt(decidedAt.getTime(), random);
    return {
      punch: { ...punch, state: toState, decisionReason: reason },
      decision: { id, punchId: punch.id, fromState: punch.state, toState, decidedBy, decidedAt, reason },
    };
  }
}

interface ReviewedPunch {
  readonly punch: Punch;
  readonly decision: PunchDecision | null;
}

function punchFact(punch: Punch, wasReviewed: boolean): PunchFact {
  const { id, kind, state, businessAt } = punch;
  return { id, kind, state, businessAt, rejection: rejectionOf(punch, wasReviewed) };
}
