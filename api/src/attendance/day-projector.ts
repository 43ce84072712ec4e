import { setImmediate } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { EmployeeOnDay } from '../db/loader.js';
import type { Clock } from '../shared/clock.js';
import { addDays, daysOf, localDay, type LocalDay } from '../shared/local-day.js';
import type { AttendanceDay } from './attendance-day.entity.js';
import type { DayFactSources } from './day-fact-sources.js';
import type { DayFacts, DayResolution, DayStatus } from './day-facts.rules.js';
import type { DayFrame, DayFrameReader, DayFrames } from './day-frame.reader.js';
import { saveDays, toAttendanceDay } from './day-store.js';
import { resolveDay } from './day.rules.js';
import { readPunchFacts } from './punch-facts.reader.js';

/** One derived day with what it was derived from. */
export interface ProjectedDay extends DayCircumstances {
  readonly employeeId: string;
  readonly date: LocalDay;
  readonly frame: DayFrame;
  readonly resolution: DayResolution;
  /** The row for `attendance_days`. */
  readonly row: AttendanceDay;
}

type DayOutcome = Pick<DayResolution, 'status' | 'final'>;

/** What has been decided about a day. */
export type DayDecisions = Pick<DayFacts, 'absences' | 'corrections' | 'dispensations'>;

/** What concerns a day beside its frame. */
export type DayCircumstances = DayDecisions & Pick<DayFacts, 'punches'>;

/** Frames and circumstances of some employees in a range of days. */
interface DayMaterial {
  readonly frames: DayFrames;
  circumstancesOf(frame: DayFrame): DayCircumstances;
}

/** Derives attendance days from the facts in the database, by the pure rules of `day.rules.ts`. */
export class DayProjector {
  constructor(
    private readonly frames: DayFrameReader,
    private readonly facts: DayFactSources,
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
   * These days, in this order, live from the facts; writes nothing. A fixed number of statements for any number of days;
   * the facts of the span from the earliest to the latest day are read for each employee.
   */
  async projectDays(manager: EntityManager, wanted: readonly EmployeeOnDay[]): Promise<ProjectedDay[]> {
    const span = spanOf(wanted);
    if (!span) return [];
    const material = await this.read(manager, ownersOf(wanted), span.from, span.to);
    return mapInTurns(wanted, ({ employeeId, day }) => {
      const frame = material.frames.frameOf(employeeId, day);
      return this.resolve(frame, material.circumstancesOf(frame));
    });
  }

  private async read(
    manager: EntityManager,
    employeeIds: readonly string[],
    from: LocalDay,
    to: LocalDay,
  ): Promise<DayMaterial> {
    const frames = await this.frames.read(manager, employeeIds, from, to);
    const punches = await readPunchFacts(manager, employeeIds, from, to);
    const decisions = await this.readDecisions(manager, employeeIds, from, to);
    return {
      frames,
      circumstancesOf: (frame) => ({
        punches: punches.of(frame.employeeId, frame.date),
        ...decisions.of(frame),
      }),
    };
  }

  /** What has been decided about the days of these employees in a range: everything but frames and punches. */
  async readDecisions(
    manager: EntityManager,
    employeeIds: readonly string[],
    from: LocalDay,
    to: LocalDay,
  ): Promise<{ of(frame: DayFrame): DayDecisions }> {
    const absences = await this.facts.absences.read(manager, employeeIds, from, to);
    const corrections = await this.facts.corrections.read(manager, employeeIds, from, to);
    const dispensations = await this.facts.dispensations.read(manager, employeeIds, from, to);
    return {
      of: (frame) => ({
        absences: absences.of(frame),
        corrections: corrections.of(frame),
        dispensations: dispensations.of(frame),
      }),
    };
  }

  /** The status alone of each of these days, in this order; a fixed number of statements. Counting a whole regency is cheap. */
  async statuses(manager: EntityManager, wanted: readonly EmployeeOnDay[]): Promise<DayStatus[]> {
    return (await this.outcomes(manager, wanted)).map(({ status }) => status);
  }

  /** Those of these days that time alone does not change any more. */
  async overDays(manager: EntityManager, wanted: readonly EmployeeOnDay[]): Promise<EmployeeOnDay[]> {
    const outcomes = await this.outcomes(manager, wanted);
    return wanted.filter((_, index) => outcomes[index]?.final === true);
  }

  /** People of one unit without a punch share their hours and their calendar, and so what their day is. */
  private async outcomes(manager: EntityManager, wanted: readonly EmployeeOnDay[]): Promise<DayOutcome[]> {
    const span = spanOf(wanted);
    if (!span) return [];
    const material = await this.read(manager, ownersOf(wanted), span.from, span.to);
    const known = new Map<unknown, unknown>();
    return mapInTurns(wanted, ({ employeeId, day }): DayOutcome => {
      const frame = material.frames.frameOf(employeeId, day);
      const circumstances = material.circumstancesOf(frame);
      const derive = (): DayOutcome => {
        const { status, final } = this.resolve(frame, circumstances).resolution;
        return { status, final };
      };
      const { punches, absences, corrections, dispensations } = circumstances;
      // Whatever concerns one person alone leads past the memory.
      if (punches.length + absences.length + corrections.length > 0) return derive();
      return remember(known, [frame.schedule, frame.calendar, frame.zone, dispensations], derive);
    });
  }

  /** The day that it is now for each of these employees, at their places. */
  async today(manager: EntityManager, employeeIds: readonly string[]): Promise<ProjectedDay[]> {
    const now = this.clock.now();
    const aboutDay = localDay(now, 'Asia/Jakarta');
    const [from, to] = [addDays(aboutDay, -1), addDays(aboutDay, 1)];
    const material = await this.read(manager, employeeIds, from, to);
    return employeeIds.map((employeeId) => {
      const date = localDay(now, material.frames.zoneOf(employeeId, aboutDay));
      const frame = material.frames.frameOf(employeeId, date);
      return this.resolve(frame, material.circumstancesOf(frame));
    });
  }

  /** The day of a frame in these circumstances. */
  resolve(frame: DayFrame, circumstances: DayCircumstances): ProjectedDay {
    const { employeeId, date, zone, assignmentId, schedule, calendar, ruleSet } = frame;
    const now = this.clock.now();
    const resolution = resolveDay({
      date,
      now,
      zone,
      assignmentId,
      schedule,
      calendar,
      ...circumstances,
      ruleSet,
    });
    return {
      employeeId,
      date,
      frame,
      ...circumstances,
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

/** Whose days these are, each once. */
const ownersOf = (wanted: readonly EmployeeOnDay[]): string[] => [
  ...new Set(wanted.map(({ employeeId }) => employeeId)),
];

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
