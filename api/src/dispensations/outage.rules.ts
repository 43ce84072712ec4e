import { ALLOWED, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import type { OutageProposal } from './outage-proposal.entity.js';

/** May the proposal be accepted or dismissed? Once. */
export function canDecideOutage({ state }: Pick<OutageProposal, 'state'>): Decision<ErrorCode> {
  return state === 'PROPOSED' ? ALLOWED : refuse('OUTAGE_ALREADY_DECIDED', { state });
}
