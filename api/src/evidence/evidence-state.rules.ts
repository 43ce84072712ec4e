import { ALLOWED, refuse, type Decision } from '../shared/decision.js';
import type { Evidence } from './evidence.entity.js';

/** Are the bytes of a file here and verified, so that it can be shown and attached? */
export function readyDecision({ state }: Pick<Evidence, 'state'>): Decision<'EVIDENCE_NOT_READY'> {
  return state === 'SPOOLED' || state === 'STORED' ? ALLOWED : refuse('EVIDENCE_NOT_READY', { state });
}
