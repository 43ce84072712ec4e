import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two people who change a place of work at once: the second one is told. */
export class WorkLocationVersion1764000000091 implements MigrationInterface {
  readonly name = 'WorkLocationVersion1764000000091';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("ALTER TABLE work_locations ADD COLUMN version int NOT NULL DEFAULT '1'");
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE work_locations DROP COLUMN version');
  }
}
