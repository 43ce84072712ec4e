import type { EntityManager } from 'typeorm';
import type { ChainLink, SubjectFacts } from '../employees/scope.rules.js';
import type { LocalDay } from '../shared/local-day.js';
import type { RelationReader } from '../supervision/relation.reader.js';
import type { ConfirmationTarget, ProposalCase } from './placement-decisions.rules.js';
import type { PlaceFact, PlacementFactsReader } from './placement-facts.reader.js';
import type { PlacementProposal } from './placement-proposal.entity.js';
import type { ProposalFacts } from './placement.rules.js';

/** Everything that the rules ask about a stored proposal. */
export interface ProposalSituation {
  readonly proposal: ProposalCase;
  readonly facts: ProposalFacts;
}

/** Reads what the rules need to know about stored proposals; a fixed number of statements for any number of them. */
export class PlacementSituationReader {
  constructor(
    private readonly relations: RelationReader,
    private readonly facts: PlacementFactsReader,
  ) {}

  /** Who proposed what to whom, as of a day, in the order of the proposals: enough to tell who decides. */
  async cases(
    manager: EntityManager,
    proposals: readonly PlacementProposal[],
    day: LocalDay,
  ): Promise<ProposalCase[]> {
    const supervisors = targetsOf(proposals, 'SUPERVISOR');
    const owners = proposals.map(({ employeeId }) => employeeId);
    const people = [...new Set([...owners, ...supervisors])];
    const subjects = await this.relations.subjects(manager, people, day);
    const places = await this.facts.placesById(manager, targetsOf(proposals, 'WORK_LOCATION'));
    return proposals.map((proposal) => ({
      state: proposal.state,
      owner: existing(subjects.get(proposal.employeeId)),
      target: targetOf(proposal, subjects, places),
    }));
  }

  /** The situation of each proposal as of a day, in the order of the proposals. */
  async ofProposals(
    manager: EntityManager,
    proposals: readonly PlacementProposal[],
    day: LocalDay,
  ): Promise<ProposalSituation[]> {
    const cases = await this.cases(manager, proposals, day);
    const facts = await this.facts.ofWishes(manager, proposals, day);
    return proposals.map((_, index) => ({
      proposal: existing(cases[index]),
      // What is stored is the open one itself.
      facts: { ...existing(facts[index]), hasOpenProposal: false },
    }));
  }
}

function targetOf(
  { kind, targetId }: PlacementProposal,
  subjects: ReadonlyMap<string, SubjectFacts>,
  places: ReadonlyMap<string, PlaceFact>,
): ConfirmationTarget {
  switch (kind) {
    case 'SUPERVISOR': {
      const { employeeId, posts }: ChainLink = existing(subjects.get(targetId));
      return { kind, supervisor: { employeeId, posts } };
    }
    case 'WORK_LOCATION':
      return { kind, unit: existing(places.get(targetId)).unit };
    case 'SCHEDULE_MODE':
      return { kind };
  }
}

function targetsOf(proposals: readonly PlacementProposal[], kind: PlacementProposal['kind']): string[] {
  return proposals.filter((proposal) => proposal.kind === kind).map(({ targetId }) => targetId);
}

function existing<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A stored proposal names somebody or something that is gone');
  return value;
}
