import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const textOf = (path: string): string => readFileSync(join(import.meta.dirname, '..', path), 'utf8');
const SETTING = /^ {4}([A-Z][A-Z_]+):/gm;

describe('the table of settings in the operator’s handbook', () => {
  const settings = [...textOf('api/src/config/config.ts').matchAll(SETTING)].map(([, name = '']) => name);
  const rows = textOf('docs/operations.md')
    .split('\n')
    .filter((line) => /^\| `[A-Z_]+`/.test(line))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name));

  it('has every setting that the server reads, and no other', () => {
    expect(settings).toContain('DATABASE_URL');
    expect([...rows].sort()).toEqual([...settings].sort());
  });
});
