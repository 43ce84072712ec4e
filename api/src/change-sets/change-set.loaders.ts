import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { loaderById, type LoaderFactory } from '../db/loader.js';
import { readPlacementLinks, type PlacementLinks } from '../placement/dated-links.reader.js';
import { ChangeSet } from './change-set.entity.js';
import type { ChangeSetCounts, ChangeSetReader } from './change-set.reader.js';

/** Change sets by id, for sets that the actor reached through one that they know of. */
export const changeSetById: LoaderFactory<string, ChangeSet | null> = ({ dataSource }) =>
  loaderById(
    (ids) => dataSource.getRepository(ChangeSet).findBy({ id: In(ids) }),
    (set) => set.id,
  );

/** Every dated row of an employee. */
export const placementLinksOf: LoaderFactory<string, PlacementLinks> = ({ dataSource }) =>
  new DataLoader(async (ids) => {
    const book = await readPlacementLinks(dataSource.manager, ids);
    return ids.map((id) => book.of(id));
  });

/** Loaders whose key is the set itself and not its id: after a mutation a request may hold two versions of one. */
export class ChangeSetLoaders {
  constructor(private readonly reader: ChangeSetReader) {}

  /** How many rows of each kind a set has. */
  readonly counts: LoaderFactory<ChangeSet, ChangeSetCounts> = ({ dataSource }) =>
    new DataLoader((sets) =>
      this.reader.counts(
        dataSource.manager,
        sets.map(({ id }) => id),
      ),
    );

  /** The set that reverted a set. */
  readonly revertedBy: LoaderFactory<ChangeSet, ChangeSet | null> = () =>
    new DataLoader((sets) => this.reader.revertersOf(sets.map(({ id }) => id)));
}
