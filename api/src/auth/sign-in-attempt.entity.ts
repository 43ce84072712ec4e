import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ID, INSTANT, SHA256 } from '../db/columns.js';

/**
 * A sign-in that failed or is being tried, kept for as long as the throttle looks back. Unknown NIP are counted like
 * known ones.
 */
@Entity('sign_in_attempts')
@Index(['nipSha256', 'at'])
@Index(['address', 'at'])
@Index(['at'])
export class SignInAttempt {
  @PrimaryColumn(ID)
  id: string;

  /** Digest of the NIP as typed, without spaces: the table is no list of accounts. */
  @Column(SHA256)
  nipSha256: string;

  /** The address as the throttle counts it, see `addressKey`. */
  @Column({ type: 'varchar', length: 45, charset: 'ascii' })
  address: string;

  /** True when somebody had signed in to this account from this address before. */
  @Column({ type: 'boolean', default: false })
  addressKnown: boolean;

  @Column(INSTANT)
  at: Date;
}
