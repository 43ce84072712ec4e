import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signs of life of the servers, and outages that were noticed by their absence. */
export class Outages1764000000072 implements MigrationInterface {
  readonly name = 'Outages1764000000072';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE server_heartbeats (
        minute_at datetime(3) NOT NULL,
        process_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        seen_at datetime(3) NOT NULL,
        PRIMARY KEY (minute_at, process_id)
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE outage_proposals (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        day date NOT NULL,
        from_at datetime(3) NOT NULL,
        to_at datetime(3) NOT NULL,
        from_time char(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        to_time char(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        noticed_at datetime(3) NOT NULL,
        dispensation_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        decided_by char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        decided_at datetime(3) NULL,
        decision_reason varchar(200) NULL,
        PRIMARY KEY (id),
        UNIQUE INDEX ix_outage_proposals_from_at (from_at),
        INDEX ix_outage_proposals_state_id (state, id),
        CONSTRAINT fk_outage_proposals_dispensation_id FOREIGN KEY (dispensation_id) REFERENCES dispensations(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_outage_proposals_decided_by FOREIGN KEY (decided_by) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE outage_proposals');
    await queryRunner.query('DROP TABLE server_heartbeats');
  }
}
