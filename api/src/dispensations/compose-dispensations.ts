import type { DataSource } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import type { RecomputeEngine } from '../recompute/recompute-engine.js';
import type { Clock } from '../shared/clock.js';
import { DispensationReader } from './dispensation.reader.js';
import { DispensationResolver, DispensationRootResolver } from './dispensation.resolver.js';
import { DispensationService } from './dispensation.service.js';

/** What the feature is made from. */
export interface DispensationSources {
  readonly dataSource: DataSource;
  readonly engine: RecomputeEngine;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

/** The parts of the feature that the composition root hands on. */
export interface DispensationFeature {
  readonly resolvers: readonly object[];
}

/** News the parts of the feature once; called by the composition root. */
export function composeDispensations(sources: DispensationSources): DispensationFeature {
  const service = new DispensationService(sources);
  return {
    resolvers: [
      new DispensationRootResolver(new DispensationReader(sources.dataSource), service),
      new DispensationResolver(),
    ],
  };
}
