import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The open proposals that name somebody as supervisor or a place of theirs are found without reading all of them. */
export class ProposalsByTarget1764000000040 implements MigrationInterface {
  readonly name = 'ProposalsByTarget1764000000040';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE INDEX ix_placement_proposals_target_id_state ON placement_proposals (target_id, state)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX ix_placement_proposals_target_id_state ON placement_proposals');
  }
}
