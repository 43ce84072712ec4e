import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { ObjectNotFound, ObjectSizeMismatch } from '../storage/object-store.js';
import { Spool, SpoolFull, type SpoolItem } from './spool.js';

const LIMITS = { maxFiles: 4, maxBytes: 1000 };

describe('spool of accepted photos', () => {
  let folder: string;
  let spool: Spool;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'spool-'));
    spool = await Spool.open(folder, LIMITS);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('gives back what it took, oldest first, also after a restart', async () => {
    await spool.add(photo('b', 3), Buffer.from('one'));
    await spool.add(photo('a', 3), Readable.from([Buffer.from('two')]));
    for (const each of [spool, await Spool.open(folder, LIMITS)]) {
      expect(each.list()).toEqual([photo('b', 3), photo('a', 3)]);
      expect(await contentOf(each, 'a')).toBe('two');
      expect(each.usage()).toEqual({ files: 2, bytes: 6 });
    }
  });

  it('refuses what would exceed a bound and takes it when there is room again', async () => {
    await spool.add(photo('a', 600), Buffer.alloc(600));
    await expect(spool.add(photo('b', 401), Buffer.alloc(401))).rejects.toThrow(SpoolFull);
    await spool.remove('a');
    await spool.add(photo('b', 401), Buffer.alloc(401));
    expect(spool.list()).toEqual([photo('b', 401)]);
  });

  it('counts files that are still arriving, so that a rush cannot exceed a bound', async () => {
    const keys = Array.from({ length: 20 }, (_, index) => `rush/${index}`);
    const answers = await Promise.allSettled(keys.map((key) => spool.add(photo(key, 10), Buffer.alloc(10))));
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(LIMITS.maxFiles);
    expect(spool.usage()).toEqual({ files: 4, bytes: 40 });
  });

  it('gives room back when a photo breaks off', async () => {
    await expect(spool.add(photo('a', 900), Buffer.alloc(10))).rejects.toThrow(ObjectSizeMismatch);
    expect(spool.usage()).toEqual({ files: 0, bytes: 0 });
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps one photo when the same one is added many times at once', async () => {
    const adds = ['1', '2', '3', '4'].map((text) => spool.add(photo('a', 1), Buffer.from(text)));
    await Promise.all(adds);
    expect(spool.usage()).toEqual({ files: 1, bytes: 1 });
    expect(await readdir(folder)).toHaveLength(1);
    await Promise.all([spool.remove('a'), spool.remove('a')]);
    expect(spool.usage()).toEqual({ files: 0, bytes: 0 });
    await expect(spool.read('a')).rejects.toThrow(ObjectNotFound);
  });

  it('throws away what a dead process left half written and sets damaged files aside', async () => {
    await spool.add(photo('a', 3), Buffer.from('one'));
    await writeFile(join(folder, 'incoming-1'), 'half');
    await writeFile(
      join(folder, '000000000007.waiting'),
      '{"key":"b","contentType":"image/jpeg","size":9}\nshort',
    );
    const reopened = await Spool.open(folder, LIMITS);
    expect(reopened.list()).toEqual([photo('a', 3)]);
    expect(reopened.damaged).toBe(1);
    expect((await readdir(folder)).sort()).toEqual(['000000000001.waiting', '000000000007.waiting.damaged']);
    await reopened.add(photo('c', 1), Buffer.from('x'));
    expect(await readdir(folder)).toContain('000000000008.waiting');
  });

  it('behaves like a bounded list in memory, whatever is done to it and however often it restarts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 25 }), async (steps) => {
        const own = await mkdtemp(join(folder, 'run-'));
        const model = new Map<string, string>();
        let real = await Spool.open(own, LIMITS);
        for (const step of steps) {
          real = await apply(step, real, model, own);
          expect(real.list().map((item) => item.key)).toEqual([...model.keys()]);
          expect(real.usage()).toEqual({ files: model.size, bytes: bytesOf(model) });
        }
        for (const [key, content] of model) expect(await contentOf(real, key)).toBe(content);
      }),
      { numRuns: 60 },
    );
  });
});

type Step = { do: 'add'; key: string; size: number } | { do: 'remove'; key: string } | { do: 'restart' };

const anyKey = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('add'), key: anyKey, size: fc.nat({ max: 500 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('remove'), key: anyKey }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart') }) },
);

async function apply(step: Step, real: Spool, model: Map<string, string>, folder: string): Promise<Spool> {
  if (step.do === 'restart') return Spool.open(folder, LIMITS);
  if (step.do === 'remove') {
    await real.remove(step.key);
    model.delete(step.key);
    return real;
  }
  const content = step.key.repeat(step.size);
  const after = new Map(model).set(step.key, content);
  const fits = after.size <= LIMITS.maxFiles && bytesOf(after) <= LIMITS.maxBytes;
  const adding = real.add(photo(step.key, step.size), Buffer.from(content));
  if (!fits) {
    await expect(adding).rejects.toThrow(SpoolFull);
    return real;
  }
  await adding;
  model.set(step.key, content);
  return real;
}

function bytesOf(model: Map<string, string>): number {
  return [...model.values()].reduce((sum, content) => sum + content.length, 0);
}

function photo(key: string, size: number): SpoolItem {
  return { key, size, contentType: 'image/jpeg' };
}

async function contentOf(spool: Spool, key: string): Promise<string> {
  return (await buffer((await spool.read(key)).stream)).toString();
}
