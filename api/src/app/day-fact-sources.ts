import { NO_SOURCE, type DayFactSources } from '../attendance/day-fact-sources.js';

/** Who keeps the facts that days depend on beside punches and frame. */
export const DAY_FACT_SOURCES: DayFactSources = {
  absences: NO_SOURCE,
  corrections: NO_SOURCE,
  dispensations: NO_SOURCE,
};
