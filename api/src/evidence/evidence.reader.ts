import type { EntityManager } from 'typeorm';
import { DomainError } from '../shared/domain-error.js';
import { readyDecision } from './evidence-state.rules.js';
import { Evidence, type EvidencePurpose } from './evidence.entity.js';

/** Questions about evidence that other features ask inside of their transactions. */
export class EvidenceReader {
  /**
   * The file, when its owner may attach it now: it is theirs, serves the purpose, and its bytes were verified.
   *
   * @throws DomainError EVIDENCE_NOT_FOUND, EVIDENCE_NOT_READY.
   */
  async requireUsable(
    manager: EntityManager,
    wanted: { readonly id: string; readonly ownerEmployeeId: string; readonly purpose: EvidencePurpose },
  ): Promise<Evidence> {
    const evidence = await manager.findOneBy(Evidence, wanted);
    if (!evidence) throw new DomainError('EVIDENCE_NOT_FOUND', {}, 'evidenceId');
    const ready = readyDecision(evidence);
    if (!ready.allowed) throw new DomainError(ready.code, ready.data, 'evidenceId');
    return evidence;
  }
}
