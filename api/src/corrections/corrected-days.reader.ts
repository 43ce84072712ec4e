import type { EntityManager } from 'typeorm';
import type { AttendanceDay } from '../attendance/attendance-day.entity.js';
import type { CorrectionFact, DayResolution } from '../attendance/day-facts.rules.js';
import { resolveFrame, type DayProjector, type ProjectedDay } from '../attendance/day-projector.js';
import { toAttendanceDay } from '../attendance/day-store.js';
import type { Clock } from '../shared/clock.js';
import type { LocalDay } from '../shared/local-day.js';
import { correctionFacts } from './correction-facts.source.js';

/** A correction whose effect is asked for, decided or not. */
export interface AskedCorrection {
  readonly id: string;
  readonly employeeId: string;
  readonly date: LocalDay;
  readonly clockInAt: Date | null;
  readonly clockOutAt: Date | null;
  /** When it was approved; null when it would be now. */
  readonly approvedAt: Date | null;
}

/** A day without a correction, and with it. */
export interface CorrectedDay {
  readonly before: DayResolution;
  readonly after: DayResolution;
  readonly rowBefore: AttendanceDay;
  readonly rowAfter: AttendanceDay;
}

/** Derives what corrections change, by the same rules as the days themselves; writes nothing. */
export class CorrectedDaysReader {
  constructor(
    private readonly projector: DayProjector,
    private readonly clock: Clock,
  ) {}

  /** The day of each correction, in their order; a fixed number of statements. */
  async of(manager: EntityManager, corrections: readonly AskedCorrection[]): Promise<CorrectedDay[]> {
    const wanted = corrections.map(({ employeeId, date }) => ({ employeeId, day: date }));
    const days = await this.projector.projectDays(manager, wanted);
    const now = this.clock.now();
    return corrections.map((correction, index) => {
      const day = days[index];
      if (!day) throw new Error('A day that was asked for is always projected.');
      return corrected(day, correction, now);
    });
  }
}

function corrected(
  { employeeId, frame, ...day }: ProjectedDay,
  { approvedAt, ...correction }: AskedCorrection,
  now: Date,
): CorrectedDay {
  const others = day.corrections.filter(({ id }) => id !== correction.id);
  const facts = correctionFacts({ ...correction, decidedAt: approvedAt ?? now });
  const derive = (corrections: readonly CorrectionFact[]): DayResolution =>
    resolveFrame(frame, { ...day, corrections }, now);
  const [before, after] = [derive(others), derive([...others, ...facts])];
  return {
    before,
    after,
    rowBefore: toAttendanceDay(employeeId, before, now),
    rowAfter: toAttendanceDay(employeeId, after, now),
  };
}
