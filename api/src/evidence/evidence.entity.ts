import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, ID, INSTANT, SHA256, TEXT_LINE } from '../db/columns.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { Employee } from '../employees/employee.entity.js';

/** What a stored file proves. */
export const EVIDENCE_PURPOSES = ['SELFIE', 'LKH', 'ABSENCE_LETTER', 'CORRECTION_EVIDENCE'] as const;
export type EvidencePurpose = (typeof EVIDENCE_PURPOSES)[number];

/** Whether the file came from the phone application or from the web. */
export const CHANNELS = ['PHONE', 'WEB'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * TICKETED: announced, no bytes yet. SPOOLED: verified and kept on the server's disk, the object store is still to
 * take it. STORED: in the object store. FAILED: the bytes were refused; `failureCode` says why.
 */
export const EVIDENCE_STATES = ['TICKETED', 'SPOOLED', 'STORED', 'FAILED'] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** One stored file (bukti dukung): a selfie of a punch, the evidence of an LKH or of a request. */
@Entity('evidence')
@Index(['ownerEmployeeId', 'createdAt'])
@Index(['state', 'createdAt'])
@Index(['sha256'])
export class Evidence {
  @PrimaryColumn(ID)
  id: string;

  @Column(ID)
  @ForeignKey(() => Employee)
  ownerEmployeeId: string;

  @Column(CODE)
  purpose: EvidencePurpose;

  @Column(CODE)
  channel: Channel;

  @Column(CODE)
  state: EvidenceState;

  /** Name that the owner gave the file; null for a selfie. */
  @Column({ ...TEXT_LINE, nullable: true })
  fileName: string | null;

  /** Media type as declared, confirmed by content once the bytes are here. */
  @Column({ type: 'varchar', length: 100, charset: 'ascii' })
  contentType: string;

  /** Bytes as declared, confirmed once they are here. */
  @Column({ type: 'int' })
  sizeBytes: number;

  /** Digest of the bytes that the owner sent. */
  @Column(SHA256)
  sha256: string;

  /** Digest of the one-use ticket that allows the upload; null when it was used. */
  @Column({ ...SHA256, nullable: true })
  ticketSha256: string | null;

  @Column({ ...INSTANT, nullable: true })
  ticketExpiresAt: Date | null;

  /** Digest of the bytes as stored (images are re-encoded). */
  @Column({ ...SHA256, nullable: true })
  storedSha256: string | null;

  /** 64-bit perceptual hash of an image, 16 hexadecimal digits. */
  @Column({ type: 'char', length: 16, charset: 'ascii', nullable: true })
  perceptualHash: string | null;

  @Column({ type: 'int', nullable: true })
  widthPixels: number | null;

  @Column({ type: 'int', nullable: true })
  heightPixels: number | null;

  /** Error code of a FAILED file. */
  @Column({ ...CODE, nullable: true })
  failureCode: ErrorCode | null;

  @Column(INSTANT)
  createdAt: Date;

  @Column({ ...INSTANT, nullable: true })
  storedAt: Date | null;
}
