import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposed corrections of single days, and what was decided about them. */
export class Corrections1764000000061 implements MigrationInterface {
  readonly name = 'Corrections1764000000061';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE correction_requests (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        employee_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        date date NOT NULL,
        kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        clock_in_at datetime(3) NULL,
        clock_out_at datetime(3) NULL,
        time_zone varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        explanation varchar(500) NOT NULL,
        evidence_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        requested_at datetime(3) NOT NULL,
        decided_at datetime(3) NULL,
        decided_by char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        decision_reason varchar(500) NULL,
        PRIMARY KEY (id),
        INDEX ix_correction_requests_employee_id_date (employee_id, date),
        INDEX ix_correction_requests_state_employee_id (state, employee_id),
        INDEX ix_correction_requests_date_id (date, id),
        INDEX ix_correction_requests_state_date_id (state, date, id),
        CONSTRAINT ck_correction_requests_side CHECK (clock_in_at IS NOT NULL OR clock_out_at IS NOT NULL),
        CONSTRAINT fk_correction_requests_employee_id FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_correction_requests_evidence_id FOREIGN KEY (evidence_id) REFERENCES evidence(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_correction_requests_decided_by FOREIGN KEY (decided_by) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE correction_decisions (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        request_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        from_state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        to_state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        decided_by char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        decided_at datetime(3) NOT NULL,
        reason varchar(500) NULL,
        PRIMARY KEY (id),
        INDEX ix_correction_decisions_request_id_id (request_id, id),
        CONSTRAINT fk_correction_decisions_request_id FOREIGN KEY (request_id) REFERENCES correction_requests(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_correction_decisions_decided_by FOREIGN KEY (decided_by) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE correction_decisions');
    await queryRunner.query('DROP TABLE correction_requests');
  }
}
