import type { DataSource } from 'typeorm';
import { readPage, type OrderKey } from '../db/keyset.js';
import { compileWhere, type FieldFilter, type WhereColumns, type WhereTree } from '../db/where.js';
import { employeesVisibleTo } from '../employees/employee-scope.js';
import { heldAssignment } from '../employees/held-assignments.js';
import { hasRole, type Actor } from '../shared/actor.js';
import { addDays } from '../shared/local-day.js';
import type { Page, PageRequest } from '../shared/page.js';
import { Punch } from './punch.entity.js';

/** Conditions on punches; unit and district are those of an assignment on the business date. */
export interface PunchWhere extends WhereTree {
  readonly businessDate?: FieldFilter | null;
  readonly kind?: FieldFilter | null;
  readonly state?: FieldFilter | null;
  readonly flag?: FieldFilter | null;
  readonly hasPhoto?: FieldFilter | null;
  readonly objectionOpen?: FieldFilter | null;
  readonly employeeId?: FieldFilter | null;
  readonly orgUnitId?: FieldFilter | null;
  readonly districtId?: FieldFilter | null;
  readonly workLocationId?: FieldFilter | null;
}

const HELD = heldAssignment('punch.employee_id', 'punch.business_date');

const OPEN_OBJECTIONS = 'SELECT where_o.punch_id FROM punch_objections where_o WHERE where_o.outcome IS NULL';

const COLUMNS: WhereColumns = {
  businessDate: 'punch.businessDate',
  kind: 'punch.kind',
  state: 'punch.state',
  flag: `punch.flags <> '[]' AND EXISTS (SELECT 1 FROM JSON_TABLE(punch.flags, '$[*]' COLUMNS (code varchar(40) PATH '$.code')) where_f
    WHERE where_f.code {})`,
  hasPhoto: '(punch.evidence_id IS NOT NULL)',
  objectionOpen: `(punch.id IN (${OPEN_OBJECTIONS}))`,
  employeeId: 'punch.employeeId',
  orgUnitId: HELD.orgUnitId,
  districtId: HELD.districtId,
  workLocationId: 'punch.workLocationId',
};

/** Days that a list looks back over unless days are asked for: what is older is decided and paid. */
const LOOKBACK_DAYS = 62;

/** The newest day first, within it in the order of the taps. */
const ORDER: readonly OrderKey<Punch>[] = [
  { sql: 'punch.businessDate', value: (punch) => punch.businessDate, direction: 'DESC' },
  { sql: 'punch.id', value: (punch) => punch.id, direction: 'DESC' },
];

/** Questions about punches, always within what the actor may see. */
export class PunchDirectoryReader {
  constructor(private readonly dataSource: DataSource) {}

  /** One page of punches, the newest day first; of the last two months when no days and no open objections are asked for. */
  async page(actor: Actor, where: PunchWhere | null, request: PageRequest): Promise<Page<Punch>> {
    const query = this.visible(actor);
    const { objectionOpen, ...others } = where ?? {};
    const isObjectionQueue = objectionOpen?.eq === true;
    // Found from the few open objections, and not by asking each punch for one.
    if (isObjectionQueue) query.andWhere(`punch.id IN (${OPEN_OBJECTIONS})`);
    const condition = compileWhere(isObjectionQueue ? others : where, COLUMNS);
    if (condition) query.andWhere(condition.sql, condition.parameters);
    if (!where?.businessDate && !isObjectionQueue) {
      query.andWhere('punch.businessDate >= :recent', { recent: addDays(actor.asOf, -LOOKBACK_DAYS) });
    }
    return readPage(query, ORDER, request);
  }

  /** The punch with this id, or null when there is none or it is outside of the actor's scope. */
  async byId(actor: Actor, id: string): Promise<Punch | null> {
    return this.visible(actor).andWhere('punch.id = :id', { id }).getOne();
  }

  private visible(actor: Actor) {
    const scope = employeesVisibleTo(actor, 'punch.employee_id');
    // A tenth of all people is found soonest along the order of the list; few people are found soonest by their ids,
    // which is what the optimiser does with a condition that is not compared.
    const sql = hasRole(actor, 'KORWIL') ? `(${scope.sql}) = 1` : scope.sql;
    return this.dataSource.getRepository(Punch).createQueryBuilder('punch').where(sql, scope.parameters);
  }
}
