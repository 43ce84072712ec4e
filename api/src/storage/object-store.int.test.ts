import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Client } from 'minio';
import { MinioObjectStore, type MinioSettings } from './minio-object-store.js';
import { itKeepsTheContractOfAnObjectStore } from './object-store.contract.js';
import { ObjectNotFound, ObjectStoreUnavailable, type ObjectStore } from './object-store.js';

const INFO = { size: 5, contentType: 'image/jpeg' };
const endpoint = process.env['TEST_MINIO_ENDPOINT'] ?? '';
const accessKey = process.env['TEST_MINIO_ACCESS_KEY'] ?? '';
const secretKey = process.env['TEST_MINIO_SECRET_KEY'] ?? '';

(endpoint === '' ? describe.skip : describe)('object store on a real MinIO server', () => {
  const settings: MinioSettings = { endpoint, accessKey, secretKey, bucket: `test-${randomUUID()}` };
  const store = new MinioObjectStore(settings);

  itKeepsTheContractOfAnObjectStore(() => store);

  it('makes its bucket at the first check, also when several processes start at once', async () => {
    const bucket = `test-${randomUUID()}`;
    const starting = Array.from({ length: 4 }, () => new MinioObjectStore({ ...settings, bucket }));
    await Promise.all(starting.map((each) => each.check()));
    await expect(starting[0]?.stat('evidence/1')).rejects.toThrow(ObjectNotFound);
  });

  it('says unavailable, not missing, when its bucket has disappeared', async () => {
    const bucket = `test-${randomUUID()}`;
    const orphaned = new MinioObjectStore({ ...settings, bucket });
    await orphaned.check();
    await adminClient(settings).removeBucket(bucket);
    await expect(orphaned.stat('evidence/1')).rejects.toThrow(ObjectStoreUnavailable);
    await expect(orphaned.get('evidence/1')).rejects.toThrow(ObjectStoreUnavailable);
    await expect(orphaned.put('evidence/1', Buffer.from('photo'), INFO)).rejects.toThrow(
      ObjectStoreUnavailable,
    );
    await expect(orphaned.check()).rejects.toThrow(ObjectStoreUnavailable);
  });

  it('says unavailable when the server does not accept its key', async () => {
    const stranger = new MinioObjectStore({ ...settings, secretKey: 'not-the-secret-key' });
    await expect(stranger.check()).rejects.toThrow(ObjectStoreUnavailable);
    await expect(stranger.put('evidence/1', Buffer.from('photo'), INFO)).rejects.toThrow(
      ObjectStoreUnavailable,
    );
  });

  it('waits for a slow reader longer than it would wait for a silent server', async () => {
    const patient = new MinioObjectStore({ ...settings, timeoutMs: 300 });
    const bytes = randomBytes(8 * 1024 * 1024);
    await patient.put('evidence/slow', bytes, { size: bytes.length, contentType: 'image/jpeg' });
    const { stream } = await patient.get('evidence/slow');
    let received = 0;
    let pauses = 2;
    for await (const chunk of stream) {
      received += (chunk as Buffer).length;
      if (pauses-- > 0) await new Promise((resolve) => setTimeout(resolve, 700));
    }
    expect(received).toBe(bytes.length);
  });
});

describe('object store on a server that fails', () => {
  const servers: Server[] = [];
  const sockets = new Set<Socket>();

  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    for (const server of servers.splice(0)) server.close();
  });

  it('fails fast when nobody listens', async () => {
    const server = await listen(createServer());
    const store = storeAt(server);
    server.close();
    await failsFast(store);
  });

  it('fails fast when the server accepts and never answers', async () => {
    await failsFast(storeAt(await listen(createServer())));
  });

  it('fails fast when the server hangs up', async () => {
    await failsFast(storeAt(await listen(createServer((socket) => socket.destroy()))));
  });

  it('fails fast when the server talks nonsense', async () => {
    await failsFast(storeAt(await listen(createServer((socket) => socket.end('hello\r\n\r\n')))));
  });

  it('fails fast when the server is busy', async () => {
    await failsFast(storeAt(await answering((_, response) => response.writeHead(503).end())));
  });

  it('fails fast with more requests than it has connections', async () => {
    const store = storeAt(await listen(createServer()));
    const started = Date.now();
    const answers = await Promise.allSettled(Array.from({ length: 200 }, () => store.stat('evidence/1')));
    expect(answers.every((answer) => answer.status === 'rejected')).toBe(true);
    expect(Date.now() - started).toBeLessThan(5000);
  });

  it('fails fast when the server stops reading a photo that is being sent', async () => {
    const store = storeAt(
      await answering((request, response) => {
        if (request.method === 'HEAD') response.end();
      }),
    );
    const photo = Buffer.alloc(500_000);
    const started = Date.now();
    await expect(store.put('evidence/1', photo, { ...INFO, size: photo.length })).rejects.toThrow(
      ObjectStoreUnavailable,
    );
    expect(Date.now() - started).toBeLessThan(5000);
  });

  it.each(['falls silent', 'hangs up'])(
    'fails the reader when the server %s in the middle',
    async (fault) => {
      const store = storeAt(
        await answering((_, response) => {
          response.writeHead(200, { 'content-length': 1000, 'content-type': 'image/jpeg' }).write('half');
          if (fault === 'hangs up') setTimeout(() => response.destroy(), 50);
        }),
      );
      const { stream } = await store.get('evidence/1');
      await expect(buffer(stream)).rejects.toThrow(ObjectStoreUnavailable);
    },
  );

  async function listen(server: Server): Promise<Server> {
    servers.push(server);
    server.on('connection', (socket) => sockets.add(socket.on('error', () => undefined)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server;
  }

  function answering(answer: RequestListener): Promise<Server> {
    return listen(createHttpServer(answer));
  }
});

function storeAt(server: Server): ObjectStore {
  const { port } = server.address() as AddressInfo;
  return new MinioObjectStore({
    endpoint: `http://127.0.0.1:${port}`,
    accessKey: 'a',
    secretKey: 'b',
    bucket: 'evidence',
    timeoutMs: 300,
  });
}

async function failsFast(store: ObjectStore): Promise<void> {
  const started = Date.now();
  await expect(store.check()).rejects.toThrow(ObjectStoreUnavailable);
  await expect(store.put('evidence/1', Buffer.from('photo'), INFO)).rejects.toThrow(ObjectStoreUnavailable);
  await expect(store.get('evidence/1')).rejects.toThrow(ObjectStoreUnavailable);
  await expect(store.stat('evidence/1')).rejects.toThrow(ObjectStoreUnavailable);
  await expect(store.delete('evidence/1')).rejects.toThrow(ObjectStoreUnavailable);
  expect(Date.now() - started).toBeLessThan(8000);
}

function adminClient(settings: MinioSettings): Client {
  const { hostname, port } = new URL(settings.endpoint);
  const { accessKey: access, secretKey: secret } = settings;
  return new Client({
    endPoint: hostname,
    port: Number(port),
    useSSL: false,
    accessKey: access,
    secretKey: secret,
  });
}
