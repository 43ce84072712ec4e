import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dated parameters, special days and working hours. */
export class RulesAndCalendar1764000000002 implements MigrationInterface {
  readonly name = 'RulesAndCalendar1764000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE rule_sets (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name varchar(200) NOT NULL,
        starts_on date NOT NULL,
        version int NOT NULL DEFAULT '1',
        legal_source varchar(200) NULL,
        content json NOT NULL,
        published_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE INDEX ix_rule_sets_starts_on_version (starts_on, version),
        INDEX ix_rule_sets_starts_on (starts_on)
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE calendar_days (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        date date NOT NULL,
        kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name varchar(200) NOT NULL,
        scope varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'NATIONAL',
        scope_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        role_policies json NULL,
        provisional tinyint NOT NULL DEFAULT 0,
        PRIMARY KEY (id),
        INDEX ix_calendar_days_date_kind (date, kind)
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE work_schedules (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        code varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name varchar(200) NOT NULL,
        mode varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        pattern json NOT NULL,
        net_week_minutes int NOT NULL,
        PRIMARY KEY (id),
        UNIQUE INDEX ix_work_schedules_code (code)
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE schedule_assignments (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        scope varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        scope_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        work_schedule_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL DEFAULT '9999-12-31',
        PRIMARY KEY (id),
        INDEX ix_schedule_assignments_scope_scope_id_starts_on (scope, scope_id, starts_on),
        CONSTRAINT fk_schedule_assignments_work_schedule_id FOREIGN KEY (work_schedule_id) REFERENCES work_schedules(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE schedule_overlays (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name varchar(200) NOT NULL,
        scope varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        scope_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        replaces_code varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        work_schedule_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        PRIMARY KEY (id),
        INDEX ix_schedule_overlays_starts_on_ends_on (starts_on, ends_on),
        CONSTRAINT fk_schedule_overlays_work_schedule_id FOREIGN KEY (work_schedule_id) REFERENCES work_schedules(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE schedule_overlays');
    await queryRunner.query('DROP TABLE schedule_assignments');
    await queryRunner.query('DROP TABLE work_schedules');
    await queryRunner.query('DROP TABLE calendar_days');
    await queryRunner.query('DROP TABLE rule_sets');
  }
}
