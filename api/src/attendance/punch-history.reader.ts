import type { EntityManager } from 'typeorm';
import { addDays, type LocalDay } from '../shared/local-day.js';
import type { Coordinates, Position } from '../work-locations/geofence.rules.js';
import type { PunchFact } from './day-facts.rules.js';
import { toPunchFact, type PunchFactRow } from './punch-facts.reader.js';

/** An own punch of the days around a new one. */
export interface KnownPunch extends PunchFact {
  readonly businessDate: LocalDay;
  readonly position: Position | null;
}

/** What is already known when a punch arrives. */
export interface PunchHistory {
  /** The employee's own punches of the days around, in no particular order. */
  readonly own: readonly KnownPunch[];
  /** How often the point was seen lately, this time included; see `PunchEvidence.repeat`. */
  readonly repeat: { readonly days: number; readonly people: number };
  /** People who used the device lately, this employee included. */
  readonly devicePeople: number;
}

/** Days over which a point and a device are remembered: about a month of work. */
const LOOKBACK_DAYS = 30;
/** More sightings than this say nothing new, and cost time at the opening bell. */
const MAX_SIGHTINGS = 300;

/** One statement, because every clock-in waits for it: one row at least, with the sightings in each. */
const HISTORY_SQL = `
  SELECT seen.days AS days, seen.people AS people, seen.devicePeople AS devicePeople,
         p.id AS id, p.employee_id AS employeeId, p.business_date AS businessDate, p.kind AS kind, p.state AS state,
         p.business_at AS businessAt, IF(p.state = 'REJECTED', p.flags, NULL) AS flags,
         p.state = 'REJECTED' AND EXISTS (SELECT 1 FROM punch_decisions d WHERE d.punch_id = p.id) AS reviewed,
         CAST(p.latitude AS DOUBLE) AS latitude, CAST(p.longitude AS DOUBLE) AS longitude,
         p.accuracy_meters AS accuracyMeters
  FROM (
    SELECT point.days AS days, point.people AS people, device.people AS devicePeople
    FROM (
      SELECT COUNT(DISTINCT IF(employee_id = ?, NULLIF(business_date, ?), NULL)) + 1 AS days,
             COUNT(DISTINCT NULLIF(employee_id, ?)) + 1 AS people
      FROM (SELECT employee_id, business_date FROM punches
            WHERE latitude = ? AND longitude = ? AND business_date BETWEEN ? AND ?
            ORDER BY business_date DESC LIMIT ${MAX_SIGHTINGS}) same_point
    ) point
    CROSS JOIN (
      SELECT COUNT(DISTINCT NULLIF(employee_id, ?)) + 1 AS people
      FROM (SELECT employee_id FROM punches WHERE device_id = ? AND business_date BETWEEN ? AND ?
            ORDER BY business_date DESC LIMIT ${MAX_SIGHTINGS}) same_device
    ) device
  ) seen
  LEFT JOIN punches p ON p.employee_id = ? AND p.business_date BETWEEN ? AND ?`;

type HistoryRow = (PunchFactRow | { readonly id: null }) & {
  readonly days: string;
  readonly people: string;
  readonly devicePeople: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly accuracyMeters: number | null;
};

/** Reads what is already known about a person, a point and a device. */
export class PunchHistoryReader {
  /** The history of a punch of about this day; one statement. */
  async read(
    manager: EntityManager,
    punch: {
      readonly employeeId: string;
      readonly aboutDay: LocalDay;
      readonly position: Coordinates | null;
      readonly deviceId: string | null;
    },
  ): Promise<PunchHistory> {
    const { employeeId, aboutDay, position, deviceId } = punch;
    const since = addDays(aboutDay, -LOOKBACK_DAYS);
    const [from, to] = [addDays(aboutDay, -1), addDays(aboutDay, 1)];
    const rows = await manager.query<HistoryRow[]>(HISTORY_SQL, [
      ...[employeeId, aboutDay, employeeId],
      ...[position?.latitude ?? null, position?.longitude ?? null, since, to],
      ...[employeeId, deviceId, since, to],
      ...[employeeId, from, to],
    ]);
    const [first] = rows;
    return {
      own: rows.flatMap((row) => (row.id === null ? [] : [toKnownPunch(row)])),
      repeat: { days: Number(first?.days ?? 1), people: Number(first?.people ?? 1) },
      devicePeople: Number(first?.devicePeople ?? 1),
    };
  }
}

function toKnownPunch(row: Exclude<HistoryRow, { readonly id: null }>): KnownPunch {
  const { latitude, longitude, accuracyMeters } = row;
  const position = latitude === null || longitude === null ? null : { latitude, longitude, accuracyMeters };
  return { ...toPunchFact(row), businessDate: row.businessDate, position };
}
