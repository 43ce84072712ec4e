import type { EntityManager } from 'typeorm';
import { lockEmployees } from '../attendance/day-store.js';
import type { Transactions } from '../db/transactions.js';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import { assertAllowed, DomainError } from '../shared/domain-error.js';
import { plainText } from '../shared/plain-text.js';
import type { RelationReader } from '../supervision/relation.reader.js';
import type { AlertNews } from './alert-news.js';
import { canAcknowledge, noteDecision } from './alerts.rules.js';
import { DisciplineAlert } from './discipline-alert.entity.js';
import type { DisciplineAlertsReader } from './discipline-alerts.reader.js';

/** What the service works with. */
export interface DisciplineServiceParts {
  readonly transactions: Transactions;
  readonly reader: DisciplineAlertsReader;
  readonly relations: RelationReader;
  readonly news: AlertNews;
  readonly clock: Clock;
}

/** What supervisors do about alerts. */
export class DisciplineService {
  constructor(private readonly parts: DisciplineServiceParts) {}

  /**
   * Notes that the supervisor has seen the alert and what they do about it. Safe to repeat by the same person with the
   * same note.
   *
   * @throws DomainError NOT_FOUND, DISCIPLINE_NOTE, refusals of `canAcknowledge`.
   */
  async acknowledge(actor: Actor, id: string, note: string): Promise<DisciplineAlert> {
    const text = plainText(note);
    return this.parts.transactions.run(async (manager) => {
      const alert = await this.lock(manager, actor, id);
      if (isRepeat(actor, alert, text)) return alert;
      const relations = await this.parts.relations.relation(manager, actor, alert.employeeId);
      assertAllowed(canAcknowledge(alert, relations));
      const judged = noteDecision(text);
      if (!judged.allowed) throw new DomainError(judged.code, judged.data, 'note');
      const change = {
        state: 'ACKNOWLEDGED',
        acknowledgedAt: this.parts.clock.now(),
        acknowledgedBy: actor.employeeId,
        note: text,
      } as const;
      const { affected } = await manager.update(DisciplineAlert, { id, state: 'OPEN' }, change);
      if (affected !== 1) throw new Error(`Alert ${id} changed under its lock`);
      const after = { ...alert, ...change };
      await this.parts.news.tell(manager, actor, [{ event: 'ACKNOWLEDGED', alert: after }]);
      return after;
    });
  }

  /** The alert under the lock of its employee, which the watch takes as well. */
  private async lock(manager: EntityManager, actor: Actor, id: string): Promise<DisciplineAlert> {
    const seen = await this.parts.reader.byId(actor, id, manager);
    if (!seen) throw new DomainError('NOT_FOUND', {}, 'id');
    await lockEmployees(manager, [seen.employeeId]);
    return manager.findOneOrFail(DisciplineAlert, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
}

/** True for the retry of an acknowledgement whose answer was lost. */
function isRepeat(actor: Actor, { state, acknowledgedBy, note }: DisciplineAlert, text: string): boolean {
  return state === 'ACKNOWLEDGED' && acknowledgedBy === actor.employeeId && note === text;
}
