import type { DataSource, EntityManager } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import { isDuplicateKey, type Transactions } from '../db/transactions.js';
import type { Outbox } from '../outbox/outbox.js';
import type { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import type { RuleSetContent } from '../rule-sets/rule-set.js';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import { DomainError } from '../shared/domain-error.js';
import { KeyedQueue } from '../shared/keyed-queue.js';
import { addDays, localDay, type LocalDay } from '../shared/local-day.js';
import { checkGeofence, type Position } from '../work-locations/geofence.rules.js';
import type { AttendanceDay } from './attendance-day.entity.js';
import type { DayFrame, DayFrameReader } from './day-frame.reader.js';
import type { DayDecisions, DayProjector } from './day-projector.js';
import { lockEmployees, saveDays } from './day-store.js';
import type { NeighbourPunch } from './punch-flags.rules.js';
import type { KnownPunch, PunchHistory, PunchHistoryReader } from './punch-history.reader.js';
import { assertPunchRequest, digestOf, positionOf, type PunchRequest } from './punch-request.js';
import { insertPunch } from './punch-store.js';
import { punchTime } from './punch-time.rules.js';
import { Punch, type PunchKind } from './punch.entity.js';
import { classifyPunch, rejectionOf } from './punch.rules.js';
import { worksAnywhere } from './works-anywhere.rules.js';

/** The answer to a tap: the punch as it is kept, and what the day is now. */
export interface PunchReceipt {
  readonly punch: Punch;
  readonly day: AttendanceDay;
}

/** What the service works with. */
export interface PunchParts {
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly ruleSets: RuleSetReader;
  readonly frames: DayFrameReader;
  readonly projector: DayProjector;
  readonly history: PunchHistoryReader;
  readonly audit: AuditLog;
  readonly outbox: Outbox;
}

/** A request on its way, with what does not depend on the database. */
interface Tap {
  readonly kind: PunchKind;
  readonly request: PunchRequest;
  readonly requestSha256: string;
  readonly position: Position | null;
  readonly receivedAt: Date;
  readonly businessAt: Date;
  /** Business date in the capital's zone; that of the place is at most a day away. */
  readonly aboutDay: LocalDay;
  /** Of the rule set in force on the day of the receipt. */
  readonly rules: RuleSetContent['punch'];
}

/** Clocking in and out (absen masuk, absen pulang). */
export class PunchService {
  private readonly inLine = new KeyedQueue();

  constructor(private readonly parts: PunchParts) {}

  /**
   * Keeps a punch. The same id with the same content always gets the same answer, however often and from however many
   * connections it is sent.
   *
   * @throws DomainError INVALID_INPUT; ID_ALREADY_USED when the id belongs to another request or another person.
   */
  async punch(actor: Actor, kind: PunchKind, request: PunchRequest): Promise<PunchReceipt> {
    assertPunchRequest(request);
    const receivedAt = this.parts.clock.now();
    const ruleSet = await this.parts.ruleSets.inForce(localDay(receivedAt, 'Asia/Jakarta'));
    const rules = ruleSet.content.punch;
    const { businessAt } = punchTime(receivedAt, request.offline, rules);
    const tap: Tap = {
      kind,
      request,
      requestSha256: digestOf(kind, request),
      position: positionOf(request),
      receivedAt,
      businessAt,
      aboutDay: localDay(businessAt, 'Asia/Jakarta'),
      rules,
    };
    return this.inLine.run(actor.employeeId, async () => {
      try {
        return await this.parts.transactions.run((manager) => this.keep(manager, actor, tap));
      } catch (error) {
        // The same tap was kept before, or somebody else used its id.
        if (isDuplicateKey(error)) return this.answerAgain(this.parts.dataSource.manager, actor, tap);
        throw error;
      }
    });
  }

  private async keep(manager: EntityManager, actor: Actor, tap: Tap): Promise<PunchReceipt> {
    const { frames, projector, history } = this.parts;
    const { employeeId } = actor;
    const { aboutDay, position } = tap;
    await lockEmployees(manager, [employeeId]);
    const { deviceId } = tap.request;
    const known = await history.read(manager, { employeeId, aboutDay, position, deviceId });
    if (known.own.some(({ id }) => id === tap.request.id)) return this.answerAgain(manager, actor, tap);

    const days = await frames.read(manager, [employeeId], addDays(aboutDay, -1), addDays(aboutDay, 1));
    const date = localDay(tap.businessAt, days.zoneOf(employeeId, aboutDay));
    const frame = days.frameOf(employeeId, date);
    const decisions = (await projector.readDecisions(manager, [employeeId], date, date)).of(frame);
    const punch = classify(tap, frame, decisions, known);
    await insertPunch(manager, punch);
    const ofTheDay = known.own.filter(({ businessDate }) => businessDate === date);
    const { row } = projector.resolve(frame, {
      ...decisions,
      punches: [...ofTheDay, { ...punch, rejection: rejectionOf(punch, false) }],
    });
    // Derived from what this process remembers of calendar and decisions, so it is not stored as final.
    await saveDays(manager, [{ ...row, final: false }]);
    await this.announce(manager, actor, punch);
    return { punch, day: row };
  }

  /** The answer that the tap got before. @throws DomainError ID_ALREADY_USED when it was another tap. */
  private async answerAgain(manager: EntityManager, actor: Actor, tap: Tap): Promise<PunchReceipt> {
    const { employeeId } = actor;
    const { requestSha256 } = tap;
    const punch = await manager.findOneBy(Punch, { id: tap.request.id, employeeId, requestSha256 });
    if (!punch) throw new DomainError('ID_ALREADY_USED', {}, 'id');
    const [day] = await this.parts.projector.projectDays(manager, [{ employeeId, day: punch.businessDate }]);
    if (!day) throw new Error('A day that was asked for is always projected.');
    return { punch, day: day.row };
  }

  private async announce(manager: EntityManager, actor: Actor, punch: Punch): Promise<void> {
    const { id, kind, state, employeeId, businessDate } = punch;
    await this.parts.audit.record(manager, actor, {
      action: 'punch.recorded',
      objectType: 'Punch',
      objectId: id,
      subjectEmployeeId: employeeId,
      data: { kind, state, businessAt: punch.businessAt, flags: punch.flags.map(({ code }) => code) },
    });
    await this.parts.outbox.add(manager, 'PUNCH_RECORDED', { punchId: id, employeeId, businessDate });
  }
}

/** What the server makes of a tap; see `classifyPunch`. */
function classify(tap: Tap, frame: DayFrame, decisions: DayDecisions, known: PunchHistory): Punch {
  const { request, receivedAt, position, rules } = tap;
  const { employeeId, zone } = frame;
  const geofence = checkGeofence(position, frame.locations, rules.accuracyCapMeters);
  const { time, businessDate, flags, state } = classifyPunch(
    {
      receivedAt,
      offline: request.offline,
      zone,
      position,
      geofence,
      geofenceApplies: !worksAnywhere(frame.calendar, decisions.absences),
      mockLocation: request.mockLocation,
      repeat: known.repeat,
      devicePeople: known.devicePeople,
      neighbours: neighboursOf(known.own, tap.businessAt),
      photo: 'AWAITED',
      reusedPhoto: null,
    },
    rules,
  );
  return {
    id: request.id,
    employeeId,
    kind: tap.kind,
    businessDate,
    receivedAt,
    capturedAt: request.offline?.capturedAt ?? null,
    businessAt: time.businessAt,
    timeZone: zone,
    latitude: position?.latitude ?? null,
    longitude: position?.longitude ?? null,
    accuracyMeters: request.accuracyMeters,
    workLocationId: geofence.locationId,
    distanceMeters: geofence.distanceMeters,
    insideGeofence: geofence.distanceMeters === null ? null : geofence.verdict === 'INSIDE',
    state,
    flags,
    channel: request.channel,
    deviceId: request.deviceId,
    requestSha256: tap.requestSha256,
    evidenceId: null,
    decisionReason: null,
  };
}

/** The own punches with a position just before and just after an instant. */
function neighboursOf(own: readonly KnownPunch[], at: Date): NeighbourPunch[] {
  const located = own
    .flatMap(({ id, businessAt, position }) => (position ? [{ id, at: businessAt, position }] : []))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const before = located.findLast((punch) => punch.at <= at);
  const after = located.find((punch) => punch.at > at);
  return [before, after].filter((punch) => punch !== undefined);
}
