import type { EntityManager } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import type { Transactions } from '../db/transactions.js';
import { OrgUnit } from '../employees/org-unit.entity.js';
import { placementAreaOf, placeOfWorkDecision } from '../employees/placement-area.rules.js';
import type { Actor } from '../shared/actor.js';
import type { Decision } from '../shared/decision.js';
import { DomainError } from '../shared/domain-error.js';
import type { ErrorCode } from '../shared/error-codes.js';
import {
  changedFields,
  contentDecision,
  storedContent,
  zoneDecision,
  type WorkLocationContent,
} from './work-location-change.rules.js';
import { WorkLocation } from './work-location.entity.js';

/** A place of work as somebody wants it. */
export interface WorkLocationSave extends WorkLocationContent {
  /** Made by the client for a new place, so that a retry is recognised. */
  readonly id: string;
  /** Version that the client saw; null for a new place. */
  readonly version: number | null;
}

const USED_SQL = `
  SELECT EXISTS (SELECT 1 FROM employee_work_locations WHERE work_location_id = ?)
      OR EXISTS (SELECT 1 FROM punches WHERE work_location_id = ?) AS used`;

/** Keeps the places of work in order. */
export class WorkLocationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Creates or changes a place. What was clocked in there keeps the distance that was judged then. Safe to repeat.
   *
   * @throws DomainError NOT_FOUND (the place or the unit), WORK_LOCATION_OUT_OF_AREA, STALE_OBJECT, ID_ALREADY_USED,
   *   and refusals of `contentDecision` and `zoneDecision`.
   */
  async save(actor: Actor, { id, version, ...wanted }: WorkLocationSave): Promise<WorkLocation> {
    const content = storedContent(wanted);
    assertInput(contentDecision(content));
    return this.transactions.run(async (manager) => {
      await assertUnit(manager, actor, content.orgUnitId, 'input.orgUnitId');
      const before = await manager.findOne(WorkLocation, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (before && isRepeat(before, content, version)) return before;
      if (version === null) {
        if (before) throw new DomainError('ID_ALREADY_USED', {}, 'id');
        return this.create(manager, actor, { id, ...content });
      }
      if (!before) throw new DomainError('NOT_FOUND', {}, 'id');
      await assertUnit(manager, actor, before.orgUnitId, 'id');
      if (before.version !== version) throw new DomainError('STALE_OBJECT', {}, 'input.version');
      return this.change(manager, actor, before, content);
    });
  }

  private async create(
    manager: EntityManager,
    actor: Actor,
    place: Omit<WorkLocation, 'version'>,
  ): Promise<WorkLocation> {
    const created = { ...place, version: 1 };
    await manager.insert(WorkLocation, created);
    await this.tell(manager, actor, created, 'created', []);
    return created;
  }

  private async change(
    manager: EntityManager,
    actor: Actor,
    before: WorkLocation,
    content: WorkLocationContent,
  ): Promise<WorkLocation> {
    const isUsed = before.timeZone !== content.timeZone && (await isPlaceUsed(manager, before.id));
    assertInput(zoneDecision(before, content, isUsed));
    const fields = changedFields(before, content);
    if (fields.length === 0) return before;
    const after = { ...before, ...content, version: before.version + 1 };
    await manager.update(WorkLocation, { id: before.id }, { ...content, version: after.version });
    await this.tell(manager, actor, after, 'changed', fields);
    return after;
  }

  private async tell(
    manager: EntityManager,
    actor: Actor,
    { id, name, orgUnitId, radiusMeters, active, version }: WorkLocation,
    verb: 'created' | 'changed',
    fields: readonly string[],
  ): Promise<void> {
    await this.audit.record(manager, actor, {
      action: `work_location.${verb}`,
      objectType: 'WorkLocation',
      objectId: id,
      subjectEmployeeId: null,
      data: { name, orgUnitId, radiusMeters, active, version, fields },
    });
  }
}

/** True for the retry of a request whose answer was lost: the place is what it asks for, one version later. */
function isRepeat(before: WorkLocation, content: WorkLocationContent, version: number | null): boolean {
  return changedFields(before, content).length === 0 && before.version === (version ?? 0) + 1;
}

async function assertUnit(
  manager: EntityManager,
  actor: Actor,
  orgUnitId: string,
  field: string,
): Promise<void> {
  const unit = await manager.findOneBy(OrgUnit, { id: orgUnitId });
  if (!unit) throw new DomainError('NOT_FOUND', {}, field);
  const decision = placeOfWorkDecision(placementAreaOf(actor), unit);
  if (!decision.allowed) throw new DomainError(decision.code, decision.data, field);
}

async function isPlaceUsed(manager: EntityManager, id: string): Promise<boolean> {
  const [row] = await manager.query<{ used: number | string }[]>(USED_SQL, [id, id]);
  return Number(row?.used) === 1;
}

function assertInput(decision: Decision<ErrorCode>): void {
  if (!decision.allowed) throw new DomainError(decision.code, decision.data, fieldOf(decision.code));
}

function fieldOf(code: ErrorCode): string {
  switch (code) {
    case 'WORK_LOCATION_NAME':
      return 'input.name';
    case 'WORK_LOCATION_HALF_A_POINT':
      return 'input.latitude';
    case 'WORK_LOCATION_RADIUS':
      return 'input.radiusMeters';
    default:
      return 'input.timeZone';
  }
}
