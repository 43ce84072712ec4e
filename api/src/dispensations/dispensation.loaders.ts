import { In } from 'typeorm';
import { loaderById, type LoaderFactory } from '../db/loader.js';
import { Dispensation } from './dispensation.entity.js';

/** Dispensations by id. */
export const dispensationById: LoaderFactory<string, Dispensation | null> = ({ dataSource }) =>
  loaderById(
    (ids) => dataSource.getRepository(Dispensation).findBy({ id: In(ids) }),
    (dispensation) => dispensation.id,
  );
