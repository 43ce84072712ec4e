import { ALLOWED, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import type { LkhFacts, LkhSurroundings } from './lkh-facts.js';
import { transitionOf, type LkhEvent, type LkhParty } from './lkh-transitions.rules.js';

/** True when the report has waited so long that the supervisor's supervisor may decide too. */
export function isEscalated(report: LkhFacts, around: LkhSurroundings): boolean {
  return report.state === 'SUBMITTED' && around.silentWorkingDays >= around.rules.escalationWorkingDays;
}

/** Capacities of the actor towards a report. The owner of a report is its owner and nothing else. */
export function partiesOf(report: LkhFacts | null, around: LkhSurroundings): readonly LkhParty[] {
  const { relations } = around;
  if (relations.has('SELF')) return ['OWNER'];
  const parties: LkhParty[] = [];
  if (relations.has('SUPERVISOR') || relations.has('ACTING_SUPERVISOR')) parties.push('SUPERVISOR');
  if (report && relations.has('SECOND_SUPERVISOR') && isEscalated(report, around)) parties.push('ESCALATION');
  if (report && isJudge(report, around)) parties.push('OBJECTION_JUDGE');
  if (relations.has('ADMINISTRATOR')) parties.push('ADMINISTRATOR');
  return parties;
}

/** Those above the direct supervisor who did not make the decision that is objected to. */
export function judgesOf(report: LkhFacts, around: LkhSurroundings): readonly string[] {
  return around.chain.slice(1).filter((id) => id !== report.decidedBy);
}

/** The second supervisor judges; where they rejected it themselves (for a vacant post), somebody further above. */
function isJudge(report: LkhFacts, around: LkhSurroundings): boolean {
  if (around.actorId === report.decidedBy) return false;
  if (around.relations.has('SECOND_SUPERVISOR')) return true;
  return around.relations.has('HIGHER_SUPERVISOR') && report.decidedBy === around.chain[1];
}

/** Is there such a move from this state, and is the actor one who may make it? */
export function moveDecision(
  event: LkhEvent,
  report: LkhFacts,
  around: LkhSurroundings,
): Decision<ErrorCode> {
  const transition = transitionOf(report.state, event);
  if (!transition) return refuse('LKH_WRONG_STATE', { state: report.state, event });
  return partyDecision(event, transition.by, partiesOf(report, around));
}

/** Is one of the actor's capacities among those that a move asks for? */
export function partyDecision(
  event: LkhEvent,
  allowed: readonly LkhParty[],
  parties: readonly LkhParty[],
): Decision<ErrorCode> {
  if (parties.some((party) => allowed.includes(party))) return ALLOWED;
  if (parties.includes('OWNER')) return refuse('LKH_OWN_REPORT', { event });
  return refuse(REFUSAL_OF_PARTY[allowed[0] ?? 'RULE'], { event });
}

/** What somebody is told who is not the one that a move asks for. */
const REFUSAL_OF_PARTY: Readonly<Record<LkhParty, ErrorCode>> = {
  OWNER: 'LKH_OWNER_ONLY',
  SUPERVISOR: 'LKH_SUPERVISOR_ONLY',
  ESCALATION: 'LKH_SUPERVISOR_ONLY',
  OBJECTION_JUDGE: 'LKH_OBJECTION_JUDGE_ONLY',
  ADMINISTRATOR: 'LKH_ADMINISTRATOR_ONLY',
  RULE: 'LKH_BY_RULE_ONLY',
};
