import type { DataSource } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import type { Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { daysOf, type LocalDay } from '../shared/local-day.js';
import { missDecision } from './lkh-automation.rules.js';
import { deadlineOf } from './lkh-deadline.rules.js';
import type { LkhDayRequirement } from './lkh-facts.js';
import type { LkhReport } from './lkh-report.entity.js';
import type { LkhReader } from './lkh.reader.js';
import { canCreate } from './lkh.rules.js';
import { factsOf, type LkhSituationReader } from './lkh-situation.reader.js';

/** One day of the actor, with or without a report. */
export interface OwnLkhDay {
  readonly date: LocalDay;
  readonly requirement: LkhDayRequirement;
  readonly deadline: LocalDay;
  readonly missed: boolean;
  readonly canCreate: Decision<ErrorCode>;
  readonly report: LkhReport | null;
}

/** The actor's own days, as a calendar shows them. */
export class LkhDaysReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: LkhReader,
    private readonly situations: LkhSituationReader,
  ) {}

  /** Every day of the closed range, in order. */
  async own(actor: Actor, from: LocalDay, to: LocalDay): Promise<OwnLkhDay[]> {
    const { employeeId } = actor;
    const dates = daysOf(from, to);
    const reports = new Map(
      (await this.reader.ownBetween(actor, from, to)).map((report) => [report.date, report]),
    );
    const keys = dates.map((day) => ({ employeeId, day }));
    const situations = await this.situations.ofDays(this.dataSource.manager, actor, keys);
    return situations.map(({ around }, index): OwnLkhDay => {
      const date = dates[index] ?? from;
      const report = reports.get(date) ?? null;
      // Neither the deadline nor whether it was missed depends on the activities.
      const facts = report && factsOf(report, []);
      const state = report?.state ?? null;
      return {
        date,
        requirement: around.requirement,
        deadline: deadlineOf(facts ?? { date, decidedOn: null, extendedUntil: null }, around.rules),
        missed: state === 'MISSED' || missDecision(date, facts, around).allowed,
        canCreate: canCreate(date, state, around),
        report,
      };
    });
  }
}
