import type { EntityManager } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import type { Transactions } from '../db/transactions.js';
import type { EvidenceReader } from '../evidence/evidence.reader.js';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import { assertAllowed, DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import type { LocalDay } from '../shared/local-day.js';
import { activityContent, activityProblems, type LkhActivityInput } from './lkh-activities.rules.js';
import { LkhActivity } from './lkh-activity.entity.js';
import { contentHashOf } from './lkh-content.js';
import { activitiesHashOf } from './lkh-hints.rules.js';
import { insertDrafts, lockReportOf } from './lkh-locks.js';
import { LkhReport } from './lkh-report.entity.js';
import { canCreate, canEdit } from './lkh.rules.js';
import type { LkhSituationReader } from './lkh-situation.reader.js';

/** The whole content of the report of a day: what is left out is removed. */
export interface LkhSaveInput {
  /** Id that the client made for a new report, so that a retry finds it; or the id of the report to edit. */
  readonly id?: string | null;
  readonly date: LocalDay;
  readonly activities: readonly LkhActivityInput[];
  readonly evidenceId?: string | null;
  /** Digest of the content on which this edit is based; refused when somebody saved something else since. */
  readonly basedOn?: string | null;
}

/** The content of a report in the form in which it is stored, with its digests. */
interface StoredContent {
  readonly activities: readonly LkhActivityInput[];
  readonly evidenceId: string | null;
  readonly contentHash: string;
  readonly activitiesHash: string;
}

/** Writing a daily report, before it is handed in. */
export class LkhDraftService {
  constructor(
    private readonly transactions: Transactions,
    private readonly situations: LkhSituationReader,
    private readonly evidence: EvidenceReader,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Creates the actor's report of a day or replaces its content; saving the same content again changes nothing.
   *
   * @throws DomainError what is wrong with an activity (with its field), EVIDENCE_NOT_FOUND, EVIDENCE_NOT_READY,
   *   ID_ALREADY_USED, STALE_OBJECT, and the refusals of `canCreate` and `canEdit`.
   */
  async save(actor: Actor, input: LkhSaveInput): Promise<LkhReport> {
    const [problem] = activityProblems(input.activities, 'DRAFT');
    if (problem) throw new DomainError(problem.refusal.code, problem.refusal.data, `input.${problem.field}`);
    return this.transactions.run(async (manager) => {
      const content = await this.contentOf(manager, actor, input);
      const report =
        (await lockReportOf(manager, actor.employeeId, input.date)) ??
        (await this.create(manager, actor, input));
      if (input.id && input.id !== report.id)
        throw new DomainError('LKH_ALREADY_EXISTS', { date: input.date });
      if (report.contentHash === content.contentHash) return report;
      if (input.basedOn && input.basedOn !== report.contentHash) throw new DomainError('STALE_OBJECT');
      const [situation] = await this.situations.ofReports(manager, actor, [report]);
      if (!situation) throw new Error('One report has one situation');
      assertAllowed(canEdit(situation.facts, situation.around));
      return this.write(manager, actor, report, content);
    });
  }

  private async contentOf(manager: EntityManager, actor: Actor, input: LkhSaveInput): Promise<StoredContent> {
    const { activities, date } = input;
    const evidence = input.evidenceId
      ? await this.evidence.requireUsable(manager, {
          id: input.evidenceId,
          ownerEmployeeId: actor.employeeId,
          purpose: 'LKH',
        })
      : null;
    return {
      activities,
      evidenceId: evidence?.id ?? null,
      contentHash: contentHashOf({ date, activities, evidenceSha256: evidence?.sha256 ?? null }),
      activitiesHash: activitiesHashOf(activities),
    };
  }

  /** An empty draft of the day, or the one that a simultaneous request made; locked. */
  private async create(manager: EntityManager, actor: Actor, input: LkhSaveInput): Promise<LkhReport> {
    const { date } = input;
    const [day] = await this.situations.ofDays(manager, actor, [{ employeeId: actor.employeeId, day: date }]);
    if (!day) throw new Error('One day has one situation');
    assertAllowed(canCreate(date, null, day.around));
    const { employeeId } = actor;
    await insertDrafts(manager, [{ id: input.id ?? newId(), employeeId, date }], this.clock.now());
    const report = await lockReportOf(manager, actor.employeeId, date);
    // Nothing was inserted and there is nothing of this day: the id belongs to another report.
    if (!report) throw new DomainError('ID_ALREADY_USED', {}, 'input.id');
    return report;
  }

  private async write(
    manager: EntityManager,
    actor: Actor,
    report: LkhReport,
    content: StoredContent,
  ): Promise<LkhReport> {
    const { activities, ...columns } = content;
    const before = report.contentHash;
    const changes = { ...columns, updatedAt: this.clock.now() };
    const { affected } = await manager.update(
      LkhReport,
      { id: report.id, state: report.state, contentHash: before },
      changes,
    );
    if (affected !== 1) throw new Error(`Report ${report.id} changed under its lock`);
    await manager.delete(LkhActivity, { reportId: report.id });
    if (activities.length > 0) {
      const rows = activities.map((activity, position) => ({
        reportId: report.id,
        position,
        ...activityContent(activity),
      }));
      await manager.insert(LkhActivity, rows);
    }
    await this.audit.record(manager, actor, {
      action: 'lkh_report.saved',
      objectType: 'LkhReport',
      objectId: report.id,
      subjectEmployeeId: actor.employeeId,
      data: { date: report.date, before, after: content.contentHash },
    });
    return { ...report, ...changes };
  }
}
