import type { EntityManager } from 'typeorm';
import { addDays, type LocalDay } from '../shared/local-day.js';
import type { Coordinates } from '../work-locations/geofence.rules.js';
import { parseFlags } from './punch-facts.reader.js';
import type { Punch } from './punch.entity.js';

/** A punch with what the rules ask beside its columns. */
export interface KnownPunch extends Punch {
  /** Whether a person decided about it. */
  readonly reviewed: boolean;
}

/** How often a point and a device were seen. */
export interface Sightings {
  /** See `PunchEvidence.repeat`; the punch that is asked about is counted. */
  readonly repeat: { readonly days: number; readonly people: number };
  readonly devicePeople: number;
}

/** Days over which a point and a device are remembered: about a month of work. */
const LOOKBACK_DAYS = 30;
/** More sightings than this say nothing new, and cost time at the opening bell. */
const MAX_SIGHTINGS = 300;

const COLUMNS = `
  p.id AS id, p.employee_id AS employeeId, p.kind AS kind, p.business_date AS businessDate,
  p.received_at AS receivedAt, p.captured_at AS capturedAt, p.business_at AS businessAt, p.time_zone AS timeZone,
  CAST(p.latitude AS DOUBLE) AS latitude, CAST(p.longitude AS DOUBLE) AS longitude,
  p.accuracy_meters AS accuracyMeters, p.work_location_id AS workLocationId, p.distance_meters AS distanceMeters,
  p.inside_geofence AS insideGeofence, p.state AS state, p.flags AS flags, p.channel AS channel,
  p.device_id AS deviceId, p.request_sha256 AS requestSha256, p.evidence_id AS evidenceId,
  p.decision_reason AS decisionReason,
  EXISTS (SELECT 1 FROM punch_decisions d WHERE d.punch_id = p.id) AS reviewed`;

const OWN_SQL = `
  SELECT ${COLUMNS} FROM punches p WHERE p.employee_id = ? AND p.business_date BETWEEN ? AND ?
  UNION
  SELECT ${COLUMNS} FROM punches p WHERE p.id = ?`;

const SIGHTINGS_SQL = `
  SELECT point.days AS days, point.people AS people, device.people AS devicePeople
  FROM (
    SELECT COUNT(DISTINCT IF(seen.employee_id = ?, NULLIF(seen.business_date, ?), NULL)) + 1 AS days,
           COUNT(DISTINCT NULLIF(seen.employee_id, ?)) + 1 AS people
    FROM (SELECT employee_id, business_date FROM punches
          WHERE latitude = ? AND longitude = ? AND business_date BETWEEN ? AND ?
          ORDER BY business_date DESC LIMIT ${MAX_SIGHTINGS}) seen
  ) point,
  (
    SELECT COUNT(DISTINCT NULLIF(seen.employee_id, ?)) + 1 AS people
    FROM (SELECT employee_id FROM punches WHERE device_id = ? AND business_date BETWEEN ? AND ?
          ORDER BY business_date DESC LIMIT ${MAX_SIGHTINGS}) seen
  ) device`;

type KnownPunchRow = Omit<KnownPunch, 'flags' | 'insideGeofence' | 'reviewed'> & {
  readonly flags: unknown;
  readonly insideGeofence: number | null;
  readonly reviewed: number;
};

/** Reads what is already known when a punch arrives, inside of its transaction; each answer is one statement. */
export class PunchHistoryReader {
  /** The employee's punches of a range of days, and the punch with this id, whoever made it. */
  async around(
    manager: EntityManager,
    employeeId: string,
    from: LocalDay,
    to: LocalDay,
    id: string,
  ): Promise<readonly KnownPunch[]> {
    const rows = await manager.query<KnownPunchRow[]>(OWN_SQL, [employeeId, from, to, id]);
    return rows.map(toKnownPunch);
  }

  /** How often the point and the device of a punch were seen lately, this time included. */
  async sightings(
    manager: EntityManager,
    punch: {
      readonly employeeId: string;
      readonly businessDate: LocalDay;
      readonly position: Coordinates | null;
      readonly deviceId: string | null;
    },
  ): Promise<Sightings> {
    const { employeeId, businessDate, position, deviceId } = punch;
    if (!position && deviceId === null) return { repeat: { days: 1, people: 1 }, devicePeople: 1 };
    const from = addDays(businessDate, -LOOKBACK_DAYS);
    const [row] = await manager.query<
      { readonly days: string; readonly people: string; readonly devicePeople: string }[]
    >(SIGHTINGS_SQL, [
      ...[employeeId, businessDate, employeeId],
      ...[position?.latitude ?? null, position?.longitude ?? null, from, businessDate],
      ...[employeeId, deviceId, from, businessDate],
    ]);
    return {
      repeat: { days: Number(row?.days ?? 1), people: Number(row?.people ?? 1) },
      devicePeople: Number(row?.devicePeople ?? 1),
    };
  }
}

function toKnownPunch(row: KnownPunchRow): KnownPunch {
  return {
    ...row,
    flags: parseFlags(row.flags),
    insideGeofence: row.insideGeofence === null ? null : row.insideGeofence === 1,
    reviewed: Number(row.reviewed) === 1,
  };
}
