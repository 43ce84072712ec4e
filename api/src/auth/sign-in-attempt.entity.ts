import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ID, INSTANT, SHA256 } from '../db/columns.js';

/** A failed sign-in, kept for as long as the throttle looks back. Unknown NIP are counted like known ones. */
@Entity('sign_in_attempts')
@Index(['nipSha256', 'at'])
@Index(['address', 'at'])
export class SignInAttempt {
  @PrimaryColumn(ID)
  id: string;

  /** Digest of the NIP as typed: the table is no list of accounts. */
  @Column(SHA256)
  nipSha256: string;

  @Column({ type: 'varchar', length: 45, charset: 'ascii' })
  address: string;

  @Column(INSTANT)
  at: Date;
}
