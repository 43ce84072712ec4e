import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done by whom, and effects that wait for delivery. */
export class AuditAndOutbox1764000000007 implements MigrationInterface {
  readonly name = 'AuditAndOutbox1764000000007';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE audit_entries (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        at datetime(3) NOT NULL,
        actor_employee_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        action varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        object_type varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        object_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subject_employee_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        data json NOT NULL,
        request_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        PRIMARY KEY (id),
        INDEX ix_audit_entries_subject_employee_id_id (subject_employee_id, id),
        INDEX ix_audit_entries_actor_employee_id_id (actor_employee_id, id),
        INDEX ix_audit_entries_object_type_object_id_id (object_type, object_id, id)
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE outbox_messages (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        topic varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        payload json NOT NULL,
        created_at datetime(3) NOT NULL,
        available_at datetime(3) NOT NULL,
        attempts int NOT NULL DEFAULT '0',
        delivered_at datetime(3) NULL,
        PRIMARY KEY (id),
        INDEX ix_outbox_messages_delivered_at_available_at (delivered_at, available_at)
      ) ENGINE=InnoDB
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE outbox_messages');
    await queryRunner.query('DROP TABLE audit_entries');
  }
}
