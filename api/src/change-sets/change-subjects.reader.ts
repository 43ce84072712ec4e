import type { EntityManager } from 'typeorm';
import type { SubjectFacts } from '../employees/scope.rules.js';
import type { Actor } from '../shared/actor.js';
import type { LocalDay } from '../shared/local-day.js';
import type { RelationReader } from '../supervision/relation.reader.js';

/** The people with their posts and chains of today; who has no post yet counts by those of the first day. */
export async function readChangeSubjects(
  relations: RelationReader,
  manager: EntityManager,
  actor: Actor,
  employeeIds: readonly string[],
  effectiveOn: LocalDay,
): Promise<ReadonlyMap<string, SubjectFacts>> {
  const today = await relations.subjects(manager, employeeIds, actor.asOf);
  const without = [...today.values()].filter(({ posts }) => posts.length === 0);
  const later = await relations.subjects(
    manager,
    without.map(({ employeeId }) => employeeId),
    effectiveOn,
  );
  return new Map([...today, ...later]);
}
