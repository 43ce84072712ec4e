import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of calendar and schedules, dated changes of templates, and locks for who changes them. */
export class WorkingTime1764000000100 implements MigrationInterface {
  readonly name = 'WorkingTime1764000000100';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of VERSIONED) {
      await queryRunner.query(`ALTER TABLE ${table} ADD COLUMN version int unsigned NOT NULL DEFAULT 1`);
    }
    await queryRunner.query(`
      CREATE TABLE work_schedule_changes (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        work_schedule_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        starts_on date NOT NULL,
        revision int unsigned NOT NULL,
        pattern json NOT NULL,
        net_week_minutes int NOT NULL,
        created_at datetime(3) NOT NULL,
        created_by char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (id),
        UNIQUE INDEX ix_work_schedule_changes_work_schedule_id_starts_on_revision (work_schedule_id, starts_on, revision),
        CONSTRAINT fk_work_schedule_changes_work_schedule_id FOREIGN KEY (work_schedule_id) REFERENCES work_schedules(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_work_schedule_changes_created_by FOREIGN KEY (created_by) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE setting_locks (
        name varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        changes int unsigned NOT NULL DEFAULT 0,
        PRIMARY KEY (name)
      ) ENGINE=InnoDB
    `);
    await queryRunner.query("INSERT INTO setting_locks (name) VALUES ('CALENDAR'), ('SCHEDULES')");
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE setting_locks');
    await queryRunner.query('DROP TABLE work_schedule_changes');
    for (const table of VERSIONED) await queryRunner.query(`ALTER TABLE ${table} DROP COLUMN version`);
  }
}

const VERSIONED = ['calendar_days', 'schedule_overlays', 'work_schedules'];
