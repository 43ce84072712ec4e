import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, ID, INSTANT } from '../db/columns.js';
import { Account } from './account.entity.js';

/** One signed-in device. Revoking it ends its access and refresh tokens. */
@Entity('sessions')
@Index(['accountId', 'revokedAt'])
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

  /** SIGNED_OUT, REVOKED, PASSWORD_CHANGED, REFRESH_REUSED or ACCOUNT_DISABLED. */
  @Column({ ...CODE, nullable: true })
  revokedReason: string | null;
}
