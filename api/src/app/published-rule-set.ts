import type { RecomputeEngine } from '../recompute/recompute-engine.js';
import type { RuleSetPublished } from '../rule-sets/rule-set.service.js';
import { END_OF_TIME } from '../shared/local-day.js';

/** Has every day from the first day of a published version on derived by it. */
export function publishedRuleSet(engine: RecomputeEngine): RuleSetPublished {
  return async (manager, actor, { id, startsOn }) => {
    await engine.reopen(
      manager,
      { people: { everyone: true }, ranges: [{ startsOn, endsOn: END_OF_TIME }] },
      { cause: 'RULE_SET_PUBLISHED', causeId: id, requestedBy: actor.employeeId },
    );
    return () => engine.forget();
  };
}
