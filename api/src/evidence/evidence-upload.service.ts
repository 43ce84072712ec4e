import { createHash, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import { isDuplicateKey, type Transactions } from '../db/transactions.js';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import { assertAllowed, DomainError } from '../shared/domain-error.js';
import { readyDecision } from './evidence-state.rules.js';
import { Evidence } from './evidence.entity.js';
import { canAnnounce, TICKET_SECONDS, type AnnouncedFile } from './evidence-upload.rules.js';

/** A file that a client wants to send. */
export interface UploadRequest extends AnnouncedFile {
  /** Made by the client: a retry with the same id is the same file. */
  readonly id: string;
  readonly sha256: string;
  readonly fileName: string | null;
}

/** Leave to send the bytes of one file once. */
export interface UploadTicket {
  readonly ticket: string;
  readonly expiresAt: Date;
}

/** Announcing files and handing out the tickets with which their bytes are sent. */
export class EvidenceUploadService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Announces a file. A retry gets a new ticket and the earlier one ends; a file whose bytes are here already needs
   * none.
   *
   * @throws DomainError EVIDENCE_* when such a file is not accepted, ID_ALREADY_USED for another file's id.
   */
  async request(
    actor: Actor,
    request: UploadRequest,
  ): Promise<{ evidence: Evidence; ticket: UploadTicket | null }> {
    const openUploads = await this.dataSource
      .getRepository(Evidence)
      .countBy({ ownerEmployeeId: actor.employeeId, state: 'TICKETED' });
    const known = await this.find(request.id);
    assertAllowed(canAnnounce(request, known ? 0 : openUploads));
    const evidence = known ?? (await this.create(actor, request));
    assertSameFile(actor, request, evidence);
    if (readyDecision(evidence).allowed) return { evidence, ticket: null };
    return this.issueTicket(evidence);
  }

  /** The file, once its bytes are verified. @throws DomainError EVIDENCE_NOT_FOUND, EVIDENCE_NOT_READY, its failure. */
  async complete(actor: Actor, id: string): Promise<Evidence> {
    const evidence = await this.find(id);
    if (evidence?.ownerEmployeeId !== actor.employeeId) throw new DomainError('EVIDENCE_NOT_FOUND', {}, 'id');
    if (evidence.state === 'FAILED')
      throw new DomainError(evidence.failureCode ?? 'EVIDENCE_CORRUPT', {}, 'id');
    if (evidence.state === 'TICKETED')
      throw new DomainError('EVIDENCE_NOT_READY', { state: evidence.state }, 'id');
    return evidence;
  }

  private find(id: string): Promise<Evidence | null> {
    return this.dataSource.getRepository(Evidence).findOneBy({ id });
  }

  private async create(actor: Actor, request: UploadRequest): Promise<Evidence> {
    const { id, purpose, channel, fileName, contentType, sizeBytes, sha256 } = request;
    try {
      await this.transactions.run(async (manager) => {
        await manager.insert(Evidence, {
          id,
          ownerEmployeeId: actor.employeeId,
          purpose,
          channel,
          state: 'TICKETED',
          fileName,
          contentType,
          sizeBytes,
          sha256,
          createdAt: this.clock.now(),
        });
        await this.audit.record(manager, actor, {
          action: 'evidence.announced',
          objectType: 'Evidence',
          objectId: id,
          subjectEmployeeId: actor.employeeId,
          data: { purpose, channel, contentType, sizeBytes },
        });
      });
    } catch (error) {
      // The same announcement arrived twice at the same moment; the other one made the row.
      if (!isDuplicateKey(error)) throw error;
    }
    const evidence = await this.find(id);
    if (!evidence) throw new DomainError('STALE_OBJECT');
    return evidence;
  }

  private async issueTicket(evidence: Evidence): Promise<{ evidence: Evidence; ticket: UploadTicket }> {
    const ticket = randomBytes(32).toString('base64url');
    const expiresAt = new Date(this.clock.now().getTime() + TICKET_SECONDS * 1000);
    const fresh = {
      state: 'TICKETED',
      failureCode: null,
      ticketSha256: ticketDigest(ticket),
      ticketExpiresAt: expiresAt,
    } as const;
    await this.dataSource.getRepository(Evidence).update({ id: evidence.id }, fresh);
    return { evidence: { ...evidence, ...fresh }, ticket: { ticket, expiresAt } };
  }
}

/** Digest of a ticket as it is kept. */
export function ticketDigest(ticket: string): string {
  return createHash('sha256').update(ticket).digest('hex');
}

function assertSameFile(actor: Actor, request: UploadRequest, evidence: Evidence): void {
  const same =
    evidence.ownerEmployeeId === actor.employeeId &&
    evidence.sha256 === request.sha256 &&
    evidence.purpose === request.purpose;
  if (!same) throw new DomainError('ID_ALREADY_USED', {}, 'id');
}
