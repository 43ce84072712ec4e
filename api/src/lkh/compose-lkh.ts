import type { DataSource } from 'typeorm';
import type { DayProjector } from '../attendance/day-projector.js';
import type { AuditLog } from '../audit/audit-log.js';
import type { Transactions } from '../db/transactions.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { LkhAdminService } from './lkh-admin.service.js';
import { AttendanceDayPolicy } from './lkh-day-policy.js';
import { LkhCloser } from './lkh-closer.js';
import { LkhDaysReader } from './lkh-days.reader.js';
import { LkhDraftService } from './lkh-draft.service.js';
import { LkhDecisionResolver, LkhReportFieldsResolver } from './lkh-fields.resolver.js';
import { LkhInboxReader } from './lkh-inbox.reader.js';
import { LkhMoves } from './lkh-moves.js';
import { LkhAdminMutations, LkhOwnerMutations, LkhReviewMutations } from './lkh-mutations.resolver.js';
import { LkhOwnerService } from './lkh-owner.service.js';
import { LkhReviewService } from './lkh-review.service.js';
import { LkhSituationReader } from './lkh-situation.reader.js';
import { LkhStepWriter } from './lkh-step.writer.js';
import { LkhLoaders } from './lkh.loaders.js';
import { LkhReader } from './lkh.reader.js';
import { EmployeeLkhResolver, LkhResolver, ViewerLkhResolver } from './lkh.resolver.js';
import type { Outbox } from '../outbox/outbox.js';
import type { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import type { BackgroundJob } from '../shared/background-job.js';
import type { Clock } from '../shared/clock.js';
import { RelationReader } from '../supervision/relation.reader.js';
import { WorkLocationReader } from '../work-locations/work-location.reader.js';

/** What the daily reports are made from. */
export interface LkhSources {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly transactions: Transactions;
  readonly ruleSets: RuleSetReader;
  readonly audit: AuditLog;
  readonly outbox: Outbox;
  readonly projector: DayProjector;
}

/** The parts of the feature that the composition root hands on. */
export interface LkhParts {
  readonly resolvers: readonly object[];
  readonly job: BackgroundJob;
}

/** How often it is looked for deadlines that have passed. */
const CLOSE_EVERY_MS = 15 * 60_000;

/** News the services of the feature once; called by the composition root. */
export function composeLkh(sources: LkhSources): LkhParts {
  const { dataSource, clock, transactions, ruleSets, audit, outbox, projector } = sources;
  const relations = new RelationReader();
  const days = new AttendanceDayPolicy(projector);
  const workLocations = new WorkLocationReader(clock);
  const situations = new LkhSituationReader(relations, ruleSets, days, workLocations, clock);
  const writer = new LkhStepWriter(audit, outbox, clock);
  const moves = new LkhMoves(situations, writer);
  const reader = new LkhReader(dataSource);
  const loaders = new LkhLoaders(situations, reader);
  const drafts = new LkhDraftService(transactions, situations, new EvidenceReader(), audit, clock);
  const closer = new LkhCloser(transactions, ruleSets, writer, audit, clock);
  const resolvers = [
    new LkhResolver(reader, new LkhInboxReader(dataSource, relations, ruleSets)),
    new ViewerLkhResolver(reader, new LkhDaysReader(dataSource, reader, situations)),
    new EmployeeLkhResolver(loaders),
    new LkhReportFieldsResolver(loaders),
    new LkhDecisionResolver(),
    new LkhOwnerMutations(drafts, new LkhOwnerService(transactions, moves)),
    new LkhReviewMutations(new LkhReviewService(transactions, moves)),
    new LkhAdminMutations(new LkhAdminService(transactions, situations, moves, writer, clock)),
  ];
  return {
    resolvers,
    job: { name: 'close daily reports', everyMs: CLOSE_EVERY_MS, run: () => closer.run() },
  };
}
