import type { DataSource } from 'typeorm';
import type { EmployeeOnDay } from '../db/loader.js';
import type { Actor } from '../shared/actor.js';
import { contains, type DayRange } from '../shared/dated.js';
import { DomainError } from '../shared/domain-error.js';
import { addDays, daysBetween, isLocalDay, type LocalDay } from '../shared/local-day.js';
import type { Page, PageRequest } from '../shared/page.js';
import type { AttendanceDay } from './attendance-day.entity.js';
import type { AttendanceDayReader } from './attendance-day.reader.js';
import type { AttendancePeopleReader, ListedPerson, PeopleWhere } from './attendance-people.reader.js';
import type { DayStatus } from './day-facts.rules.js';
import type { LightDayReader } from './light-day.reader.js';
import { countStatuses, type StatusCount } from './status-counts.rules.js';

/** What a list of days shows. */
export interface AttendanceListWhere {
  readonly range: DayRange;
  readonly people: PeopleWhere | null;
  /** Null for every status. */
  readonly statuses: readonly DayStatus[] | null;
}

/** Days that a list may span: a year and a month. */
const MAX_RANGE_DAYS = 400;
/** Days whose status is asked for in one request: everybody of a regency for ten days. */
const MAX_STATUSES = 150_000;
/** Days that are looked at together when only some statuses are wanted; one go for everybody of a regency on a day. */
const BATCH = 20_000;

/** A place in a list: behind this person on this day. */
interface Place {
  readonly day: LocalDay;
  readonly name: string;
  readonly employeeId: string;
}

/**
 * Lists and counts days of many people. Days need not be stored: the list is that of the people times the days, and a
 * day is read or derived only when it is shown or its status is asked for.
 */
export class AttendanceListReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: AttendancePeopleReader,
    private readonly days: AttendanceDayReader,
    private readonly lightDays: LightDayReader,
  ) {}

  /**
   * One page, by day and then by name.
   *
   * @throws DomainError INVALID_INPUT for a range that is empty or longer than 400 days, or a foreign cursor.
   */
  async page(actor: Actor, where: AttendanceListWhere, request: PageRequest): Promise<Page<AttendanceDay>> {
    assertRange(where.range);
    const after = request.after === null ? null : decodePlace(request.after);
    const people = await this.people.find(actor, where.people, where.range);
    const found = await this.collect(
      pairsBehind(people, where.range, after),
      where.statuses,
      request.first + 1,
    );
    const nodes = await this.days.days(this.dataSource.manager, found.slice(0, request.first));
    const names = new Map(people.map(({ employeeId, name }) => [employeeId, name]));
    return {
      nodes,
      cursors: nodes.map(({ employeeId, date }) =>
        encodePlace({ day: date, name: names.get(employeeId) ?? '', employeeId }),
      ),
      hasNextPage: found.length > request.first,
      hasPreviousPage: after !== null,
      total: () => this.count(people, where),
    };
  }

  /** How many people in the actor's scope have which status on a day. */
  async recap(actor: Actor, people: PeopleWhere | null, date: LocalDay): Promise<StatusCount[]> {
    const pairs = (await this.people.idsOn(actor, people, date)).map((employeeId) => ({
      employeeId,
      day: date,
    }));
    const days = await this.lightDays.statuses(this.dataSource.manager, pairs);
    return countStatuses(days.map(({ status }) => status));
  }

  private async count(
    people: readonly ListedPerson[],
    { range, statuses }: AttendanceListWhere,
  ): Promise<number> {
    const pairs = pairsBehind(people, range, null);
    if (statuses !== null) return (await this.collect(pairs, statuses, Infinity)).length;
    let count = 0;
    while (!pairs.next().done) count += 1;
    return count;
  }

  /** The first so many of the days that have one of the statuses. */
  private async collect(
    pairs: Iterator<EmployeeOnDay>,
    statuses: readonly DayStatus[] | null,
    wanted: number,
  ): Promise<EmployeeOnDay[]> {
    if (statuses === null) return take(pairs, wanted);
    const found: EmployeeOnDay[] = [];
    let looked = 0;
    for (let batch = take(pairs, BATCH); batch.length > 0; batch = take(pairs, BATCH)) {
      looked += batch.length;
      if (looked > MAX_STATUSES) throw invalid('fewer days, or fewer people');
      const known = await this.lightDays.statuses(this.dataSource.manager, batch);
      for (const [index, pair] of batch.entries()) {
        const status = known[index]?.status;
        if (status && statuses.includes(status)) found.push(pair);
        if (found.length >= wanted) return found;
      }
    }
    return found;
  }
}

/** The days of the list in their order, from behind a place. */
function* pairsBehind(
  people: readonly ListedPerson[],
  { startsOn, endsOn }: DayRange,
  after: Place | null,
): Generator<EmployeeOnDay> {
  const first = after && after.day > startsOn ? after.day : startsOn;
  for (let day = first; day <= endsOn; day = addDays(day, 1)) {
    const start = after?.day === day ? positionBehind(people, after) : 0;
    for (let index = start; index < people.length; index += 1) {
      const person = people[index];
      if (person?.ranges.some((range) => contains(range, day))) yield { employeeId: person.employeeId, day };
    }
  }
}

/** Where the list goes on behind a person, also one who is no longer in it. */
function positionBehind(people: readonly ListedPerson[], { name, employeeId }: Place): number {
  const index = people.findIndex((person) => person.employeeId === employeeId);
  if (index >= 0) return index + 1;
  const next = people.findIndex((person) => person.name.localeCompare(name, 'id') > 0);
  return next < 0 ? people.length : next;
}

function take<T>(items: Iterator<T>, count: number): T[] {
  const taken: T[] = [];
  while (taken.length < count) {
    const next = items.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

function assertRange({ startsOn, endsOn }: DayRange): void {
  const length = daysBetween(startsOn, endsOn) + 1;
  if (length >= 1 && length <= MAX_RANGE_DAYS) return;
  throw invalid(`a range of 1 to ${MAX_RANGE_DAYS} days`);
}

function invalid(reason: string): DomainError {
  return new DomainError('INVALID_INPUT', { reason }, 'where.date');
}

function encodePlace({ day, name, employeeId }: Place): string {
  return Buffer.from(JSON.stringify([day, name, employeeId])).toString('base64url');
}

function decodePlace(cursor: string): Place {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed.length === 3 && parsed.every((part) => typeof part === 'string')) {
      const [day = '', name = '', employeeId = ''] = parsed;
      if (isLocalDay(day)) return { day, name, employeeId };
    }
  } catch {
    // Not JSON: refused below like every other foreign cursor.
  }
  throw new DomainError('INVALID_INPUT', { reason: 'the cursor is not of this list and order' }, 'after');
}
