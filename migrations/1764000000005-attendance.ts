import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Evidence files, clock events with their decisions, and the days derived from them. */
export class Attendance1764000000005 implements MigrationInterface {
  readonly name = 'Attendance1764000000005';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE evidence (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        owner_employee_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        purpose varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        channel varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        file_name varchar(200) NULL,
        content_type varchar(100) CHARACTER SET ascii NOT NULL,
        size_bytes int NOT NULL,
        sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        ticket_sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ticket_expires_at datetime(3) NULL,
        stored_sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        perceptual_hash char(16) CHARACTER SET ascii NULL,
        width_pixels int NULL,
        height_pixels int NULL,
        failure_code varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        created_at datetime(3) NOT NULL,
        stored_at datetime(3) NULL,
        PRIMARY KEY (id),
        INDEX ix_evidence_sha256 (sha256),
        INDEX ix_evidence_state_created_at (state, created_at),
        INDEX ix_evidence_owner_employee_id_created_at (owner_employee_id, created_at),
        CONSTRAINT fk_evidence_owner_employee_id FOREIGN KEY (owner_employee_id) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE punches (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        employee_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        business_date date NOT NULL,
        received_at datetime(3) NOT NULL,
        captured_at datetime(3) NULL,
        business_at datetime(3) NOT NULL,
        time_zone varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        latitude decimal(9,6) NULL,
        longitude decimal(9,6) NULL,
        accuracy_meters float NULL,
        work_location_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        distance_meters int NULL,
        inside_geofence tinyint NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        flags json NOT NULL,
        channel varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        device_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        request_sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        evidence_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        decision_reason varchar(200) NULL,
        PRIMARY KEY (id),
        INDEX ix_punches_latitude_longitude_business_date (latitude, longitude, business_date),
        INDEX ix_punches_work_location_id_business_date (work_location_id, business_date),
        INDEX ix_punches_device_id_business_date (device_id, business_date),
        INDEX ix_punches_business_date_state (business_date, state),
        INDEX ix_punches_employee_id_business_date_kind_business_at (employee_id, business_date, kind, business_at),
        CONSTRAINT fk_punches_employee_id FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_punches_work_location_id FOREIGN KEY (work_location_id) REFERENCES work_locations(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_punches_evidence_id FOREIGN KEY (evidence_id) REFERENCES evidence(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE punch_decisions (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        punch_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        from_state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        to_state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        decided_by char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        decided_at datetime(3) NOT NULL,
        reason varchar(200) NULL,
        PRIMARY KEY (id),
        INDEX ix_punch_decisions_punch_id_id (punch_id, id),
        CONSTRAINT fk_punch_decisions_punch_id FOREIGN KEY (punch_id) REFERENCES punches(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_punch_decisions_decided_by FOREIGN KEY (decided_by) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
    await queryRunner.query(`
      CREATE TABLE attendance_days (
        employee_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        date date NOT NULL,
        status varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        status_detail varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        late_minutes smallint UNSIGNED NOT NULL DEFAULT '0',
        early_leave_minutes smallint UNSIGNED NOT NULL DEFAULT '0',
        late_tier varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        early_leave_tier varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        deduction_bps smallint UNSIGNED NOT NULL DEFAULT '0',
        scheduled_minutes smallint UNSIGNED NOT NULL DEFAULT '0',
        lkh_requirement varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        clock_in_at datetime(3) NULL,
        clock_out_at datetime(3) NULL,
        final tinyint NOT NULL DEFAULT 0,
        rule_set_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        trace json NOT NULL,
        computed_at datetime(3) NOT NULL,
        PRIMARY KEY (employee_id, date),
        INDEX ix_attendance_days_date_status_employee_id (date, status, employee_id),
        CONSTRAINT fk_attendance_days_employee_id FOREIGN KEY (employee_id) REFERENCES employees(id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_attendance_days_rule_set_id FOREIGN KEY (rule_set_id) REFERENCES rule_sets(id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE attendance_days');
    await queryRunner.query('DROP TABLE punch_decisions');
    await queryRunner.query('DROP TABLE punches');
    await queryRunner.query('DROP TABLE evidence');
  }
}
