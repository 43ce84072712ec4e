import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { DispensationEffect } from '../attendance/day-facts.rules.js';
import { CODE, DAY, ID, INSTANT, SHA256, TEXT_LINE } from '../db/columns.js';
import { Employee } from '../employees/employee.entity.js';
import type { LocalDay, LocalTime } from '../shared/local-day.js';

/** For whom a dispensation holds, the widest first. UNIT takes in the units below. */
export const DISPENSATION_SCOPES = ['REGENCY', 'AGENCY', 'DISTRICT', 'UNIT', 'PERSON'] as const;
export type DispensationScope = (typeof DISPENSATION_SCOPES)[number];

/** What kind of event is behind it. */
export const DISPENSATION_KINDS = ['OUTAGE', 'FLOOD', 'CEREMONY', 'OTHER'] as const;
export type DispensationKind = (typeof DISPENSATION_KINDS)[number];

/** A time of day, `HH:MM`. */
const TIME = { type: 'char', length: 5, charset: 'ascii', collation: 'ascii_bin', nullable: true } as const;

/**
 * A waiver for a part of the regency on some days (dispensasi). Append-only: it is never edited, only revoked and
 * declared anew, so that the day of any moment can be explained.
 */
@Entity('dispensations')
@Index(['startsOn', 'id'])
@Unique(['activeKey'])
export class Dispensation {
  @PrimaryColumn(ID)
  id: string;

  @Column(CODE)
  scope: DispensationScope;

  /** Id of the agency, district, unit or employee; null for the whole regency. */
  @Column({ ...ID, nullable: true })
  scopeId: string | null;

  @Column(DAY)
  startsOn: LocalDay;

  /** Last day, inclusive. */
  @Column(DAY)
  endsOn: LocalDay;

  @Column(CODE)
  effect: DispensationEffect;

  /** Begin and end of the window of TIME_WINDOW on each of the days, on the wall clock of the place of work. */
  @Column(TIME)
  fromTime: LocalTime | null;

  @Column(TIME)
  toTime: LocalTime | null;

  @Column(CODE)
  kind: DispensationKind;

  /** What happened, in words that everybody concerned reads. */
  @Column(TEXT_LINE)
  reason: string;

  @Column(ID)
  @ForeignKey(() => Employee)
  declaredBy: string;

  @Column(INSTANT)
  declaredAt: Date;

  @Column({ ...ID, nullable: true })
  @ForeignKey(() => Employee)
  revokedBy: string | null;

  @Column({ ...INSTANT, nullable: true })
  revokedAt: Date | null;

  @Column({ ...TEXT_LINE, nullable: true })
  revokeReason: string | null;

  /** Digest of what it waives for whom and when while it is in force: the same one is not declared twice. */
  @Column({ ...SHA256, nullable: true })
  activeKey: string | null;
}
