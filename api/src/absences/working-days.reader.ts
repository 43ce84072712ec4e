import { setImmediate } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { DayFrameReader } from '../attendance/day-frame.reader.js';
import { isWorkingDay } from '../attendance/day.rules.js';
import { daysOf, type LocalDay } from '../shared/local-day.js';

/** Days of an employee. */
export interface EmployeeRange {
  readonly employeeId: string;
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** How many days are looked at before other requests get their turn: some years; a few milliseconds of work. */
const TURN = 1_000;

/** Tells the working days of employees: by their own hours, their posts and the calendar, as of each day. */
export class WorkingDaysReader {
  constructor(private readonly frames: DayFrameReader) {}

  /** The working days in each range, in its order; one reading for any number of ranges. */
  async of(manager: EntityManager, ranges: readonly EmployeeRange[]): Promise<LocalDay[][]> {
    const [from] = ranges.map((range) => range.from).sort();
    const to = ranges
      .map((range) => range.to)
      .sort()
      .at(-1);
    if (from === undefined || to === undefined) return [];
    const employeeIds = [...new Set(ranges.map(({ employeeId }) => employeeId))];
    const frames = await this.frames.read(manager, employeeIds, from, to);
    const found: LocalDay[][] = [];
    let looked = 0;
    for (const range of ranges) {
      const days = daysOf(range.from, range.to);
      found.push(days.filter((day) => isWorkingDay(frames.frameOf(range.employeeId, day))));
      looked += days.length;
      if (looked < TURN) continue;
      looked = 0;
      await setImmediate();
    }
    return found;
  }
}
