import { ABSENCE_FACTS } from '../absences/absence-facts.source.js';
import type { DayFactSources } from '../attendance/day-fact-sources.js';
import { CORRECTION_FACTS } from '../corrections/correction-facts.source.js';
import { DispensationFacts } from '../dispensations/dispensation-facts.js';
import type { Clock } from '../shared/clock.js';

/**
 * Who keeps the facts that days depend on beside punches and frame. Every call makes sources of its own: what one of
 * them keeps in memory is shared with nobody.
 */
export function dayFactSources(clock: Clock): DayFactSources {
  return {
    absences: ABSENCE_FACTS,
    corrections: CORRECTION_FACTS,
    dispensations: new DispensationFacts(clock),
  };
}
