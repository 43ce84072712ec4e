import { newId } from '../shared/id.js';
import type { DemoPerson } from '../seeds/demo-accounts.js';
import type { TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';

/** A day as the tests look at it. */
export interface ShownDay {
  readonly date: string;
  readonly status: string;
  readonly statusDetail: string | null;
  readonly lateMinutes: number;
  readonly earlyLeaveMinutes: number;
  readonly lateTier: string | null;
  readonly earlyLeaveTier: string | null;
  readonly deductionBps: number;
  readonly lkhRequirement: string;
  readonly final: boolean;
  readonly explanation: string;
}

/** A clock event as the tests look at it. */
export interface ShownPunch {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly businessDate: string;
  readonly businessAt: string;
  readonly distanceMeters: number | null;
  readonly insideGeofence: boolean | null;
  readonly flags: readonly { code: string; params: readonly { name: string; value: string }[] }[];
}

/** The answer to a tap. */
export interface ClockAnswer {
  readonly punch: ShownPunch | null;
  readonly day: ShownDay | null;
  readonly userErrors: readonly { code: string; field: string | null }[];
}

export const DAY_FIELDS = `date status statusDetail lateMinutes earlyLeaveMinutes lateTier earlyLeaveTier
  deductionBps lkhRequirement final explanation`;
export const PUNCH_FIELDS = `id kind state businessDate businessAt distanceMeters insideGeofence
  flags { code params { name value } }`;

/** A point at Banda Aceh: outside of every fence of the regency. */
export const FAR_AWAY = { latitude: 5.548, longitude: 95.323 };

/** Degrees of latitude in a metre. */
const DEGREES_PER_METER = 1 / 111_195;

/** Sends one tap. @param input beside a new id, the phone channel and a fix of 8 m. */
export async function clock(
  client: TestClient,
  kind: 'IN' | 'OUT',
  input: Record<string, unknown> = {},
): Promise<ClockAnswer> {
  const field = kind === 'IN' ? 'attendanceClockIn' : 'attendanceClockOut';
  const data = await client.query<Record<string, ClockAnswer>>(
    `mutation ($input: AttendanceClockInput!) {
      ${field}(input: $input) { punch { ${PUNCH_FIELDS} } day { ${DAY_FIELDS} } userErrors { code field } }
    }`,
    { input: { id: newId(), channel: 'PHONE', accuracyMeters: 8, ...input } },
  );
  const answer = data[field];
  if (!answer) throw new Error('no answer');
  return answer;
}

/** A point so many metres north of the first valid place of a person. */
export async function pointAt(
  app: TestApp,
  person: DemoPerson,
  metersNorth = 0,
): Promise<{ latitude: number; longitude: number }> {
  const client = await app.as(person);
  const { viewer } = await client.query<{
    viewer: { employee: { workLocations: { latitude: number; longitude: number }[] } };
  }>('{ viewer { employee { workLocations { latitude longitude } } } }');
  const [place] = viewer.employee.workLocations;
  if (!place) throw new Error(`${person} has no place`);
  return { latitude: place.latitude + metersNorth * DEGREES_PER_METER, longitude: place.longitude };
}

/** The same place as an honest receiver reports it: never twice the same point. */
export function fixAt(point: { latitude: number; longitude: number }): {
  latitude: number;
  longitude: number;
} {
  fixes += 1;
  const [north, east] = [fixes % 9, Math.floor(fixes / 9) % 9];
  return { latitude: point.latitude + north * 1e-6, longitude: point.longitude + east * 1e-6 };
}
let fixes = 0;

/** Days of an employee as somebody sees them. */
export async function daysOf(
  client: TestClient,
  employeeId: string,
  from: string,
  to: string,
): Promise<readonly ShownDay[]> {
  const { employee } = await client.query<{ employee: { attendanceDays: ShownDay[] } | null }>(
    `query ($id: ID!, $from: LocalDate!, $to: LocalDate!) {
      employee(id: $id) { attendanceDays(from: $from, to: $to) { ${DAY_FIELDS} } }
    }`,
    { id: employeeId, from, to },
  );
  if (!employee) throw new Error('outside of the scope');
  return employee.attendanceDays;
}
