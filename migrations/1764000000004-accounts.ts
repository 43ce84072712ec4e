import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How employees sign in. */
export class Accounts1764000000004 implements MigrationInterface {
  readonly name = 'Accounts1764000000004';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE accounts (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        employee_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        password_hash varchar(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        password_changed_at datetime(3) NOT NULL,
        disabled_at datetime(3) NULL,
        demo tinyint NOT NULL DEFAULT 0,
        PRIMARY KEY (id),
        UNIQUE INDEX ix_accounts_employee_id (employee_id),
        CONSTRAINT fk_accounts_employee_id FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE sessions (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        account_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        created_at datetime(3) NOT NULL,
        last_used_at datetime(3) NOT NULL,
        expires_at datetime(3) NOT NULL,
        user_agent varchar(300) NOT NULL,
        address varchar(45) CHARACTER SET ascii NOT NULL,
        revoked_at datetime(3) NULL,
        revoked_reason varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        PRIMARY KEY (id),
        INDEX ix_sessions_account_id_revoked_at (account_id, revoked_at),
        CONSTRAINT fk_sessions_account_id FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE refresh_tokens (
        token_sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        session_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        issued_at datetime(3) NOT NULL,
        used_at datetime(3) NULL,
        replaced_by char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        PRIMARY KEY (token_sha256),
        INDEX ix_refresh_tokens_session_id (session_id),
        CONSTRAINT fk_refresh_tokens_session_id FOREIGN KEY (session_id) REFERENCES sessions(id) ON DELETE CASCADE ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE sign_in_attempts (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        nip_sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        address varchar(45) CHARACTER SET ascii NOT NULL,
        at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        INDEX ix_sign_in_attempts_address_at (address, at),
        INDEX ix_sign_in_attempts_nip_sha256_at (nip_sha256, at)
      ) ENGINE=InnoDB
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE sign_in_attempts');
    await queryRunner.query('DROP TABLE refresh_tokens');
    await queryRunner.query('DROP TABLE sessions');
    await queryRunner.query('DROP TABLE accounts');
  }
}
