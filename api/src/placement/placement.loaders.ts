import DataLoader from 'dataloader';
import type { LoaderFactory } from '../db/loader.js';
import type { Actor } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import type { PlacementConfirmersReader } from './placement-confirmers.reader.js';
import type { PlacementProposal } from './placement-proposal.entity.js';
import type { PlacementSituationReader, ProposalSituation } from './placement-situation.reader.js';
import type { PlacementReader } from './placement.reader.js';

/** Loaders whose key is the proposal itself and not its id: after a mutation a request may hold two versions of one. */
export class PlacementLoaders {
  constructor(
    private readonly situations: PlacementSituationReader,
    private readonly confirmersReader: PlacementConfirmersReader,
    private readonly reader: PlacementReader,
  ) {}

  /** What the rules need to know about a proposal and the actor. */
  readonly situation: LoaderFactory<PlacementProposal, ProposalSituation> = ({ dataSource, actor }) =>
    new DataLoader((proposals) =>
      this.situations.ofProposals(dataSource.manager, proposals, signedIn(actor).asOf),
    );

  /** Ids of those who may decide about a proposal. */
  readonly confirmers: LoaderFactory<PlacementProposal, string[]> = ({ dataSource, actor }) =>
    new DataLoader(async (proposals) => {
      const { manager } = dataSource;
      const { asOf } = signedIn(actor);
      const cases = await this.situations.cases(manager, proposals, asOf);
      return this.confirmersReader.ofCases(manager, cases, asOf);
    });

  /** Proposals of an employee whom the actor may see, the newest first. */
  readonly ofEmployee: LoaderFactory<string, PlacementProposal[]> = () =>
    new DataLoader(async (employeeIds) => {
      const proposals = await this.reader.ofEmployees(employeeIds);
      return employeeIds.map((id) => proposals.filter(({ employeeId }) => employeeId === id));
    });
}

function signedIn(actor: Actor | null): Actor {
  if (!actor) throw new DomainError('UNAUTHENTICATED');
  return actor;
}
