import type { LkhState } from './lkh-report.entity.js';

/** Everything that can happen to a daily report. AUTO_APPROVE and MISS are done by a rule, the others by a person. */
export const LKH_EVENTS = [
  'CREATE',
  'EDIT',
  'SUBMIT',
  'WITHDRAW',
  'APPROVE',
  'RETURN',
  'REJECT',
  'OBJECT',
  'REOPEN',
  'EXTEND',
  'AUTO_APPROVE',
  'MISS',
] as const;
export type LkhEvent = (typeof LKH_EVENTS)[number];

/** In which capacity somebody moves a report. */
export const LKH_PARTIES = [
  'OWNER',
  /** The supervisor of record at that moment, or who holds that post temporarily. */
  'SUPERVISOR',
  /** The supervisor's supervisor, once the report has waited too long. */
  'ESCALATION',
  /** The next above who did not reject the report: decides the objection. */
  'OBJECTION_JUDGE',
  /** Administrator of the owner's agency. */
  'ADMINISTRATOR',
  /** No person: a rule of the rule set. */
  'RULE',
] as const;
export type LkhParty = (typeof LKH_PARTIES)[number];

/** One allowed move. `from` is null when there is no report yet. */
export interface LkhTransition {
  readonly from: LkhState | null;
  readonly event: LkhEvent;
  readonly by: readonly LkhParty[];
  readonly to: LkhState;
}

const REVIEW: readonly LkhParty[] = ['SUPERVISOR', 'ESCALATION'];

/**
 * Every move that a report can make; what is not in the table cannot happen. Guards (deadline, period, content,
 * notes) are in `lkh.rules.ts`. An objection leaves the report REJECTED until it is decided.
 */
export const TRANSITIONS: readonly LkhTransition[] = [
  { from: null, event: 'CREATE', by: ['OWNER'], to: 'DRAFT' },
  { from: 'DRAFT', event: 'EDIT', by: ['OWNER'], to: 'DRAFT' },
  { from: 'RETURNED', event: 'EDIT', by: ['OWNER'], to: 'RETURNED' },
  { from: 'DRAFT', event: 'SUBMIT', by: ['OWNER'], to: 'SUBMITTED' },
  { from: 'RETURNED', event: 'SUBMIT', by: ['OWNER'], to: 'SUBMITTED' },
  { from: 'SUBMITTED', event: 'WITHDRAW', by: ['OWNER'], to: 'DRAFT' },
  { from: 'SUBMITTED', event: 'APPROVE', by: REVIEW, to: 'APPROVED' },
  { from: 'SUBMITTED', event: 'RETURN', by: REVIEW, to: 'RETURNED' },
  { from: 'SUBMITTED', event: 'REJECT', by: REVIEW, to: 'REJECTED' },
  { from: 'SUBMITTED', event: 'AUTO_APPROVE', by: ['RULE'], to: 'APPROVED' },
  { from: 'REJECTED', event: 'OBJECT', by: ['OWNER'], to: 'REJECTED' },
  { from: 'REJECTED', event: 'APPROVE', by: ['OBJECTION_JUDGE'], to: 'APPROVED' },
  { from: 'REJECTED', event: 'REJECT', by: ['OBJECTION_JUDGE'], to: 'REJECTED' },
  { from: 'APPROVED', event: 'REOPEN', by: ['ADMINISTRATOR'], to: 'RETURNED' },
  { from: 'DRAFT', event: 'EXTEND', by: ['ADMINISTRATOR'], to: 'DRAFT' },
  { from: 'RETURNED', event: 'EXTEND', by: ['ADMINISTRATOR'], to: 'RETURNED' },
  { from: 'MISSED', event: 'EXTEND', by: ['ADMINISTRATOR'], to: 'DRAFT' },
  { from: null, event: 'MISS', by: ['RULE'], to: 'MISSED' },
  { from: 'DRAFT', event: 'MISS', by: ['RULE'], to: 'MISSED' },
  { from: 'RETURNED', event: 'MISS', by: ['RULE'], to: 'MISSED' },
];

/** The move that an event makes from a state; undefined when it makes none. */
export function transitionOf(from: LkhState | null, event: LkhEvent): LkhTransition | undefined {
  return TRANSITIONS.find((transition) => transition.from === from && transition.event === event);
}
