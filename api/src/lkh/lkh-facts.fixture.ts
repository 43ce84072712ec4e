import type { Relation } from '../employees/scope.rules.js';
import { DEFAULT_RULE_SET } from '../rule-sets/rule-set.js';
import type { LkhFacts, LkhSurroundings } from './lkh-facts.js';

/** Facts for tests: a teacher's report of Tuesday 7 April 2026 that is complete and may be submitted on that day. */
export function aReport(changes: Partial<LkhFacts> = {}): LkhFacts {
  return {
    date: '2026-04-07',
    state: 'DRAFT',
    contentHash: 'hash of the content',
    activityCount: 1,
    incompleteActivityCount: 0,
    hasEvidence: true,
    decidedOn: null,
    decidedBy: null,
    objection: 'NONE',
    extendedUntil: null,
    ...changes,
  };
}

/** The people around that report and how they stand to its owner. */
export const CAST = {
  guru: ['SELF'],
  kepsek: ['SUPERVISOR'],
  plh: ['ACTING_SUPERVISOR'],
  korwil: ['SECOND_SUPERVISOR', 'KORWIL_OF_DISTRICT'],
  kadis: ['HIGHER_SUPERVISOR', 'OFFICE_HEAD'],
  staf: ['AGENCY_STAFF'],
  admin: ['ADMINISTRATOR', 'AGENCY_STAFF'],
  stranger: [],
} as const satisfies Record<string, readonly Relation[]>;
export type Person = keyof typeof CAST;

/** What surrounds the report when one of them looks at it on its day. */
export function as(person: Person, changes: Partial<LkhSurroundings> = {}): LkhSurroundings {
  return {
    today: '2026-04-07',
    actorId: person,
    relations: new Set<Relation>(CAST[person]),
    requirement: 'REQUIRED',
    periodOpen: true,
    chain: ['kepsek', 'korwil', 'kadis'],
    ownerIsTopOfChain: false,
    silentWorkingDays: 0,
    rules: DEFAULT_RULE_SET.lkh,
    ...changes,
  };
}
