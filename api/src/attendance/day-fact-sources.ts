import type { EntityManager } from 'typeorm';
import type { LocalDay } from '../shared/local-day.js';
import type { AbsenceFact, CorrectionFact, DispensationFact } from './day-facts.rules.js';
import type { DayFrame } from './day-frame.reader.js';

/** Facts of one kind, read for some employees and a range of days. */
export interface FactsOfDays<Fact> {
  /**
   * Those that concern the day of this frame. A source that several people share answers all of them with the same
   * array, and with `NO_FACTS` where there are none: whoever counts a whole regency derives their days only once.
   */
  of(frame: DayFrame): readonly Fact[];
}

/** Where another feature keeps facts that days depend on. Reads a set of employees in a fixed number of statements. */
export interface DayFactSource<Fact> {
  read(
    manager: EntityManager,
    employeeIds: readonly string[],
    from: LocalDay,
    to: LocalDay,
  ): Promise<FactsOfDays<Fact>>;
  /** Drops what is kept in memory, if anything is: before work that must not miss a change. */
  forget?(): void;
}

/** The facts beside punches and frame; the composition root names who keeps them. */
export interface DayFactSources {
  readonly absences: DayFactSource<AbsenceFact>;
  readonly corrections: DayFactSource<CorrectionFact>;
  readonly dispensations: DayFactSource<DispensationFact>;
}

/** No fact at all; the same array for everybody. */
export const NO_FACTS: readonly never[] = [];
