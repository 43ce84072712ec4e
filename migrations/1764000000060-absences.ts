import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Absences that are asked for or entered, and what was decided about them. */
export class Absences1764000000060 implements MigrationInterface {
  readonly name = 'Absences1764000000060';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE absences (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        employee_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        leave_kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        has_letter tinyint NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        reason varchar(500) NOT NULL,
        letter_number varchar(200) NULL,
        letter_date date NULL,
        evidence_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        requested_at datetime(3) NOT NULL,
        requested_by char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        entered tinyint NOT NULL DEFAULT 0,
        decided_at datetime(3) NULL,
        decided_by char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        decision_reason varchar(500) NULL,
        PRIMARY KEY (id),
        INDEX ix_absences_employee_id_starts_on (employee_id, starts_on),
        INDEX ix_absences_state_employee_id (state, employee_id),
        INDEX ix_absences_starts_on_id (starts_on, id),
        INDEX ix_absences_state_starts_on_id (state, starts_on, id),
        CONSTRAINT ck_absences_range CHECK (starts_on <= ends_on),
        CONSTRAINT fk_absences_employee_id FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_absences_evidence_id FOREIGN KEY (evidence_id) REFERENCES evidence(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_absences_requested_by FOREIGN KEY (requested_by) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_absences_decided_by FOREIGN KEY (decided_by) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE absence_decisions (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        request_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        from_state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        to_state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        decided_by char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        decided_at datetime(3) NOT NULL,
        reason varchar(500) NULL,
        PRIMARY KEY (id),
        INDEX ix_absence_decisions_request_id_id (request_id, id),
        CONSTRAINT fk_absence_decisions_request_id FOREIGN KEY (request_id) REFERENCES absences(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_absence_decisions_decided_by FOREIGN KEY (decided_by) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE absence_decisions');
    await queryRunner.query('DROP TABLE absences');
  }
}
