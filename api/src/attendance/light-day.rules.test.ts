import fc from 'fast-check';
import { LEAVE_KINDS } from '../rule-sets/rule-set-absence.js';
import { DEFAULT_RULE_SET } from '../rule-sets/rule-set.js';
import type { AbsenceFact } from './day-facts.rules.js';
import { dayFacts } from './day-facts.fixture.js';
import { resolveDay } from './day.rules.js';
import { isPayable, lightDay } from './light-day.rules.js';
import { countStatuses } from './status-counts.rules.js';

const absences: readonly AbsenceFact[] = [
  ...LEAVE_KINDS.map((leaveKind) => ({ id: 'a', kind: 'LEAVE' as const, leaveKind })),
  { id: 'a', kind: 'SICK', hasLetter: true },
  { id: 'a', kind: 'SICK', hasLetter: false },
  { id: 'a', kind: 'PERMISSION' },
  { id: 'a', kind: 'DUTY_TRAVEL' },
  { id: 'a', kind: 'WFH' },
];

describe('the light form of a day', () => {
  it('tells from status and detail what the day resolver says about pay, whatever the absence', () => {
    fc.assert(
      fc.property(
        fc.option(fc.constantFrom(...absences)),
        fc.boolean(),
        fc.constantFrom('2026-04-03', '2026-04-05', '2026-04-07'),
        (absence, isEmployed, date) => {
          const facts = dayFacts({ date, punches: [], absences: absence ? [absence] : [] });
          const day = resolveDay(isEmployed ? facts : { ...facts, assignmentId: null });
          expect(isPayable(day, facts.ruleSet.content)).toBe(day.payable);
          expect(day).toMatchObject(lightDay(day));
        },
      ),
    );
  });

  it('does not pay unpaid leave, and pays every other kind by default', () => {
    const paid = LEAVE_KINDS.filter((kind) =>
      isPayable({ status: 'LEAVE', statusDetail: kind }, DEFAULT_RULE_SET),
    );
    expect(paid).toEqual(LEAVE_KINDS.filter((kind) => kind !== 'UNPAID'));
  });
});

describe('the count of statuses', () => {
  it('has each status once, in the order of the list, and adds up', () => {
    const counts = countStatuses(['LATE', 'ABSENT', 'LATE', 'HOLIDAY']);
    expect(counts).toEqual([
      { status: 'HOLIDAY', count: 1 },
      { status: 'ABSENT', count: 1 },
      { status: 'LATE', count: 2 },
    ]);
  });
});
