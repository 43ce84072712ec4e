import {
  In,
  LessThanOrEqual,
  MoreThanOrEqual,
  type DataSource,
  type EntityManager,
  type SelectQueryBuilder,
} from 'typeorm';
import { readPage, type OrderKey } from '../db/keyset.js';
import { compileWhere, type FieldFilter, type WhereColumns } from '../db/where.js';
import { employeesVisibleTo } from '../employees/employee-scope.js';
import { heldAssignment } from '../employees/held-assignments.js';
import type { Actor } from '../shared/actor.js';
import type { LocalDay } from '../shared/local-day.js';
import type { Page, PageRequest } from '../shared/page.js';
import { Absence } from './absence.entity.js';
import { HOLDING_STATES } from './request-flow.rules.js';
import { indexToWalk, spanOfWanted, type RequestsWanted, type RequestWhere } from './request-lists.js';
import type { RequestQueueReader } from './request-queue.reader.js';

/** Conditions on absences; unit, district and role are those of the actor's business date. */
export interface AbsenceWhere extends RequestWhere {
  readonly kind?: FieldFilter | null;
  readonly leaveKind?: FieldFilter | null;
  readonly startsOn?: FieldFilter | null;
  readonly endsOn?: FieldFilter | null;
  readonly entered?: FieldFilter | null;
}

const HELD = heldAssignment('absence.employeeId');

const COLUMNS: WhereColumns = {
  state: 'absence.state',
  kind: 'absence.kind',
  leaveKind: 'absence.leaveKind',
  startsOn: 'absence.startsOn',
  endsOn: 'absence.endsOn',
  employeeId: 'absence.employeeId',
  entered: 'absence.entered',
  orgUnitId: HELD.orgUnitId,
  districtId: HELD.districtId,
};

const NEWEST_FIRST: readonly OrderKey<Absence>[] = [
  { sql: 'absence.startsOn', value: ({ startsOn }) => startsOn, direction: 'DESC' },
  { sql: 'absence.id', value: ({ id }) => id, direction: 'DESC' },
];

const INDEXES = { byDay: 'ix_absences_starts_on_id', byState: 'ix_absences_state_starts_on_id' } as const;

/** Ids grow with the time at which a request was made. */
const OLDEST_FIRST: readonly OrderKey<Absence>[] = [
  { sql: 'absence.id', value: ({ id }) => id, direction: 'ASC' },
];

/** Questions about absences, always within what the actor may see. */
export class AbsenceReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: RequestQueueReader,
  ) {}

  /** The absence with this id, or null when there is none or it is outside of the actor's scope. */
  byId(actor: Actor, id: string): Promise<Absence | null> {
    return this.visible(actor).andWhere('absence.id = :id', { id }).getOne();
  }

  /** One page of the absences in the actor's scope, the latest first day at the front. */
  page(actor: Actor, filter: AbsenceWhere | null, request: PageRequest): Promise<Page<Absence>> {
    const query = this.visible(actor).setParameter('asOf', actor.asOf);
    const where = compileWhere(filter, COLUMNS);
    if (where) query.andWhere(where.sql, where.parameters);
    const index = indexToWalk(actor, filter, INDEXES);
    if (index !== null) query.useIndex(index);
    return readPage(query, NEWEST_FIRST, request);
  }

  /** One page of what waits for the actor, the oldest request first. */
  async inbox(actor: Actor, request: PageRequest): Promise<Page<Absence>> {
    return readPage(await this.waiting(actor), OLDEST_FIRST, request);
  }

  /** How many wait for the actor. */
  async inboxCount(actor: Actor): Promise<number> {
    return (await this.waiting(actor)).getCount();
  }

  /** Absences of employees whom the actor may see, the latest first day at the front. One statement. */
  async ofEmployees(wanted: readonly RequestsWanted[]): Promise<Absence[][]> {
    const span = spanOfWanted(wanted);
    if (!span) return [];
    const rows = await this.dataSource.getRepository(Absence).find({
      where: {
        employeeId: In(wanted.map(({ employeeId }) => employeeId)),
        startsOn: LessThanOrEqual(span.endsOn),
        endsOn: MoreThanOrEqual(span.startsOn),
      },
      order: { startsOn: 'DESC', id: 'DESC' },
    });
    return wanted.map((each) =>
      rows.filter(
        (row) =>
          row.employeeId === each.employeeId &&
          row.startsOn <= each.to &&
          row.endsOn >= each.from &&
          (each.states?.includes(row.state) ?? true),
      ),
    );
  }

  /** Absences that hold days of these employees in a closed range, whoever asks; for the rules. */
  holding(
    manager: EntityManager,
    employeeIds: readonly string[],
    from: LocalDay,
    to: LocalDay,
  ): Promise<Absence[]> {
    return manager.find(Absence, {
      where: {
        employeeId: In(employeeIds),
        state: In(HOLDING_STATES),
        startsOn: LessThanOrEqual(to),
        endsOn: MoreThanOrEqual(from),
      },
      order: { startsOn: 'ASC', id: 'ASC' },
    });
  }

  private waiting(actor: Actor): Promise<SelectQueryBuilder<Absence>> {
    const query = this.dataSource.getRepository(Absence).createQueryBuilder('absence');
    return this.queue.restrict(query, 'absence', 'absences', actor);
  }

  private visible(actor: Actor): SelectQueryBuilder<Absence> {
    const scope = employeesVisibleTo(actor, 'absence.employeeId');
    return this.dataSource
      .getRepository(Absence)
      .createQueryBuilder('absence')
      .where(scope.sql, scope.parameters);
  }
}
