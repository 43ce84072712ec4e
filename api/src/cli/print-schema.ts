import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApiSchema } from '../graphql/schema.js';
import { ERROR_CODES } from '../shared/error-codes.js';

/**
 * Prints the contract from the code into the folder that is named: `schema.graphql`, sorted, and
 * `error-codes.json`. The committed files are compared with a fresh print by `npm run schema:check`.
 */
const folder = process.argv[2];
if (!folder) throw new Error('The folder to write to is needed.');
const schema = lexicographicSortSchema(await buildApiSchema([]));
await writeFile(`${folder}/schema.graphql`, `${printSchema(schema)}\n`);
const codes = Object.fromEntries(Object.entries(ERROR_CODES).sort(([a], [b]) => a.localeCompare(b)));
await writeFile(`${folder}/error-codes.json`, `${JSON.stringify(codes, null, 2)}\n`);
