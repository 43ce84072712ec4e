import 'reflect-metadata';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../db/data-source.js';
import { Employee } from '../employees/employee.entity.js';
import { Supervision } from '../supervision/supervision.entity.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { planRegency, TEST_REGENCY } from './regency-plan.js';
import { writeRegency } from './regency-writer.js';

describe('writing the test regency', () => {
  const plan = planRegency({ ...TEST_REGENCY, today: '2026-04-07' });
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = createDataSource({ url: database.url, pool: { size: 4, queue: 10 } });
    await dataSource.initialize();
    await dataSource.runMigrations({ transaction: 'each' });
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('stores every row as planned, and refuses to write it twice', async () => {
    await writeRegency(dataSource, plan);
    const stored = await dataSource.getRepository(Employee).find({ order: { id: 'ASC' } });
    expect(stored).toEqual(
      [...plan.employees].sort((a, b) => (a.id < b.id ? -1 : 1)).map((row) => expect.objectContaining(row)),
    );
    await expect(dataSource.getRepository(Supervision).count()).resolves.toBe(plan.supervisions.length);
    await expect(writeRegency(dataSource, plan)).rejects.toThrow(/Duplicate/);
    await expect(dataSource.getRepository(Employee).count()).resolves.toBe(plan.employees.length);
  });
});
