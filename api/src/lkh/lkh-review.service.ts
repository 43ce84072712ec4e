import type { Transactions } from '../db/transactions.js';
import type { Actor } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import type { ErrorPolicy } from '../shared/error-policy.js';
import type { LkhMoveOutcome, LkhMoves } from './lkh-moves.js';
import type { LkhReport } from './lkh-report.entity.js';

/** A report as the supervisor saw it. */
export interface SeenReport {
  readonly id: string;
  /** Digest of the content that was on the screen. */
  readonly contentHash: string;
}

/** Most reports that one request approves. */
export const BULK_LIMIT = 100;

/** Deciding about the reports of others: as supervisor, as who acts for them, or as judge of an objection. */
export class LkhReviewService {
  constructor(
    private readonly transactions: Transactions,
    private readonly moves: LkhMoves,
  ) {}

  /** @throws DomainError refusals of `canApprove`, LKH_CONTENT_CHANGED, LKH_ALREADY_DECIDED. */
  async approve(actor: Actor, seen: SeenReport): Promise<LkhReport> {
    return this.decide(actor, 'APPROVE', seen, null);
  }

  /** Sends it back for another try. @throws DomainError as `approve`, and LKH_NOTE_REQUIRED. */
  async return(actor: Actor, seen: SeenReport, note: string): Promise<LkhReport> {
    return this.decide(actor, 'RETURN', seen, note);
  }

  /** Rejects it; of an objection for good. @throws DomainError as `approve`, and LKH_NOTE_REQUIRED. */
  async reject(actor: Actor, seen: SeenReport, reason: string): Promise<LkhReport> {
    return this.decide(actor, 'REJECT', seen, reason);
  }

  /**
   * Approves several reports in one transaction; each is judged and logged by itself.
   *
   * @param policy ALL_OR_NOTHING: one refusal holds all back. EACH: what is allowed is done.
   * @throws DomainError INVALID_INPUT for none, more than 100 or the same report twice.
   */
  async approveAll(
    actor: Actor,
    reports: readonly SeenReport[],
    policy: ErrorPolicy,
  ): Promise<readonly LkhMoveOutcome[]> {
    assertBulk(reports);
    const requests = reports.map(({ id, contentHash }) => ({
      reportId: id,
      command: { event: 'APPROVE', seenContentHash: contentHash, note: null } as const,
    }));
    return this.transactions.run((manager) => this.moves.many(manager, actor, requests, policy));
  }

  private async decide(
    actor: Actor,
    event: 'APPROVE' | 'RETURN' | 'REJECT',
    seen: SeenReport,
    note: string | null,
  ): Promise<LkhReport> {
    const command = { event, seenContentHash: seen.contentHash, note };
    return this.transactions.run((manager) => this.moves.one(manager, actor, { reportId: seen.id, command }));
  }
}

function assertBulk(reports: readonly SeenReport[]): void {
  if (reports.length === 0 || reports.length > BULK_LIMIT) {
    throw new DomainError('INVALID_INPUT', { reason: `1 to ${BULK_LIMIT} reports` }, 'items');
  }
  if (new Set(reports.map((report) => report.id)).size < reports.length) {
    throw new DomainError('INVALID_INPUT', { reason: 'the same report twice' }, 'items');
  }
}
