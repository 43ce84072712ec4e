import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { Refusal } from './refusal-sentence.ts';

/** Why a request brought nothing. UNREACHABLE: no answer came, so nobody knows whether it was carried out. */
export type Fault =
  | { readonly kind: 'REFUSED'; readonly refusal: Refusal }
  | { readonly kind: 'UNREACHABLE' }
  | { readonly kind: 'SIGNED_OUT' };

/** Codes after which the same request may succeed later without a change. */
const PASSING = new Set(['SERVICE_UNAVAILABLE', 'INTERNAL_SERVER_ERROR', 'EVIDENCE_STORAGE_FULL']);

/** What an exception of a request means. */
export function faultOf(error: unknown): Fault {
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors;
    const given: unknown = first?.extensions?.['code'];
    const code = typeof given === 'string' ? given : 'INTERNAL_SERVER_ERROR';
    if (code === 'UNAUTHENTICATED') return { kind: 'SIGNED_OUT' };
    const id: unknown = first?.extensions?.['correlationId'];
    const params = typeof id === 'string' ? [{ name: 'correlationId', value: id }] : [];
    return { kind: 'REFUSED', refusal: { code, params } };
  }
  if (
    ServerError.is(error) &&
    error.statusCode < 500 &&
    error.statusCode !== 408 &&
    error.statusCode !== 429
  ) {
    return { kind: 'REFUSED', refusal: { code: 'BAD_REQUEST', params: [] } };
  }
  return { kind: 'UNREACHABLE' };
}

/** Whether the same request may succeed later without a change of it. */
export function mayPass(fault: Fault): boolean {
  return fault.kind !== 'REFUSED' || PASSING.has(fault.refusal.code);
}
