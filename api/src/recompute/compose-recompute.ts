import type { DataSource } from 'typeorm';
import type { DayProjector } from '../attendance/day-projector.js';
import type { Transactions } from '../db/transactions.js';
import type { BackgroundJob } from '../shared/background-job.js';
import type { Clock } from '../shared/clock.js';
import { DayRecomputer } from './day-recomputer.js';
import { EVERY_PERIOD_OPEN } from './period-gate.js';
import { RecomputeEngine } from './recompute-engine.js';
import { RecomputeJobReader } from './recompute-job.reader.js';
import { RecomputePreviewer } from './recompute-preview.js';
import { RecomputeWorker } from './recompute-worker.js';
import { DayChangeResolver, RecomputeJobResolver } from './recompute.resolver.js';

/** What the derivation of many days is made from. */
export interface RecomputeSources {
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  readonly clock: Clock;
  /** The projector that everybody shares. */
  readonly projector: DayProjector;
  /** Makes one that shares nothing. */
  readonly freshProjector: () => DayProjector;
}

/** The parts of the feature that the composition root hands on. */
export interface RecomputeFeature {
  readonly engine: RecomputeEngine;
  readonly recomputer: DayRecomputer;
  readonly worker: RecomputeWorker;
  readonly job: BackgroundJob;
  readonly resolvers: readonly object[];
}

const LOOK_EVERY_MS = 2_000;

/** News the parts of the feature once; called by the composition root. */
export function composeRecompute(sources: RecomputeSources): RecomputeFeature {
  const { dataSource, clock, freshProjector } = sources;
  const periods = EVERY_PERIOD_OPEN;
  const recomputer = new DayRecomputer(freshProjector, periods);
  const previewer = new RecomputePreviewer(dataSource, recomputer, clock);
  const worker = new RecomputeWorker({ ...sources, recomputer });
  return {
    engine: new RecomputeEngine({ ...sources, periods, recomputer, previewer }),
    recomputer,
    worker,
    job: { name: 'derive days again', everyMs: LOOK_EVERY_MS, run: () => worker.run() },
    resolvers: [new RecomputeJobResolver(new RecomputeJobReader(dataSource)), new DayChangeResolver()],
  };
}
