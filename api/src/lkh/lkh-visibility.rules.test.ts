import { RELATIONS, type Relation } from '../employees/scope.rules.js';
import { LKH_STATES } from './lkh-report.entity.js';
import { mayReadContent, mayReadEvidence } from './lkh-visibility.rules.js';

const only = (relation: Relation): ReadonlySet<Relation> => new Set([relation]);

describe('what stands in a report', () => {
  it('is shown to its owner in every state', () => {
    expect(LKH_STATES.every((state) => mayReadContent(only('SELF'), state))).toBe(true);
    expect(LKH_STATES.every((state) => mayReadEvidence(only('SELF'), state))).toBe(true);
  });

  it('is nobody else’s while it is a draft or was never handed in', () => {
    const others = RELATIONS.filter((relation) => relation !== 'SELF');
    for (const relation of others) {
      expect(mayReadContent(only(relation), 'DRAFT')).toBe(false);
      expect(mayReadEvidence(only(relation), 'MISSED')).toBe(false);
    }
  });

  it('is shown, once handed in, to the chain, the korwil and the agency, not to an administrator or a stranger', () => {
    const readers = RELATIONS.filter((relation) => mayReadContent(only(relation), 'SUBMITTED'));
    expect(readers).toEqual(RELATIONS.filter((relation) => relation !== 'ADMINISTRATOR'));
    expect(mayReadContent(new Set(), 'APPROVED')).toBe(false);
  });
});
