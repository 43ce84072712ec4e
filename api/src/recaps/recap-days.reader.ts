import type { EntityManager } from 'typeorm';
import type { LightDayReader } from '../attendance/light-day.reader.js';
import type { EmployeeOnDay } from '../db/loader.js';
import type { LocalDay } from '../shared/local-day.js';
import type { LkhStanding, RecapDay } from './month-recap.rules.js';

/** Reports that count towards a recap; most days have one, so the others are left out in the database. */
const LKH_SQL = `
  SELECT employee_id AS employeeId, date AS day, state FROM lkh_reports
  WHERE employee_id IN (?) AND date BETWEEN ? AND ? AND state IN ('APPROVED', 'SUBMITTED')`;

interface LkhRow extends EmployeeOnDay {
  readonly state: NonNullable<LkhStanding>;
}

/** Days of one person that are added up together. */
export interface DaysOfPerson {
  readonly employeeId: string;
  readonly days: readonly LocalDay[];
}

/** Reads the days of people with the standing of their LKH. */
export class RecapDaysReader {
  constructor(private readonly lightDays: LightDayReader) {}

  /** The days of each of these people, in the same order; a fixed number of statements, whatever their number. */
  async read(manager: EntityManager, people: readonly DaysOfPerson[]): Promise<RecapDay[][]> {
    const wanted = people.flatMap(({ employeeId, days }) => days.map((day) => ({ employeeId, day })));
    const light = (await this.lightDays.days(manager, wanted)).values();
    const standings = await readStandings(manager, people);
    return people.map(({ employeeId, days }) =>
      days.map((date): RecapDay => {
        const next = light.next();
        if (next.done) throw new Error('A day that was asked for was not read.');
        return { day: next.value, lkh: standings.get(employeeId)?.get(date) ?? null };
      }),
    );
  }
}

async function readStandings(
  manager: EntityManager,
  people: readonly DaysOfPerson[],
): Promise<Map<string, Map<LocalDay, LkhStanding>>> {
  const standings = new Map<string, Map<LocalDay, LkhStanding>>();
  const days = people.flatMap(({ days: ofPerson }) => [ofPerson[0], ofPerson.at(-1)]);
  const known = days.filter((day) => day !== undefined).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return standings;
  const employeeIds = people.map(({ employeeId }) => employeeId);
  for (const { employeeId, day, state } of await manager.query<LkhRow[]>(LKH_SQL, [
    employeeIds,
    first,
    last,
  ])) {
    const ofPerson = standings.get(employeeId);
    if (ofPerson) ofPerson.set(day, state);
    else standings.set(employeeId, new Map([[day, state]]));
  }
  return standings;
}
