import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days that are derived again in the background after a change of facts. */
export class RecomputeJobs1764000000070 implements MigrationInterface {
  readonly name = 'RecomputeJobs1764000000070';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE recompute_jobs (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        cause varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        cause_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        affected json NOT NULL,
        requested_by char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        created_at datetime(3) NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        people_total int UNSIGNED NOT NULL,
        people_done int UNSIGNED NOT NULL DEFAULT '0',
        days_done int UNSIGNED NOT NULL DEFAULT '0',
        days_changed int UNSIGNED NOT NULL DEFAULT '0',
        cursor_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        lease_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        lease_until datetime(3) NULL,
        failures int UNSIGNED NOT NULL DEFAULT '0',
        finished_at datetime(3) NULL,
        PRIMARY KEY (id),
        INDEX ix_recompute_jobs_state_created_at_id (state, created_at, id),
        CONSTRAINT fk_recompute_jobs_requested_by FOREIGN KEY (requested_by) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE recompute_jobs');
  }
}
