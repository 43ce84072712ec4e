import { createHash } from 'node:crypto';
import type { Channel } from '../evidence/evidence.entity.js';
import { DomainError } from '../shared/domain-error.js';
import type { Position } from '../work-locations/geofence.rules.js';
import type { OfflineCapture } from './punch-time.rules.js';
import type { PunchKind } from './punch.entity.js';

/** What a client sends to clock in or out. */
export interface PunchRequest {
  /** UUIDv7 that the client made. */
  readonly id: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly accuracyMeters: number | null;
  readonly channel: Channel;
  /** Random id that the application keeps on the device. */
  readonly deviceId: string | null;
  /** The device reported a simulated position. */
  readonly mockLocation: boolean;
  readonly offline: OfflineCapture | null;
}

const DEVICE_ID = /^[A-Za-z0-9._:-]{1,64}$/;
/** Half of the Earth's circumference: no receiver is less sure. */
const MAX_ACCURACY_METERS = 20_100_000;
/** Instants that a device's clock may show, however wrong it is: the database keeps them. */
const EARLIEST_CLOCK = Date.UTC(1970, 0, 1) - 86_400_000;
const LATEST_CLOCK = Date.UTC(2200, 0, 1);

/** Checks what the types of the request cannot say. @throws DomainError INVALID_INPUT with the field at fault. */
export function assertPunchRequest(request: PunchRequest): void {
  const { latitude, longitude, accuracyMeters, deviceId, offline } = request;
  if ((latitude === null) !== (longitude === null)) {
    throw invalid('a position has a latitude and a longitude', latitude === null ? 'latitude' : 'longitude');
  }
  if (accuracyMeters !== null && !(Math.abs(accuracyMeters) <= MAX_ACCURACY_METERS)) {
    throw invalid('not a distance on Earth', 'accuracyMeters');
  }
  if (deviceId !== null && !DEVICE_ID.test(deviceId)) {
    throw invalid('1 to 64 letters, digits and . _ : -', 'deviceId');
  }
  if (!offline) return;
  const capturedAt = offline.capturedAt.getTime();
  if (!(capturedAt >= EARLIEST_CLOCK && capturedAt < LATEST_CLOCK)) {
    throw invalid('not a time that a clock can show', 'offline.capturedAt');
  }
  if (offline.elapsedMs !== null && !(offline.elapsedMs >= 0 && Number.isFinite(offline.elapsedMs))) {
    throw invalid('not a span of time', 'offline.elapsedMs');
  }
}

/**
 * Digest of the tap: the same id with another digest is another request. How it was sent is no part of it: a phone
 * that got no answer sends the same tap again later as an offline one, with another span of time since it was taken.
 */
export function digestOf(kind: PunchKind, request: PunchRequest): string {
  const { id, latitude, longitude, accuracyMeters, channel, deviceId, mockLocation } = request;
  const tap = [kind, id, latitude, longitude, accuracyMeters, channel, deviceId, mockLocation];
  return createHash('sha256').update(JSON.stringify(tap)).digest('hex');
}

/** The position as it is kept, to six decimals; null when the device sent none. */
export function positionOf({ latitude, longitude, accuracyMeters }: PunchRequest): Position | null {
  if (latitude === null || longitude === null) return null;
  return { latitude: sixDecimals(latitude), longitude: sixDecimals(longitude), accuracyMeters };
}

function sixDecimals(degrees: number): number {
  return Number(degrees.toFixed(6));
}

function invalid(reason: string, field: string): DomainError {
  return new DomainError('INVALID_INPUT', { reason }, field);
}
