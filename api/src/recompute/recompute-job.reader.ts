import type { DataSource } from 'typeorm';
import { readPage } from '../db/keyset.js';
import type { Page, PageRequest } from '../shared/page.js';
import { RecomputeJob } from './recompute-job.entity.js';

/** Reads the progress of jobs. */
export class RecomputeJobReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Null for an id that names no job. */
  byId(id: string): Promise<RecomputeJob | null> {
    return this.dataSource.manager.findOneBy(RecomputeJob, { id });
  }

  /** Every job, the newest first. */
  page(request: PageRequest): Promise<Page<RecomputeJob>> {
    const query = this.dataSource.getRepository(RecomputeJob).createQueryBuilder('job');
    return readPage(query, [{ sql: 'job.id', value: (job) => job.id, direction: 'DESC' }], request);
  }
}
