import type { EntityManager } from 'typeorm';
import type { RequestSituationReader } from '../absences/request-situation.reader.js';
import type { WorkingDaysReader } from '../absences/working-days.reader.js';
import type { DayFrameReader } from '../attendance/day-frame.reader.js';
import type { RuleSetContent } from '../rule-sets/rule-set.js';
import type { Clock } from '../shared/clock.js';
import {
  addDays,
  instantOf,
  localDay,
  type LocalDay,
  type LocalTime,
  type TimeZone,
} from '../shared/local-day.js';
import type { CorrectedDay, CorrectedDaysReader } from './corrected-days.reader.js';
import type { CorrectionRequest } from './correction-request.entity.js';
import type { CorrectionReader } from './correction.reader.js';
import {
  DEADLINE_SPAN_DAYS,
  earliestDayOf,
  lastDayOf,
  type CorrectionFacts,
  type CorrectionWish,
} from './correction.rules.js';

/** A patch with times as they are on the wall of the place of work. */
export interface CorrectionAsked extends Omit<CorrectionWish, 'clockInAt' | 'clockOutAt'> {
  readonly clockIn: LocalTime | null;
  readonly clockOut: LocalTime | null;
}

/** A wish with what surrounds it. */
export interface CorrectionCase {
  readonly wish: CorrectionWish;
  readonly zone: TimeZone;
  readonly facts: CorrectionFacts;
  readonly day: CorrectedDay;
}

/** What a form for a correction of a day needs to know. */
export interface CorrectionLimits {
  readonly rules: RuleSetContent['correction'];
  /** Earliest day that may be corrected today. */
  readonly earliestDay: LocalDay;
  /** Last day on which the day in question may be corrected. */
  readonly lastDay: LocalDay;
  /** Corrections of its month that count. */
  readonly usedInMonth: number;
}

/** What the reader works with. */
export interface CorrectionSituationSources {
  readonly clock: Clock;
  readonly frames: DayFrameReader;
  readonly workingDays: WorkingDaysReader;
  readonly corrections: CorrectionReader;
  readonly days: CorrectedDaysReader;
  readonly requests: RequestSituationReader;
}

/** Stands for the id of a correction that does not exist yet. */
const NEW = 'new';

/** Reads what the rules of corrections need to know. */
export class CorrectionSituationReader {
  constructor(private readonly sources: CorrectionSituationSources) {}

  /** A wish of an employee with its facts; a fixed number of statements. */
  async read(manager: EntityManager, employeeId: string, asked: CorrectionAsked): Promise<CorrectionCase> {
    const { clock, days, requests } = this.sources;
    const { date } = asked;
    const { zone, today, held, limits } = await this.surroundings(manager, employeeId, date);
    const wish = atInstants(asked, zone);
    const [day] = await days.of(manager, [{ id: NEW, employeeId, ...wish, approvedAt: null }]);
    if (!day) throw new Error('One correction has one day.');
    const { rules, lastDay, usedInMonth } = limits;
    const facts: CorrectionFacts = {
      now: clock.now(),
      today,
      rules,
      lastDay,
      usedInMonth,
      isAnotherOpen: held.some((other) => other.date === date && other.state === 'REQUESTED'),
      before: day.before,
      after: day.after,
      periodOpen: await requests.isOpen(manager, employeeId, { startsOn: date, endsOn: date }),
    };
    return { wish, zone, facts, day };
  }

  /** What limits a correction of a day that is asked for now. */
  async limits(manager: EntityManager, employeeId: string, date: LocalDay): Promise<CorrectionLimits> {
    return (await this.surroundings(manager, employeeId, date)).limits;
  }

  private async surroundings(
    manager: EntityManager,
    employeeId: string,
    date: LocalDay,
  ): Promise<{ zone: TimeZone; today: LocalDay; held: CorrectionRequest[]; limits: CorrectionLimits }> {
    const { clock, frames, corrections, workingDays } = this.sources;
    const { zone, ruleSet } = (await frames.read(manager, [employeeId], date, date)).frameOf(
      employeeId,
      date,
    );
    const rules = ruleSet.content.correction;
    const today = localDay(clock.now(), zone);
    const held = await corrections.holdingInMonth(manager, employeeId, date);
    const [after = [], before = []] = await workingDays.of(manager, [
      { employeeId, from: addDays(date, 1), to: addDays(date, DEADLINE_SPAN_DAYS) },
      { employeeId, from: addDays(today, -DEADLINE_SPAN_DAYS), to: addDays(today, -1) },
    ]);
    const limits = {
      rules,
      earliestDay: earliestDayOf(today, before, rules),
      lastDay: lastDayOf(date, after, rules),
      usedInMonth: held.filter(({ kind }) => rules.kinds[kind].countsTowardsLimit).length,
    };
    return { zone, today, held, limits };
  }
}

function atInstants({ clockIn, clockOut, ...asked }: CorrectionAsked, zone: TimeZone): CorrectionWish {
  const at = (time: LocalTime | null): Date | null =>
    time === null ? null : instantOf(asked.date, time, zone);
  return { ...asked, clockInAt: at(clockIn), clockOutAt: at(clockOut) };
}
