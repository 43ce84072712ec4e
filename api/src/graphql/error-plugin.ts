import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isDatabaseUnavailable } from '../db/transactions.js';
import { DomainError } from '../shared/domain-error.js';
import { ERROR_CODES, type ErrorCode } from '../shared/error-codes.js';
import type { RequestContext } from './context.js';
import { errorParams, messageOf } from './user-error.types.js';

/** Codes of errors that were written for the client: by GraphQL, by Apollo Server, or before a request has a context. */
const PROTOCOL_CODES = new Set<ErrorCode>([
  'UNAUTHENTICATED',
  'SERVICE_UNAVAILABLE',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** Turns an error into what a client may see. Everything that is neither a refusal nor a protocol error is masked. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  if (original instanceof DomainError) {
    return {
      ...formatted,
      message: messageOf(original.code, original.data),
      extensions: { code: original.code, params: errorParams(original.data) },
    };
  }
  if (isDatabaseUnavailable(original)) return masked(formatted, 'SERVICE_UNAVAILABLE');
  const code = formatted.extensions?.['code'];
  if (PROTOCOL_CODES.has(code as ErrorCode)) return { ...formatted, extensions: { code } };
  return masked(formatted, 'INTERNAL_SERVER_ERROR');
}

function masked(formatted: GraphQLFormattedError, code: ErrorCode): GraphQLFormattedError {
  return { ...formatted, message: ERROR_CODES[code], extensions: { code } };
}

/**
 * Logs faults under the correlation id of their request, tells the id to the client, and answers 503 when the
 * database cannot be reached, so that clients and proxies know that a retry is worth it.
 *
 * @param hidesSuggestions strips "Did you mean …" from answers to the unauthenticated.
 */
export function errorPlugin(logger: Logger, hidesSuggestions: boolean): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: (request) => {
          for (const error of request.errors) logFault(logger, request.contextValue.requestId, error);
          return Promise.resolve();
        },
        willSendResponse: (request) => {
          finishErrors(request, hidesSuggestions);
          return Promise.resolve();
        },
      }),
  };
}

function logFault(logger: Logger, requestId: string, error: GraphQLError): void {
  const original = unwrapResolverError(error);
  if (original instanceof DomainError || PROTOCOL_CODES.has(error.extensions['code'] as ErrorCode)) return;
  if (original === error && !(error instanceof Error && error.originalError) && error.path === undefined)
    return;
  if (isDatabaseUnavailable(original)) {
    logger.warn({ requestId, path: error.path }, 'database unavailable');
  } else {
    logger.error({ requestId, path: error.path, err: original }, 'fault in a resolver');
  }
}

function finishErrors(request: GraphQLRequestContext<RequestContext>, hidesSuggestions: boolean): void {
  const { body, http } = request.response;
  if (body?.kind !== 'single' || !body.singleResult.errors) return;
  const errors = body.singleResult.errors;
  if (errors.some((error) => error.extensions?.['code'] === 'SERVICE_UNAVAILABLE')) http.status = 503;
  const context = request.contextValue;
  body.singleResult.errors = errors.map((error) => finishError(error, context, hidesSuggestions));
}

function finishError(
  error: GraphQLFormattedError,
  context: RequestContext,
  hidesSuggestions: boolean,
): GraphQLFormattedError {
  if (error.extensions?.['code'] === 'INTERNAL_SERVER_ERROR') {
    return {
      ...error,
      message: messageOf('INTERNAL_SERVER_ERROR', { correlationId: context.requestId }),
      extensions: { ...error.extensions, correlationId: context.requestId },
    };
  }
  if (!hidesSuggestions || context.actorOrNull) return error;
  return { ...error, message: error.message.replace(/ Did you mean .*$/s, '') };
}
