import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where employees work, who supervises them, and what they propose themselves. */
export class Placement1764000000003 implements MigrationInterface {
  readonly name = 'Placement1764000000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE work_locations (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        org_unit_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name varchar(200) NOT NULL,
        latitude decimal(9,6) NULL,
        longitude decimal(9,6) NULL,
        radius_meters int NOT NULL DEFAULT '100',
        time_zone varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'Asia/Jakarta',
        active tinyint NOT NULL DEFAULT 1,
        PRIMARY KEY (id),
        INDEX ix_work_locations_name_id (name, id),
        INDEX ix_work_locations_org_unit_id (org_unit_id),
        CONSTRAINT fk_work_locations_org_unit_id FOREIGN KEY (org_unit_id) REFERENCES org_units(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE employee_work_locations (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        employee_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        work_location_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL DEFAULT '9999-12-31',
        PRIMARY KEY (id),
        INDEX ix_employee_work_locations_work_location_id_starts_on (work_location_id, starts_on),
        INDEX ix_employee_work_locations_employee_id_starts_on (employee_id, starts_on),
        CONSTRAINT fk_employee_work_locations_employee_id FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_employee_work_locations_work_location_id FOREIGN KEY (work_location_id) REFERENCES work_locations(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE supervisions (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        employee_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        supervisor_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL DEFAULT '9999-12-31',
        PRIMARY KEY (id),
        UNIQUE INDEX ix_supervisions_employee_id_starts_on (employee_id, starts_on),
        INDEX ix_supervisions_supervisor_id_starts_on (supervisor_id, starts_on),
        CONSTRAINT ck_supervisions_not_self CHECK (employee_id <> supervisor_id),
        CONSTRAINT fk_supervisions_employee_id FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_supervisions_supervisor_id FOREIGN KEY (supervisor_id) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE placement_proposals (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        employee_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        target_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        effective_on date NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        proposed_at datetime(3) NOT NULL,
        decided_at datetime(3) NULL,
        decided_by char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        reason varchar(200) NULL,
        PRIMARY KEY (id),
        INDEX ix_placement_proposals_state_employee_id (state, employee_id),
        INDEX ix_placement_proposals_employee_id_id (employee_id, id),
        CONSTRAINT fk_placement_proposals_employee_id FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_placement_proposals_decided_by FOREIGN KEY (decided_by) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE placement_proposals');
    await queryRunner.query('DROP TABLE supervisions');
    await queryRunner.query('DROP TABLE employee_work_locations');
    await queryRunner.query('DROP TABLE work_locations');
  }
}
