import { jwtVerify, SignJWT } from 'jose';
import type { DataSource } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import type { Transactions } from '../db/transactions.js';
import {
  canSee,
  isViewLogged,
  relationOf,
  type RecordPart,
  type Relation,
  type SubjectFacts,
} from '../employees/scope.rules.js';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import { refuse, type Decision } from '../shared/decision.js';
import { assertAllowed, DomainError } from '../shared/domain-error.js';
import type { RelationReader } from '../supervision/relation.reader.js';
import { readyDecision } from './evidence-state.rules.js';
import { EVIDENCE_VARIANTS, type EvidenceVariant } from './evidence-keys.js';
import { Evidence, type EvidencePurpose } from './evidence.entity.js';

/** A link to bytes lives so long, in seconds: enough to show a page, too short to pass on. */
const LINK_SECONDS = 60;

const AUDIENCE = 'eoffice-evidence';
const ALGORITHM = 'HS256';

/** What a download link says. */
interface LinkClaims {
  readonly evidenceId: string;
  readonly variant: EvidenceVariant;
  readonly accountId: string;
  readonly sessionId: string;
}

/**
 * Who may see a file, and the links with which an `<img>` can fetch it without an `Authorization` header. A link is
 * bound to the session that asked for it, and the right is judged again when it is used.
 */
export class EvidenceAccess {
  private readonly key: Uint8Array;

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly relations: RelationReader,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    secret: string,
  ) {
    this.key = new TextEncoder().encode(secret);
  }

  /** May the actor see the file? `subject` is its owner as of the actor's business date. */
  static decide(
    actor: Actor,
    evidence: Evidence,
    subject: SubjectFacts | null,
  ): Decision<'NOT_FOUND' | 'FORBIDDEN'> {
    if (!subject) return refuse('NOT_FOUND');
    return canSee(relationOf(actor, subject), partOf(evidence));
  }

  /** A relative address of the bytes for the next minute. The caller has decided that the actor may see them. */
  async link(actor: Actor, evidenceId: string, variant: EvidenceVariant): Promise<string> {
    const now = Math.floor(this.clock.now().getTime() / 1000);
    const token = await new SignJWT({ sid: actor.sessionId, acc: actor.accountId, var: variant })
      .setProtectedHeader({ alg: ALGORITHM })
      .setAudience(AUDIENCE)
      .setSubject(evidenceId)
      .setExpirationTime(now + LINK_SECONDS)
      .sign(this.key);
    return `/evidence/${evidenceId}?link=${token}`;
  }

  /** What a link says, or null when it has ended or was never ours. */
  async readLink(token: string): Promise<LinkClaims | null> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: [ALGORITHM],
        audience: AUDIENCE,
        currentDate: this.clock.now(),
      });
      const { sub, sid, acc, var: variant } = payload;
      const known = EVIDENCE_VARIANTS.find((each) => each === variant);
      if (typeof sub !== 'string' || typeof sid !== 'string' || typeof acc !== 'string' || !known)
        return null;
      return { evidenceId: sub, variant: known, accountId: acc, sessionId: sid };
    } catch {
      return null;
    }
  }

  /** The file, or null when there is none or the actor may not see it: an id must not be probed. */
  async find(actor: Actor, evidenceId: string): Promise<Evidence | null> {
    return (await this.findWithRelation(actor, evidenceId))?.evidence ?? null;
  }

  /**
   * The file for a view by the actor now; a view of somebody else's selfie is written to the audit trail first.
   *
   * @throws DomainError NOT_FOUND, EVIDENCE_NOT_READY.
   */
  async view(actor: Actor, evidenceId: string, variant: EvidenceVariant): Promise<Evidence> {
    const found = await this.findWithRelation(actor, evidenceId);
    if (!found) throw new DomainError('NOT_FOUND');
    const { evidence, relation } = found;
    assertAllowed(readyDecision(evidence));
    if (isViewLogged(relation, partOf(evidence))) await this.logView(actor, evidence, variant);
    return evidence;
  }

  private async findWithRelation(
    actor: Actor,
    evidenceId: string,
  ): Promise<{ evidence: Evidence; relation: ReadonlySet<Relation> } | null> {
    const evidence = await this.dataSource.getRepository(Evidence).findOneBy({ id: evidenceId });
    if (!evidence) return null;
    const subject = await this.relations.subject(
      this.dataSource.manager,
      evidence.ownerEmployeeId,
      actor.asOf,
    );
    if (!subject || !EvidenceAccess.decide(actor, evidence, subject).allowed) return null;
    return { evidence, relation: relationOf(actor, subject) };
  }

  private async logView(actor: Actor, evidence: Evidence, variant: EvidenceVariant): Promise<void> {
    await this.transactions.run((manager) =>
      this.audit.record(manager, actor, {
        action: 'evidence.viewed',
        objectType: 'Evidence',
        objectId: evidence.id,
        subjectEmployeeId: evidence.ownerEmployeeId,
        data: { variant },
      }),
    );
  }
}

/** The part of the owner's record that a file belongs to: who sees a request about attendance sees its file. */
const PART_OF: Readonly<Record<EvidencePurpose, RecordPart>> = {
  SELFIE: 'SELFIE',
  LKH: 'LKH_EVIDENCE',
  ABSENCE_LETTER: 'ATTENDANCE',
  CORRECTION_EVIDENCE: 'ATTENDANCE',
};

function partOf({ purpose }: Evidence): RecordPart {
  return PART_OF[purpose];
}
