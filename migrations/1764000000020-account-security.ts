import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One-time passwords, the answer to a repeated refresh, known addresses, and indexes to clean up by age. */
export class AccountSecurity1764000000020 implements MigrationInterface {
  readonly name = 'AccountSecurity1764000000020';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE accounts ADD must_change_password tinyint NOT NULL DEFAULT 0');
    await queryRunner.query(`
      ALTER TABLE refresh_tokens
        ADD successor_sealed char(64) CHARACTER SET ascii COLLATE ascii_bin NULL
    `);
    await queryRunner.query('CREATE INDEX ix_sessions_expires_at ON sessions (expires_at)');
    await queryRunner.query('ALTER TABLE sign_in_attempts ADD address_known tinyint NOT NULL DEFAULT 0');
    await queryRunner.query('CREATE INDEX ix_sign_in_attempts_at ON sign_in_attempts (at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX ix_sign_in_attempts_at ON sign_in_attempts');
    await queryRunner.query('ALTER TABLE sign_in_attempts DROP COLUMN address_known');
    await queryRunner.query('DROP INDEX ix_sessions_expires_at ON sessions');
    await queryRunner.query('ALTER TABLE refresh_tokens DROP COLUMN successor_sealed');
    await queryRunner.query('ALTER TABLE accounts DROP COLUMN must_change_password');
  }
}
