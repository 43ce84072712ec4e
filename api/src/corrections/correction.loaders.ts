import DataLoader from 'dataloader';
import { In } from 'typeorm';
import type { RequestSituation } from '../absences/request-flow.rules.js';
import type { RequestsWanted } from '../absences/request-lists.js';
import type { RequestSituationReader } from '../absences/request-situation.reader.js';
import type { LoaderFactory } from '../db/loader.js';
import { DomainError } from '../shared/domain-error.js';
import type { CorrectedDay, CorrectedDaysReader } from './corrected-days.reader.js';
import { CorrectionDecision } from './correction-decision.entity.js';
import type { CorrectionRequest } from './correction-request.entity.js';
import type { CorrectionReader } from './correction.reader.js';

/** The readers behind the loaders. */
export interface CorrectionLoaderSources {
  readonly requests: RequestSituationReader;
  readonly days: CorrectedDaysReader;
  readonly corrections: CorrectionReader;
}

/** Loaders whose key is the request itself and not its id: after a mutation a request may hold two versions of one. */
export class CorrectionLoaders {
  constructor(private readonly sources: CorrectionLoaderSources) {}

  /** How the actor stands to a correction. */
  readonly situation: LoaderFactory<CorrectionRequest, RequestSituation> = ({ dataSource, actor }) =>
    new DataLoader((requests) => {
      if (!actor) throw new DomainError('UNAUTHENTICATED');
      const ofDays = requests.map((request) => ({
        ...request,
        startsOn: request.date,
        endsOn: request.date,
      }));
      return this.sources.requests.situations(dataSource.manager, actor, ofDays);
    });

  /** The day without the correction, and with it. */
  readonly day: LoaderFactory<CorrectionRequest, CorrectedDay> = ({ dataSource }) =>
    new DataLoader((requests) =>
      this.sources.days.of(
        dataSource.manager,
        requests.map((request) => ({
          ...request,
          approvedAt: request.state === 'APPROVED' ? request.decidedAt : null,
        })),
      ),
    );

  /** Every decision about a correction, the oldest first. */
  readonly decisions: LoaderFactory<CorrectionRequest, CorrectionDecision[]> = ({ dataSource }) =>
    new DataLoader(async (requests) => {
      const rows = await dataSource.getRepository(CorrectionDecision).find({
        where: { requestId: In(requests.map(({ id }) => id)) },
        order: { id: 'ASC' },
      });
      return requests.map(({ id }) => rows.filter(({ requestId }) => requestId === id));
    });

  /** Corrections of employees whom the actor may see. */
  readonly ofEmployee: LoaderFactory<RequestsWanted, CorrectionRequest[]> = () =>
    new DataLoader((wanted) => this.sources.corrections.ofEmployees(wanted));
}
