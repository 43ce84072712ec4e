import fc from 'fast-check';
import { compileWhere, type WhereTree } from './where.js';

const columns = { name: 'e.name', role: 'EXISTS (SELECT 1 FROM a WHERE a.role {})' };

describe('a filter', () => {
  it('says nothing when nothing is asked', () => {
    for (const where of [
      null,
      undefined,
      {},
      { name: {} },
      { AND: [], OR: [{}] },
      { NOT: { name: { eq: null } } },
    ]) {
      expect(compileWhere(where as WhereTree | null, columns)).toBeNull();
    }
  });

  it('joins fields by AND and groups by their word', () => {
    const where = {
      name: { contains: '50%_a\\' },
      OR: [{ role: { eq: 'KORWIL' } }, { NOT: { name: { oneOf: [] } } }],
    };
    expect(compileWhere(where as WhereTree, columns)).toEqual({
      sql: 'e.name LIKE :where1 AND ((EXISTS (SELECT 1 FROM a WHERE a.role = :where2)) OR (NOT (e.name IN (NULL))))',
      parameters: { where1: '%50\\%\\_a\\\\%', where2: 'KORWIL' },
    });
  });

  it('refuses fields that are not in its list, whatever their name', () => {
    fc.assert(
      fc.property(
        fc.string().filter((name) => !['name', 'role', 'AND', 'OR', 'NOT'].includes(name)),
        (name) => {
          const where = Object.fromEntries([[name, { eq: 'x' }]]) as WhereTree;
          if (Object.keys(where).length === 1) expect(() => compileWhere(where, columns)).toThrow();
        },
      ),
    );
  });

  it('never puts a value into the SQL', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3 }), (value) => {
        const compiled = compileWhere(
          { name: { eq: value }, role: { oneOf: [value, value] } } as WhereTree,
          columns,
        );
        expect(compiled?.sql).toBe(
          'e.name = :where1 AND EXISTS (SELECT 1 FROM a WHERE a.role IN (:where2, :where3))',
        );
        expect(Object.values(compiled?.parameters ?? {})).toEqual([value, value, value]);
      }),
    );
  });

  it('is bounded in depth and in values', () => {
    const deep = Array.from({ length: 6 }).reduce<WhereTree>((inner) => ({ NOT: inner }), {});
    expect(() => compileWhere(deep, columns)).toThrow('INVALID_INPUT');
    const wide = { name: { oneOf: Array.from({ length: 501 }, String) } } as WhereTree;
    expect(() => compileWhere(wide, columns)).toThrow('INVALID_INPUT');
  });
});
