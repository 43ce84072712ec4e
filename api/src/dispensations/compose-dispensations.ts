import type { DataSource } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import type { Transactions } from '../db/transactions.js';
import type { RecomputeEngine } from '../recompute/recompute-engine.js';
import type { BackgroundJob } from '../shared/background-job.js';
import type { Clock } from '../shared/clock.js';
import { BellsReader } from './bells.reader.js';
import { DispensationReader } from './dispensation.reader.js';
import { DispensationResolver, DispensationRootResolver } from './dispensation.resolver.js';
import { DispensationService } from './dispensation.service.js';
import { OutageWatch } from './outage-watch.js';
import { OutageReader } from './outage.reader.js';
import { OutageResolver } from './outage.resolver.js';
import { OutageService } from './outage.service.js';

/** What the feature is made from. */
export interface DispensationSources {
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  readonly engine: RecomputeEngine;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

/** The parts of the feature that the composition root hands on. */
export interface DispensationFeature {
  /** Leaves signs of life and notices when there were none. */
  readonly watch: OutageWatch;
  readonly job: BackgroundJob;
  readonly resolvers: readonly object[];
}

/** So exact is the begin of an outage, and so soon is its end noticed. */
const BEAT_EVERY_MS = 20_000;

/** News the parts of the feature once; called by the composition root. */
export function composeDispensations(sources: DispensationSources): DispensationFeature {
  const { dataSource } = sources;
  const dispensations = new DispensationService(sources);
  const watch = new OutageWatch({ ...sources, bells: new BellsReader() });
  return {
    watch,
    job: { name: 'notice outages', everyMs: BEAT_EVERY_MS, atStart: true, run: () => watch.run() },
    resolvers: [
      new DispensationRootResolver(new DispensationReader(dataSource), dispensations),
      new DispensationResolver(),
      new OutageResolver(new OutageReader(dataSource), new OutageService({ ...sources, dispensations })),
    ],
  };
}
