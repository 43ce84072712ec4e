import type { DataSource } from 'typeorm';
import type { DayProjector } from '../attendance/day-projector.js';
import type { AuditLog } from '../audit/audit-log.js';
import type { Transactions } from '../db/transactions.js';
import { OrgTreeReader } from '../employees/org-tree.reader.js';
import type { Outbox } from '../outbox/outbox.js';
import type { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import { employeeScheduleLoader } from '../schedules/employee-schedule.loaders.js';
import { EmployeeScheduleReader } from '../schedules/employee-schedule.reader.js';
import { EmployeeScheduleResolver } from '../schedules/employee-schedule.resolver.js';
import { ScheduleReader } from '../schedules/schedule.reader.js';
import type { Clock } from '../shared/clock.js';
import type { RelationReader } from '../supervision/relation.reader.js';
import { SupervisionLinksReader } from '../supervision/supervision-links.reader.js';
import {
  OwnPlacementResolver,
  OwnWorkLocationResolver,
  ViewerPlacementResolver,
} from './own-placement.resolver.js';
import { PlacementChangeWriter } from './placement-change.writer.js';
import { PlacementConfirmersReader } from './placement-confirmers.reader.js';
import { PlacementFactsReader } from './placement-facts.reader.js';
import { PlacementInboxReader } from './placement-inbox.reader.js';
import { PlacementMutations } from './placement-mutations.resolver.js';
import { PlacementNews } from './placement-news.js';
import { PlacementPlanReader } from './placement-plan.reader.js';
import { PlacementSituationReader } from './placement-situation.reader.js';
import { PlacementLoaders } from './placement.loaders.js';
import { PlacementReader } from './placement.reader.js';
import {
  EmployeePlacementResolver,
  PlacementProposalResolver,
  PlacementQueries,
} from './placement.resolver.js';
import { PlacementService } from './placement.service.js';
import { SupervisorCandidatesReader } from './supervisor-candidates.reader.js';

/** What self-service of placements is made from. */
export interface PlacementSources {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly transactions: Transactions;
  readonly ruleSets: RuleSetReader;
  readonly audit: AuditLog;
  readonly outbox: Outbox;
  readonly relations: RelationReader;
  readonly projector: DayProjector;
}

/** News the services of the feature once and returns its resolvers; called by the composition root. */
export function composePlacement(sources: PlacementSources): readonly object[] {
  const { dataSource, clock, transactions, ruleSets, audit, outbox, relations, projector } = sources;
  const schedules = new EmployeeScheduleReader(new ScheduleReader(clock), new OrgTreeReader(clock));
  const scheduleLoader = employeeScheduleLoader(schedules);
  const links = new SupervisionLinksReader();
  const facts = new PlacementFactsReader(links, schedules, ruleSets);
  const situations = new PlacementSituationReader(relations, facts);
  const reader = new PlacementReader(dataSource, situations);
  const loaders = new PlacementLoaders(situations, new PlacementConfirmersReader(), reader);
  const service = new PlacementService({
    dataSource,
    transactions,
    clock,
    facts,
    situations,
    links,
    writer: new PlacementChangeWriter(new PlacementPlanReader(schedules), projector),
    news: new PlacementNews(audit, outbox),
  });
  return [
    new EmployeeScheduleResolver(scheduleLoader),
    new PlacementQueries(
      reader,
      new PlacementInboxReader(dataSource, situations),
      service,
      new SupervisorCandidatesReader(dataSource),
    ),
    new PlacementMutations(service),
    new PlacementProposalResolver(loaders),
    new EmployeePlacementResolver(loaders),
    new ViewerPlacementResolver(),
    new OwnPlacementResolver(reader, service, ruleSets, scheduleLoader),
    new OwnWorkLocationResolver(),
  ];
}
