import type { EntityManager } from 'typeorm';
import type { AuditLog, AuditSource } from '../audit/audit-log.js';
import type { Outbox } from '../outbox/outbox.js';
import type { AlertKind } from './alerts.rules.js';
import type { DisciplineAlert } from './discipline-alert.entity.js';

/** What happened to an alert. */
export interface AlertEvent {
  readonly event: 'RAISED' | 'WITHDRAWN' | 'REINSTATED' | 'ACKNOWLEDGED';
  readonly alert: DisciplineAlert;
}

/** Payload of the outbox topic `discipline.alert-changed`. */
export interface DisciplineAlertChanged {
  readonly alertId: string;
  readonly employeeId: string;
  readonly event: AlertEvent['event'];
  readonly kind: AlertKind;
  readonly threshold: number;
}

/** Tells what happened to alerts: the audit trail, and whoever listens to the outbox. */
export class AlertNews {
  constructor(
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** Part of the transaction of the change. @param source null for what the rule did. */
  async tell(
    manager: EntityManager,
    source: AuditSource | null,
    events: readonly AlertEvent[],
  ): Promise<void> {
    await this.audit.recordAll(
      manager,
      source,
      events.map(({ event, alert: { id, employeeId, year, kind, threshold, reachedOn, note } }) => ({
        action: `discipline_alert.${event.toLowerCase()}`,
        objectType: 'DisciplineAlert',
        objectId: id,
        subjectEmployeeId: employeeId,
        data: { year, kind, threshold, reachedOn, note },
      })),
    );
    for (const { event, alert } of events) {
      const { id: alertId, employeeId, kind, threshold } = alert;
      const payload: DisciplineAlertChanged = { alertId, employeeId, event, kind, threshold };
      await this.outbox.add(manager, 'discipline.alert-changed', payload);
    }
  }
}
