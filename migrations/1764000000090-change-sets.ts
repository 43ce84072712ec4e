import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bulk edits of supervisors, places of work and schedule modes, with what they do to each employee. */
export class ChangeSets1764000000090 implements MigrationInterface {
  readonly name = 'ChangeSets1764000000090';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE change_sets (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        agency_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        district_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        effective_on date NOT NULL,
        reason varchar(200) NOT NULL,
        digest char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        reverts_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        created_by char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        created_at datetime(3) NOT NULL,
        applied_at datetime(3) NULL,
        PRIMARY KEY (id),
        INDEX ix_change_sets_agency_id_id (agency_id, id),
        INDEX ix_change_sets_created_by_state (created_by, state),
        INDEX ix_change_sets_reverts_id (reverts_id),
        CONSTRAINT fk_change_sets_agency_id FOREIGN KEY (agency_id) REFERENCES org_units(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_change_sets_district_id FOREIGN KEY (district_id) REFERENCES districts(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_change_sets_reverts_id FOREIGN KEY (reverts_id) REFERENCES change_sets(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_change_sets_created_by FOREIGN KEY (created_by) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE change_set_rows (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        change_set_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        line int NOT NULL,
        employee_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        source varchar(400) NULL,
        outcome varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        changes json NOT NULL,
        refusals json NOT NULL,
        warnings json NOT NULL,
        PRIMARY KEY (id),
        UNIQUE INDEX ix_change_set_rows_change_set_id_line (change_set_id, line),
        INDEX ix_change_set_rows_employee_id (employee_id),
        CONSTRAINT fk_change_set_rows_change_set_id FOREIGN KEY (change_set_id) REFERENCES change_sets(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_change_set_rows_employee_id FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE change_set_rows');
    await queryRunner.query('DROP TABLE change_sets');
  }
}
