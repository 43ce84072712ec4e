import DataLoader from 'dataloader';
import { In } from 'typeorm';
import type { LoaderFactory } from '../db/loader.js';
import type { Actor } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import { AbsenceDecision } from './absence-decision.entity.js';
import type { AbsenceEffect, AbsenceEffectsReader } from './absence-effects.reader.js';
import { absenceFact } from './absence-facts.source.js';
import type { AbsenceBalance, AbsenceSituationReader, BalanceWanted } from './absence-situation.reader.js';
import type { Absence } from './absence.entity.js';
import type { AbsenceReader } from './absence.reader.js';
import type { RequestsWanted } from './request-lists.js';
import type { RequestSituation } from './request-flow.rules.js';
import type { RequestSituationReader } from './request-situation.reader.js';
import type { WorkingDaysReader } from './working-days.reader.js';

/** The readers behind the loaders. */
export interface AbsenceLoaderSources {
  readonly requests: RequestSituationReader;
  readonly situations: AbsenceSituationReader;
  readonly effects: AbsenceEffectsReader;
  readonly workingDays: WorkingDaysReader;
  readonly absences: AbsenceReader;
}

/** Absences whose effect one request may ask for: a page. Each is at most 92 days of deriving. */
const MAX_EFFECTS = 100;

/** Loaders whose key is the absence itself and not its id: after a mutation a request may hold two versions of one. */
export class AbsenceLoaders {
  constructor(private readonly sources: AbsenceLoaderSources) {}

  /** How the actor stands to an absence. */
  readonly situation: LoaderFactory<Absence, RequestSituation> = ({ dataSource, actor }) =>
    new DataLoader((absences) =>
      this.sources.requests.situations(dataSource.manager, signedIn(actor), absences),
    );

  /** How many working days of the owner an absence covers. */
  readonly workingDays: LoaderFactory<Absence, number> = ({ dataSource }) =>
    new DataLoader(async (absences) => {
      const ranges = absences.map(({ employeeId, startsOn, endsOn }) => ({
        employeeId,
        from: startsOn,
        to: endsOn,
      }));
      const days = await this.sources.workingDays.of(dataSource.manager, ranges);
      return days.map(({ length }) => length);
    });

  /** The days that an absence changes. @throws DomainError INVALID_INPUT for more than 100 absences at once. */
  readonly effects: LoaderFactory<Absence, AbsenceEffect[]> = ({ dataSource }) =>
    new DataLoader((absences) => {
      if (absences.length > MAX_EFFECTS) {
        throw new DomainError('INVALID_INPUT', { reason: `effects of at most ${MAX_EFFECTS} absences` });
      }
      return this.sources.effects.of(
        dataSource.manager,
        absences.map((absence) => ({ ...absence, fact: absenceFact(absence) })),
      );
    });

  /** Every decision about an absence, the oldest first. */
  readonly decisions: LoaderFactory<Absence, AbsenceDecision[]> = ({ dataSource }) =>
    new DataLoader(async (absences) => {
      const rows = await dataSource.getRepository(AbsenceDecision).find({
        where: { requestId: In(absences.map(({ id }) => id)) },
        order: { id: 'ASC' },
      });
      return absences.map(({ id }) => rows.filter(({ requestId }) => requestId === id));
    });

  /** Annual leave of employees whom the actor may see. */
  readonly balance: LoaderFactory<BalanceWanted, AbsenceBalance> = ({ dataSource }) =>
    new DataLoader((wanted) => this.sources.situations.balances(dataSource.manager, wanted), {
      cacheKeyFn: ({ employeeId, year }) => `${employeeId} ${year}`,
    });

  /** Absences of employees whom the actor may see. */
  readonly ofEmployee: LoaderFactory<RequestsWanted, Absence[]> = () =>
    new DataLoader((wanted) => this.sources.absences.ofEmployees(wanted));
}

function signedIn(actor: Actor | null): Actor {
  if (!actor) throw new DomainError('UNAUTHENTICATED');
  return actor;
}
