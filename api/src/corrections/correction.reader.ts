import { Between, In, type DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { lastDayAfterMonths } from '../absences/absence.rules.js';
import { HOLDING_STATES } from '../absences/request-flow.rules.js';
import {
  indexToWalk,
  spanOfWanted,
  type RequestsWanted,
  type RequestWhere,
} from '../absences/request-lists.js';
import type { RequestQueueReader } from '../absences/request-queue.reader.js';
import { readPage, type OrderKey } from '../db/keyset.js';
import { compileWhere, type FieldFilter, type WhereColumns } from '../db/where.js';
import { employeesVisibleTo } from '../employees/employee-scope.js';
import { heldAssignment } from '../employees/held-assignments.js';
import type { Actor } from '../shared/actor.js';
import type { LocalDay } from '../shared/local-day.js';
import type { Page, PageRequest } from '../shared/page.js';
import { CorrectionRequest } from './correction-request.entity.js';

/** Conditions on corrections; unit and district are those of the actor's business date. */
export interface CorrectionWhere extends RequestWhere {
  readonly kind?: FieldFilter | null;
  readonly date?: FieldFilter | null;
}

const HELD = heldAssignment('correction.employeeId');

const COLUMNS: WhereColumns = {
  state: 'correction.state',
  kind: 'correction.kind',
  date: 'correction.date',
  employeeId: 'correction.employeeId',
  orgUnitId: HELD.orgUnitId,
  districtId: HELD.districtId,
};

const NEWEST_FIRST: readonly OrderKey<CorrectionRequest>[] = [
  { sql: 'correction.date', value: ({ date }) => date, direction: 'DESC' },
  { sql: 'correction.id', value: ({ id }) => id, direction: 'DESC' },
];

const INDEXES = {
  byDay: 'ix_correction_requests_date_id',
  byState: 'ix_correction_requests_state_date_id',
} as const;

/** Ids grow with the time at which a request was made. */
const OLDEST_FIRST: readonly OrderKey<CorrectionRequest>[] = [
  { sql: 'correction.id', value: ({ id }) => id, direction: 'ASC' },
];

/** Questions about corrections, always within what the actor may see. */
export class CorrectionReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: RequestQueueReader,
  ) {}

  /** The correction with this id, or null when there is none or it is outside of the actor's scope. */
  byId(actor: Actor, id: string): Promise<CorrectionRequest | null> {
    return this.visible(actor).andWhere('correction.id = :id', { id }).getOne();
  }

  /** One page of the corrections in the actor's scope, the newest day first. */
  page(actor: Actor, filter: CorrectionWhere | null, request: PageRequest): Promise<Page<CorrectionRequest>> {
    const query = this.visible(actor).setParameter('asOf', actor.asOf);
    const where = compileWhere(filter, COLUMNS);
    if (where) query.andWhere(where.sql, where.parameters);
    const index = indexToWalk(actor, filter, INDEXES);
    if (index !== null) query.useIndex(index);
    return readPage(query, NEWEST_FIRST, request);
  }

  /** One page of what waits for the actor, the oldest request first. */
  async inbox(actor: Actor, request: PageRequest): Promise<Page<CorrectionRequest>> {
    return readPage(await this.waiting(actor), OLDEST_FIRST, request);
  }

  /** How many wait for the actor. */
  async inboxCount(actor: Actor): Promise<number> {
    return (await this.waiting(actor)).getCount();
  }

  /** Corrections of employees whom the actor may see, the newest day first. One statement. */
  async ofEmployees(wanted: readonly RequestsWanted[]): Promise<CorrectionRequest[][]> {
    const span = spanOfWanted(wanted);
    if (!span) return [];
    const rows = await this.dataSource.getRepository(CorrectionRequest).find({
      where: {
        employeeId: In(wanted.map(({ employeeId }) => employeeId)),
        date: Between(span.startsOn, span.endsOn),
      },
      order: { date: 'DESC', id: 'DESC' },
    });
    return wanted.map((each) =>
      rows.filter(
        (row) =>
          row.employeeId === each.employeeId &&
          row.date >= each.from &&
          row.date <= each.to &&
          (each.states?.includes(row.state) ?? true),
      ),
    );
  }

  /** Corrections of an employee that wait or hold in the month of a day, whoever asks; for the rules. */
  holdingInMonth(manager: EntityManager, employeeId: string, date: LocalDay): Promise<CorrectionRequest[]> {
    const firstDay = `${date.slice(0, 7)}-01`;
    const lastDay = lastDayAfterMonths(firstDay, 1);
    return manager.findBy(CorrectionRequest, {
      employeeId,
      state: In(HOLDING_STATES),
      date: Between(firstDay, lastDay),
    });
  }

  private waiting(actor: Actor): Promise<SelectQueryBuilder<CorrectionRequest>> {
    const query = this.dataSource.getRepository(CorrectionRequest).createQueryBuilder('correction');
    return this.queue.restrict(query, 'correction', 'correction_requests', actor);
  }

  private visible(actor: Actor): SelectQueryBuilder<CorrectionRequest> {
    const scope = employeesVisibleTo(actor, 'correction.employeeId');
    return this.dataSource
      .getRepository(CorrectionRequest)
      .createQueryBuilder('correction')
      .where(scope.sql, scope.parameters);
  }
}
