import type { DataSource } from 'typeorm';
import type { Clock } from '../shared/clock.js';
import { ObjectStoreUnavailable } from '../storage/object-store.js';
import { EVIDENCE_VARIANTS, objectKey } from './evidence-keys.js';
import type { EvidenceVault } from './evidence-vault.js';
import { Evidence } from './evidence.entity.js';

/** Files looked at in one run. */
const BATCH = 200;

/**
 * Moves what waits on the local disk into the object store when that is back, and notes what arrived there before a
 * crash could note it. Safe to run at any time and by several processes: each moves what lies on its own disk.
 */
export class EvidenceDrain {
  private running: Promise<number> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly vault: EvidenceVault,
    private readonly clock: Clock,
  ) {}

  /** @returns how many files reached the object store; calls at the same time share one run. */
  run(): Promise<number> {
    this.running ??= this.drain().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async drain(): Promise<number> {
    const waiting = await this.dataSource
      .getRepository(Evidence)
      .find({ where: { state: 'SPOOLED' }, order: { createdAt: 'ASC' }, take: BATCH });
    let stored = 0;
    try {
      for (const evidence of waiting) {
        const keys = EVIDENCE_VARIANTS.map((variant) => objectKey(evidence, variant));
        if (!(await this.vault.moveToStore(keys))) break;
        if (await this.vault.isStored(objectKey(evidence, 'ORIGINAL')))
          stored += await this.markStored(evidence.id);
      }
    } catch (error) {
      if (!(error instanceof ObjectStoreUnavailable)) throw error;
    }
    return stored;
  }

  private async markStored(id: string): Promise<number> {
    const stored = { state: 'STORED', storedAt: this.clock.now() } as const;
    const { affected } = await this.dataSource
      .getRepository(Evidence)
      .update({ id, state: 'SPOOLED' }, stored);
    return affected ?? 0;
  }
}
