import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Alerts about unexcused absence, and the days of a status found without reading the others. */
export class DisciplineAlerts1764000000080 implements MigrationInterface {
  readonly name = 'DisciplineAlerts1764000000080';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE discipline_alerts (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        employee_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        year smallint UNSIGNED NOT NULL,
        kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        threshold smallint UNSIGNED NOT NULL,
        reached_on date NOT NULL,
        sanction varchar(200) NOT NULL,
        article varchar(200) NOT NULL,
        rule_set_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        raised_at datetime(3) NOT NULL,
        withdrawn_at datetime(3) NULL,
        acknowledged_at datetime(3) NULL,
        acknowledged_by char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        note varchar(500) NULL,
        PRIMARY KEY (id),
        UNIQUE INDEX ix_discipline_alerts_employee_id_year_kind_threshold (employee_id, year, kind, threshold),
        INDEX ix_discipline_alerts_year_employee_id (year, employee_id),
        INDEX ix_discipline_alerts_state_id (state, id),
        CONSTRAINT fk_discipline_alerts_employee_id FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_discipline_alerts_rule_set_id FOREIGN KEY (rule_set_id) REFERENCES rule_sets(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_discipline_alerts_acknowledged_by FOREIGN KEY (acknowledged_by) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      ALTER TABLE attendance_days
        DROP INDEX ix_attendance_days_date_status_employee_id,
        ADD INDEX ix_attendance_days_date_final_employee_id_status (date, final, employee_id, status),
        ADD INDEX ix_attendance_days_status_final_date_employee_id (status, final, date, employee_id)
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE attendance_days
        DROP INDEX ix_attendance_days_status_final_date_employee_id,
        DROP INDEX ix_attendance_days_date_final_employee_id_status,
        ADD INDEX ix_attendance_days_date_status_employee_id (date, status, employee_id)
    `);
    await queryRunner.query('DROP TABLE discipline_alerts');
  }
}
