import type { DataSource } from 'typeorm';
import type { DayFrameReader } from '../attendance/day-frame.reader.js';
import type { DayProjector } from '../attendance/day-projector.js';
import type { AuditLog } from '../audit/audit-log.js';
import type { Transactions } from '../db/transactions.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import type { Outbox } from '../outbox/outbox.js';
import type { PeriodGate } from '../recompute/period-gate.js';
import type { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import type { Clock } from '../shared/clock.js';
import type { RelationReader } from '../supervision/relation.reader.js';
import { AbsenceEffectsReader } from './absence-effects.reader.js';
import { AbsenceFieldsResolver, RequestDecisionResolver } from './absence-fields.resolver.js';
import { AbsenceMutations } from './absence-mutations.resolver.js';
import { AbsenceSituationReader } from './absence-situation.reader.js';
import { Absence } from './absence.entity.js';
import { AbsenceLoaders } from './absence.loaders.js';
import { AbsenceReader } from './absence.reader.js';
import { AbsenceQueries, EmployeeAbsenceResolver, ViewerAbsenceResolver } from './absence.resolver.js';
import { AbsenceService } from './absence.service.js';
import { DayAbsenceResolver } from './day-absence.resolver.js';
import { RequestDesk } from './request-desk.js';
import { RequestQueueReader } from './request-queue.reader.js';
import { RequestSituationReader } from './request-situation.reader.js';
import { WorkingDaysReader } from './working-days.reader.js';

/** What the feature is made from. */
export interface AbsenceSources {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly transactions: Transactions;
  readonly ruleSets: RuleSetReader;
  readonly audit: AuditLog;
  readonly outbox: Outbox;
  readonly relations: RelationReader;
  readonly projector: DayProjector;
  readonly frames: DayFrameReader;
  readonly periods: PeriodGate;
}

/** News the services of the feature once and returns its resolvers; called by the composition root. */
export function composeAbsences(sources: AbsenceSources): readonly object[] {
  const { dataSource, clock, ruleSets, relations, projector, frames, periods } = sources;
  const requests = new RequestSituationReader(relations, periods);
  const workingDays = new WorkingDaysReader(frames);
  const effects = new AbsenceEffectsReader(projector, clock);
  const absences = new AbsenceReader(dataSource, new RequestQueueReader(dataSource, relations));
  const situations = new AbsenceSituationReader({ ruleSets, relations, workingDays, absences, requests });
  const loaders = new AbsenceLoaders({ requests, situations, effects, workingDays, absences });
  const desk = new RequestDesk<Absence>(
    { ...sources, situations: requests },
    {
      table: 'absences',
      decisionTable: 'absence_decisions',
      objectType: 'Absence',
      auditName: 'absence',
      topic: 'absence.queue-changed',
      find: (manager, id) => manager.findOneBy(Absence, { id }),
      daysOf: ({ startsOn, endsOn }) => ({ startsOn, endsOn }),
      auditData: ({ kind, leaveKind, hasLetter, startsOn, endsOn, entered }) => ({
        kind,
        leaveKind,
        hasLetter,
        startsOn,
        endsOn,
        entered,
      }),
    },
  );
  const service = new AbsenceService({
    ...sources,
    situations,
    effects,
    evidence: new EvidenceReader(),
    desk,
  });
  return [
    new AbsenceQueries(absences, service, situations, dataSource),
    new AbsenceMutations(service),
    new AbsenceFieldsResolver(loaders),
    new RequestDecisionResolver(),
    new ViewerAbsenceResolver(loaders),
    new EmployeeAbsenceResolver(loaders),
    new DayAbsenceResolver(loaders),
  ];
}
