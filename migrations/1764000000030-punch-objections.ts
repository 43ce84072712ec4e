import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Objections of employees to the rejection of a clock event. */
export class PunchObjections1764000000030 implements MigrationInterface {
  readonly name = 'PunchObjections1764000000030';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE punch_objections (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        punch_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        rejection_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        note varchar(500) NOT NULL,
        objected_at datetime(3) NOT NULL,
        outcome varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        decided_by char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        decided_at datetime(3) NULL,
        PRIMARY KEY (id),
        UNIQUE INDEX ix_punch_objections_rejection_id (rejection_id),
        INDEX ix_punch_objections_punch_id_id (punch_id, id),
        CONSTRAINT fk_punch_objections_punch_id FOREIGN KEY (punch_id) REFERENCES punches(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_punch_objections_decided_by FOREIGN KEY (decided_by) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE punch_objections');
  }
}
