import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { PUBLIC_ROOT_FIELDS } from '../api/src/graphql/public-fields.js';
import { buildApiSchema } from '../api/src/graphql/schema.js';
import { ERROR_CODES } from '../api/src/shared/error-codes.js';

const read = (name: string) => readFile(new URL(name, import.meta.url), 'utf8');

describe('the contract', () => {
  let schema: GraphQLSchema;

  beforeAll(async () => {
    schema = lexicographicSortSchema(await buildApiSchema([]));
  });

  it('is committed as the code prints it', async () => {
    expect(`${printSchema(schema)}\n`).toBe(await read('./schema.graphql'));
    const committedCodes: unknown = JSON.parse(await read('./error-codes.json'));
    expect(committedCodes).toEqual(ERROR_CODES);
  });

  it('describes every type, field, argument and enum value', () => {
    expect(undescribed(schema)).toEqual([]);
  });

  it('asks for a permission on every root field outside of the public list', () => {
    const storage = getMetadataStorage();
    const authorised = new Set(storage.authorizedFields.map(({ fieldName }) => fieldName));
    const rootFields = [...storage.queries, ...storage.mutations].map(({ methodName }) => methodName);
    expect(rootFields.length).toBeGreaterThan(10);
    const open = rootFields.filter((name) => !authorised.has(name));
    expect(open.sort()).toEqual([...PUBLIC_ROOT_FIELDS].sort());
  });

  it('answers every mutation with a payload that holds userErrors', () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    const without = mutations.filter((field) => {
      const payload = getNamedType(field.type);
      return !isObjectType(payload) || payload.getFields()['userErrors'] === undefined;
    });
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('hands out no free JSON', () => {
    const names = Object.keys(schema.getTypeMap());
    expect(names.filter((name) => /json|any|object$/i.test(name))).toEqual([]);
  });

  it('names queries as nouns and mutations object first', () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    const verbFirst = mutations.filter((name) =>
      /^(create|update|delete|set|get|approve|reject|submit)[A-Z]/.test(name),
    );
    expect(verbFirst).toEqual([]);
    const queries = Object.keys(schema.getQueryType()?.getFields() ?? {});
    expect(queries.filter((name) => /^(get|list|find|fetch)[A-Z]/.test(name))).toEqual([]);
  });
});

/** Paths of everything that has no description. */
function undescribed(schema: GraphQLSchema): string[] {
  const missing: string[] = [];
  const check = (path: string, description: string | null | undefined): void => {
    if (!description?.trim()) missing.push(path);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
    const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
    if (!isRoot) check(type.name, type.description);
    if (isEnumType(type))
      for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description);
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields()))
        check(`${type.name}.${field.name}`, field.description);
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) checkField(type.name, field, check);
    }
  }
  return missing;
}

function checkField(
  typeName: string,
  field: GraphQLField<unknown, unknown>,
  check: (path: string, description: string | null | undefined) => void,
): void {
  check(`${typeName}.${field.name}`, field.description);
  for (const argument of field.args)
    check(`${typeName}.${field.name}(${argument.name})`, argument.description);
}
