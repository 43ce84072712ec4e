import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { DAY, ID, INSTANT, TEXT_LINE } from '../db/columns.js';
import type { LocalDay } from '../shared/local-day.js';

/**
 * A dated version of the parameters of attendance, LKH, self-service and allowance (aturan, Perbup). The version
 * with the latest `startsOn` not after a day is in force on that day. A published version never changes.
 */
@Entity('rule_sets')
@Unique(['startsOn', 'version'])
@Index(['startsOn'])
export class RuleSet {
  @PrimaryColumn(ID)
  id: string;

  @Column(TEXT_LINE)
  name: string;

  /** First day on which it is in force. */
  @Column(DAY)
  startsOn: LocalDay;

  /** Counts up for the same first day: a later version replaces an earlier one. */
  @Column({ type: 'int', default: 1 })
  version: number;

  /** Article of the regulation that sets the parameters. */
  @Column({ ...TEXT_LINE, nullable: true })
  legalSource: string | null;

  /** Parameters; parsed and validated by the schema in `rule-set.ts`. */
  @Column({ type: 'json' })
  content: unknown;

  @Column(INSTANT)
  publishedAt: Date;
}
