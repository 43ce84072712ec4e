import type { EntityManager } from 'typeorm';
import {
  cleanDraft,
  draftDecision,
  saysTheSame,
  type CalendarDayDraft,
  type StoredCalendarDay,
} from '../calendar/calendar-changes.rules.js';
import { CalendarDay } from '../calendar/calendar-day.entity.js';
import { calendarDayById, calendarDaysBetween } from '../calendar/calendar-days.reader.js';
import type { RecomputePreview } from '../recompute/recompute-preview.js';
import type { Actor } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { newId } from '../shared/id.js';
import { affectedByDays } from './calendar-affected.rules.js';
import { calendarAct } from './calendar-acts.js';
import type { AppliedSetting, SettingChanges, SettingPlan } from './setting-changes.js';
import { assertSeen } from './setting-locks.js';
import { assertAdministered } from './setting-scopes.reader.js';

/** A stored object and the version of it that somebody saw. */
export interface SeenVersion {
  readonly id: string;
  readonly version: number;
}

/** A special day that somebody wants to enter or, when `seen` is given, to change. */
export interface CalendarDaySave {
  readonly seen: SeenVersion | null;
  readonly draft: CalendarDayDraft;
}

/** Entering, changing and removing special days, one at a time. */
export class CalendarAdminService {
  constructor(private readonly changes: SettingChanges) {}

  /** What saving would do to the days that are there. @throws DomainError as {@link save}. */
  previewSave(actor: Actor, save: CalendarDaySave): Promise<RecomputePreview> {
    return this.changes.preview((manager) => planSave(manager, actor, save, newId()));
  }

  /**
   * Enters or changes a day; the days that it concerns are derived again.
   *
   * @throws DomainError of `draftDecision`, SETTING_CHANGED, SETTING_SCOPE_UNKNOWN, SETTING_NO_CHANGE, NOT_FOUND.
   */
  save(actor: Actor, save: CalendarDaySave): Promise<AppliedSetting<StoredCalendarDay>> {
    const id = save.seen?.id ?? newId();
    return this.changes.apply(
      actor,
      { lock: 'CALENDAR', cause: 'CALENDAR_CHANGED', causeId: id },
      (manager) => planSave(manager, actor, save, id),
    );
  }

  /** What removing would do to the days that are there. @throws DomainError as {@link remove}. */
  previewRemove(actor: Actor, seen: SeenVersion): Promise<RecomputePreview> {
    return this.changes.preview((manager) => planRemove(manager, actor, seen));
  }

  /** Removes a day. @throws DomainError SETTING_CHANGED, SETTING_SCOPE_UNKNOWN, NOT_FOUND. */
  remove(actor: Actor, seen: SeenVersion): Promise<AppliedSetting<StoredCalendarDay>> {
    const reason = { lock: 'CALENDAR', cause: 'CALENDAR_CHANGED', causeId: seen.id } as const;
    return this.changes.apply(actor, reason, (manager) => planRemove(manager, actor, seen));
  }
}

async function planSave(
  manager: EntityManager,
  actor: Actor,
  save: CalendarDaySave,
  id: string,
): Promise<SettingPlan<StoredCalendarDay>> {
  const draft = cleanDraft(save.draft);
  const before = save.seen && (await seenDay(manager, save.seen));
  await assertAdministered(manager, actor, before ? [before, draft] : [draft]);
  const others = (await calendarDaysBetween(manager, draft.date, draft.date)).filter((day) => day.id !== id);
  const decision = draftDecision(draft, others);
  if (!decision.allowed) throw new DomainError(decision.code, decision.data, fieldOf(decision.code));
  if (before && saysTheSame(before, draft)) throw new DomainError('SETTING_NO_CHANGE');
  const after: StoredCalendarDay = { ...draft, id, version: (before?.version ?? 0) + 1 };
  return {
    affected: affectedByDays([{ before, after }]),
    acts: [calendarAct(before, after)],
    write: async (write) => {
      await write.save(CalendarDay, { ...after });
      return after;
    },
  };
}

async function planRemove(
  manager: EntityManager,
  actor: Actor,
  seen: SeenVersion,
): Promise<SettingPlan<StoredCalendarDay>> {
  const before = await seenDay(manager, seen);
  await assertAdministered(manager, actor, [before], 'id');
  return {
    affected: affectedByDays([{ before, after: null }]),
    acts: [calendarAct(before, null)],
    write: async (write) => {
      await write.delete(CalendarDay, { id: before.id });
      return before;
    },
  };
}

async function seenDay(manager: EntityManager, { id, version }: SeenVersion): Promise<StoredCalendarDay> {
  const seen = { objectType: 'CalendarDay', objectId: id, version };
  return assertSeen(manager, await calendarDayById(manager, id), seen);
}

/** The input field that a form marks for a refusal. */
function fieldOf(code: ErrorCode): string {
  switch (code) {
    case 'CALENDAR_YEAR':
    case 'CALENDAR_DAY_EXISTS':
      return 'input.date';
    case 'CALENDAR_NAME':
      return 'input.name';
    case 'CALENDAR_KIND_FOR_ALL':
      return 'input.scope';
    case 'CALENDAR_POLICIES':
      return 'input.rolePolicies';
    default:
      return 'input.scopeId';
  }
}
