import { mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { composeAbsences } from '../absences/compose-absences.js';
import { AuditLog } from '../audit/audit-log.js';
import { AuditReader } from '../audit/audit.reader.js';
import { AuditResolver } from '../audit/audit.resolver.js';
import { composeAttendance } from '../attendance/compose-attendance.js';
import type { AccessTokens } from '../auth/access-tokens.js';
import { composeAuth } from '../auth/compose-auth.js';
import { composeChangeSets } from '../change-sets/compose-change-sets.js';
import { CalendarDayContentResolver, CalendarResolver } from '../calendar/calendar.resolver.js';
import type { Config } from '../config/config.js';
import { composeDispensations } from '../dispensations/compose-dispensations.js';
import { composeCorrections } from '../corrections/compose-corrections.js';
import { composeDiscipline } from '../discipline/compose-discipline.js';
import { DirectoryReader } from '../employees/directory.reader.js';
import { DirectoryResolver } from '../employees/directory.resolver.js';
import { AssignmentResolver, EmployeeResolver, PersonResolver } from '../employees/employee.resolver.js';
import { EmployeeReader } from '../employees/employee.reader.js';
import { ViewerResolver } from '../employees/viewer.resolver.js';
import { Transactions } from '../db/transactions.js';
import { composeEvidence } from '../evidence/compose-evidence.js';
import type { EvidenceDrain } from '../evidence/evidence-drain.js';
import { createApolloServer } from '../graphql/apollo.js';
import { buildApiSchema } from '../graphql/schema.js';
import { composeLkh } from '../lkh/compose-lkh.js';
import { WorkScheduleResolver } from '../schedules/work-schedule.resolver.js';
import { Outbox } from '../outbox/outbox.js';
import { composePlacement } from '../placement/compose-placement.js';
import { composeRecaps } from '../recaps/compose-recaps.js';
import { composeRecompute } from '../recompute/compose-recompute.js';
import { EVERY_PERIOD_OPEN } from '../recompute/period-gate.js';
import { composeRuleSets } from '../rule-sets/compose-rule-sets.js';
import { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import type { BackgroundJob } from '../shared/background-job.js';
import type { Clock } from '../shared/clock.js';
import { RelationReader } from '../supervision/relation.reader.js';
import { SupervisionProblemsReader } from '../supervision/supervision-problems.reader.js';
import { SupervisionProblemsResolver } from '../supervision/supervision-problems.resolver.js';
import { SupervisionReader } from '../supervision/supervision.reader.js';
import { EmployeeSupervisionResolver, SupervisionResolver } from '../supervision/supervision.resolver.js';
import { composeWorkingTime } from '../working-time/compose-working-time.js';
import { SupervisionTreeReader } from '../supervision/supervision-tree.reader.js';
import { SupervisionTreeResolver } from '../supervision/supervision-tree.resolver.js';
import { WorkLocationDirectoryReader } from '../work-locations/work-location-directory.reader.js';
import { WorkLocationService } from '../work-locations/work-location.service.js';
import {
  EmployeeWorkLocationResolver,
  WorkLocationResolver,
} from '../work-locations/work-location.resolver.js';
import { dayFactSources } from './day-fact-sources.js';
import { drain } from './drain.js';
import { healthRouter } from './health.js';
import { createHttpServer } from './http-server.js';
import { mapTilesRouter } from './map-tiles.js';
import { publishedRuleSet } from './published-rule-set.js';
import { webAppsRouter } from './web-apps.js';

/** Folder that holds the two applications: the root of the repository, from `api/src/app` and `api/dist/app` alike. */
const WEB_APPS = fileURLToPath(new URL('../../..', import.meta.url));

/** What the composition is made from; the data source is connected and migrated. */
export interface Foundations {
  readonly config: Config;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** A composed API that does not listen yet. */
export interface Composition {
  readonly server: Server;
  readonly accessTokens: AccessTokens;
  /** Work beside the requests; whoever listens starts it. */
  readonly jobs: readonly BackgroundJob[];
  readonly evidenceDrain: EvidenceDrain;
  /** Stops taking requests, finishes the running ones and the background work. */
  readonly stop: () => Promise<void>;
}

/** Composition root: news every service once, by hand, in the order of what needs what. */
export async function compose({ config, dataSource, clock, logger }: Foundations): Promise<Composition> {
  await mkdir(config.dataDir, { recursive: true });
  const employeeReader = new EmployeeReader(dataSource);

  const transactions = new Transactions(dataSource);
  const audit = new AuditLog(clock);
  const auth = composeAuth({ config, dataSource, transactions, audit, clock });
  const outbox = new Outbox(clock);
  const ruleSets = new RuleSetReader(dataSource, clock);
  const relations = new RelationReader();
  const parts = { dataSource, clock, transactions, ruleSets, audit, outbox, relations };
  const attendance = composeAttendance({ ...parts, facts: () => dayFactSources(clock) });
  const { projector } = attendance;
  const recompute = composeRecompute({ ...parts, projector, freshProjector: attendance.freshProjector });
  const dispensations = composeDispensations({ ...parts, engine: recompute.engine });
  const lkh = composeLkh({ ...parts, projector });
  const discipline = composeDiscipline({ ...parts, lightDays: attendance.lightDays });
  const evidence = await composeEvidence({
    config,
    dataSource,
    transactions,
    audit,
    clock,
    authenticator: auth.authenticator,
    relations,
  });

  const schema = await buildApiSchema([
    ...evidence.resolvers,
    new AssignmentResolver(),
    new EmployeeResolver(employeeReader),
    new DirectoryResolver(new DirectoryReader(dataSource)),
    new PersonResolver(),
    new ViewerResolver(),
    new EmployeeSupervisionResolver(new SupervisionReader(dataSource), dataSource),
    new SupervisionResolver(),
    new SupervisionTreeResolver(new SupervisionTreeReader(dataSource)),
    new SupervisionProblemsResolver(new SupervisionProblemsReader(dataSource, relations)),
    new EmployeeWorkLocationResolver(),
    new WorkLocationResolver(
      new WorkLocationDirectoryReader(dataSource),
      new WorkLocationService(transactions, audit),
    ),
    new CalendarResolver(dataSource),
    new CalendarDayContentResolver(),
    ...composeWorkingTime({ ...parts, engine: recompute.engine }),
    new WorkScheduleResolver(dataSource),
    new AuditResolver(new AuditReader(dataSource)),
    ...composeRuleSets({ ...parts, published: publishedRuleSet(recompute.engine) }),
    ...recompute.resolvers,
    ...dispensations.resolvers,
    ...auth.resolvers,
    ...attendance.resolvers,
    ...lkh.resolvers,
    ...composeAbsences({ ...parts, projector, frames: attendance.frames, periods: EVERY_PERIOD_OPEN }),
    ...composeCorrections({ ...parts, projector, frames: attendance.frames, periods: EVERY_PERIOD_OPEN }),
    ...composePlacement({ ...parts, projector }),
    ...composeRecaps({ dataSource, people: attendance.people, lightDays: attendance.lightDays }),
    ...composeChangeSets({ ...parts, recompute: recompute.engine }),
    ...discipline.resolvers,
  ]);
  const apollo = createApolloServer(schema, { logger, production: config.production });
  await apollo.start();

  let draining = false;
  const server = createHttpServer({
    apollo,
    sources: { dataSource, clock },
    authenticate: (authorization, requestId) => auth.authenticator.authenticate(authorization, requestId),
    health: healthRouter({
      checkDatabase: async () => {
        await dataSource.query('SELECT 1');
      },
      checkObjectStore: () => evidence.store.check(),
      isDraining: () => draining,
    }),
    routers: [
      evidence.router,
      mapTilesRouter(config.mapTiles),
      webAppsRouter([
        { path: '/admin/', folder: join(WEB_APPS, 'admin-web/dist') },
        { path: '/', folder: join(WEB_APPS, 'employee-web/dist') },
      ]),
    ],
    logger,
    production: config.production,
    trustedProxies: config.trustedProxies,
    mapOrigin: config.mapTiles && new URL(config.mapTiles.url).origin,
  });
  const stop = async (): Promise<void> => {
    draining = true;
    await drain(server, config.drainSeconds);
    await apollo.stop();
  };
  // Days that a job of many days is about to store are not closed beside it: it counts what it changes.
  const closing: BackgroundJob = {
    ...attendance.job,
    run: async () => ((await recompute.worker.isBusy()) ? 0 : attendance.job.run()),
  };
  const jobs = [evidence.job, closing, lkh.job, recompute.job, dispensations.job, discipline.job];
  return { server, accessTokens: auth.accessTokens, jobs, evidenceDrain: evidence.drain, stop };
}
