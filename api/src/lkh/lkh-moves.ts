import { In, type EntityManager } from 'typeorm';
import { Employee } from '../employees/employee.entity.js';
import type { Actor } from '../shared/actor.js';
import type { Refused } from '../shared/decision.js';
import { DomainError } from '../shared/domain-error.js';
import type { ErrorCode } from '../shared/error-codes.js';
import type { ErrorPolicy } from '../shared/error-policy.js';
import { plainText } from '../shared/plain-text.js';
import { autoApprovalOf } from './lkh-automation.rules.js';
import { commandDecision, type LkhCommand } from './lkh-commands.rules.js';
import { LkhDecision } from './lkh-decision.entity.js';
import { lockReports } from './lkh-locks.js';
import { LkhReport } from './lkh-report.entity.js';
import type { LkhSituation, LkhSituationReader } from './lkh-situation.reader.js';
import type { LkhStep, LkhStepEvent, LkhStepWriter } from './lkh-step.writer.js';

/** A command that moves a report; editing its content is not one. */
export type LkhMoveCommand = LkhCommand & { readonly event: LkhStepEvent };

/** What somebody asks to be done with one report. */
export interface LkhMoveRequest {
  readonly reportId: string;
  readonly command: LkhMoveCommand;
}

/** What became of a request: the report as it is now, or why it was refused. */
export type LkhMoveOutcome =
  | { readonly reportId: string; readonly report: LkhReport; readonly refusal: null }
  | { readonly reportId: string; readonly report: null; readonly refusal: DomainError };

/** The answer of the rules to one request. REPEATED: done already by the same person, for example before a retry. */
type Judgement =
  | { readonly kind: 'ALLOWED'; readonly report: LkhReport; readonly situation: LkhSituation }
  | { readonly kind: 'REPEATED'; readonly report: LkhReport }
  | { readonly kind: 'REFUSED'; readonly refusal: DomainError };

const REVIEWS: ReadonlySet<LkhStepEvent> = new Set(['APPROVE', 'RETURN', 'REJECT']);
const DECIDED: ReadonlySet<LkhReport['state']> = new Set(['APPROVED', 'RETURNED', 'REJECTED']);

/** Refusals that mean: somebody was here before, perhaps the actor themselves. */
const AFTER_THE_FACT: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'LKH_WRONG_STATE',
  'LKH_ALREADY_OBJECTED',
  'LKH_OBJECTION_JUDGE_ONLY',
  'LKH_NO_OPEN_OBJECTION',
  'LKH_EXTENSION_DAY',
]);

/** Locks reports, asks the rules and writes what they allow, always inside of the caller's transaction. */
export class LkhMoves {
  constructor(
    private readonly situations: LkhSituationReader,
    private readonly writer: LkhStepWriter,
  ) {}

  /** Carries out one request. @throws DomainError its refusal. */
  async one(manager: EntityManager, actor: Actor, request: LkhMoveRequest): Promise<LkhReport> {
    const [outcome] = await this.many(manager, actor, [request], 'ALL_OR_NOTHING');
    if (!outcome) throw new Error('One request has one outcome');
    if (outcome.refusal) throw outcome.refusal;
    return outcome.report;
  }

  /** Carries out several requests of different reports; the outcomes are in the order of the requests. */
  async many(
    manager: EntityManager,
    actor: Actor,
    requests: readonly LkhMoveRequest[],
    policy: ErrorPolicy,
  ): Promise<LkhMoveOutcome[]> {
    const ids = requests.map((request) => request.reportId);
    const judgements = await this.judge(manager, actor, requests);
    const isHeldBack = policy === 'ALL_OR_NOTHING' && judgements.some(({ kind }) => kind === 'REFUSED');
    if (!isHeldBack) await this.write(manager, actor, requests, judgements);
    const reports = await readReports(manager, ids);
    return judgements.map((judgement, index): LkhMoveOutcome => {
      const reportId = ids[index] ?? '';
      const report = reports.get(reportId);
      if (judgement.kind === 'REFUSED') return { reportId, report: null, refusal: judgement.refusal };
      if (isHeldBack) return { reportId, report: null, refusal: new DomainError('BULK_HELD_BACK') };
      if (!report) throw new Error(`Report ${reportId} vanished under its lock`);
      return { reportId, report, refusal: null };
    });
  }

  private async judge(
    manager: EntityManager,
    actor: Actor,
    requests: readonly LkhMoveRequest[],
  ): Promise<Judgement[]> {
    const ids = requests.map((request) => request.reportId);
    const locked = await lockReports(manager, ids);
    const reports = [...locked.values()];
    const read = await this.situations.ofReports(manager, actor, reports);
    const situations = new Map(reports.map((report, index) => [report.id, read[index]]));
    const judgements: Judgement[] = [];
    for (const request of requests) {
      const report = locked.get(request.reportId);
      const situation = situations.get(request.reportId);
      if (!report || !situation || situation.around.relations.size === 0) {
        judgements.push({ kind: 'REFUSED', refusal: new DomainError('NOT_FOUND', {}, 'id') });
        continue;
      }
      const decision = commandDecision(request.command, situation.facts, situation.around);
      if (decision.allowed) judgements.push({ kind: 'ALLOWED', report, situation });
      else judgements.push(await this.refused(manager, actor, request.command, report, decision));
    }
    return judgements;
  }

  private async refused(
    manager: EntityManager,
    actor: Actor,
    command: LkhMoveCommand,
    report: LkhReport,
    refusal: Refused<ErrorCode>,
  ): Promise<Judgement> {
    const { code, data } = refusal;
    if (AFTER_THE_FACT.has(code)) {
      if (await isRepeat(manager, actor, command, report)) return { kind: 'REPEATED', report };
      const decided = await alreadyDecided(manager, command, report, code);
      if (decided) return { kind: 'REFUSED', refusal: decided };
    }
    return { kind: 'REFUSED', refusal: new DomainError(code, data, fieldOf(code)) };
  }

  private async write(
    manager: EntityManager,
    actor: Actor,
    requests: readonly LkhMoveRequest[],
    judgements: readonly Judgement[],
  ): Promise<void> {
    const source = { employeeId: actor.employeeId, requestId: actor.requestId };
    const allowed = judgements.flatMap((judgement, index) => {
      const command = requests[index]?.command;
      return judgement.kind === 'ALLOWED' && command ? [{ ...judgement, command }] : [];
    });
    const steps = allowed.map(({ report, situation, command }): LkhStep => ({
      report,
      before: situation.facts,
      event: command.event,
      on: situation.around.today,
      by: source,
      note: noteOf(command),
      ...('until' in command && { until: command.until }),
    }));
    const after = await this.writer.write(manager, steps);
    const approvals = allowed.flatMap(({ report, situation }, index): LkhStep[] => {
      const facts = after[index];
      const approval = facts && autoApprovalOf(facts, situation.around);
      if (!facts || !approval) return [];
      const on = situation.around.today;
      return [{ report, before: facts, event: 'AUTO_APPROVE', on, by: null, note: null }];
    });
    await this.writer.write(manager, approvals);
  }
}

async function readReports(manager: EntityManager, ids: readonly string[]): Promise<Map<string, LkhReport>> {
  const reports = await manager.findBy(LkhReport, { id: In(ids) });
  return new Map(reports.map((report) => [report.id, report]));
}

/**
 * True when the actor did exactly this before and no person did anything since: the request is the retry of one
 * whose answer was lost.
 */
async function isRepeat(
  manager: EntityManager,
  actor: Actor,
  command: LkhMoveCommand,
  report: LkhReport,
): Promise<boolean> {
  const history = await manager.find(LkhDecision, { where: { reportId: report.id }, order: { id: 'ASC' } });
  const last = history.findLast((step) => step.actorEmployeeId !== null);
  if (last?.actorEmployeeId !== actor.employeeId || last.event !== command.event) return false;
  const isUnchanged = last.contentHash === report.contentHash;
  const sawSame = !('seenContentHash' in command) || command.seenContentHash === last.contentHash;
  const isSameDay = !('until' in command) || command.until === report.extendedUntil;
  const isThere = last.toState === report.state || report.autoApproved;
  return isUnchanged && sawSame && isSameDay && isThere && last.note === noteOf(command);
}

/** Tells the second of two deciders who was first; null when this is about something else. */
async function alreadyDecided(
  manager: EntityManager,
  command: LkhMoveCommand,
  report: LkhReport,
  code: ErrorCode,
): Promise<DomainError | null> {
  const isReview = REVIEWS.has(command.event) && DECIDED.has(report.state);
  const waitsForObjection = code === 'LKH_NO_OPEN_OBJECTION' && report.objection === 'NONE';
  if (!isReview || report.decidedBy === null || report.objection === 'OPEN' || waitsForObjection) return null;
  const { name } = await manager.findOneByOrFail(Employee, { id: report.decidedBy });
  return new DomainError('LKH_ALREADY_DECIDED', { by: name, state: report.state });
}

function noteOf(command: LkhMoveCommand): string | null {
  return 'note' in command ? plainText(command.note ?? '') || null : null;
}

/** The input field that a form marks for a refusal. */
function fieldOf(code: ErrorCode): string | null {
  switch (code) {
    case 'LKH_NOTE_REQUIRED':
    case 'LKH_NOTE_TOO_LONG':
      return 'input.note';
    case 'LKH_EXTENSION_DAY':
      return 'input.until';
    case 'LKH_CONTENT_CHANGED':
      return 'input.contentHash';
    default:
      return null;
  }
}
