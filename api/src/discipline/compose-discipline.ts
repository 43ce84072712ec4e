import type { DataSource } from 'typeorm';
import type { LightDayReader } from '../attendance/light-day.reader.js';
import type { AuditLog } from '../audit/audit-log.js';
import type { Transactions } from '../db/transactions.js';
import type { Outbox } from '../outbox/outbox.js';
import type { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import type { BackgroundJob } from '../shared/background-job.js';
import type { Clock } from '../shared/clock.js';
import type { RelationReader } from '../supervision/relation.reader.js';
import { AlertNews } from './alert-news.js';
import { AlertWatch } from './alert-watch.js';
import { DisciplineAlertsReader } from './discipline-alerts.reader.js';
import { DisciplineLoaders } from './discipline.loaders.js';
import {
  DisciplineAlertResolver,
  DisciplineCounterResolver,
  EmployeeDisciplineResolver,
  ViewerDisciplineResolver,
} from './discipline.resolver.js';
import { DisciplineService } from './discipline.service.js';
import { UnexcusedReader } from './unexcused.reader.js';

/** What the alerts are made from. */
export interface DisciplineSources {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly transactions: Transactions;
  readonly ruleSets: RuleSetReader;
  readonly audit: AuditLog;
  readonly outbox: Outbox;
  readonly relations: RelationReader;
  readonly lightDays: LightDayReader;
}

/** The parts of the feature that the composition root hands on. */
export interface DisciplineParts {
  readonly watch: AlertWatch;
  readonly job: BackgroundJob;
  readonly resolvers: readonly object[];
}

/** Somewhat after days are closed, and soon after a correction. */
const WATCH_EVERY_MS = 10 * 60_000;

/** News the services of the feature once; called by the composition root. */
export function composeDiscipline(sources: DisciplineSources): DisciplineParts {
  const { dataSource, lightDays, ruleSets, clock, relations, audit, outbox } = sources;
  const unexcused = new UnexcusedReader(lightDays, ruleSets, clock);
  const reader = new DisciplineAlertsReader(dataSource);
  const news = new AlertNews(audit, outbox);
  const watch = new AlertWatch({ ...sources, unexcused, news });
  const loaders = new DisciplineLoaders(unexcused, reader, relations);
  const service = new DisciplineService({ ...sources, reader, news });
  return {
    watch,
    job: { name: 'alert about unexcused absence', everyMs: WATCH_EVERY_MS, run: () => watch.run() },
    resolvers: [
      new DisciplineAlertResolver(reader, service, loaders),
      new DisciplineCounterResolver(loaders),
      new EmployeeDisciplineResolver(loaders),
      new ViewerDisciplineResolver(loaders),
    ],
  };
}
