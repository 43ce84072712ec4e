import type { Refusal } from '@eoffice/web-kit/refusals/refusal-sentence.ts';
import type { AttemptResult } from './queue.rules.ts';

/** There is no answer: the signal is gone, or the server. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** The server does not know the session any more. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut';
}

/** How long an answer may take before the signal counts as gone (ms). */
const ANSWER_WITHIN_MS = 30_000;

/** Codes of top-level errors that a later repetition may not meet again. */
const PASSING = new Set(['SERVICE_UNAVAILABLE', 'INTERNAL_SERVER_ERROR']);

interface Answer {
  readonly data?: Readonly<Record<string, PayloadLike | null>> | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

interface PayloadLike {
  readonly userErrors: readonly Refusal[];
}

/**
 * Sends one mutation with a given token. Not through the Apollo Client: the token decides whose act it is, and a
 * worker without pages sends as well.
 *
 * @param field the root field, whose payload is the answer.
 * @throws Unreachable, SignedOut
 */
export async function sendOperation(
  token: string,
  document: string,
  variables: object,
  field: string,
): Promise<AttemptResult> {
  const response = await post(token, JSON.stringify({ query: document, variables }));
  if (response.status === 429 || response.status >= 500) return { kind: 'BUSY' };
  const answer = await bodyOf(response);
  const error = answer.errors?.[0];
  if (error) {
    const code = error.extensions?.code ?? 'INTERNAL_SERVER_ERROR';
    if (code === 'UNAUTHENTICATED') throw new SignedOut();
    return PASSING.has(code) ? { kind: 'BUSY' } : { kind: 'REFUSED', refusal: { code, params: [] } };
  }
  const payload = answer.data?.[field];
  if (!payload) return { kind: 'BUSY' };
  const [refusal] = payload.userErrors;
  return refusal
    ? { kind: 'REFUSED', refusal: { code: refusal.code, params: refusal.params } }
    : { kind: 'SENT', answer: payload };
}

async function post(token: string, body: string): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
  } catch {
    throw new Unreachable();
  }
}

/** The body as JSON. A page of a hotspot that wants a login, or half an answer, is none. */
async function bodyOf(response: Response): Promise<Answer> {
  try {
    return (await response.json()) as Answer;
  } catch {
    throw new Unreachable();
  }
}
