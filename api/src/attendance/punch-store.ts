import type { EntityManager } from 'typeorm';
import type { Punch } from './punch.entity.js';

const INSERT_SQL = `
  INSERT INTO punches (id, employee_id, kind, business_date, received_at, captured_at, business_at, time_zone,
    latitude, longitude, accuracy_meters, work_location_id, distance_meters, inside_geofence, state, flags, channel,
    device_id, request_sha256, evidence_id, decision_reason)
  VALUES (?)`;

/** Writes a new punch. @throws an error with the number 1062 when its id is taken. */
export async function insertPunch(manager: EntityManager, punch: Punch): Promise<void> {
  await manager.query(INSERT_SQL, [
    [
      punch.id,
      punch.employeeId,
      punch.kind,
      punch.businessDate,
      punch.receivedAt,
      punch.capturedAt,
      punch.businessAt,
      punch.timeZone,
      punch.latitude,
      punch.longitude,
      punch.accuracyMeters,
      punch.workLocationId,
      punch.distanceMeters,
      punch.insideGeofence,
      punch.state,
      JSON.stringify(punch.flags),
      punch.channel,
      punch.deviceId,
      punch.requestSha256,
      punch.evidenceId,
      punch.decisionReason,
    ],
  ]);
}
