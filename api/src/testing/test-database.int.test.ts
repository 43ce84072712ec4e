import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { createTestDatabase, type TestDatabase } from './test-database.js';

describe('the database of a test file', () => {
  let database: TestDatabase;
  let connection: Connection;

  beforeAll(async () => {
    database = await createTestDatabase();
    connection = await createConnection(database.url);
  });

  afterAll(async () => {
    await connection.end();
    await database.drop();
  });

  async function one(sql: string): Promise<Record<string, unknown>> {
    const [rows] = await connection.query<RowDataPacket[]>(sql);
    return { ...rows[0] };
  }

  it('compares text without regard to case and stores every character', async () => {
    await connection.query('CREATE TABLE names (name varchar(50) PRIMARY KEY)');
    await connection.query("INSERT INTO names VALUES ('Siti Aminah 🌺')");
    await expect(one("SELECT name FROM names WHERE name = 'SITI AMINAH 🌺'")).resolves.toEqual({
      name: 'Siti Aminah 🌺',
    });
    await expect(one('SELECT @@collation_database AS collation')).resolves.toEqual({
      collation: 'utf8mb4_unicode_520_ci',
    });
  });

  it('refuses values that do not fit and groups that are ambiguous', async () => {
    await connection.query('CREATE TABLE days (day date NOT NULL, minutes tinyint NOT NULL)');
    await expect(connection.query("INSERT INTO days VALUES ('2026-02-30', 1)")).rejects.toThrow(
      /Incorrect date/,
    );
    await expect(connection.query("INSERT INTO days VALUES ('2026-04-07', 1000)")).rejects.toThrow(
      /Out of range/,
    );
    await expect(connection.query('SELECT day, minutes FROM days GROUP BY day')).rejects.toThrow(/GROUP BY/);
  });

  it('counts in UTC', async () => {
    await expect(one('SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), NOW()) AS seconds')).resolves.toEqual({
      seconds: 0,
    });
  });
});
