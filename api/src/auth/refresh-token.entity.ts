import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ID, INSTANT, SHA256 } from '../db/columns.js';
import { Session } from './session.entity.js';

/** One link of a session's chain of refresh tokens; only the digest of the token is kept. */
@Entity('refresh_tokens')
@Index(['sessionId'])
export class RefreshToken {
  @PrimaryColumn(SHA256)
  tokenSha256: string;

  @Column(ID)
  @ForeignKey(() => Session, { onDelete: 'CASCADE' })
  sessionId: string;

  @Column(INSTANT)
  issuedAt: Date;

  /** When it was exchanged for its successor; null while it is the current one. */
  @Column({ ...INSTANT, nullable: true })
  usedAt: Date | null;

  /** Digest of the successor. */
  @Column({ ...SHA256, nullable: true })
  replacedBy: string | null;

  /**
   * The successor, readable only with the token that it replaced (see `secret-tokens.ts`): a client that never got the
   * answer asks again and gets the same successor, and the database alone gives no token away.
   */
  @Column({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin', nullable: true })
  successorSealed: string | null;
}
