import { localTime, type TimeZone } from '../shared/local-day.js';
import type { DispensationFact } from './day-facts.rules.js';
import type { DispensationStep, MinutesStep } from './day-trace.rules.js';

/** The step of a dispensation, with its window on the wall clock of the place. */
export function dispensationStep(dispensation: DispensationFact, zone: TimeZone): DispensationStep {
  const { id, effect, reason } = dispensation;
  const window = dispensation.effect === 'TIME_WINDOW' ? dispensation : null;
  return {
    step: 'DISPENSATION',
    id,
    effect,
    reason,
    from: window && localTime(window.from, zone),
    to: window && localTime(window.to, zone),
  };
}

/** One side of a day, as far as dispensations have changed it. */
interface DispensedSide {
  readonly excuse: DispensationFact | null;
  readonly minutes: MinutesStep | null;
}

/** A step for each dispensation that excused a side or took minutes away, in the order of the facts. */
export function dispensationSteps(
  sides: readonly DispensedSide[],
  dispensations: readonly DispensationFact[],
  zone: TimeZone,
): DispensationStep[] {
  const used = new Set(
    sides.flatMap(({ excuse, minutes }) => [
      excuse?.id ?? null,
      ...(minutes?.adjustments.map(({ id }) => id) ?? []),
    ]),
  );
  return dispensations
    .filter(({ id }) => used.has(id))
    .map((dispensation) => dispensationStep(dispensation, zone));
}
