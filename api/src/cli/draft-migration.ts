import { parseArgs } from 'node:util';
import { createDataSource } from '../db/data-source.js';

/**
 * Prints the statements that are missing between the migrations and the entities, as the draft of a new migration:
 * `node api/dist/cli/draft-migration.js --url mysql://…/an_empty_database`. The database is migrated first.
 */
const { values } = parseArgs({ options: { url: { type: 'string' } } });
if (!values.url) throw new Error('--url of an empty database is needed');
const dataSource = createDataSource({ url: values.url, pool: { size: 2, queue: 10 } });
await dataSource.initialize();
await dataSource.runMigrations({ transaction: 'each' });
const pending = await dataSource.driver.createSchemaBuilder().log();
for (const { query } of pending.upQueries) console.log(`${query};`);
await dataSource.destroy();
