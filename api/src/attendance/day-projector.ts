import { setImmediate } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { EmployeeOnDay } from '../db/loader.js';
import type { Clock } from '../shared/clock.js';
import { addDays, daysOf, localDay, type LocalDay } from '../shared/local-day.js';
import type { AttendanceDay } from './attendance-day.entity.js';
import type { DayFactSources } from './day-fact-sources.js';
import type { DayFacts, DayResolution } from './day-facts.rules.js';
import type { DayFrame, DayFrameReader, DayFrames } from './day-frame.reader.js';
import { saveDays, toAttendanceDay } from './day-store.js';
import { resolveDay } from './day.rules.js';
import { lightDay, type LightDay } from './light-day.rules.js';
import { SharedDays } from './shared-days.js';
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

  /**
   * What these days are, in this order, without times and traces; a fixed number of statements. People of one unit
   * without anything of their own share their hours and their calendar, and so the object that says what their day is:
   * a whole regency is cheap.
   */
  async lightDays(manager: EntityManager, wanted: readonly EmployeeOnDay[]): Promise<LightDay[]> {
    const span = spanOf(wanted);
    if (!span) return [];
    const material = await this.read(manager, ownersOf(wanted), span.from, span.to);
    const shared = new SharedDays();
    const now = this.clock.now();
    return mapInTurns(wanted, ({ employeeId, day }): LightDay => {
      const frame = material.frames.frameOf(employeeId, day);
      const circumstances = material.circumstancesOf(frame);
      const { punches, absences, corrections, dispensations } = circumstances;
      const derive = (): LightDay => lightDay(resolveFrame(frame, circumstances, now));
      // Whatever concerns one person alone leads past the memory.
      if (punches.length + absences.length + corrections.length > 0) return derive();
      return shared.day(frame, dispensations, derive);
    });
  }

  /** Those of these days that time alone does not change any more. */
  async overDays(manager: EntityManager, wanted: readonly EmployeeOnDay[]): Promise<EmployeeOnDay[]> {
    const days = await this.lightDays(manager, wanted);
    return wanted.filter((_, index) => days[index]?.final === true);
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
    const { employeeId, date } = frame;
    const now = this.clock.now();
    const resolution = resolveFrame(frame, circumstances, now);
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

  /** Makes the next derivation read schedules, calendar, places, units, rules and shared decisions afresh. */
  forgetReferences(): void {
    this.frames.forget();
    const { absences, corrections, dispensations } = this.facts;
    for (const source of [absences, corrections, dispensations]) source.forget?.();
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

/** The day of a frame in these circumstances, seen at an instant. */
export function resolveFrame(frame: DayFrame, circumstances: DayCircumstances, now: Date): DayResolution {
  const { date, zone, assignmentId, schedule, calendar, ruleSet } = frame;
  const { punches, absences, corrections, dispensations } = circumstances;
  return resolveDay({
    date,
    now,
    zone,
    assignmentId,
    schedule,
    calendar,
    punches,
    absences,
    corrections,
    dispensations,
    ruleSet,
  });
}
