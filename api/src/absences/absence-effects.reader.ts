import { setImmediate } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { AttendanceDay } from '../attendance/attendance-day.entity.js';
import type { AbsenceFact } from '../attendance/day-facts.rules.js';
import { resolveFrame, type DayProjector, type ProjectedDay } from '../attendance/day-projector.js';
import { toAttendanceDay } from '../attendance/day-store.js';
import type { Clock } from '../shared/clock.js';
import { daysOf, instantOf, type LocalDay } from '../shared/local-day.js';

/** An absence whose effect is asked for, decided or not. */
export interface AskedAbsence {
  readonly employeeId: string;
  readonly startsOn: LocalDay;
  readonly endsOn: LocalDay;
  readonly fact: AbsenceFact;
}

/** A day that an absence changes: without it, and with it. */
export interface AbsenceEffect {
  readonly date: LocalDay;
  readonly before: AttendanceDay;
  readonly after: AttendanceDay;
}

/** Days of one absence whose effect is shown: its first three months. */
export const MAX_EFFECT_DAYS = 92;

/** Derives what absences change, by the same rules as the days themselves; writes nothing. */
export class AbsenceEffectsReader {
  constructor(
    private readonly projector: DayProjector,
    private readonly clock: Clock,
  ) {}

  /**
   * The days that each absence changes, at most those of its first 92 days. A day that is still to come is seen at its
   * beginning. A fixed number of statements for any number of absences.
   */
  async of(manager: EntityManager, absences: readonly AskedAbsence[]): Promise<AbsenceEffect[][]> {
    const wanted = absences.map(({ employeeId, startsOn, endsOn }) =>
      daysOf(startsOn, endsOn)
        .slice(0, MAX_EFFECT_DAYS)
        .map((day) => ({ employeeId, day })),
    );
    const days = await this.projector.projectDays(manager, wanted.flat());
    const now = this.clock.now();
    const effects: AbsenceEffect[][] = [];
    let next = 0;
    for (const [index, { fact }] of absences.entries()) {
      const own = days.slice(next, (next += wanted[index]?.length ?? 0));
      effects.push(own.flatMap((day) => effectOn(day, fact, now)));
      // Deriving the days of many is work of some tenths of a second; other requests get their turn in between.
      await setImmediate();
    }
    return effects;
  }
}

function effectOn(
  { employeeId, frame, ...day }: ProjectedDay,
  fact: AbsenceFact,
  now: Date,
): AbsenceEffect[] {
  const beginning = instantOf(frame.date, '00:00', frame.zone);
  const seenAt = now < beginning ? beginning : now;
  const others = day.absences.filter(({ id }) => id !== fact.id);
  const derive = (absences: readonly AbsenceFact[]): AttendanceDay =>
    toAttendanceDay(employeeId, resolveFrame(frame, { ...day, absences }, seenAt), now);
  const [before, after] = [derive(others), derive([...others, fact])];
  return isSame(before, after) ? [] : [{ date: frame.date, before, after }];
}

function isSame(one: AttendanceDay, other: AttendanceDay): boolean {
  return (
    one.status === other.status &&
    one.statusDetail === other.statusDetail &&
    one.deductionBps === other.deductionBps &&
    one.lkhRequirement === other.lkhRequirement
  );
}
