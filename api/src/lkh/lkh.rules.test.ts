import type { Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { autoApprovalOf, missDecision } from './lkh-automation.rules.js';
import { deadlineOf } from './lkh-deadline.rules.js';
import { aReport, as, type Person } from './lkh-facts.fixture.js';
import type { LkhFacts, LkhSurroundings } from './lkh-facts.js';
import type { LkhState } from './lkh-report.entity.js';
import {
  canApprove,
  canCreate,
  canEdit,
  canExtend,
  canObject,
  canReject,
  canReopen,
  canReturn,
  canSubmit,
  canWithdraw,
} from './lkh.rules.js';

const DAY = '2026-04-07';
const OK = { allowed: true };
const RULES = as('guru').rules;

function refused(code: ErrorCode, data?: Record<string, unknown>) {
  return expect.objectContaining({ allowed: false, code, ...(data ? { data } : {}) });
}

const submitted = aReport({ state: 'SUBMITTED' });
const returned = aReport({ state: 'RETURNED', decidedOn: '2026-04-09', decidedBy: 'kepsek' });
const approved = aReport({ state: 'APPROVED', decidedOn: '2026-04-08', decidedBy: 'kepsek' });
const rejected = aReport({ state: 'REJECTED', decidedOn: '2026-04-09', decidedBy: 'kepsek' });
const objected = aReport({ ...rejected, objection: 'OPEN' });
const missed = aReport({ state: 'MISSED', activityCount: 0 });

describe('beginning an LKH', () => {
  it('is possible for the owner on the day itself and the three days after', () => {
    expect(canCreate(DAY, null, as('guru'))).toEqual(OK);
    expect(canCreate(DAY, null, as('guru', { today: '2026-04-10' }))).toEqual(OK);
    expect(canCreate(DAY, null, as('guru', { today: '2026-04-11' }))).toEqual(
      refused('LKH_TOO_LATE_TO_BEGIN', { lastDay: '2026-04-10' }),
    );
  });

  it('is refused for a day to come, a day that takes none, a locked period and a second report of a day', () => {
    expect(canCreate(DAY, null, as('guru', { today: '2026-04-06' }))).toEqual(refused('LKH_FUTURE_DATE'));
    expect(canCreate(DAY, null, as('guru', { requirement: 'NOT_ALLOWED' }))).toEqual(
      refused('LKH_DAY_NOT_ALLOWED'),
    );
    expect(canCreate(DAY, null, as('guru', { periodOpen: false }))).toEqual(refused('LKH_PERIOD_LOCKED'));
    expect(canCreate(DAY, 'MISSED', as('guru'))).toEqual(refused('LKH_ALREADY_EXISTS'));
  });

  it('is possible on a day that allows one without asking for it', () => {
    expect(canCreate(DAY, null, as('guru', { requirement: 'ALLOWED' }))).toEqual(OK);
  });

  it.each<Person>(['kepsek', 'korwil', 'admin', 'stranger'])('is not possible for %s', (person) => {
    expect(canCreate(DAY, null, as(person))).toEqual(refused('LKH_OWNER_ONLY'));
  });
});

describe('the deadline of an LKH', () => {
  it('is three days after its date, the last day included', () => {
    expect(deadlineOf(aReport(), RULES)).toBe('2026-04-10');
    expect(canSubmit(aReport(), as('guru', { today: '2026-04-10' }))).toEqual(OK);
    expect(canSubmit(aReport(), as('guru', { today: '2026-04-11' }))).toEqual(
      refused('LKH_DEADLINE_PASSED', { deadline: '2026-04-10' }),
    );
  });

  it('is three days after a return, and an early return does not shorten it', () => {
    expect(deadlineOf(returned, RULES)).toBe('2026-04-12');
    expect(deadlineOf({ ...returned, decidedOn: DAY }, { ...RULES, deadlineDays: 5 })).toBe('2026-04-12');
  });

  it('stays that of the return when the owner takes the second version back', () => {
    expect(deadlineOf({ ...returned, state: 'DRAFT' } as LkhFacts, RULES)).toBe('2026-04-12');
  });

  it('is the day to which an administrator extended it', () => {
    expect(deadlineOf(aReport({ extendedUntil: '2026-04-20' }), RULES)).toBe('2026-04-20');
    expect(deadlineOf(aReport({ extendedUntil: '2026-04-08' }), RULES)).toBe('2026-04-10');
  });

  it('ends editing too', () => {
    expect(canEdit(returned, as('guru', { today: '2026-04-12' }))).toEqual(OK);
    expect(canEdit(returned, as('guru', { today: '2026-04-13' }))).toEqual(refused('LKH_DEADLINE_PASSED'));
  });
});

describe('submitting an LKH', () => {
  it('is possible for a draft and for a returned report', () => {
    expect(canSubmit(aReport(), as('guru'))).toEqual(OK);
    expect(canSubmit(returned, as('guru', { today: '2026-04-12' }))).toEqual(OK);
  });

  it.each<[ErrorCode, Partial<LkhFacts>, Partial<LkhSurroundings>]>([
    ['LKH_NO_ACTIVITY', { activityCount: 0 }, {}],
    ['LKH_ACTIVITY_INCOMPLETE', { activityCount: 2, incompleteActivityCount: 1 }, {}],
    ['LKH_NO_EVIDENCE', { hasEvidence: false }, {}],
    ['LKH_NO_SUPERVISOR', {}, { chain: [] }],
    ['LKH_DAY_NOT_ALLOWED', {}, { requirement: 'NOT_ALLOWED' }],
    ['LKH_PERIOD_LOCKED', {}, { periodOpen: false }],
    ['LKH_WRONG_STATE', { state: 'SUBMITTED' }, {}],
  ])('is refused with %s', (code, report, around) => {
    expect(canSubmit(aReport(report), as('guru', around))).toEqual(refused(code));
  });

  it('asks for evidence only when the rule set does', () => {
    const rules = { ...RULES, evidenceRequired: false };
    expect(canSubmit(aReport({ hasEvidence: false }), as('guru', { rules }))).toEqual(OK);
  });

  it('needs no supervisor for the head of the office', () => {
    expect(canSubmit(aReport(), as('guru', { chain: [], ownerIsTopOfChain: true }))).toEqual(OK);
  });

  it('can be taken back until it is decided, but not when it could not be submitted again', () => {
    expect(canWithdraw(submitted, as('guru'))).toEqual(OK);
    expect(canWithdraw(submitted, as('guru', { today: '2026-04-11' }))).toEqual(
      refused('LKH_DEADLINE_PASSED'),
    );
    expect(canWithdraw(approved, as('guru'))).toEqual(refused('LKH_WRONG_STATE'));
  });
});

const REVIEWS: readonly (readonly [
  string,
  (report: LkhFacts, around: LkhSurroundings) => Decision<ErrorCode>,
])[] = [
  ['approving', canApprove],
  ['returning', canReturn],
  ['rejecting', canReject],
];

describe.each(REVIEWS)('%s a submitted LKH', (_, may) => {
  it('is for the present supervisor and who acts for them', () => {
    expect(may(submitted, as('kepsek'))).toEqual(OK);
    expect(may(submitted, as('plh'))).toEqual(OK);
  });

  it.each<Person>(['korwil', 'kadis', 'staf', 'admin', 'stranger'])('is not for %s', (person) => {
    expect(may(submitted, as(person))).toEqual(refused('LKH_SUPERVISOR_ONLY'));
  });

  it('is never for the owner, whatever else the owner is', () => {
    const relations = new Set([
      'SELF',
      'SUPERVISOR',
      'ACTING_SUPERVISOR',
      'SECOND_SUPERVISOR',
      'ADMINISTRATOR',
    ] as const);
    expect(may(submitted, as('guru', { relations, silentWorkingDays: 9 }))).toEqual(
      refused('LKH_OWN_REPORT'),
    );
  });

  it('is for the second supervisor too after three working days of silence', () => {
    expect(may(submitted, as('korwil', { silentWorkingDays: 2 }))).toEqual(refused('LKH_SUPERVISOR_ONLY'));
    expect(may(submitted, as('korwil', { silentWorkingDays: 3 }))).toEqual(OK);
    expect(may(submitted, as('kadis', { silentWorkingDays: 3 }))).toEqual(refused('LKH_SUPERVISOR_ONLY'));
  });

  it('is not bound to the deadline of the owner, but to the open period', () => {
    expect(may(submitted, as('kepsek', { today: '2026-04-30' }))).toEqual(OK);
    expect(may(submitted, as('kepsek', { periodOpen: false }))).toEqual(refused('LKH_PERIOD_LOCKED'));
  });

  it.each<LkhState>(['DRAFT', 'RETURNED', 'APPROVED', 'MISSED'])('is not possible when it is %s', (state) => {
    expect(may(aReport({ state }), as('kepsek'))).toEqual(refused('LKH_WRONG_STATE'));
  });
});

describe('objecting to a rejection', () => {
  it('is possible once, within three days, for the owner', () => {
    expect(canObject(rejected, as('guru', { today: '2026-04-12' }))).toEqual(OK);
    expect(canObject(rejected, as('guru', { today: '2026-04-13' }))).toEqual(
      refused('LKH_OBJECTION_TOO_LATE', { lastDay: '2026-04-12' }),
    );
    expect(canObject(objected, as('guru'))).toEqual(refused('LKH_ALREADY_OBJECTED'));
    expect(canObject({ ...rejected, objection: 'DECIDED' }, as('guru'))).toEqual(
      refused('LKH_ALREADY_OBJECTED'),
    );
    expect(canObject(rejected, as('kepsek'))).toEqual(refused('LKH_OWNER_ONLY'));
    expect(canObject(rejected, as('guru', { periodOpen: false }))).toEqual(refused('LKH_PERIOD_LOCKED'));
  });

  it('is not possible when nobody stands above who rejected it', () => {
    expect(canObject(rejected, as('guru', { chain: ['kepsek'] }))).toEqual(refused('LKH_NOBODY_ABOVE'));
    const byHead = { ...rejected, decidedBy: 'kadis' };
    expect(canObject(byHead, as('guru', { chain: ['plt', 'kadis'] }))).toEqual(refused('LKH_NOBODY_ABOVE'));
  });

  it("is decided by the supervisor's supervisor, either way, not by who rejected", () => {
    for (const may of [canApprove, canReject]) {
      expect(may(objected, as('korwil'))).toEqual(OK);
      expect(may(objected, as('kepsek'))).toEqual(refused('LKH_OBJECTION_JUDGE_ONLY'));
      expect(may(objected, as('kadis'))).toEqual(refused('LKH_OBJECTION_JUDGE_ONLY'));
      expect(may(objected, as('guru'))).toEqual(refused('LKH_OWN_REPORT'));
    }
    expect(canReturn(objected, as('korwil'))).toEqual(refused('LKH_WRONG_STATE'));
  });

  it('goes one further up when the second supervisor rejected it for a vacant post', () => {
    const byKorwil = { ...objected, decidedBy: 'korwil' };
    expect(canApprove(byKorwil, as('korwil'))).toEqual(refused('LKH_OBJECTION_JUDGE_ONLY'));
    expect(canApprove(byKorwil, as('kadis'))).toEqual(OK);
  });

  it('must have happened before anybody decides about it', () => {
    expect(canApprove(rejected, as('korwil'))).toEqual(refused('LKH_NO_OPEN_OBJECTION'));
    expect(canReject({ ...rejected, objection: 'DECIDED' }, as('korwil'))).toEqual(
      refused('LKH_NO_OPEN_OBJECTION'),
    );
  });
});

describe('what the administrator may do', () => {
  it('is to reopen an approved report while the period is open', () => {
    expect(canReopen(approved, as('admin'))).toEqual(OK);
    expect(canReopen(approved, as('admin', { periodOpen: false }))).toEqual(refused('LKH_PERIOD_LOCKED'));
    expect(canReopen(rejected, as('admin'))).toEqual(refused('LKH_WRONG_STATE'));
  });

  it('is to extend what is open or missed', () => {
    for (const report of [aReport(), returned, missed]) expect(canExtend(report, as('admin'))).toEqual(OK);
    expect(canExtend(submitted, as('admin'))).toEqual(refused('LKH_WRONG_STATE'));
    expect(canExtend(missed, as('admin', { periodOpen: false }))).toEqual(refused('LKH_PERIOD_LOCKED'));
  });

  it.each<Person>(['kepsek', 'korwil', 'kadis', 'staf', 'stranger'])('is not for %s', (person) => {
    expect(canReopen(approved, as(person))).toEqual(refused('LKH_ADMINISTRATOR_ONLY'));
    expect(canExtend(missed, as(person))).toEqual(refused('LKH_ADMINISTRATOR_ONLY'));
  });

  it('does not include their own report', () => {
    const relations = new Set(['SELF', 'ADMINISTRATOR'] as const);
    expect(canReopen(approved, as('admin', { relations }))).toEqual(refused('LKH_OWN_REPORT'));
    expect(canExtend(missed, as('admin', { relations }))).toEqual(refused('LKH_OWN_REPORT'));
  });
});

describe('what a rule does without a person', () => {
  const late = as('stranger', { today: '2026-04-11' });

  it('is to count a required report as missed after its deadline, begun or not', () => {
    expect(missDecision(DAY, null, late)).toEqual(OK);
    expect(missDecision(DAY, aReport(), late)).toEqual(OK);
    expect(missDecision(DAY, null, as('stranger', { today: '2026-04-10' }))).toEqual(
      refused('LKH_DEADLINE_NOT_PASSED', { deadline: '2026-04-10' }),
    );
    expect(missDecision(DAY, returned, late)).toEqual(refused('LKH_DEADLINE_NOT_PASSED'));
    expect(missDecision(DAY, returned, as('stranger', { today: '2026-04-13' }))).toEqual(OK);
  });

  it('is never to count what is with the supervisor, decided, or not asked for', () => {
    for (const report of [submitted, approved, rejected, missed]) {
      expect(missDecision(DAY, report, late)).toEqual(refused('LKH_WRONG_STATE'));
    }
    expect(missDecision(DAY, aReport(), { ...late, requirement: 'ALLOWED' })).toEqual(
      refused('LKH_DAY_NOT_REQUIRED'),
    );
    expect(missDecision(DAY, null, { ...late, requirement: 'NOT_ALLOWED' })).toEqual(
      refused('LKH_DAY_NOT_REQUIRED'),
    );
    expect(missDecision(DAY, null, { ...late, periodOpen: false })).toEqual(refused('LKH_PERIOD_LOCKED'));
  });

  it('is to approve the report of the head of the office, and of nobody else who lacks a supervisor', () => {
    const alone = { chain: [] };
    expect(autoApprovalOf(submitted, as('guru', { ...alone, ownerIsTopOfChain: true }))).toBe('TOP_OF_CHAIN');
    expect(autoApprovalOf(submitted, as('guru', alone))).toBeNull();
    expect(autoApprovalOf(submitted, as('guru', { ownerIsTopOfChain: true }))).toBeNull();
    expect(autoApprovalOf(aReport(), as('guru', { ...alone, ownerIsTopOfChain: true }))).toBeNull();
  });

  it('is to approve after prolonged silence, but only where the rule set says so', () => {
    const approve = { ...RULES, silenceDecision: 'APPROVE' as const };
    expect(autoApprovalOf(submitted, as('guru', { silentWorkingDays: 99 }))).toBeNull();
    expect(autoApprovalOf(submitted, as('guru', { silentWorkingDays: 4, rules: approve }))).toBeNull();
    expect(autoApprovalOf(submitted, as('guru', { silentWorkingDays: 5, rules: approve }))).toBe('SILENCE');
    expect(
      autoApprovalOf(submitted, as('guru', { silentWorkingDays: 5, rules: approve, periodOpen: false })),
    ).toBeNull();
    expect(autoApprovalOf(rejected, as('guru', { silentWorkingDays: 5, rules: approve }))).toBeNull();
  });
});
