import { In } from 'typeorm';
import { loaderById, type LoaderFactory } from '../db/loader.js';
import { Evidence } from './evidence.entity.js';

/** Files by id, without a scope: only for objects that the actor reached through something they may see. */
export const evidenceById: LoaderFactory<string, Evidence | null> = ({ dataSource }) =>
  loaderById(
    (ids) => dataSource.getRepository(Evidence).findBy({ id: In(ids) }),
    (evidence) => evidence.id,
  );
