import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { admission } from './admission.js';

describe('the waiting room in front of the API', () => {
  let server: Server;
  let url: string;
  const open: (() => void)[] = [];
  let entered = 0;

  beforeAll(async () => {
    const app = express();
    app.use(admission({ running: 2, waiting: 2, waitMs: 150 }));
    app.get('/', (_request, response) => {
      entered += 1;
      open.push(() => response.end('served'));
    });
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    entered = 0;
  });

  const until = async (condition: () => boolean) => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const finishAll = async (count: number) => {
    for (let served = 0; served < count; served += 1) {
      await until(() => open.length > 0);
      open.shift()?.();
    }
  };

  it('serves those who wait in their order when a place is free', async () => {
    const answers = [1, 2, 3, 4].map(() => fetch(url));
    await until(() => entered === 2);
    await finishAll(4);
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 200, 200]);
  });

  it('turns away at once whom the room cannot hold, and later whom nobody could serve in time', async () => {
    const answers = [1, 2, 3, 4, 5].map(() => fetch(url));
    await until(() => entered === 2);
    const refused = await Promise.race(answers);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('2');
    await new Promise((resolve) => setTimeout(resolve, 200));
    await finishAll(2);
    const statuses = (await Promise.all(answers)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 503, 503, 503]);
  });

  it('forgets whoever went away while waiting', async () => {
    const running = [fetch(url), fetch(url)];
    await until(() => entered === 2);
    const gone = new AbortController();
    const left = fetch(url, { signal: gone.signal }).catch(() => 'left');
    await new Promise((resolve) => setTimeout(resolve, 30));
    gone.abort();
    await left;
    // The server hears of the closed connection a moment later.
    await new Promise((resolve) => setTimeout(resolve, 30));
    const later = fetch(url);
    await finishAll(2);
    await Promise.all(running);
    await finishAll(1);
    expect((await later).status).toBe(200);
    expect(entered).toBe(3);
  });
});
