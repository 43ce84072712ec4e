import fc from 'fast-check';
import { parse } from 'graphql';
import { findPassedLimit, LIMITS } from './limits.js';

const passed = (query: string, variables: Record<string, unknown> = {}) =>
  findPassedLimit(parse(query), variables);
const nested = (levels: number): string => (levels === 1 ? 'id' : `a { ${nested(levels - 1)} }`);

describe('the limits of a request', () => {
  it('let an ordinary page through', () => {
    const query = `query ($first: Int!) {
      employees(first: $first) { nodes { id name assignments { role orgUnit { name } } } pageInfo { hasNextPage } totalCount }
    }`;
    expect(passed(query, { first: 100 })).toBeNull();
  });

  it('stop at the depth, however the levels are hidden', () => {
    expect(passed(`{ ${nested(LIMITS.depth)} }`)).toBeNull();
    expect(passed(`{ ${nested(LIMITS.depth + 1)} }`)).toMatchObject({ limit: 'depth' });
    const halves = `{ a { ...F } } fragment F on T { ${nested(LIMITS.depth)} }`;
    expect(passed(halves)).toMatchObject({ limit: 'depth', actual: LIMITS.depth + 1 });
    expect(passed(`{ ... { ${nested(LIMITS.depth)} } }`)).toBeNull();
  });

  it('count aliases through fragments', () => {
    const aliases = (count: number) =>
      Array.from({ length: count }, (_, index) => `a${index}: name`).join(' ');
    expect(passed(`{ viewer { ${aliases(LIMITS.aliases)} } }`)).toBeNull();
    expect(passed(`{ viewer { ${aliases(LIMITS.aliases + 1)} } }`)).toMatchObject({ limit: 'aliases' });
    const twice = `{ x { ...F } y { ...F } } fragment F on T { ${aliases(LIMITS.aliases / 2 + 1)} }`;
    expect(passed(twice)).toMatchObject({ limit: 'aliases', actual: LIMITS.aliases + 2 });
    const rootAliases = Array.from(
      { length: LIMITS.rootAliases + 1 },
      (_, index) => `a${index}: viewer { today }`,
    );
    expect(passed(`{ ${rootAliases.join(' ')} }`)).toMatchObject({ limit: 'rootAliases' });
  });

  it('weigh lists by the page that is asked for', () => {
    const query = 'query ($n: Int) { a(first: $n) { nodes { b(first: 100) { nodes { id name } } } } }';
    expect(passed(query, { n: 10 })).toBeNull();
    expect(passed(query, { n: 100 })).toMatchObject({ limit: 'cost' });
    // A variable that is not a number is answered by validation; until then it weighs like a standard page.
    expect(passed(query, { n: 'many' })).toBeNull();
  });

  it('allow five mutations and one sign-in', () => {
    const mutations = (count: number) =>
      Array.from({ length: count }, () => 'signOut { userErrors { code } }').join(' ');
    expect(passed(`mutation { ${mutations(5)} }`)).toBeNull();
    expect(passed(`mutation { ${mutations(6)} }`)).toMatchObject({ limit: 'mutations', actual: 6 });
    const signIn = 'signIn(input: {}) { userErrors { code } }';
    expect(passed(`mutation { ${signIn} ...F } fragment F on Mutation { b: ${signIn} }`)).toMatchObject({
      limit: 'signIns',
    });
  });

  it('stop wide sets and stacks of directives', () => {
    expect(passed(`{ ${'a '.repeat(LIMITS.selections + 1)} }`)).toMatchObject({ limit: 'selections' });
    expect(passed(`{ a ${'@include(if: true) '.repeat(LIMITS.directives + 1)} }`)).toMatchObject({
      limit: 'directives',
    });
  });

  it('measure exponential and circular fragments in no time', () => {
    const levels = 40;
    const bomb = Array.from(
      { length: levels },
      (_, i) => `fragment F${i} on T { ...F${i + 1} ...F${i + 1} }`,
    );
    const started = process.cpuUsage();
    const result = passed(`{ ...F0 } ${bomb.join(' ')} fragment F${levels} on T { id }`);
    expect(process.cpuUsage(started).user).toBeLessThan(100_000);
    expect(result).toMatchObject({ limit: 'cost' });
    expect(passed('{ ...A } fragment A on T { ...B } fragment B on T { ...A }')).toBeNull();
  });

  it('never grow smaller when a request grows', () => {
    const field = fc.constantFrom(
      'id',
      'a: id',
      'b { id }',
      'c(first: 50) { nodes { id } }',
      '... { d { e { id } } }',
    );
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 120 }), field, (fields, more) => {
        const before = passed(`{ x { ${fields.join(' ')} } }`);
        const after = passed(`{ x { ${[...fields, more].join(' ')} } }`);
        if (before) expect(after).not.toBeNull();
      }),
    );
  });
});
