import * as http from 'node:http';
import * as https from 'node:https';
import { pipeline, type Readable } from 'node:stream';
import { ObjectStoreUnavailable, type ObjectInfo } from './object-store.js';

/** A sender gets one more second for this many bytes. */
const SLOWEST_BYTES_PER_SECOND = 1_000_000;
const MAX_SOCKETS = 64;
/** Shorter than the idle time of any server, so that a request seldom meets a connection that is being closed. */
const IDLE_SOCKET_MS = 4_000;
const MAX_ERROR_BYTES = 16_384;

type Answered = (response: http.IncomingMessage) => void;

/**
 * HTTP to an S3 server that may be dead: every wait has an end. Node's own socket timeouts would not do: they do not
 * count while a request waits for a free socket, and they also fire when it is our reader that is slow.
 */
export class S3Connection {
  readonly agent: http.Agent;
  private readonly secure: boolean;

  /**
   * @param protocol `http:` or `https:`.
   * @param timeoutMs how long the server may take until it answers, and between two pieces of an answer.
   */
  constructor(
    protocol: string,
    private readonly timeoutMs: number,
  ) {
    this.secure = protocol === 'https:';
    const options = { keepAlive: true, maxSockets: MAX_SOCKETS, timeout: IDLE_SOCKET_MS };
    this.agent = this.secure ? new https.Agent(options) : new http.Agent(options);
  }

  /** `http.request` with a deadline for the answer; the transport of the minio client. */
  readonly request: typeof http.request = (
    target: string | URL | http.RequestOptions,
    second?: http.RequestOptions | Answered,
    third?: Answered,
  ): http.ClientRequest => {
    const options = typeof second === 'function' || second === undefined ? {} : second;
    const answered = typeof second === 'function' ? second : third;
    const outgoing =
      typeof target === 'string' || target instanceof URL
        ? this.protocol.request(target, options, answered)
        : this.protocol.request(target, answered);
    this.limit(outgoing, this.timeoutMs);
    return outgoing;
  };

  /** Sends a body with PUT; returns when the server has confirmed it. @throws S3Refusal, network errors. */
  async send(address: URL, body: Readable, info: ObjectInfo): Promise<void> {
    const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
      const outgoing = this.protocol.request(address, {
        method: 'PUT',
        agent: this.agent,
        headers: { 'content-length': info.size, 'content-type': info.contentType },
      });
      this.limit(outgoing, this.timeoutMs + (info.size / SLOWEST_BYTES_PER_SECOND) * 1000);
      outgoing.on('response', resolve).on('error', reject);
      pipeline(body, outgoing, (error) => {
        if (error) reject(error);
      });
    });
    const answer = await textOf(this.receive(response));
    if (response.statusCode === 200) return;
    // The server may have answered without reading the body: give up the connection and the body with it.
    response.destroy();
    body.destroy();
    throw new S3Refusal(response.statusCode ?? 0, answer);
  }

  /**
   * The body of an answer.
   * @throws ObjectStoreUnavailable when the server stays silent too long or hangs up before the end.
   */
  async *receive(response: http.IncomingMessage): AsyncGenerator<Buffer, void, undefined> {
    const silence = (): NodeJS.Timeout =>
      setTimeout(() => response.destroy(new Error('the server stopped answering')), this.timeoutMs);
    let timer = silence();
    try {
      for await (const chunk of response) {
        // Stands still while the reader is busy with the chunk: a slow reader is not a silent server.
        clearTimeout(timer);
        yield chunk;
        timer = silence();
      }
    } catch (error) {
      throw new ObjectStoreUnavailable('the answer broke off', error);
    } finally {
      clearTimeout(timer);
    }
  }

  private limit(outgoing: http.ClientRequest, milliseconds: number): void {
    const timer = setTimeout(
      () => outgoing.destroy(new Error(`no answer within ${milliseconds} ms`)),
      milliseconds,
    );
    const stop = (): void => clearTimeout(timer);
    outgoing.on('response', stop).on('close', stop);
  }

  private get protocol(): typeof http | typeof https {
    return this.secure ? https : http;
  }
}

/** The S3 server understood the request and refused it. */
export class S3Refusal extends Error {
  /** S3's own word, for example `NoSuchBucket`, or the HTTP status. */
  readonly code: string;

  constructor(status: number, answer: string) {
    const code = /<Code>([A-Za-z]+)<\/Code>/.exec(answer)?.[1] ?? `HTTP ${status}`;
    super(`the server refused: ${code}`);
    this.name = 'S3Refusal';
    this.code = code;
  }
}

async function textOf(chunks: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) if (text.length < MAX_ERROR_BYTES) text += chunk.toString('latin1');
  return text;
}
