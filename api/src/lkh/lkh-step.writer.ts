import { In, type EntityManager } from 'typeorm';
import type { AuditLog, AuditSource } from '../audit/audit-log.js';
import type { Outbox } from '../outbox/outbox.js';
import type { Clock } from '../shared/clock.js';
import { newId } from '../shared/id.js';
import type { LocalDay } from '../shared/local-day.js';
import { afterMove, DECISION_EVENTS } from './lkh-commands.rules.js';
import { LkhDecision } from './lkh-decision.entity.js';
import type { LkhFacts } from './lkh-facts.js';
import { LkhReport } from './lkh-report.entity.js';
import type { LkhEvent } from './lkh-transitions.rules.js';

/** Events that are steps of the history. */
export type LkhStepEvent = Exclude<LkhEvent, 'CREATE' | 'EDIT'>;

/** One step of one report that the rules allowed. */
export interface LkhStep {
  readonly report: Pick<LkhReport, 'id' | 'employeeId'>;
  /** The report before the step, as the row says that the caller has locked. */
  readonly before: LkhFacts;
  readonly event: LkhStepEvent;
  /** Business date at the owner's place. */
  readonly on: LocalDay;
  /** Who does it; null for a rule. */
  readonly by: AuditSource | null;
  readonly note: string | null;
  /** New last day to submit; only for EXTEND. */
  readonly until?: LocalDay;
}

/** Payload of the outbox topic `lkh.queue-changed`: whose reports moved, and how. */
export interface LkhQueueChanged {
  readonly steps: readonly {
    readonly reportId: string;
    readonly employeeId: string;
    readonly event: LkhStepEvent;
    /** Who did it; null for a rule. */
    readonly by: string | null;
  }[];
}

const AUDIT_VERBS: Readonly<Record<LkhStepEvent, string>> = {
  SUBMIT: 'submitted',
  WITHDRAW: 'withdrawn',
  APPROVE: 'approved',
  RETURN: 'returned',
  REJECT: 'rejected',
  OBJECT: 'objected',
  REOPEN: 'reopened',
  EXTEND: 'extended',
  AUTO_APPROVE: 'auto_approved',
  MISS: 'missed',
};

type Columns = Partial<LkhReport>;

/** Writes steps with their history, their audit entries and the news of them: a fixed number of statements. */
export class LkhStepWriter {
  constructor(
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes one step of each report; the caller's transaction holds the locks of the rows.
   *
   * @returns the facts of each report after its step, in the order of the steps.
   * @throws Error when a row is not in the state that its step starts from: the caller did not lock it.
   */
  async write(manager: EntityManager, steps: readonly LkhStep[]): Promise<LkhFacts[]> {
    if (steps.length === 0) return [];
    const now = this.clock.now();
    const after = steps.map((step) => afterStep(step));
    await this.updateReports(manager, steps, after, now);
    await manager.insert(
      LkhDecision,
      steps.map((step, index) => ({
        id: newId(),
        reportId: step.report.id,
        event: step.event,
        fromState: step.before.state,
        toState: after[index]?.state ?? step.before.state,
        actorEmployeeId: step.by?.employeeId ?? null,
        at: now,
        note: step.note,
        contentHash: step.before.contentHash,
      })),
    );
    await this.recordAudit(manager, steps, after);
    const changed: LkhQueueChanged = {
      steps: steps.map(({ report, event, by }) => ({
        reportId: report.id,
        employeeId: report.employeeId,
        event,
        by: by?.employeeId ?? null,
      })),
    };
    await this.outbox.add(manager, 'lkh.queue-changed', changed);
    return after;
  }

  /** One conditional UPDATE for all steps that start from the same state and write the same values. */
  private async updateReports(
    manager: EntityManager,
    steps: readonly LkhStep[],
    after: readonly LkhFacts[],
    now: Date,
  ): Promise<void> {
    const groups = new Map<string, { from: LkhFacts['state']; columns: Columns; ids: string[] }>();
    steps.forEach((step, index) => {
      const columns = columnsOf(step, after[index] ?? step.before, now);
      const key = JSON.stringify([step.before.state, columns]);
      const group = groups.get(key) ?? { from: step.before.state, columns, ids: [] };
      group.ids.push(step.report.id);
      groups.set(key, group);
    });
    for (const { from, columns, ids } of groups.values()) {
      const { affected } = await manager.update(LkhReport, { id: In(ids), state: from }, columns);
      if (affected !== ids.length) throw new Error(`${ids.length} reports were not all ${from}`);
    }
  }

  private async recordAudit(
    manager: EntityManager,
    steps: readonly LkhStep[],
    after: readonly LkhFacts[],
  ): Promise<void> {
    const sources = new Set(steps.map((step) => step.by));
    for (const source of sources) {
      const acts = steps.flatMap((step, index) => {
        if (step.by !== source) return [];
        const { contentHash, state: fromState } = step.before;
        const data = {
          fromState,
          toState: after[index]?.state,
          contentHash,
          note: step.note,
          until: step.until,
        };
        return [
          {
            action: `lkh_report.${AUDIT_VERBS[step.event]}`,
            objectType: 'LkhReport',
            objectId: step.report.id,
            subjectEmployeeId: step.report.employeeId,
            data,
          },
        ];
      });
      await this.audit.recordAll(manager, source, acts);
    }
  }
}

function afterStep({ before, event, on, by, until }: LkhStep): LkhFacts {
  return afterMove(before, event, { on, by: by?.employeeId ?? null, ...(until !== undefined && { until }) });
}

function columnsOf(step: LkhStep, after: LkhFacts, now: Date): Columns {
  const { state, decidedOn, decidedBy, objection, extendedUntil } = after;
  const columns: Columns = { state, decidedOn, decidedBy, objection, extendedUntil, updatedAt: now };
  if (step.event === 'SUBMIT') return { ...columns, submittedAt: now, submittedOn: step.on };
  if (step.event === 'WITHDRAW') return { ...columns, submittedAt: null, submittedOn: null };
  if (!DECISION_EVENTS.includes(step.event)) return columns;
  const autoApproved = step.event === 'AUTO_APPROVE';
  return { ...columns, decidedAt: now, decisionNote: step.note, autoApproved };
}
