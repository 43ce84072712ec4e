import { IsNull } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import type { Transactions } from '../db/transactions.js';
import type { EvidenceReader } from '../evidence/evidence.reader.js';
import type { Outbox } from '../outbox/outbox.js';
import type { Actor } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import { lockEmployees } from './day-store.js';
import { findReusedPhoto } from './photo-reuse.reader.js';
import { PUNCH_FLAGS, type PunchFlag, type PunchFlagCode } from './punch-flags.rules.js';
import { Punch } from './punch.entity.js';
import { stateWithFlags } from './punch.rules.js';

/** What the service works with. */
export interface PunchPhotoParts {
  readonly transactions: Transactions;
  readonly evidence: EvidenceReader;
  readonly audit: AuditLog;
  readonly outbox: Outbox;
}

/** Flags that a photo decides about. */
const PHOTO_FLAGS: ReadonlySet<string> = new Set<PunchFlagCode>(['PHOTO_REUSED', 'NO_PHOTO']);

/** The selfie that follows a punch. */
export class PunchPhotoService {
  constructor(private readonly parts: PunchPhotoParts) {}

  /**
   * Attaches the selfie to a punch of the actor: once, and the same one again after a lost answer. Whether the photo
   * was used before is flagged and never refused.
   *
   * @throws DomainError NOT_FOUND, PUNCH_HAS_PHOTO, EVIDENCE_NOT_FOUND, EVIDENCE_NOT_READY.
   */
  async attach(actor: Actor, punchId: string, evidenceId: string): Promise<Punch> {
    const { transactions, evidence, audit, outbox } = this.parts;
    const { employeeId } = actor;
    return transactions.run(async (manager) => {
      await lockEmployees(manager, [employeeId]);
      const punch = await manager.findOneBy(Punch, { id: punchId, employeeId });
      if (!punch) throw new DomainError('NOT_FOUND', {}, 'id');
      if (punch.evidenceId === evidenceId) return punch;
      if (punch.evidenceId !== null) throw new DomainError('PUNCH_HAS_PHOTO');
      const photo = await evidence.requireUsable(manager, {
        id: evidenceId,
        ownerEmployeeId: employeeId,
        purpose: 'SELFIE',
      });
      const reused = await findReusedPhoto(manager, punch, photo);
      const flags = withPhoto(punch.flags as readonly PunchFlag[], reused && { ...reused });
      const change = { evidenceId, flags, state: stateWithFlags(punch.state, punch.flags, flags) };
      const { affected } = await manager.update(Punch, { id: punchId, evidenceId: IsNull() }, change);
      if (affected !== 1) throw new DomainError('STALE_OBJECT');
      await audit.record(manager, actor, {
        action: 'punch.photo_attached',
        objectType: 'Punch',
        objectId: punchId,
        subjectEmployeeId: employeeId,
        data: { evidenceId, state: change.state, flags: flags.map(({ code }) => code) },
      });
      const { businessDate } = punch;
      await outbox.add(manager, 'PUNCH_PHOTO_ATTACHED', { punchId, employeeId, businessDate });
      return { ...punch, ...change };
    });
  }
}

/** The flags of a punch once its photo is there, in the order of {@link PUNCH_FLAGS}. */
function withPhoto(before: readonly PunchFlag[], reused: PunchFlag['data'] | null): readonly PunchFlag[] {
  const others = before.filter(({ code }) => !PHOTO_FLAGS.has(code));
  const flags: PunchFlag[] = reused ? [...others, { code: 'PHOTO_REUSED', data: reused }] : others;
  return flags.sort((a, b) => PUNCH_FLAGS.indexOf(a.code) - PUNCH_FLAGS.indexOf(b.code));
}
