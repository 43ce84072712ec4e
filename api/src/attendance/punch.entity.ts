import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, DAY, DEGREES, ID, INSTANT, SHA256, TEXT_LINE } from '../db/columns.js';
import { Employee } from '../employees/employee.entity.js';
import { Evidence, type Channel } from '../evidence/evidence.entity.js';
import type { LocalDay, TimeZone } from '../shared/local-day.js';
import { WorkLocation } from '../work-locations/work-location.entity.js';

/** Absen masuk (IN), absen pulang (OUT). */
export const PUNCH_KINDS = ['IN', 'OUT'] as const;
export type PunchKind = (typeof PUNCH_KINDS)[number];

/**
 * ACCEPTED counts. FLAGGED counts until it is rejected. PENDING_CONFIRMATION (sent later from an offline phone)
 * counts once it is confirmed. REJECTED does not count.
 */
export const PUNCH_STATES = ['ACCEPTED', 'FLAGGED', 'PENDING_CONFIRMATION', 'REJECTED'] as const;
export type PunchState = (typeof PUNCH_STATES)[number];

/** A flag as stored: its code and the facts behind it. */
export interface StoredPunchFlag {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * One clock event. Append-only: what was received never changes; `state` follows the decisions in
 * `punch_decisions`, and the photo is attached once.
 */
@Entity('punches')
@Index(['employeeId', 'businessDate', 'kind', 'businessAt'])
@Index(['businessDate'])
@Index(['state', 'businessDate'])
@Index(['deviceId', 'businessDate'])
@Index(['workLocationId', 'businessDate'])
@Index(['latitude', 'longitude', 'businessDate'])
export class Punch {
  /** Made by the client: the same id always gets the same answer. */
  @PrimaryColumn(ID)
  id: string;

  @Column(ID)
  @ForeignKey(() => Employee)
  employeeId: string;

  @Column(CODE)
  kind: PunchKind;

  /** Date on the wall of the work location. */
  @Column(DAY)
  businessDate: LocalDay;

  /** When the server received it. */
  @Column(INSTANT)
  receivedAt: Date;

  /** When the phone says that it was taken; null for a punch sent at once. */
  @Column({ ...INSTANT, nullable: true })
  capturedAt: Date | null;

  /** The time that counts: receipt time, or the bounded capture time of an offline punch. */
  @Column(INSTANT)
  businessAt: Date;

  @Column(CODE)
  timeZone: TimeZone;

  @Column({ ...DEGREES, nullable: true })
  latitude: number | null;

  @Column({ ...DEGREES, nullable: true })
  longitude: number | null;

  @Column({ type: 'float', nullable: true })
  accuracyMeters: number | null;

  /** The nearest valid location; null when the employee has none with coordinates. */
  @Column({ ...ID, nullable: true })
  @ForeignKey(() => WorkLocation)
  workLocationId: string | null;

  @Column({ type: 'int', nullable: true })
  distanceMeters: number | null;

  /** Null when it could not be judged: no position, or no location with coordinates. */
  @Column({ type: 'boolean', nullable: true })
  insideGeofence: boolean | null;

  @Column(CODE)
  state: PunchState;

  @Column({ type: 'json' })
  flags: readonly StoredPunchFlag[];

  @Column(CODE)
  channel: Channel;

  /** Random id that the application keeps on the device; null when unknown. */
  @Column({ type: 'varchar', length: 64, charset: 'ascii', collation: 'ascii_bin', nullable: true })
  deviceId: string | null;

  /** Digest of the request, so that the same id with other content is refused. */
  @Column(SHA256)
  requestSha256: string;

  /** The selfie; null until one is attached. */
  @Column({ ...ID, nullable: true })
  @ForeignKey(() => Evidence)
  evidenceId: string | null;

  /** Reason of the last decision, shown to the employee. */
  @Column({ ...TEXT_LINE, nullable: true })
  decisionReason: string | null;
}
