import { setImmediate } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { EmployeeOnDay } from '../db/loader.js';
import type { Clock } from '../shared/clock.js';
import { addDays, daysOf, localDay, type LocalDay } from '../shared/local-day.js';
import type { AttendanceDay } from './attendance-day.entity.js';
import type { DayResolution, DayStatus, PunchFact } from './day-facts.rules.js';
import type { DayFrame, DayFrameReader } from './day-frame.reader.js';
import { saveDays, toAttendanceDay } from './day-store.js';
import { resolveDay } from './day.rules.js';
import { readPunchFacts } from './punch-facts.reader.js';

/** One derived day with what it was derived from. */
export interface ProjectedDay {
  readonly employeeId: string;
  readonly date: LocalDay;
  readonly frame: DayFrame;
  readonly punches: readonly PunchFact[];
  readonly resolution: DayResolution;
  /** The row for `attendance_days`. */
  readonly row: AttendanceDay;
}

type DayOutcome = Pick<DayResolution, 'status' | 'final'>;

/** Derives attendance days from the facts in the database, by the pure rules of `day.rules.ts`. */
export class DayProjector {
  constructor(
    private readonly frames: DayFrameReader,
    private readonly clock: Clock,
  ) {}

  /** Every day of these employees in the closed range, live from the facts; writes nothing. */
  async project(
    manager: EntityManager,
    range: { readonly employeeIds: readonly string[]; readonly from: LocalDay; readonly to: LocalDay },
  ): Promise<ProjectedDay[]> {
    const days = daysOf(range.from, range.to);
    const wanted = range.employeeIds.flatMap((employeeId) => days.map((day) => ({ employeeId, day })));
    return this.projectDays(manager, wanted);
  }

  /**
   * These days, in this order, live from the facts; writes nothing. Two statements, whatever the number of days; the
   * facts of the span from the earliest to the latest day are read for each employee.
   */
  async projectDays(manager: EntityManager, wanted: readonly EmployeeOnDay[]): Promise<ProjectedDay[]> {
    const span = spanOf(wanted);
    if (!span) return [];
    const employeeIds = [...new Set(wanted.map(({ employeeId }) => employeeId))];
    const frames = await this.frames.read(manager, employeeIds, span.from, span.to);
    const punches = await readPunchFacts(manager, employeeIds, span.from, span.to);
    return mapInTurns(wanted, ({ employeeId, day }) =>
      this.resolve(frames.frameOf(employeeId, day), punches.of(employeeId, day)),
    );
  }

  /** The status alone of each of these days, in this order; two statements. Counting a whole regency is cheap. */
  async statuses(manager: EntityManager, wanted: readonly EmployeeOnDay[]): Promise<DayStatus[]> {
    return (await this.outcomes(manager, wanted)).map(({ status }) => status);
  }

  /** Those of these days that time alone does not change any more; two statements. */
  async overDays(manager: EntityManager, wanted: readonly EmployeeOnDay[]): Promise<EmployeeOnDay[]> {
    const outcomes = await this.outcomes(manager, wanted);
    return wanted.filter((_, index) => outcomes[index]?.final === true);
  }

  /** People of one unit without a punch share their hours and their calendar, and so what their day is. */
  private async outcomes(manager: EntityManager, wanted: readonly EmployeeOnDay[]): Promise<DayOutcome[]> {
    const span = spanOf(wanted);
    if (!span) return [];
    const employeeIds = [...new Set(wanted.map(({ employeeId }) => employeeId))];
    const frames = await this.frames.read(manager, employeeIds, span.from, span.to);
    const punches = await readPunchFacts(manager, employeeIds, span.from, span.to);
    const known = new Map<unknown, unknown>();
    return mapInTurns(wanted, ({ employeeId, day }): DayOutcome => {
      const frame = frames.frameOf(employeeId, day);
      const ofTheDay = punches.of(employeeId, day);
      const derive = (): DayOutcome => {
        const { status, final } = this.resolve(frame, ofTheDay).resolution;
        return { status, final };
      };
      // Whatever concerns one person alone must lead past the memory, as a punch does.
      if (ofTheDay.length > 0) return derive();
      return remember(known, [frame.schedule, frame.calendar, frame.zone], derive);
    });
  }

  /** The day that it is now for each of these employees, at their places; two statements. */
  async today(manager: EntityManager, employeeIds: readonly string[]): Promise<ProjectedDay[]> {
    const now = this.clock.now();
    const aboutDay = localDay(now, 'Asia/Jakarta');
    const [from, to] = [addDays(aboutDay, -1), addDays(aboutDay, 1)];
    const frames = await this.frames.read(manager, employeeIds, from, to);
    const punches = await readPunchFacts(manager, employeeIds, from, to);
    return employeeIds.map((employeeId) => {
      const date = localDay(now, frames.zoneOf(employeeId, aboutDay));
      return this.resolve(frames.frameOf(employeeId, date), punches.of(employeeId, date));
    });
  }

  /** The day of a frame with these punches. */
  resolve(frame: DayFrame, punches: readonly PunchFact[]): ProjectedDay {
    const { employeeId, date, zone, assignmentId, schedule, calendar, ruleSet } = frame;
    const now = this.clock.now();
    const resolution = resolveDay({
      date,
      now,
      zone,
      assignmentId,
      schedule,
      calendar,
      punches,
      absences: [],
      corrections: [],
      dispensations: [],
      ruleSet,
    });
    return {
      employeeId,
      date,
      frame,
      punches,
      resolution,
      row: toAttendanceDay(employeeId, resolution, now),
    };
  }

  /**
   * Derives these days afresh and stores them. The caller has locked the employees (`lockEmployees`), so that no
   * punch comes between reading and writing.
   */
  async materialise(manager: EntityManager, wanted: readonly EmployeeOnDay[]): Promise<ProjectedDay[]> {
    this.forgetReferences();
    const days = await this.projectDays(manager, wanted);
    await saveDays(
      manager,
      days.map(({ row }) => row),
    );
    return days;
  }

  /** Makes the next derivation read schedules, calendar, places, units and rules afresh. */
  forgetReferences(): void {
    this.frames.forget();
  }
}

/** The earliest and the latest of some days; null when there are none. */
export function spanOf(
  wanted: readonly EmployeeOnDay[],
): { readonly from: LocalDay; readonly to: LocalDay } | null {
  const [first] = wanted;
  if (!first) return null;
  let from = first.day;
  let to = first.day;
  for (const { day } of wanted) {
    if (day < from) from = day;
    if (day > to) to = day;
  }
  return { from, to };
}

/** How many days are derived before other requests get their turn; some milliseconds of work. */
const TURN = 250;

/** Maps many items without keeping the process from its other requests. */
async function mapInTurns<T, R>(items: readonly T[], map: (item: T) => R): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) {
    results.push(map(item));
    if (results.length % TURN === 0) await setImmediate();
  }
  return results;
}

/** The value that is known for a path of keys, made when it is not known yet. */
function remember<T>(known: Map<unknown, unknown>, [key, ...others]: readonly unknown[], make: () => T): T {
  if (others.length > 0) {
    const inner = (known.get(key) as Map<unknown, unknown> | undefined) ?? new Map<unknown, unknown>();
    known.set(key, inner);
    return remember(inner, others, make);
  }
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as T;
}
