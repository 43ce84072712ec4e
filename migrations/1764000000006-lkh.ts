import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Daily performance reports. */
export class Lkh1764000000006 implements MigrationInterface {
  readonly name = 'Lkh1764000000006';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE lkh_reports (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        employee_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        date date NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        content_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        activities_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        evidence_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        created_at datetime(3) NOT NULL,
        updated_at datetime(3) NOT NULL,
        submitted_at datetime(3) NULL,
        submitted_on date NULL,
        decided_at datetime(3) NULL,
        decided_on date NULL,
        decided_by char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        decision_note varchar(1000) NULL,
        auto_approved tinyint NOT NULL DEFAULT 0,
        objection varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'NONE',
        extended_until date NULL,
        PRIMARY KEY (id),
        UNIQUE INDEX ix_lkh_reports_employee_id_date (employee_id, date),
        INDEX ix_lkh_reports_objection_employee_id (objection, employee_id),
        INDEX ix_lkh_reports_date (date),
        INDEX ix_lkh_reports_state_date (state, date),
        INDEX ix_lkh_reports_state_employee_id_date (state, employee_id, date),
        CONSTRAINT fk_lkh_reports_employee_id FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_lkh_reports_evidence_id FOREIGN KEY (evidence_id) REFERENCES evidence(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_lkh_reports_decided_by FOREIGN KEY (decided_by) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE lkh_activities (
        report_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        position smallint UNSIGNED NOT NULL,
        description varchar(1000) NOT NULL,
        result varchar(500) NULL,
        duration_minutes smallint UNSIGNED NULL,
        starts_at char(5) CHARACTER SET ascii NULL,
        ends_at char(5) CHARACTER SET ascii NULL,
        PRIMARY KEY (report_id, position),
        CONSTRAINT fk_lkh_activities_report_id FOREIGN KEY (report_id) REFERENCES lkh_reports(id) ON DELETE CASCADE ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE lkh_decisions (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        report_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        event varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        from_state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        to_state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        actor_employee_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        at datetime(3) NOT NULL,
        note varchar(1000) NULL,
        content_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (id),
        INDEX ix_lkh_decisions_actor_employee_id_id (actor_employee_id, id),
        INDEX ix_lkh_decisions_report_id_id (report_id, id),
        CONSTRAINT fk_lkh_decisions_report_id FOREIGN KEY (report_id) REFERENCES lkh_reports(id) ON DELETE CASCADE ON UPDATE NO ACTION,
        CONSTRAINT fk_lkh_decisions_actor_employee_id FOREIGN KEY (actor_employee_id) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE lkh_decisions');
    await queryRunner.query('DROP TABLE lkh_activities');
    await queryRunner.query('DROP TABLE lkh_reports');
  }
}
