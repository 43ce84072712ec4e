import type { DataSource } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import type { Transactions } from '../db/transactions.js';
import { EmployeeReader } from '../employees/employee.reader.js';
import { OrgTreeReader } from '../employees/org-tree.reader.js';
import type { Outbox } from '../outbox/outbox.js';
import { PlacementFactsReader } from '../placement/placement-facts.reader.js';
import { PlacementPlanReader } from '../placement/placement-plan.reader.js';
import type { RecomputeEngine } from '../recompute/recompute-engine.js';
import type { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import { EmployeeScheduleReader } from '../schedules/employee-schedule.reader.js';
import { ScheduleReader } from '../schedules/schedule.reader.js';
import type { Clock } from '../shared/clock.js';
import type { RelationReader } from '../supervision/relation.reader.js';
import { SupervisionLinksReader } from '../supervision/supervision-links.reader.js';
import { ChangeApplyService } from './change-apply.service.js';
import { ChangeAssessmentReader } from './change-assessment.reader.js';
import { ChangePreviewService } from './change-preview.service.js';
import { ChangeRecheckReader } from './change-recheck.reader.js';
import { ChangeRowsReader } from './change-rows.reader.js';
import { ChangeSetMutations } from './change-set-mutations.resolver.js';
import { ChangeSetNews } from './change-set-news.js';
import { ChangeSetLoaders } from './change-set.loaders.js';
import { ChangeSetReader } from './change-set.reader.js';
import {
  ChangeRowResolver,
  ChangeSetResolver,
  ChangeValueResolver,
  EmployeePlacementVersionResolver,
} from './change-set.resolver.js';

/** What change sets are made from. */
export interface ChangeSetSources {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly transactions: Transactions;
  readonly ruleSets: RuleSetReader;
  readonly audit: AuditLog;
  readonly outbox: Outbox;
  readonly relations: RelationReader;
  readonly recompute: RecomputeEngine;
}

/** News the services of the feature once and returns its resolvers; called by the composition root. */
export function composeChangeSets(sources: ChangeSetSources): readonly object[] {
  const { dataSource, clock, ruleSets, relations } = sources;
  const schedules = new EmployeeScheduleReader(new ScheduleReader(clock), new OrgTreeReader(clock));
  const links = new SupervisionLinksReader();
  const facts = new PlacementFactsReader(links, schedules, ruleSets);
  const assessments = new ChangeAssessmentReader({
    relations,
    facts,
    plans: new PlacementPlanReader(schedules),
    links,
  });
  const rechecks = new ChangeRecheckReader({ relations, facts, links });
  const reader = new ChangeSetReader(dataSource);
  const previews = new ChangePreviewService({
    ...sources,
    rows: new ChangeRowsReader(new EmployeeReader(dataSource)),
    assessments,
    rechecks,
  });
  return [
    new ChangeSetMutations(
      previews,
      new ChangeApplyService({
        ...sources,
        rechecks,
        links,
        news: new ChangeSetNews(sources.audit, sources.outbox),
      }),
    ),
    new ChangeSetResolver(reader, new ChangeSetLoaders(reader), previews),
    new ChangeRowResolver(),
    new ChangeValueResolver(),
    new EmployeePlacementVersionResolver(),
  ];
}
