import type { DataSource } from 'typeorm';
import { RequestDesk } from '../absences/request-desk.js';
import { RequestQueueReader } from '../absences/request-queue.reader.js';
import { RequestSituationReader } from '../absences/request-situation.reader.js';
import { WorkingDaysReader } from '../absences/working-days.reader.js';
import type { DayFrameReader } from '../attendance/day-frame.reader.js';
import type { DayProjector } from '../attendance/day-projector.js';
import type { AuditLog } from '../audit/audit-log.js';
import type { Transactions } from '../db/transactions.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import type { Outbox } from '../outbox/outbox.js';
import type { PeriodGate } from '../recompute/period-gate.js';
import type { Clock } from '../shared/clock.js';
import type { RelationReader } from '../supervision/relation.reader.js';
import { CorrectedDaysReader } from './corrected-days.reader.js';
import { CorrectionFieldsResolver } from './correction-fields.resolver.js';
import { CorrectionMutations } from './correction-mutations.resolver.js';
import { CorrectionRequest } from './correction-request.entity.js';
import { CorrectionSituationReader } from './correction-situation.reader.js';
import { CorrectionLoaders } from './correction.loaders.js';
import { CorrectionReader } from './correction.reader.js';
import {
  CorrectionQueries,
  EmployeeCorrectionResolver,
  ViewerCorrectionResolver,
} from './correction.resolver.js';
import { CorrectionService } from './correction.service.js';
import { DayCorrectionResolver } from './day-correction.resolver.js';

/** What the feature is made from. */
export interface CorrectionSources {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly transactions: Transactions;
  readonly audit: AuditLog;
  readonly outbox: Outbox;
  readonly relations: RelationReader;
  readonly projector: DayProjector;
  readonly frames: DayFrameReader;
  readonly periods: PeriodGate;
}

/** News the services of the feature once and returns its resolvers; called by the composition root. */
export function composeCorrections(sources: CorrectionSources): readonly object[] {
  const { dataSource, clock, relations, projector, frames, periods } = sources;
  const requests = new RequestSituationReader(relations, periods);
  const days = new CorrectedDaysReader(projector, clock);
  const corrections = new CorrectionReader(dataSource, new RequestQueueReader(dataSource, relations));
  const workingDays = new WorkingDaysReader(frames);
  const situations = new CorrectionSituationReader({
    clock,
    frames,
    workingDays,
    corrections,
    days,
    requests,
  });
  const loaders = new CorrectionLoaders({ requests, days, corrections });
  const desk = new RequestDesk<CorrectionRequest>(
    { ...sources, situations: requests },
    {
      table: 'correction_requests',
      decisionTable: 'correction_decisions',
      objectType: 'CorrectionRequest',
      auditName: 'correction_request',
      topic: 'correction.queue-changed',
      find: (manager, id) => manager.findOneBy(CorrectionRequest, { id }),
      daysOf: ({ date }) => ({ startsOn: date, endsOn: date }),
      auditData: ({ date, kind, clockInAt, clockOutAt }) => ({ date, kind, clockInAt, clockOutAt }),
    },
  );
  const service = new CorrectionService({
    ...sources,
    situations,
    evidence: new EvidenceReader(),
    desk,
  });
  return [
    new CorrectionQueries(corrections, service, situations, dataSource),
    new CorrectionMutations(service),
    new CorrectionFieldsResolver(loaders),
    new ViewerCorrectionResolver(loaders),
    new EmployeeCorrectionResolver(loaders),
    new DayCorrectionResolver(loaders),
  ];
}
