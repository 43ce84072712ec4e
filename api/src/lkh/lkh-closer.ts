import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import type { Transactions } from '../db/transactions.js';
import type { RuleSetReader, RuleSetVersion } from '../rule-sets/rule-set.reader.js';
import { ruleSetInForce } from '../rule-sets/rule-set.rules.js';
import { today, type Clock } from '../shared/clock.js';
import { newId } from '../shared/id.js';
import { addDays, daysOf, type LocalDay, type TimeZone } from '../shared/local-day.js';
import { WORKING_DAY_REQUIREMENTS } from './lkh-day-policy.js';
import { activitiesHashOf } from './lkh-hints.rules.js';
import { insertDrafts, lockReports } from './lkh-locks.js';
import { LkhReport } from './lkh-report.entity.js';
import { factsOf } from './lkh-situation.reader.js';
import type { LkhStep, LkhStepEvent, LkhStepWriter } from './lkh-step.writer.js';
import { ruleByDate, smallestRule, type NumberOf } from './rules-by-date.js';
import { waitedFor } from './silent-days.js';

/** Reports in one transaction: short locks, and a crash repeats little. */
const CHUNK = 500;

/** How far back days without a report are looked for; a correction may make a day of the past require one. */
const LOOKBACK_DAYS = 31;

/** Where a date begins last: when it has begun there, the day before is over everywhere in the country. */
const WESTERNMOST_ZONE: TimeZone = 'Asia/Jakarta';

/** The last day to submit, as SQL; the same as `deadlineOf`. */
const deadlineSql = (versions: readonly RuleSetVersion[]): string => `GREATEST(
  r.date + INTERVAL ${ruleByDate(versions, 'r.date', (rules) => rules.deadlineDays)} DAY,
  COALESCE(r.decided_on + INTERVAL ${ruleByDate(versions, 'r.date', (rules) => rules.returnedDeadlineDays)} DAY, r.date),
  COALESCE(r.extended_until, r.date))`;

const silenceDays: NumberOf = (rules) =>
  rules.silenceDecision === 'APPROVE' ? rules.silenceWorkingDays : null;

const MISSING_SQL = `
  SELECT d.employee_id AS employeeId FROM attendance_days d
  WHERE d.date = ? AND d.final = 1 AND d.lkh_requirement = 'REQUIRED'
    AND NOT EXISTS (SELECT 1 FROM lkh_reports r WHERE r.employee_id = d.employee_id AND r.date = d.date)
  LIMIT ${CHUNK}`;

/**
 * Writes down what time alone decides about reports: missed deadlines, and approval by silence where the rule set says
 * so. Readers and rights do not wait for it. Set by set, safe to run at any time, again and in several processes.
 */
export class LkhCloser {
  private closedFor: LocalDay | null = null;

  constructor(
    private readonly transactions: Transactions,
    private readonly ruleSets: RuleSetReader,
    private readonly writer: LkhStepWriter,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Does all of it for today, once a day on each process: a day is closed by its first run after midnight. */
  async run(): Promise<void> {
    const day = today(this.clock, WESTERNMOST_ZONE);
    if (this.closedFor === day) return;
    await this.closeMissed(day);
    await this.approveSilent(day);
    this.closedFor = day;
  }

  /**
   * Marks as MISSED whatever was to be submitted before a day and was not: drafts, returned reports, and required days
   * without a report. A mark without content is taken back when its day does not require a report any more.
   *
   * @param day the business date that has begun.
   * @returns how many reports were marked.
   */
  async closeMissed(day: LocalDay): Promise<number> {
    const versions = await this.ruleSets.versions();
    const drafts = await this.inChunks((manager) =>
      this.step(manager, overdueReports(manager, day, versions), 'MISS', day),
    );
    let missing = 0;
    for (const date of daysOf(addDays(day, -LOOKBACK_DAYS), addDays(day, -1))) {
      const rules = ruleSetInForce(versions, date)?.content.lkh;
      if (!rules || addDays(date, rules.deadlineDays) >= day) continue;
      missing += await this.inChunks((manager) => this.markMissing(manager, date, day));
    }
    await this.inChunks((manager) => this.takeBack(manager, day));
    return drafts + missing;
  }

  /** Approves what a supervisor kept silent about for too long, where the rule set of its date says so. */
  async approveSilent(day: LocalDay): Promise<number> {
    const versions = await this.ruleSets.versions();
    const shortest = smallestRule(versions, silenceDays);
    if (shortest === null) return 0;
    return this.inChunks((manager) => {
      const silent = manager
        .createQueryBuilder(LkhReport, 'r')
        .innerJoin(
          'supervisions',
          's1',
          's1.employee_id = r.employee_id AND :today BETWEEN s1.starts_on AND s1.ends_on',
        )
        .where("r.state = 'SUBMITTED' AND r.submitted_on < :waitingSince")
        .andWhere(ruleByDate(versions, 'r.date', silenceDays, waitedFor))
        .setParameters({
          today: day,
          waitingSince: addDays(day, -shortest),
          workingDay: WORKING_DAY_REQUIREMENTS,
        });
      return this.step(manager, silent, 'AUTO_APPROVE', day);
    });
  }

  /** Runs one transaction after the other until one finds less than a chunk. @returns the sum of what they found. */
  private async inChunks(work: (manager: EntityManager) => Promise<number>): Promise<number> {
    let sum = 0;
    for (;;) {
      const found = await this.transactions.run(work);
      sum += found;
      if (found < CHUNK) return sum;
    }
  }

  /** Makes a step of the reports of a query, except those that somebody has moved since it was run. */
  private async step(
    manager: EntityManager,
    query: SelectQueryBuilder<LkhReport>,
    event: LkhStepEvent,
    on: LocalDay,
  ): Promise<number> {
    const found = await query.orderBy('r.id').limit(CHUNK).getMany();
    if (found.length === 0) return 0;
    const locked = await lockReports(
      manager,
      found.map((report) => report.id),
    );
    const unmoved = found.filter((report) => isSame(report, locked.get(report.id)));
    await this.writer.write(
      manager,
      unmoved.map((report) => ruleStep(report, event, on)),
    );
    return found.length;
  }

  private async markMissing(manager: EntityManager, date: LocalDay, on: LocalDay): Promise<number> {
    const rows = await manager.query<{ employeeId: string }[]>(MISSING_SQL, [date]);
    if (rows.length === 0) return 0;
    const drafts = rows.map(({ employeeId }) => ({ id: newId(), employeeId, date }));
    await insertDrafts(manager, drafts, this.clock.now());
    // Where the owner or another process was first, the id was not inserted.
    const inserted = await lockReports(
      manager,
      drafts.map((draft) => draft.id),
    );
    await this.writer.write(
      manager,
      [...inserted.values()].map((report) => ruleStep(report, 'MISS', on)),
    );
    return rows.length;
  }

  private async takeBack(manager: EntityManager, day: LocalDay): Promise<number> {
    const marks = await manager
      .createQueryBuilder(LkhReport, 'r')
      .innerJoin('attendance_days', 'd', 'd.employee_id = r.employee_id AND d.date = r.date')
      // A join and not NOT EXISTS, for which MariaDB would read the whole history first.
      .leftJoin('lkh_decisions', 'step', 'step.report_id = r.id AND step.actor_employee_id IS NOT NULL')
      .where("r.state = 'MISSED' AND r.date >= :since", { since: addDays(day, -2 * LOOKBACK_DAYS) })
      .andWhere("d.final = 1 AND d.lkh_requirement <> 'REQUIRED'")
      .andWhere('r.activitiesHash = :nothing AND r.evidenceId IS NULL', { nothing: activitiesHashOf([]) })
      .andWhere('step.id IS NULL')
      .limit(CHUNK)
      .getMany();
    if (marks.length === 0) return 0;
    const locked = await lockReports(
      manager,
      marks.map((report) => report.id),
    );
    const unmoved = marks.filter((report) => isSame(report, locked.get(report.id)));
    await manager.delete(
      LkhReport,
      unmoved.map((report) => report.id),
    );
    await this.audit.recordAll(
      manager,
      null,
      unmoved.map((report) => ({
        action: 'lkh_report.miss_taken_back',
        objectType: 'LkhReport',
        objectId: report.id,
        subjectEmployeeId: report.employeeId,
        data: { date: report.date },
      })),
    );
    return marks.length;
  }
}

/** Drafts and returned reports of final required days whose last day to submit lies before the day. */
function overdueReports(
  manager: EntityManager,
  day: LocalDay,
  versions: readonly RuleSetVersion[],
): SelectQueryBuilder<LkhReport> {
  return manager
    .createQueryBuilder(LkhReport, 'r')
    .innerJoin('attendance_days', 'd', 'd.employee_id = r.employee_id AND d.date = r.date')
    .where("r.state IN ('DRAFT', 'RETURNED')")
    .andWhere("d.final = 1 AND d.lkh_requirement = 'REQUIRED'")
    .andWhere(`${deadlineSql(versions)} < :day`, { day });
}

function ruleStep(report: LkhReport, event: LkhStepEvent, on: LocalDay): LkhStep {
  return { report, before: factsOf(report, []), event, on, by: null, note: null };
}

function isSame(report: LkhReport, locked: LkhReport | undefined): boolean {
  return (
    locked?.state === report.state &&
    locked.submittedOn === report.submittedOn &&
    locked.decidedOn === report.decidedOn &&
    locked.extendedUntil === report.extendedUntil
  );
}
