import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { newId } from '../shared/id.js';
import { sampleDocx, samplePdf, sampleSelfie } from '../testing/sample-files.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { announce, put, upload, type FileToSend } from '../testing/upload.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { Evidence } from './evidence.entity.js';

const pdf = (): FileToSend => ({
  bytes: samplePdf('Rencana pembelajaran'),
  contentType: 'application/pdf',
  purpose: 'LKH',
  channel: 'WEB',
  fileName: 'RPP "Kelas 4".pdf',
});
const selfie = async (seed = 1): Promise<FileToSend> => ({
  bytes: await sampleSelfie(seed),
  contentType: 'image/jpeg',
  purpose: 'SELFIE',
  channel: 'PHONE',
});

describe('evidence', () => {
  let app: TestApp;
  let guru: TestClient;

  beforeAll(async () => {
    app = await startTestApp();
    guru = await app.as('guru');
  });
  afterAll(() => app.stop());

  const row = (id: string) => app.dataSource.getRepository(Evidence).findOneByOrFail({ id });

  it('is announced, sent with a ticket, verified and stored', async () => {
    const id = await upload(guru, pdf());
    await expect(row(id)).resolves.toMatchObject({
      state: 'STORED',
      contentType: 'application/pdf',
      ticketSha256: null,
    });
    const complete = await guru.query<{ evidenceUploadComplete: { evidence: { state: string } } }>(
      'mutation ($id: ID!) { evidenceUploadComplete(id: $id) { evidence { state } userErrors { code } } }',
      { id },
    );
    expect(complete.evidenceUploadComplete.evidence.state).toBe('STORED');
  });

  it('loses everything but its pixels when it is a photo', async () => {
    const withPlace = await sharp(await sampleSelfie(7))
      .withExif({ IFD0: { Copyright: 'rahasia' }, IFD3: { GPSLatitude: '2/1 50/1 0/1' } })
      .toBuffer();
    expect(withPlace.includes('rahasia')).toBe(true);
    const id = await upload(guru, { ...(await selfie()), bytes: withPlace });
    const evidence = await row(id);
    expect(evidence.perceptualHash).toMatch(/^[0-9a-f]{16}$/);
    const bytes = await download(guru, id);
    expect(bytes.includes('rahasia')).toBe(false);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    const thumbnail = await sharp(await download(guru, id, 'THUMBNAIL')).metadata();
    expect(Math.max(thumbnail.width, thumbnail.height)).toBeLessThanOrEqual(320);
  });

  it('is the same file when the client tries again, also after the answer was lost', async () => {
    const file = { ...pdf(), id: newId() };
    const lost = await announce(guru, file);
    const again = await announce(guru, file);
    const first = await put(guru, lost, file.bytes);
    expect(first.status).toBe(403);
    expect((await put(guru, again, file.bytes)).status).toBe(201);
    const afterwards = await announce(guru, file);
    expect(afterwards).toMatchObject({ upload: null, evidence: { state: 'STORED' } });
    const other = await announce(guru, { ...file, bytes: samplePdf('something else') });
    expect(other.userErrors).toEqual([{ code: 'ID_ALREADY_USED' }]);
    const stranger = await announce(await app.as('guruPppk'), file);
    expect(stranger.userErrors).toEqual([{ code: 'ID_ALREADY_USED' }]);
  });

  it('is refused for what it is, not for what it is called', async () => {
    const refusal = async (file: FileToSend) => {
      const answer = await announce(guru, file);
      if (!answer.upload) return answer.userErrors[0]?.code;
      const response = await put(guru, answer, file.bytes);
      const body = (await response.json()) as { errors?: { extensions: { code: string } }[] };
      return body.errors?.[0]?.extensions.code ?? 'ACCEPTED';
    };
    const html = Buffer.from('<html><script>alert(1)</script></html>');
    await expect(refusal({ ...pdf(), bytes: html })).resolves.toBe('EVIDENCE_TYPE_NOT_ALLOWED');
    await expect(refusal({ ...pdf(), channel: 'PHONE' })).resolves.toBe('EVIDENCE_TYPE_NOT_ALLOWED');
    await expect(refusal({ ...pdf(), purpose: 'SELFIE' })).resolves.toBe('EVIDENCE_TYPE_NOT_ALLOWED');
    await expect(refusal({ ...pdf(), bytes: sampleDocx('surat') })).resolves.toBe('EVIDENCE_TYPE_MISMATCH');
    await expect(refusal({ ...(await selfie()), bytes: samplePdf('x') })).resolves.toMatch(/^EVIDENCE_TYPE/);
    await expect(refusal({ ...pdf(), bytes: Buffer.alloc(0) })).resolves.toBe('EVIDENCE_EMPTY');
    await expect(refusal({ ...pdf(), bytes: Buffer.alloc(10 * 1024 * 1024 + 1) })).resolves.toBe(
      'EVIDENCE_TOO_LARGE',
    );
    const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    await expect(refusal({ ...pdf(), bytes: sampleDocx('surat'), contentType: docx })).resolves.toBe(
      'ACCEPTED',
    );
  });

  it('that arrives damaged may be sent again with the same ticket', async () => {
    const file = pdf();
    const answer = await announce(guru, file);
    const damaged = Buffer.from(file.bytes);
    damaged[20] = (damaged[20] ?? 0) ^ 1;
    expect((await put(guru, answer, damaged)).status).toBe(422);
    expect((await put(guru, answer, file.bytes)).status).toBe(201);
  });

  it('needs a ticket that is still good', async () => {
    const file = pdf();
    const answer = await announce(guru, file);
    app.clock.advance(601_000);
    expect((await put(guru, answer, file.bytes)).status).toBe(403);
    const id = answer.evidence?.id ?? '';
    await expect(row(id)).resolves.toMatchObject({ state: 'TICKETED' });
  });

  it('is shown to the owner and the supervisors, and to nobody else by any path', async () => {
    const photo = await upload(guru, await selfie(3));
    const link = async (client: TestClient) => evidenceUrl(client, photo);
    const kepsek = await app.as('kepsek');
    const own = await link(guru);
    expect((await app.anonymous.fetch(own ?? '')).status).toBe(200);

    for (const person of ['guruPppk', 'pengawas', 'korwilLain', 'admin', 'kadis'] as const) {
      const claims = await app.as(person);
      const answer = await claims.send<{ evidence: unknown }>(
        'query ($id: ID!) { evidence(id: $id) { url } }',
        { id: photo },
      );
      expect({ person, evidence: answer.data?.evidence ?? null }).toEqual({ person, evidence: null });
    }
    const seen = await kepsek.query<{ evidence: { url: string } }>(
      'query ($id: ID!) { evidence(id: $id) { url } }',
      {
        id: photo,
      },
    );
    expect((await app.anonymous.fetch(seen.evidence.url)).status).toBe(200);
    const views = await app.dataSource
      .getRepository(AuditEntry)
      .findBy({ action: 'evidence.viewed', objectId: photo });
    expect(views.map(({ actorEmployeeId }) => actorEmployeeId)).toEqual([await app.idOf('kepsek')]);

    app.clock.advance(61_000);
    expect((await app.anonymous.fetch(seen.evidence.url)).status).toBe(404);
    expect((await app.anonymous.fetch(`/evidence/${photo}`)).status).toBe(404);
    expect((await app.anonymous.fetch(`/evidence/${photo}?link=${'x'.repeat(40)}`)).status).toBe(404);
  });

  it('is served so that no browser runs it', async () => {
    const id = await upload(guru, pdf());
    const response = await app.anonymous.fetch((await evidenceUrl(guru, id)) ?? '');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('cache-control')).toContain('no-store');
  });

  async function evidenceUrl(client: TestClient, id: string, variant = 'ORIGINAL') {
    const { evidence } = await client.query<{ evidence: { url: string | null } | null }>(
      'query ($id: ID!, $variant: EvidenceVariant!) { evidence(id: $id) { url(variant: $variant) } }',
      { id, variant },
    );
    return evidence?.url ?? null;
  }

  async function download(client: TestClient, id: string, variant = 'ORIGINAL'): Promise<Buffer> {
    const response = await app.anonymous.fetch((await evidenceUrl(client, id, variant)) ?? '');
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  }
});

describe('evidence without an object store', () => {
  let app: TestApp;
  let dead: Server;

  beforeAll(async () => {
    // Something that listens and is no object store: every answer is an error.
    dead = createServer((_request, response) => {
      response.statusCode = 500;
      response.end();
    });
    await new Promise<void>((resolve) => dead.listen(0, '127.0.0.1', resolve));
    const { port } = dead.address() as AddressInfo;
    app = await startTestApp(undefined, {
      MINIO_ENDPOINT: `http://127.0.0.1:${port}`,
      MINIO_ACCESS_KEY: 'nobody',
      MINIO_SECRET_KEY: 'nothing-at-all',
    });
  });
  afterAll(async () => {
    await app.stop();
    dead.close();
  });

  it('waits on the disk, can be seen meanwhile, and says so', async () => {
    const guru = await app.as('guru');
    const id = await upload(guru, await selfie(5));
    await expect(app.dataSource.getRepository(Evidence).findOneByOrFail({ id })).resolves.toMatchObject({
      state: 'SPOOLED',
    });
    await expect(app.drainEvidence()).resolves.toBe(0);
    const { evidence } = await guru.query<{ evidence: { state: string; url: string } }>(
      'query ($id: ID!) { evidence(id: $id) { state url } }',
      { id },
    );
    expect(evidence.state).toBe('SPOOLED');
    expect((await app.anonymous.fetch(evidence.url)).status).toBe(200);
    const ready = await app.anonymous.fetch('/readyz');
    expect(ready.status).toBe(200);
    await expect(ready.json()).resolves.toMatchObject({ objectStore: 'degraded' });
  });
});
