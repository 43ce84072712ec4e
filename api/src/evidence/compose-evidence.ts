import { join } from 'node:path';
import type { Router } from 'express';
import type { DataSource } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import type { Authenticator } from '../auth/authenticator.js';
import type { Config } from '../config/config.js';
import type { Transactions } from '../db/transactions.js';
import { EvidenceAccess } from './evidence-access.js';
import { EvidenceDrain } from './evidence-drain.js';
import { EvidenceIntake } from './evidence-intake.js';
import { EvidenceUploadService } from './evidence-upload.service.js';
import { EvidenceVault } from './evidence-vault.js';
import { evidenceRouter } from './evidence.http.js';
import { EvidenceResolver, EvidenceViewResolver } from './evidence.resolver.js';
import { ImagePipeline } from './image-pipeline.js';
import { Spool } from './spool.js';
import { WorkQueue } from '../shared/work-queue.js';
import type { Clock } from '../shared/clock.js';
import { newId } from '../shared/id.js';
import { createObjectStore } from '../storage/create-object-store.js';
import type { ObjectStore } from '../storage/object-store.js';
import type { RelationReader } from '../supervision/relation.reader.js';
import type { BackgroundJob } from '../shared/background-job.js';

/** What evidence is made from. */
export interface EvidenceParts {
  readonly config: Config;
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly authenticator: Authenticator;
  readonly relations: RelationReader;
}

/** Photos in work at once and in line; two leave room for clock-ins on two processor cores. */
const PHOTOS_AT_ONCE = 2;
const INSPECTIONS_AT_ONCE = 2;
const MAX_IN_LINE = 500;
/** Files that may wait for the object store. */
const MAX_SPOOLED_FILES = 200_000;
const DRAIN_EVERY_MS = 10_000;

/** Makes everything of the feature. */
export async function composeEvidence(parts: EvidenceParts): Promise<{
  readonly resolvers: readonly object[];
  readonly router: Router;
  readonly store: ObjectStore;
  readonly drain: EvidenceDrain;
  readonly job: BackgroundJob;
}> {
  const { config, dataSource, transactions, audit, clock, authenticator, relations } = parts;
  const store = createObjectStore(config);
  const limits = { maxFiles: MAX_SPOOLED_FILES, maxBytes: config.spoolBytes };
  const vault = new EvidenceVault(store, await Spool.open(join(config.dataDir, 'spool'), limits));
  const images = new ImagePipeline(new WorkQueue(PHOTOS_AT_ONCE, MAX_IN_LINE));
  const inspections = new WorkQueue(INSPECTIONS_AT_ONCE, MAX_IN_LINE);
  const incoming = join(config.dataDir, 'incoming');
  const intake = new EvidenceIntake(dataSource, vault, images, inspections, clock, incoming);
  const access = new EvidenceAccess(dataSource, transactions, relations, audit, clock, config.tokenSecret);
  const uploads = new EvidenceUploadService(dataSource, transactions, audit, clock);
  const drain = new EvidenceDrain(dataSource, vault, clock);
  return {
    resolvers: [new EvidenceResolver(uploads, access, dataSource), new EvidenceViewResolver()],
    router: evidenceRouter({
      intake,
      access,
      vault,
      actorOfSession: (claims) => authenticator.actorOfSession(claims, newId()),
    }),
    store,
    drain,
    job: { name: 'drain the spool of evidence', everyMs: DRAIN_EVERY_MS, run: () => drain.run() },
  };
}
