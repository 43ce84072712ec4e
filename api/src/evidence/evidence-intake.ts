import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { MoreThan, type DataSource } from 'typeorm';
import type { Clock } from '../shared/clock.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { verifyContent, type VerifiedContent } from './evidence-content.js';
import { objectKey } from './evidence-keys.js';
import { ticketDigest } from './evidence-upload.service.js';
import type { EvidenceVault, VaultItem } from './evidence-vault.js';
import { Evidence } from './evidence.entity.js';
import { FORMAT_FACTS, MAX_EVIDENCE_BYTES } from './file-formats.rules.js';
import type { ImagePipeline } from './image-pipeline.js';
import { receiveUpload } from './receive-upload.js';
import type { WorkQueue } from '../shared/work-queue.js';

/** What is kept of a verified file, with the facts that its row gets. */
interface Kept {
  readonly items: readonly VaultItem[];
  readonly facts: Partial<Evidence>;
}

/** Takes the bytes of announced files: receives, judges by content, cleans, and keeps them. */
export class EvidenceIntake {
  constructor(
    private readonly dataSource: DataSource,
    private readonly vault: EvidenceVault,
    private readonly images: ImagePipeline,
    private readonly inspections: WorkQueue,
    private readonly clock: Clock,
    /** Folder for uploads that are under way. */
    private readonly folder: string,
  ) {}

  /**
   * Takes one upload. When it returns, the file is durable and attached to its row; a refused file is marked FAILED
   * with the reason, and the client may ask for a new ticket and send another file under a new id.
   *
   * @param ticket from `evidenceUploadRequest`; used up by the first upload that arrives whole.
   * @throws DomainError EVIDENCE_TICKET_INVALID, EVIDENCE_* of the content, EVIDENCE_STORAGE_FULL.
   */
  async take(id: string, ticket: string, body: Readable): Promise<Evidence> {
    const evidence = await this.findByTicket(id, ticket);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, newId());
    try {
      const expectation = {
        maxBytes: MAX_EVIDENCE_BYTES,
        expectedSize: evidence.sizeBytes,
        expectedSha256: evidence.sha256,
      };
      const received = await receiveUpload(body, expectation, path);
      // A transfer that broke is no fault of the file: the ticket stays good for another try.
      if (!received.allowed) throw new DomainError(received.code, received.data);
      return await this.judge(evidence, path);
    } finally {
      await rm(path, { force: true });
    }
  }

  private async findByTicket(id: string, ticket: string): Promise<Evidence> {
    const evidence = await this.dataSource.getRepository(Evidence).findOneBy({
      id,
      state: 'TICKETED',
      ticketSha256: ticketDigest(ticket),
      ticketExpiresAt: MoreThan(this.clock.now()),
    });
    if (!evidence) throw new DomainError('EVIDENCE_TICKET_INVALID');
    return evidence;
  }

  private async judge(evidence: Evidence, path: string): Promise<Evidence> {
    const content = await this.inspections.run(() =>
      verifyContent({
        path,
        purpose: evidence.purpose,
        channel: evidence.channel,
        declaredContentType: evidence.contentType,
      }),
    );
    if (!content.allowed) return this.fail(evidence, new DomainError(content.code, content.data));
    const kept = await this.clean(evidence, content, path);
    if (kept instanceof DomainError) return this.fail(evidence, kept);
    await this.vault.keep(kept.items);
    const spooled = await this.change(evidence, { ...kept.facts, state: 'SPOOLED' });
    const stored = await this.vault.moveToStore(kept.items.map(({ key }) => key));
    return stored ? this.change(spooled, { state: 'STORED', storedAt: this.clock.now() }) : spooled;
  }

  private async clean(
    evidence: Evidence,
    content: VerifiedContent,
    path: string,
  ): Promise<Kept | DomainError> {
    const original = objectKey(evidence, 'ORIGINAL');
    if (!FORMAT_FACTS[content.format].picture) {
      const bytes = await readFile(path);
      const { contentType } = content;
      return {
        items: [{ key: original, contentType, bytes }],
        facts: { contentType, storedSha256: evidence.sha256 },
      };
    }
    const picture = await this.images.process(path);
    if (!picture.allowed) return new DomainError(picture.code, picture.data);
    const contentType = 'image/jpeg';
    return {
      items: [
        { key: original, contentType, bytes: picture.photo },
        { key: objectKey(evidence, 'THUMBNAIL'), contentType, bytes: picture.thumbnail },
      ],
      facts: {
        contentType,
        storedSha256: createHash('sha256').update(picture.photo).digest('hex'),
        perceptualHash: picture.perceptualHash,
        widthPixels: picture.width,
        heightPixels: picture.height,
      },
    };
  }

  private async fail(evidence: Evidence, refusal: DomainError): Promise<never> {
    await this.change(evidence, { state: 'FAILED', failureCode: refusal.code });
    throw refusal;
  }

  /** Changes the row, only from the state in which it was read; the ticket is used up. */
  private async change(evidence: Evidence, change: Partial<Evidence>): Promise<Evidence> {
    const update = { ...change, ticketSha256: null, ticketExpiresAt: null };
    const { affected } = await this.dataSource
      .getRepository(Evidence)
      .update({ id: evidence.id, state: evidence.state }, update);
    if (affected !== 1) throw new DomainError('EVIDENCE_TICKET_INVALID');
    return { ...evidence, ...update };
  }
}
