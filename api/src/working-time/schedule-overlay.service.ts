import type { EntityManager } from 'typeorm';
import type { AuditedAct } from '../audit/audit-log.js';
import type { RecomputePreview } from '../recompute/recompute-preview.js';
import { ScheduleOverlay } from '../schedules/schedule-overlay.entity.js';
import { overlayDays, overlayDecision, type OverlayDraft } from '../schedules/schedule-overlays.rules.js';
import { WorkSchedule } from '../schedules/work-schedule.entity.js';
import type { Actor } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { newId } from '../shared/id.js';
import { plainText } from '../shared/plain-text.js';
import type { SeenVersion } from './calendar-admin.service.js';
import { readReplacedScopes } from './replaced-scopes.reader.js';
import { affectedByHours, type ScopeDays } from './schedule-affected.rules.js';
import type { AppliedSetting, SettingChanges, SettingPlan } from './setting-changes.js';
import { assertSeen } from './setting-locks.js';
import { assertAdministered, assertNotOwn } from './setting-scopes.reader.js';

/** A replacement that somebody wants to enter or, when `seen` is given, to change. */
export interface OverlaySave {
  readonly seen: SeenVersion | null;
  readonly draft: Omit<OverlayDraft, 'id'>;
}

/** Replacements that are changed together, for example those of one Ramadan: one for each mode. */
export interface OverlayChange {
  readonly save: readonly OverlaySave[];
  readonly remove: readonly SeenVersion[];
}

/** Most replacements of one change. */
const MAX_OVERLAYS = 100;

/** A replacement before and after; null when it is not there. */
interface OverlayPair {
  readonly before: ScheduleOverlay | null;
  readonly after: ScheduleOverlay | null;
}

/** Entering, changing and removing dated replacements of hours (Ramadan, exam week). */
export class ScheduleOverlayService {
  constructor(private readonly changes: SettingChanges) {}

  /** What the change would do to the days that are there. @throws DomainError as {@link save}. */
  preview(actor: Actor, change: OverlayChange): Promise<RecomputePreview> {
    const ids = idsOf(change);
    return this.changes.preview((manager) => planOverlays(manager, actor, change, ids));
  }

  /**
   * Makes the change: all of it or nothing. The days of everybody whom it concerns are derived again.
   *
   * @returns the replacements that were saved, in their order.
   * @throws DomainError of `overlayDecision`, SETTING_CHANGED, SETTING_SCOPE_UNKNOWN, SETTING_OWN, SETTING_NO_CHANGE.
   */
  save(actor: Actor, change: OverlayChange): Promise<AppliedSetting<readonly ScheduleOverlay[]>> {
    const ids = idsOf(change);
    const causeId = ids[0] ?? change.remove[0]?.id ?? null;
    return this.changes.apply(actor, { lock: 'SCHEDULES', cause: 'SCHEDULE_CHANGED', causeId }, (manager) =>
      planOverlays(manager, actor, change, ids),
    );
  }
}

/** Ids of the saved rows, made once: a plan may be made several times. */
function idsOf({ save, remove }: OverlayChange): readonly string[] {
  if (save.length + remove.length > MAX_OVERLAYS) {
    throw new DomainError('INVALID_INPUT', { reason: `at most ${MAX_OVERLAYS}` }, 'input.save');
  }
  const ids = save.map(({ seen }) => seen?.id ?? newId());
  const all = [...ids, ...remove.map(({ id }) => id)];
  if (new Set(all).size < all.length) {
    throw new DomainError('INVALID_INPUT', { reason: 'the same object twice' }, 'input.save');
  }
  return ids;
}

async function planOverlays(
  manager: EntityManager,
  actor: Actor,
  { save, remove }: OverlayChange,
  ids: readonly string[],
): Promise<SettingPlan<readonly ScheduleOverlay[]>> {
  const stored = new Map((await manager.find(ScheduleOverlay)).map((row) => [row.id, row]));
  const seenRow = ({ id, version }: SeenVersion, field: string): Promise<ScheduleOverlay> =>
    assertSeen(
      manager,
      stored.get(id) ?? null,
      { objectType: 'ScheduleOverlay', objectId: id, version },
      field,
    );
  const removed: ScheduleOverlay[] = [];
  for (const [index, seen] of remove.entries()) {
    removed.push(await seenRow(seen, `input.remove.${index}.version`));
  }
  const pairs: OverlayPair[] = removed.map((before) => ({ before, after: null }));
  const saved: ScheduleOverlay[] = [];
  for (const [index, { seen, draft }] of save.entries()) {
    const before = seen && (await seenRow(seen, `input.save.${index}.version`));
    const after: ScheduleOverlay = {
      ...draft,
      name: plainText(draft.name),
      id: ids[index] ?? newId(),
      version: (before?.version ?? 0) + 1,
    };
    if (before && isSame(before, after)) saved.push(before);
    else {
      saved.push(after);
      pairs.push({ before, after });
    }
  }
  await judge(manager, actor, saved, stored, removed);
  if (pairs.length === 0) throw new DomainError('SETTING_NO_CHANGE');
  await assertAdministered(
    manager,
    actor,
    pairs.flatMap(({ before }) => before ?? []),
  );
  return {
    affected: affectedByHours(await alteredDays(manager, pairs)),
    acts: pairs.map(actOf),
    write: async (write) => {
      if (removed.length > 0)
        await write.delete(
          ScheduleOverlay,
          removed.map(({ id }) => id),
        );
      const rows = pairs.flatMap(({ after }) => (after ? [{ ...after }] : []));
      if (rows.length > 0) await write.save(ScheduleOverlay, rows);
      return saved;
    },
  };
}

/** The days that the changes alter, of those whose hours are or were replaced. */
async function alteredDays(manager: EntityManager, pairs: readonly OverlayPair[]): Promise<ScopeDays[]> {
  const altered: ScopeDays[] = [];
  for (const { before, after } of pairs) {
    const days = overlayDays(before, after);
    for (const row of [before, after]) {
      if (row) altered.push(...(await readReplacedScopes(manager, row, days)));
    }
  }
  return altered;
}

async function judge(
  manager: EntityManager,
  actor: Actor,
  saved: readonly ScheduleOverlay[],
  stored: ReadonlyMap<string, ScheduleOverlay>,
  removed: readonly ScheduleOverlay[],
): Promise<void> {
  const schedules = await manager.find(WorkSchedule);
  const gone = new Set([...saved, ...removed].map(({ id }) => id));
  const together = [...[...stored.values()].filter(({ id }) => !gone.has(id)), ...saved];
  for (const [index, overlay] of saved.entries()) {
    await assertAdministered(manager, actor, [overlay], `input.save.${index}.scopeId`);
    assertNotOwn(actor, overlay, `input.save.${index}.scopeId`);
    const decision = overlayDecision(overlay, together, schedules);
    if (!decision.allowed) {
      throw new DomainError(decision.code, decision.data, `input.save.${index}.${fieldOf(decision.code)}`);
    }
  }
}

function isSame(one: ScheduleOverlay, other: ScheduleOverlay): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

function contentOf(row: ScheduleOverlay): object {
  const { name, scope, scopeId, replacesCode, workScheduleId, startsOn, endsOn } = row;
  return { name, scope, scopeId, replacesCode, workScheduleId, startsOn, endsOn };
}

function actOf({ before, after }: OverlayPair): AuditedAct {
  const row = after ?? before;
  if (!row) throw new Error('A change of nothing is none.');
  const verb = !before ? 'entered' : after ? 'changed' : 'removed';
  return {
    action: `schedule_overlay.${verb}`,
    objectType: 'ScheduleOverlay',
    objectId: row.id,
    subjectEmployeeId: row.scope === 'EMPLOYEE' ? row.scopeId : null,
    data: { before: before && contentOf(before), after: after && contentOf(after) },
  };
}

/** The input field that a form marks for a refusal. */
function fieldOf(code: ErrorCode): string {
  switch (code) {
    case 'WORK_SCHEDULE_NAME':
      return 'name';
    case 'SCHEDULE_DAYS':
    case 'SCHEDULE_OVERLAY_OVERLAPS':
      return 'startsOn';
    default:
      return 'workScheduleId';
  }
}
