import { createHash } from 'node:crypto';
import { newId } from '../shared/id.js';

/** A file to send as evidence. */
export interface DemoFile {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly purpose: 'SELFIE' | 'LKH';
  readonly channel: 'PHONE' | 'WEB';
  readonly fileName: string | null;
}

interface GraphqlAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** What a mutation answers with, as far as it matters here. */
interface Payload {
  readonly userErrors?: readonly { readonly message: string }[];
}

interface UploadAnswer {
  readonly evidenceUploadRequest: {
    readonly upload: { readonly url: string; readonly ticketHeader: string; readonly ticket: string } | null;
    readonly userErrors: readonly { readonly message: string }[];
  };
}

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { accessToken userErrors { message } }
}`;

const UPLOAD = `mutation ($input: EvidenceUploadRequestInput!) {
  evidenceUploadRequest(input: $input) { upload { url ticketHeader ticket } userErrors { message } }
}`;

const COMPLETE = `mutation ($id: ID!) {
  evidenceUploadComplete(id: $id) { evidence { state } userErrors { message } }
}`;

/** One signed-in person of the demo, speaking to a running server over HTTP and nothing else. */
export class DemoClient {
  private constructor(
    private readonly url: string,
    private readonly token: string | null,
  ) {}

  /** Signs in. @throws Error when the server refuses. */
  static async signIn(url: string, nip: string, password: string): Promise<DemoClient> {
    const stranger = new DemoClient(url, null);
    const { signIn } = await stranger.run<{ signIn: { accessToken: string } }>(SIGN_IN, {
      input: { nip, password },
    });
    return new DemoClient(url, signIn.accessToken);
  }

  /** Sends one request that must succeed. @throws Error with what the server said, also for `userErrors`. */
  async run<Data extends object>(query: string, variables: object = {}): Promise<Data> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as GraphqlAnswer<Data>;
    const payloads: (Payload | null)[] = Object.values(data ?? {});
    const refusals = payloads.flatMap((payload) => payload?.userErrors ?? []);
    const problems = [...(errors ?? []), ...refusals].map(({ message }) => message);
    if (problems.length > 0 || !data) throw new Error(problems.join(' '));
    return data;
  }

  /** Announces, sends and confirms a file. @returns its id. */
  async upload(file: DemoFile): Promise<string> {
    const id = newId();
    const { bytes, ...facts } = file;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const input = { id, sizeBytes: bytes.length, sha256, ...facts };
    const { upload } = (await this.run<UploadAnswer>(UPLOAD, { input })).evidenceUploadRequest;
    if (!upload) throw new Error('The server gave no ticket.');
    const headers = { [upload.ticketHeader]: upload.ticket };
    const sent = await this.fetch(upload.url, { method: 'PUT', headers, body: new Uint8Array(bytes) });
    if (!sent.ok) throw new Error(`The upload was refused: ${sent.status} ${await sent.text()}`);
    await this.run(COMPLETE, { id });
    return id;
  }

  private async fetch(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.token) headers.set('authorization', `Bearer ${this.token}`);
    return fetch(new URL(path, this.url), { ...init, headers });
  }
}
