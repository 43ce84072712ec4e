import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Waivers for parts of the regency on some days. */
export class Dispensations1764000000071 implements MigrationInterface {
  readonly name = 'Dispensations1764000000071';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE dispensations (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        scope varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        scope_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        effect varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        from_time char(5) CHARACTER SET ascii COLLATE ascii_bin NULL,
        to_time char(5) CHARACTER SET ascii COLLATE ascii_bin NULL,
        kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        reason varchar(200) NOT NULL,
        declared_by char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        declared_at datetime(3) NOT NULL,
        revoked_by char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        revoked_at datetime(3) NULL,
        revoke_reason varchar(200) NULL,
        active_key char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        PRIMARY KEY (id),
        INDEX ix_dispensations_starts_on_id (starts_on, id),
        UNIQUE INDEX ix_dispensations_active_key (active_key),
        CONSTRAINT fk_dispensations_declared_by FOREIGN KEY (declared_by) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_dispensations_revoked_by FOREIGN KEY (revoked_by) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE dispensations');
  }
}
