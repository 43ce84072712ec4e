import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes in the order of the review queue: the newest day first, of one state or of all. */
export class PunchQueueIndexes1764000000031 implements MigrationInterface {
  readonly name = 'PunchQueueIndexes1764000000031';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE punches
        DROP INDEX ix_punches_business_date_state,
        ADD INDEX ix_punches_business_date (business_date),
        ADD INDEX ix_punches_state_business_date (state, business_date)
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE punches
        DROP INDEX ix_punches_state_business_date,
        DROP INDEX ix_punches_business_date,
        ADD INDEX ix_punches_business_date_state (business_date, state)
    `);
  }
}
