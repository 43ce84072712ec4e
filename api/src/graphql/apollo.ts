import { ApolloServer } from '@apollo/server';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { ERROR_CODES } from '../shared/error-codes.js';
import type { RequestContext } from './context.js';
import { errorPlugin, formatError } from './error-plugin.js';
import { LIMITS } from './limits.js';

/** A validation that found this many errors stops: each further one only helps to map the schema. */
const MAX_VALIDATION_ERRORS = 3;

/** Makes the Apollo Server. `production` hides suggestions from the unauthenticated. */
export function createApolloServer(
  schema: GraphQLSchema,
  options: { readonly logger: Logger; readonly production: boolean },
): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    formatError,
    plugins: [errorPlugin(options.logger, options.production)],
    // Introspection is open here and guarded by `assertMayReadSchema`, which knows who asks.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxLexicalTokens: LIMITS.tokens },
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    logger: options.logger,
  });
}

/** Refuses introspection to strangers in production. @throws GraphQLError UNAUTHENTICATED with status 400. */
export function assertMayReadSchema(
  context: RequestContext,
  readsSchema: boolean,
  production: boolean,
): void {
  if (!readsSchema || !production || context.actorOrNull) return;
  throw new GraphQLError(ERROR_CODES.UNAUTHENTICATED, {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 400 } },
  });
}
