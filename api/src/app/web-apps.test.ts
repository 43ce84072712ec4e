import { mkdtemp, rm, mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import express from 'express';
import { webAppsRouter } from './web-apps.js';

const SCRIPT = 'export const text = "a script that is compressed by the build";';
const PAGE = '<!doctype html><title>E-Office</title>';

let folder: string;
let server: Server;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eoffice-web-'));
  await mkdir(join(folder, 'assets'));
  for (const [name, text] of [
    ['assets/app-1a2b.js', SCRIPT],
    ['index.html', PAGE],
  ] as const) {
    await writeFile(join(folder, name), text);
    await writeFile(join(folder, `${name}.br`), brotliCompressSync(text));
    await writeFile(join(folder, `${name}.gz`), gzipSync(text));
  }
  await writeFile(join(folder, 'icon.svg'), '<svg/>');
  server = createServer(express().use(webAppsRouter([{ path: '/', folder }])));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** `fetch` decodes the body, as a browser does. */
const get = (path: string, encoding: string) =>
  fetch(`${url}${path}`, { headers: { 'accept-encoding': encoding, accept: 'text/html,*/*' } });

describe('files of a web application', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['identity', null],
  ])('for a client that takes %s come as %s, with their own type and for ever', async (takes, encoding) => {
    const response = await get('/assets/app-1a2b.js', takes);
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('content-type')).toContain('text/javascript');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
    expect(await response.text()).toBe(SCRIPT);
  });

  it('come as they are where the build has nothing smaller', async () => {
    const response = await get('/icon.svg', 'br');
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.text()).toBe('<svg/>');
  });

  it('are the page for every address of a page, compressed and revalidated, and nothing for a missing file', async () => {
    const response = await get('/riwayat/2026-04-07', 'br');
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
    expect(await response.text()).toBe(PAGE);
    expect((await get('/assets/old-9z8y.js', 'br')).status).toBe(404);
  });
});
