import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { transformFile } from '@swc/core';
import fc from 'fast-check';
import { DiskObjectStore } from './disk-object-store.js';
import { itKeepsTheContractOfAnObjectStore } from './object-store.contract.js';
import { assertObjectKey, ObjectNotFound, ObjectStoreUnavailable } from './object-store.js';

const INFO = { size: 5, contentType: 'image/jpeg' };

describe('disk object store', () => {
  let folder: string;
  let store: DiskObjectStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'object-store-'));
    store = new DiskObjectStore(join(folder, 'store'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  itKeepsTheContractOfAnObjectStore(() => store);

  it('finds its objects again after a restart', async () => {
    await store.put('evidence/1', Buffer.from('photo'), INFO);
    const restarted = new DiskObjectStore(join(folder, 'store'));
    expect((await buffer((await restarted.get('evidence/1')).stream)).toString()).toBe('photo');
  });

  it('keeps the bytes as they are behind one line that says what they are', async () => {
    await store.put('evidence/1', Buffer.from('photo'), INFO);
    const [path] = await filesIn(join(folder, 'store', 'objects'));
    expect(await readFile(path ?? '', 'utf8')).toBe(
      '{"key":"evidence/1","contentType":"image/jpeg","size":5}\nphoto',
    );
  });

  it('leaves no temporary file behind, whether the body is good or not', async () => {
    await store.put('evidence/1', Buffer.from('photo'), INFO);
    await expect(store.put('evidence/2', Buffer.from('pho'), INFO)).rejects.toThrow();
    expect(await filesIn(join(folder, 'store', 'incoming'))).toEqual([]);
  });

  it('says unavailable, not missing, when its disk is no longer there', async () => {
    await store.put('evidence/1', Buffer.from('photo'), INFO);
    await rename(join(folder, 'store'), join(folder, 'unmounted'));
    await mkdir(join(folder, 'store'));
    await expect(store.get('evidence/1')).rejects.toThrow(ObjectStoreUnavailable);
    await expect(store.put('evidence/1', Buffer.from('photo'), INFO)).rejects.toThrow(ObjectStoreUnavailable);
    await expect(store.check()).rejects.toThrow(ObjectStoreUnavailable);
  });

  it('says unavailable for an object file that was cut short', async () => {
    await store.put('evidence/1', Buffer.from('photo'), INFO);
    const [path = ''] = await filesIn(join(folder, 'store', 'objects'));
    await writeFile(path, (await readFile(path)).subarray(0, -1));
    await expect(store.get('evidence/1')).rejects.toThrow(ObjectStoreUnavailable);
  });

  it('removes what a dead process left half written, but not what another one is writing', async () => {
    const incoming = join(folder, 'store', 'incoming');
    await mkdir(incoming, { recursive: true });
    await writeFile(join(incoming, 'abandoned'), 'half');
    await writeFile(join(incoming, 'in-use'), 'half');
    const twoHoursAgo = Date.now() / 1000 - 7200;
    await utimes(join(incoming, 'abandoned'), twoHoursAgo, twoHoursAgo);
    await store.check();
    expect(await readdir(incoming)).toEqual(['in-use']);
  });

  it('says unavailable when the folder may not be written', async () => {
    if (process.getuid?.() === 0) {
      // Permissions do not bind root; a file in the place of the folder does.
      await writeFile(join(folder, 'store'), '');
    } else {
      await chmod(folder, 0o500);
    }
    await expect(store.check()).rejects.toThrow(ObjectStoreUnavailable);
    await chmod(folder, 0o700);
  });

  it('keeps the old object whole when its process is killed in the middle of a put', async () => {
    await store.put('evidence/1', Buffer.from('photo'), INFO);
    const child = await startEndlessPut(folder);
    child.kill('SIGKILL');
    await once(child, 'exit');

    expect(await filesIn(join(folder, 'store', 'incoming'))).toHaveLength(2);
    const restarted = new DiskObjectStore(join(folder, 'store'));
    expect((await buffer((await restarted.get('evidence/1')).stream)).toString()).toBe('photo');
    await expect(restarted.get('evidence/2')).rejects.toThrow(ObjectNotFound);
  });
});

describe('object key', () => {
  it('never has an empty segment or one that begins with a dot, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '.', '/', '\\', '-', ' ', '\0') }), (key) => {
        const bad = key.split('/').some((segment) => !/^[a][a.-]*$/.test(segment));
        if (bad) expect(() => assertObjectKey(key)).toThrow();
        else expect(() => assertObjectKey(key)).not.toThrow();
      }),
    );
  });
});

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** A process of its own that puts two objects whose bodies never end; returns when both are half written. */
async function startEndlessPut(folder: string): Promise<ReturnType<typeof spawn>> {
  for (const name of ['disk-object-store', 'object-store', 'object-file', 'exact-body']) {
    const source = join(import.meta.dirname, `${name}.ts`);
    const { code } = await transformFile(source, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    });
    await writeFile(join(folder, `${name}.js`), code);
  }
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(
    join(folder, 'put.js'),
    `import { PassThrough } from 'node:stream';
     import { DiskObjectStore } from './disk-object-store.js';
     const store = new DiskObjectStore('store');
     for (const key of ['evidence/1', 'evidence/2']) {
       const body = new PassThrough();
       body.write(Buffer.alloc(10_000));
       void store.put(key, body, { size: 20_000, contentType: 'image/jpeg' });
     }
     setTimeout(() => process.stdout.write('half'), 300);
     setTimeout(() => undefined, 60_000);`,
  );
  const child = spawn(process.execPath, ['put.js'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}
