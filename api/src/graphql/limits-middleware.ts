import type { RequestHandler, Response } from 'express';
import { Kind, parse, visit, type DocumentNode } from 'graphql';
import { findPassedLimit, LIMITS, type PassedLimit } from './limits.js';
import { messageOf } from './user-error.types.js';

/** Documents that were found small before; first-party clients send the same few over and over. */
const KNOWN_DOCUMENTS = 1000;

const GRAPHQL_RESPONSE = 'application/graphql-response+json';

/** Key of `response.locals` that says whether the document reads the schema (introspection). */
export const READS_SCHEMA = 'readsSchema';

/**
 * Refuses a request that is too large, before Apollo Server validates or runs it: status 400, JSON. Documents that
 * cannot be parsed go on, because Apollo Server answers them with the place of the error.
 */
export function limitsMiddleware(): RequestHandler {
  const documents = new Map<string, DocumentNode>();
  return (request, response, next) => {
    const { query, variables } = requestOf(request.method === 'GET' ? request.query : request.body);
    const document = query === null ? null : (documents.get(query) ?? parseBounded(query));
    if (query === null || document === null) return next();
    if (document === 'TOO_MANY_TOKENS') {
      return refuse(response, { limit: 'tokens', max: LIMITS.tokens, actual: LIMITS.tokens + 1 });
    }
    const passed = findPassedLimit(document, variables);
    if (passed) return refuse(response, passed);
    response.locals[READS_SCHEMA] = readsSchema(document);
    if (documents.size >= KNOWN_DOCUMENTS) documents.clear();
    documents.set(query, document);
    next();
  };
}

function requestOf(source: unknown): { query: string | null; variables: Record<string, unknown> } {
  const { query, variables } = (source ?? {}) as Record<string, unknown>;
  const isObject = typeof variables === 'object' && variables !== null;
  return {
    query: typeof query === 'string' ? query : null,
    variables: isObject ? (variables as Record<string, unknown>) : {},
  };
}

function parseBounded(query: string): DocumentNode | 'TOO_MANY_TOKENS' | null {
  try {
    return parse(query, { maxTokens: LIMITS.tokens, noLocation: true });
  } catch (error) {
    return error instanceof Error && error.message.includes('tokens. Parsing aborted')
      ? 'TOO_MANY_TOKENS'
      : null;
  }
}

function readsSchema(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.FIELD](field) {
      found ||= field.name.value === '__schema' || field.name.value === '__type';
    },
  });
  return found;
}

function refuse(response: Response, { limit, max, actual }: PassedLimit): void {
  const message = messageOf('REQUEST_TOO_COMPLEX', { limit, max, actual });
  const type = response.req.accepts([GRAPHQL_RESPONSE, 'application/json']) || 'application/json';
  const error = { message, extensions: { code: 'REQUEST_TOO_COMPLEX', limit, max, actual } };
  response
    .status(400)
    .type(type)
    .send(JSON.stringify({ errors: [error] }));
}
