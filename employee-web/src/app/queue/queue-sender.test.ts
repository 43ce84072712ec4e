/** @jest-environment node */
import 'fake-indexeddb/auto';
import { parse } from 'graphql';
import type { TypedDocumentNode } from '@apollo/client';
import { dropAccessToken, keepAccessToken } from '@eoffice/web-kit/access-token.ts';
import { newClientId } from '@eoffice/web-kit/client-id.ts';
import { enqueueFile, enqueueOperation } from './enqueue.ts';
import type { QueueItem } from './queue-item.ts';
import { item } from './queue-item.fixture.ts';
import { sendWaiting } from './queue-sender.ts';
import { bytesOf, itemsOf, putItems } from './queue-store.ts';

interface Save {
  readonly save: { readonly userErrors: readonly [] };
}
const SAVE = parse(
  'mutation Save($text: String!) { save(text: $text) { userErrors { code } } }',
) as TypedDocumentNode<Save, { text: string }>;

/** What reached the server: who sent it, and what. */
let arrived: { readonly who: string; readonly body: string }[];
/** What the server answers next; null is no answer. */
let answers: (() => Response | null)[];

beforeAll(() => {
  // Node has no locks; one test at a time needs none.
  const locks = { request: (_name: string, run: () => Promise<unknown>) => run() };
  Object.defineProperty(globalThis, 'navigator', { value: { locks }, configurable: true });
});

beforeEach(() => {
  arrived = [];
  answers = [];
  globalThis.fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    const who = headers.get('authorization') ?? headers.get('x-upload-ticket') ?? 'nobody';
    const body = typeof init?.body === 'string' ? init.body : `bytes to ${input as string}`;
    arrived.push({ who, body });
    const answer = (answers.shift() ?? sent)();
    return answer ? Promise.resolve(answer) : Promise.reject(new TypeError('no signal'));
  };
});

describe('the sender of the queue', () => {
  it('sends what waits for the account of the token, and nothing of anybody else', async () => {
    const [siti, budi] = [newClientId(), newClientId()];
    await putItems([item(newClientId(), { accountId: siti }), item(newClientId(), { accountId: budi })]);
    signIn(siti);
    expect(await sendWaiting(nothing)).toEqual({ kind: 'DONE', nextAt: null });
    expect(arrived.map(({ who }) => who)).toEqual([`Bearer ${tokenOf(siti)}`]);
    expect(await statesOf(budi)).toEqual(['WAITING']);
    signIn(budi);
    await sendWaiting(nothing);
    expect(arrived.map(({ who }) => who)).toEqual([`Bearer ${tokenOf(siti)}`, `Bearer ${tokenOf(budi)}`]);
  });

  it('keeps everything without a signal, and says of the next attempt that the tap is an old one', async () => {
    const siti = newClientId();
    await putItems([item(newClientId(), { accountId: siti })]);
    signIn(siti);
    answers = [noSignal];
    expect(await sendWaiting(nothing)).toEqual({ kind: 'UNREACHABLE' });
    expect(await itemsOf(siti)).toMatchObject([{ state: 'WAITING', tried: true, attempts: 0 }]);
    await sendWaiting(nothing);
    expect(await statesOf(siti)).toEqual(['SENT']);
    expect(offlineOf(arrived[1]?.body)).toMatchObject({ capturedAt: '1970-01-01T00:00:00.000Z' });
  });

  it('keeps everything when the session is over, and sends it after signing in again', async () => {
    const siti = newClientId();
    await putItems([item(newClientId(), { accountId: siti })]);
    dropAccessToken();
    answers = [() => json({ data: { sessionRefresh: { accessToken: null, accessTokenExpiresAt: null } } })];
    expect(await sendWaiting(nothing)).toEqual({ kind: 'SIGNED_OUT' });
    signIn(siti);
    answers = [() => json({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })];
    expect(await sendWaiting(nothing)).toEqual({ kind: 'SIGNED_OUT' });
    expect(await statesOf(siti)).toEqual(['WAITING']);
    await sendWaiting(nothing);
    expect(await statesOf(siti)).toEqual(['SENT']);
  });

  it('tries again later when the server is busy, and takes a page of a hotspot for no answer', async () => {
    const siti = newClientId();
    await putItems([item(newClientId(), { accountId: siti })]);
    signIn(siti);
    answers = [() => new Response('<html>Login Wi-Fi</html>')];
    expect(await sendWaiting(nothing)).toEqual({ kind: 'UNREACHABLE' });
    answers = [() => new Response('', { status: 503 })];
    const end = await sendWaiting(nothing);
    expect(end.kind === 'DONE' && end.nextAt).toBeGreaterThan(Date.now());
    expect(await itemsOf(siti)).toMatchObject([{ state: 'WAITING', attempts: 1 }]);
  });

  it('sends a file, then the operation that uses it, and drops the bytes when they are there', async () => {
    const siti = newClientId();
    const act = { accountId: siti, subject: 'LKH_EVIDENCE', day: '2026-04-07' } as const;
    signIn(siti);
    const file = { bytes: picture(), purpose: 'LKH', fileName: 'a.jpg' } as const;
    const id = await enqueueFile(act, file, (evidenceId) => save(siti, evidenceId));
    expect(await bytesOf(id)).not.toBeNull();
    const upload = { url: '/evidence/x', ticket: 'ticket', ticketHeader: 'x-upload-ticket' };
    answers = [() => json({ data: { evidenceUploadRequest: { upload, userErrors: [] } } })];
    await sendWaiting(nothing);
    expect(arrived.map(({ body }) => /RequestUpload|bytes to|CompleteUpload|Save/.exec(body)?.[0])).toEqual([
      'RequestUpload',
      'bytes to',
      'CompleteUpload',
      'Save',
    ]);
    expect(await statesOf(siti)).toEqual(['SENT', 'SENT']);
    expect(await bytesOf(id)).toBeNull();
  });

  it('lets a newer content of the same thing replace the one that waits', async () => {
    const siti = newClientId();
    const id = newClientId();
    await enqueueOperation({ ...save(siti, 'first'), id });
    await enqueueOperation({ ...save(siti, 'second'), id });
    signIn(siti);
    await sendWaiting(nothing);
    expect(arrived).toHaveLength(1);
    expect(arrived[0]?.body).toContain('second');
    expect(await itemsOf(siti)).toMatchObject([{ state: 'SENT', revision: 2 }]);
  });

  it('shows a refusal and refuses with it what builds on it', async () => {
    const siti = newClientId();
    const tap = item(newClientId(), { accountId: siti });
    await putItems([tap, item(newClientId(), { accountId: siti, subject: 'PHOTO', after: [tap.id] })]);
    signIn(siti);
    const refusal = { code: 'ID_ALREADY_USED', params: [] };
    answers = [() => json({ data: { attendanceClockIn: { punch: null, userErrors: [refusal] } } })];
    await sendWaiting(nothing);
    expect(await statesOf(siti)).toEqual(['FAILED', 'FAILED']);
    expect((await itemsOf(siti)).find(({ id }) => id === tap.id)?.refusal).toEqual(refusal);
    expect(arrived).toHaveLength(1);
  });
});

const nothing = () => undefined;
const noSignal = () => null;

/** Every mutation succeeds. */
function sent(): Response {
  const payload = { userErrors: [], upload: null };
  const fields = ['attendanceClockIn', 'save', 'evidenceUploadRequest', 'evidenceUploadComplete'];
  return json({ data: Object.fromEntries(fields.map((field) => [field, payload])) });
}

function json(body: object): Response {
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
}

function tokenOf(accountId: string): string {
  return `h.${btoa(JSON.stringify({ sub: accountId }))}.s`;
}

function signIn(accountId: string): void {
  keepAccessToken(tokenOf(accountId), new Date(Date.now() + 600_000).toISOString());
}

function save(accountId: string, text: string) {
  return {
    accountId,
    subject: 'LKH',
    day: '2026-04-07',
    document: SAVE,
    variables: { text },
    field: 'save',
  } as const;
}

function picture(): Blob {
  return new Blob([new Uint8Array([0xff, 0xd8, 0xff])], { type: 'image/jpeg' });
}

function offlineOf(body: string | undefined): unknown {
  const { variables } = JSON.parse(body ?? '{}') as { variables?: { input?: { offline?: unknown } } };
  return variables?.input?.offline;
}

async function statesOf(accountId: string): Promise<readonly QueueItem['state'][]> {
  return (await itemsOf(accountId)).map(({ state }) => state);
}
