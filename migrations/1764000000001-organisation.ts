import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is employed where: districts, units, schools, employees and their dated roles. */
export class Organisation1764000000001 implements MigrationInterface {
  readonly name = 'Organisation1764000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE districts (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        code varchar(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name varchar(200) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE INDEX ix_districts_code (code)
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE org_units (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name varchar(200) NOT NULL,
        parent_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        agency_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        district_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        PRIMARY KEY (id),
        INDEX ix_org_units_name_id (name, id),
        INDEX ix_org_units_agency_id_kind (agency_id, kind),
        INDEX ix_org_units_district_id_kind (district_id, kind),
        CONSTRAINT fk_org_units_parent_id FOREIGN KEY (parent_id) REFERENCES org_units(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_org_units_agency_id FOREIGN KEY (agency_id) REFERENCES org_units(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_org_units_district_id FOREIGN KEY (district_id) REFERENCES districts(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE schools (
        org_unit_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        npsn char(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        level varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (org_unit_id),
        UNIQUE INDEX ix_schools_npsn (npsn),
        CONSTRAINT fk_schools_org_unit_id FOREIGN KEY (org_unit_id) REFERENCES org_units(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE employees (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        nip char(18) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name varchar(200) NOT NULL,
        employment_type varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        nuptk char(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ends_on date NOT NULL DEFAULT '9999-12-31',
        created_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE INDEX ix_employees_nip (nip),
        INDEX ix_employees_name_id (name, id)
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE assignments (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        employee_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        org_unit_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        role varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        acting tinyint NOT NULL DEFAULT 0,
        starts_on date NOT NULL,
        ends_on date NOT NULL DEFAULT '9999-12-31',
        letter_number varchar(200) NULL,
        PRIMARY KEY (id),
        INDEX ix_assignments_org_unit_id_role_starts_on (org_unit_id, role, starts_on),
        INDEX ix_assignments_employee_id_starts_on (employee_id, starts_on),
        CONSTRAINT fk_assignments_employee_id FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_assignments_org_unit_id FOREIGN KEY (org_unit_id) REFERENCES org_units(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE assignments');
    await queryRunner.query('DROP TABLE employees');
    await queryRunner.query('DROP TABLE schools');
    await queryRunner.query('DROP TABLE org_units');
    await queryRunner.query('DROP TABLE districts');
  }
}
