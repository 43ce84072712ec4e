import { ALLOWED, firstRefusal, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { TIME_ZONES } from '../shared/local-day.js';
import { lengthOf, plainText, saysSomething } from '../shared/plain-text.js';
import type { WorkLocation } from './work-location.entity.js';

/**
 * Radius of a place in metres. Below the least one a phone's usual error would put honest people outside; above the
 * greatest one the fence says nothing about the workplace any more.
 */
export const RADIUS_METERS = { min: 20, max: 1_000 } as const;

/** Most characters of a name. */
export const MAX_NAME = 200;

/** What somebody enters about a place of work. */
export type WorkLocationContent = Omit<WorkLocation, 'id' | 'version'>;

/** The content in the form in which it is stored. */
export function storedContent(content: WorkLocationContent): WorkLocationContent {
  return {
    ...content,
    name: plainText(content.name),
    latitude: sixDecimals(content.latitude),
    longitude: sixDecimals(content.longitude),
  };
}

/** Can a place be like this? Both coordinates or none: half a point lies nowhere. */
export function contentDecision(content: WorkLocationContent): Decision<ErrorCode> {
  const { name, latitude, longitude, radiusMeters, timeZone } = content;
  return firstRefusal<ErrorCode>(
    () =>
      saysSomething(name) && lengthOf(name) <= MAX_NAME
        ? ALLOWED
        : refuse('WORK_LOCATION_NAME', { max: MAX_NAME }),
    () => ((latitude === null) === (longitude === null) ? ALLOWED : refuse('WORK_LOCATION_HALF_A_POINT')),
    () =>
      Number.isInteger(radiusMeters) && radiusMeters >= RADIUS_METERS.min && radiusMeters <= RADIUS_METERS.max
        ? ALLOWED
        : refuse('WORK_LOCATION_RADIUS', { min: RADIUS_METERS.min, max: RADIUS_METERS.max }),
    () =>
      TIME_ZONES.includes(timeZone)
        ? ALLOWED
        : refuse('INVALID_INPUT', { reason: `the zone is one of ${TIME_ZONES.join(', ')}` }),
  );
}

/**
 * May the place become like this? Its zone gives the dates of everybody who works or has clocked in there, so it stays
 * once somebody does; a place in another zone is another place.
 */
export function zoneDecision(
  before: Pick<WorkLocation, 'timeZone'>,
  after: Pick<WorkLocation, 'timeZone'>,
  isUsed: boolean,
): Decision<ErrorCode> {
  return before.timeZone === after.timeZone || !isUsed ? ALLOWED : refuse('WORK_LOCATION_ZONE_IN_USE');
}

/** Names of the values that differ; for the audit trail, which keeps no coordinates. */
export function changedFields(before: WorkLocationContent, after: WorkLocationContent): string[] {
  const fields = [
    'orgUnitId',
    'name',
    'latitude',
    'longitude',
    'radiusMeters',
    'timeZone',
    'active',
  ] as const;
  return fields.filter((field) => before[field] !== after[field]);
}

/** As the database stores degrees: about 0.1 m. */
function sixDecimals(degrees: number | null): number | null {
  return degrees === null ? null : Number(degrees.toFixed(6));
}
