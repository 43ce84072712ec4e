import sharp from 'sharp';
import { newId } from '../shared/id.js';
import { sampleSelfie } from '../testing/sample-files.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { announce, upload } from '../testing/upload.js';
import { clock, fixAt, pointAt } from './clocking.fixture.js';

interface PhotoAnswer {
  readonly punch: {
    readonly state: string;
    readonly photoState: string;
    readonly selfie: { readonly id: string } | null;
    readonly flags: readonly { code: string; params: readonly { name: string; value: string }[] }[];
  } | null;
  readonly userErrors: readonly { code: string; field: string | null }[];
}

const PHOTO_FIELDS = 'state photoState selfie { id } flags { code params { name value } }';

describe('the selfie of a clock event', () => {
  let app: TestApp;
  let guru: TestClient;
  let place: { latitude: number; longitude: number };

  beforeAll(async () => {
    app = await startTestApp('2026-04-07T06:50:00+07:00');
    guru = await app.as('guru');
    place = await pointAt(app, 'guru');
  });
  afterAll(() => app.stop());

  const selfieOf = (bytes: Buffer) =>
    ({ bytes, contentType: 'image/jpeg', purpose: 'SELFIE', channel: 'PHONE' }) as const;
  const photo = async (client: TestClient, seed: number) =>
    upload(client, selfieOf(await sampleSelfie(seed)));

  async function attach(client: TestClient, id: string, evidenceId: string): Promise<PhotoAnswer> {
    const data = await client.query<{ attendancePunchAttachPhoto: PhotoAnswer }>(
      `mutation ($id: ID!, $evidenceId: ID!) {
        attendancePunchAttachPhoto(id: $id, evidenceId: $evidenceId) {
          punch { ${PHOTO_FIELDS} } userErrors { code field }
        }
      }`,
      { id, evidenceId },
    );
    return data.attendancePunchAttachPhoto;
  }

  async function tap(client: TestClient, at: string): Promise<string> {
    app.clock.set(at);
    const { punch } = await clock(client, 'IN', fixAt(place));
    if (!punch) throw new Error('not kept');
    return punch.id;
  }

  async function shown(client: TestClient, id: string): Promise<PhotoAnswer['punch']> {
    const query = `query ($id: ID!) { punch(id: $id) { ${PHOTO_FIELDS} } }`;
    return (await client.query<{ punch: PhotoAnswer['punch'] }>(query, { id })).punch;
  }

  it('follows the clock event, once, and the same one again gets the same answer', async () => {
    const id = await tap(guru, '2026-04-07T06:50:00+07:00');
    expect(await shown(guru, id)).toMatchObject({ photoState: 'AWAITED', selfie: null, flags: [] });
    const evidenceId = await photo(guru, 1);
    const first = await attach(guru, id, evidenceId);
    expect(first).toMatchObject({
      punch: { state: 'ACCEPTED', photoState: 'ATTACHED', selfie: { id: evidenceId }, flags: [] },
      userErrors: [],
    });
    expect(await attach(guru, id, evidenceId)).toEqual(first);
    expect(await attach(guru, id, await photo(guru, 2))).toEqual({
      punch: null,
      userErrors: [{ code: 'PUNCH_HAS_PHOTO', field: null }],
    });
    expect((await shown(guru, id))?.selfie).toEqual({ id: evidenceId });
  });

  it('is the own one, for the own clock event, complete and a selfie', async () => {
    const id = await tap(guru, '2026-04-08T06:50:00+07:00');
    const other = await app.as('guruPppk');
    const code = async (client: TestClient, evidenceId: string) =>
      (await attach(client, id, evidenceId)).userErrors[0]?.code;
    expect(await code(other, await photo(other, 3))).toBe('NOT_FOUND');
    expect(await code(guru, await photo(other, 4))).toBe('EVIDENCE_NOT_FOUND');
    expect(await code(guru, newId())).toBe('EVIDENCE_NOT_FOUND');
    const { evidence } = await announce(guru, selfieOf(await sampleSelfie(5)));
    expect(await code(guru, evidence?.id ?? '')).toBe('EVIDENCE_NOT_READY');
    expect((await shown(guru, id))?.selfie).toBeNull();
  });

  it('that was used before is flagged: the same bytes by anybody, the same picture by oneself', async () => {
    const bytes = await sampleSelfie(6);
    const original = await tap(guru, '2026-04-09T06:50:00+07:00');
    await attach(guru, original, await upload(guru, selfieOf(bytes)));

    const copied = await tap(guru, '2026-04-10T06:50:00+07:00');
    const smaller = await sharp(bytes).resize(300).jpeg({ quality: 60 }).toBuffer();
    const answer = await attach(guru, copied, await upload(guru, selfieOf(smaller)));
    expect(answer.punch).toMatchObject({ state: 'FLAGGED', flags: [{ code: 'PHOTO_REUSED' }] });
    expect(answer.punch?.flags[0]?.params).toEqual([
      { name: 'punchId', value: original },
      { name: 'match', value: 'SAME_PICTURE' },
    ]);

    const other = await app.as('guruPppk');
    const borrowed = await tap(other, '2026-04-11T06:50:00+07:00');
    const taken = await attach(other, borrowed, await upload(other, selfieOf(bytes)));
    expect(taken.punch?.flags[0]?.params).toContainEqual({ name: 'match', value: 'SAME_BYTES' });
  });

  it('is missed after the time for it has passed, and no longer when it comes after all', async () => {
    const id = await tap(guru, '2026-04-13T06:50:00+07:00');
    app.clock.set('2026-04-13T18:50:00+07:00');
    expect(await shown(guru, id)).toMatchObject({ photoState: 'AWAITED', flags: [] });
    app.clock.set('2026-04-13T18:50:01+07:00');
    expect(await shown(guru, id)).toMatchObject({ photoState: 'MISSING', flags: [{ code: 'NO_PHOTO' }] });
    const late = await attach(guru, id, await photo(guru, 7));
    expect(late.punch).toMatchObject({ state: 'ACCEPTED', photoState: 'ATTACHED', flags: [] });
  });

  it('is shown to who reviews, and hidden from who need not see it', async () => {
    const id = await tap(guru, '2026-04-14T06:50:00+07:00');
    const evidenceId = await photo(guru, 8);
    await attach(guru, id, evidenceId);
    for (const person of ['guru', 'kepsek', 'korwil'] as const) {
      expect((await shown(await app.as(person), id))?.selfie).toEqual({ id: evidenceId });
    }
    expect((await shown(await app.as('kadis'), id))?.selfie).toBeNull();
    expect(await shown(await app.as('korwilLain'), id)).toBeNull();
  });

  it('is attached once when two are sent at the same moment', async () => {
    const id = await tap(guru, '2026-04-15T06:50:00+07:00');
    const photos = [await photo(guru, 9), await photo(guru, 10)];
    const answers = await Promise.all(photos.map((evidenceId) => attach(guru, id, evidenceId)));
    expect(answers.filter(({ punch }) => punch !== null)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([
      { code: 'PUNCH_HAS_PHOTO', field: null },
    ]);
  });
});
