import type { EntityManager } from 'typeorm';
import type { EmployeeOnDay } from '../db/loader.js';
import type { Transactions } from '../db/transactions.js';
import { Employee } from '../employees/employee.entity.js';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import { assertAllowed, DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import type { LocalDay } from '../shared/local-day.js';
import { missDecision } from './lkh-automation.rules.js';
import { insertDrafts, lockReportOf } from './lkh-locks.js';
import type { LkhMoves } from './lkh-moves.js';
import { LkhReport } from './lkh-report.entity.js';
import { factsOf, type LkhSituationReader } from './lkh-situation.reader.js';
import type { LkhStepWriter } from './lkh-step.writer.js';

/** Which report is meant: by its id, or by whose day it is, because a missed day may have no report yet. */
export type LkhSelector = { readonly id: string } | EmployeeOnDay;

/** What an administrator of the agency may do for somebody, always with a reason. */
export class LkhAdminService {
  constructor(
    private readonly transactions: Transactions,
    private readonly situations: LkhSituationReader,
    private readonly moves: LkhMoves,
    private readonly writer: LkhStepWriter,
    private readonly clock: Clock,
  ) {}

  /** Opens an approved report again, so that its owner can correct it. @throws DomainError refusals of `canReopen`. */
  async reopen(actor: Actor, reportId: string, reason: string): Promise<LkhReport> {
    return this.transactions.run((manager) =>
      this.moves.one(manager, actor, { reportId, command: { event: 'REOPEN', note: reason } }),
    );
  }

  /**
   * Gives more time, also for a day that was missed without a report.
   *
   * @param until new last day to submit.
   * @throws DomainError refusals of `canExtend`, LKH_NOTE_REQUIRED, LKH_EXTENSION_DAY.
   */
  async extendDeadline(
    actor: Actor,
    selector: LkhSelector,
    until: LocalDay,
    reason: string,
  ): Promise<LkhReport> {
    return this.transactions.run(async (manager) => {
      const reportId = 'id' in selector ? selector.id : await this.reportOf(manager, actor, selector);
      return this.moves.one(manager, actor, { reportId, command: { event: 'EXTEND', note: reason, until } });
    });
  }

  /** The report of a day; a day that was missed without one gets it now, as the nightly job would have done. */
  private async reportOf(manager: EntityManager, actor: Actor, owner: EmployeeOnDay): Promise<string> {
    const key = { employeeId: owner.employeeId, date: owner.day };
    const existing = await manager.findOneBy(LkhReport, key);
    if (existing) return existing.id;
    const [day] = (await manager.existsBy(Employee, { id: owner.employeeId }))
      ? await this.situations.ofDays(manager, actor, [owner])
      : [];
    if (!day || day.around.relations.size === 0) throw new DomainError('NOT_FOUND', {}, 'employeeId');
    assertAllowed(missDecision(owner.day, null, day.around));
    const wanted = newId();
    await insertDrafts(manager, [{ id: wanted, ...key }], this.clock.now());
    const report = await lockReportOf(manager, owner.employeeId, owner.day);
    if (!report) throw new Error('The day has a report: it was just inserted');
    if (report.id !== wanted) return report.id;
    const before = factsOf(report, []);
    await this.writer.write(manager, [
      { report, before, event: 'MISS', on: day.around.today, by: null, note: null },
    ]);
    return report.id;
  }
}
