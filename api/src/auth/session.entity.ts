import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, ID, INSTANT } from '../db/columns.js';
import { Account } from './account.entity.js';

/** Why a session ended before its time. */
export const REVOCATION_REASONS = [
  'SIGNED_OUT',
  /** Ended by its owner from another device. */
  'REVOKED',
  'PASSWORD_CHANGED',
  'PASSWORD_RESET',
  /** Somebody presented a refresh token that had been exchanged long before: it was copied. */
  'REFRESH_REUSED',
  'ACCOUNT_DISABLED',
] as const;
export type RevocationReason = (typeof REVOCATION_REASONS)[number];

/** One signed-in device. Revoking it ends its access and refresh tokens. */
@Entity('sessions')
@Index(['accountId', 'revokedAt'])
@Index(['expiresAt'])
export class Session {
  @PrimaryColumn(ID)
  id: string;

  @Column(ID)
  @ForeignKey(() => Account)
  accountId: string;

  @Column(INSTANT)
  createdAt: Date;

  @Column(INSTANT)
  lastUsedAt: Date;

  @Column(INSTANT)
  expiresAt: Date;

  /** What the device called itself (User-Agent), shortened. */
  @Column({ type: 'varchar', length: 300 })
  userAgent: string;

  /** Address of the sign-in. */
  @Column({ type: 'varchar', length: 45, charset: 'ascii' })
  address: string;

  @Column({ ...INSTANT, nullable: true })
  revokedAt: Date | null;

  @Column({ ...CODE, nullable: true })
  revokedReason: RevocationReason | null;
}
