import type { DataSource } from 'typeorm';
import type { AttendancePeopleReader, ListedPerson } from '../attendance/attendance-people.reader.js';
import type { LightDay } from '../attendance/light-day.rules.js';
import { countStatuses, type StatusCount } from '../attendance/status-counts.rules.js';
import type { Actor } from '../shared/actor.js';
import { contains } from '../shared/dated.js';
import { DomainError } from '../shared/domain-error.js';
import type { LocalDay } from '../shared/local-day.js';
import { daysOfMonth, firstDayOf, lastDayOf, type YearMonth } from '../shared/year-month.js';
import { monthRecap, type MonthRecap } from './month-recap.rules.js';
import type { RecapDaysReader } from './recap-days.reader.js';

/** A person of a unit in a month. */
export interface UnitMonthRow {
  readonly id: string;
  readonly employeeId: string;
  /** One for each day of the month; null on a day without a post in the unit. */
  readonly cells: readonly (LightDay | null)[];
  /** What the cells add up to. */
  readonly recap: MonthRecap;
}

/** A day of all the people of a unit. */
export interface DayTotal {
  readonly date: LocalDay;
  /** People with a post in the unit. */
  readonly people: number;
  readonly counts: readonly StatusCount[];
  /** Sum of everybody's basis points. */
  readonly deductionBps: number;
  /** False while the day of somebody may still change by itself. */
  readonly final: boolean;
}

/** People × days of a unit in a month. */
export interface UnitMonth {
  readonly orgUnitId: string;
  readonly month: YearMonth;
  readonly days: readonly LocalDay[];
  /** Everybody in the actor's scope who held a post in the unit, by name. */
  readonly rows: readonly UnitMonthRow[];
  readonly dayTotals: readonly DayTotal[];
}

/** People of one unit that are read together; the largest unit of a regency has some hundred. */
const MAX_PEOPLE = 1_000;

/** Reads the matrix of a unit. */
export class UnitMonthReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: AttendancePeopleReader,
    private readonly days: RecapDaysReader,
  ) {}

  /**
   * The whole matrix: totals need every row. A fixed number of statements.
   *
   * @throws DomainError INVALID_INPUT for a unit with more than a thousand people.
   */
  async read(actor: Actor, orgUnitId: string, month: YearMonth): Promise<UnitMonth> {
    const days = daysOfMonth(month);
    const range = { startsOn: firstDayOf(month), endsOn: lastDayOf(month) };
    const people = await this.people.find(actor, { orgUnitId: { eq: orgUnitId } }, range);
    if (people.length > MAX_PEOPLE) {
      throw new DomainError(
        'INVALID_INPUT',
        { reason: `a unit of at most ${MAX_PEOPLE} people` },
        'orgUnitId',
      );
    }
    const held = people.map((person) => ({
      employeeId: person.employeeId,
      days: days.filter((day) => isHere(person, day)),
    }));
    const read = await this.days.read(this.dataSource.manager, held);
    const rows = held.map(({ employeeId, days: ofPerson }, index): UnitMonthRow => {
      const recapDays = read[index] ?? [];
      const byDay = new Map(ofPerson.map((day, place) => [day, recapDays[place]?.day ?? null]));
      const cells = days.map((day) => byDay.get(day) ?? null);
      return { id: employeeId, employeeId, cells, recap: monthRecap(recapDays) };
    });
    return { orgUnitId, month, days, rows, dayTotals: days.map((date, index) => totalOf(date, index, rows)) };
  }
}

function isHere({ ranges }: ListedPerson, day: LocalDay): boolean {
  return ranges.some((range) => contains(range, day));
}

function totalOf(date: LocalDay, index: number, rows: readonly UnitMonthRow[]): DayTotal {
  const cells = rows.map(({ cells: ofRow }) => ofRow[index] ?? null).filter((cell) => cell !== null);
  return {
    date,
    people: cells.length,
    counts: countStatuses(cells.map(({ status }) => status)),
    deductionBps: cells.reduce((sum, cell) => sum + cell.deductionBps, 0),
    final: cells.every((cell) => cell.final),
  };
}
