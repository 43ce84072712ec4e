import type { Transactions } from '../db/transactions.js';
import type { Actor } from '../shared/actor.js';
import type { LkhMoves } from './lkh-moves.js';
import type { LkhReport } from './lkh-report.entity.js';

/** What the owner does with a report that is written: hand it in, take it back, object to its rejection. */
export class LkhOwnerService {
  constructor(
    private readonly transactions: Transactions,
    private readonly moves: LkhMoves,
  ) {}

  /** Hands the report in. That of the head of the office is approved by rule at once. @throws DomainError refusals of `canSubmit`. */
  async submit(actor: Actor, reportId: string): Promise<LkhReport> {
    return this.transactions.run((manager) =>
      this.moves.one(manager, actor, { reportId, command: { event: 'SUBMIT' } }),
    );
  }

  /** Takes back what nobody has decided yet. @throws DomainError refusals of `canWithdraw`. */
  async withdraw(actor: Actor, reportId: string): Promise<LkhReport> {
    return this.transactions.run((manager) =>
      this.moves.one(manager, actor, { reportId, command: { event: 'WITHDRAW' } }),
    );
  }

  /** Objects, once, to the rejection; the supervisor's supervisor decides. @throws DomainError refusals of `canObject`. */
  async object(actor: Actor, reportId: string, note: string): Promise<LkhReport> {
    return this.transactions.run((manager) =>
      this.moves.one(manager, actor, { reportId, command: { event: 'OBJECT', note } }),
    );
  }
}
