import { createServer, type Server } from 'node:http';
import { expressMiddleware } from '@as-integrations/express5';
import type { ApolloServer } from '@apollo/server';
import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import { GraphQLError } from 'graphql';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { isDatabaseUnavailable } from '../db/transactions.js';
import { assertMayReadSchema } from '../graphql/apollo.js';
import type { LoaderSources } from '../db/loader.js';
import { RequestContext } from '../graphql/context.js';
import { limitsMiddleware, READS_SCHEMA } from '../graphql/limits-middleware.js';
import type { Actor } from '../shared/actor.js';
import { ERROR_CODES } from '../shared/error-codes.js';
import { newId } from '../shared/id.js';
import { admission, type AdmissionLimits } from './admission.js';
import { refreshCookieOf } from './refresh-cookie.js';

/** Everything that the HTTP layer needs; made by the composition root. */
export interface HttpParts {
  readonly apollo: ApolloServer<RequestContext>;
  readonly sources: Omit<LoaderSources, 'actor'>;
  /** Finds the actor of an `Authorization` header; null when there is none or it is not valid any more. */
  readonly authenticate: (authorization: string | undefined, requestId: string) => Promise<Actor | null>;
  readonly health: Router;
  /** Routers for bytes: uploads, downloads, the web apps. */
  readonly routers: readonly Router[];
  readonly logger: Logger;
  readonly production: boolean;
  readonly trustedProxies: number;
  /** Origin of the pictures of the map, as `https://tiles.example`; null without one. */
  readonly mapOrigin: string | null;
}

const BODY_LIMIT = '256kb';
const ADMISSION: AdmissionLimits = { running: 256, waiting: 5_000, waitMs: 15_000 };
/** Longest User-Agent that is kept. */
const USER_AGENT_LENGTH = 300;

/** Builds the HTTP server; the caller listens and closes it. */
export function createHttpServer(parts: HttpParts): Server {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', parts.trustedProxies);
  app.use(parts.health);
  app.use(requestLog(parts.logger));
  app.use(securityHeaders(parts.mapOrigin), permissionsPolicy);
  app.use(
    '/graphql',
    admission(ADMISSION),
    express.json({ limit: BODY_LIMIT }),
    (request, _response, next) => {
      // Apollo Server answers a request without a body by itself; the integration wants the property to exist.
      request.body ??= {};
      next();
    },
    limitsMiddleware(),
    expressMiddleware(parts.apollo, {
      context: async ({ req, res }) => {
        const context = await createContext(parts, req, res);
        assertMayReadSchema(context, res.locals[READS_SCHEMA] === true, parts.production);
        return context;
      },
    }),
  );
  for (const router of parts.routers) app.use(router);
  app.use(answerHttpErrors(parts.logger));
  return createServer(app);
}

async function createContext(
  parts: HttpParts,
  request: Request,
  response: Response,
): Promise<RequestContext> {
  const requestId = newId();
  const actor = await authenticated(parts, request, requestId);
  const userAgent = (request.headers['user-agent'] ?? '').slice(0, USER_AGENT_LENGTH);
  const address = request.ip ?? 'unknown';
  const refreshCookie = refreshCookieOf(request, response);
  return new RequestContext({ ...parts.sources, actor }, requestId, address, userAgent, refreshCookie);
}

/** The actor of a request. @throws GraphQLError SERVICE_UNAVAILABLE while the database cannot be asked. */
async function authenticated(parts: HttpParts, request: Request, requestId: string): Promise<Actor | null> {
  try {
    return await parts.authenticate(request.headers.authorization, requestId);
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error;
    throw new GraphQLError(ERROR_CODES.SERVICE_UNAVAILABLE, {
      extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } },
    });
  }
}

function securityHeaders(mapOrigin: string | null): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...(mapOrigin ? [mapOrigin] : [])],
        mediaSrc: ["'self'", 'blob:'],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    // The server speaks plain HTTP behind a proxy or on loopback; the proxy decides on HTTPS.
    strictTransportSecurity: false,
  });
}

/** Camera and location are for the pages of the applications themselves, never for a frame inside of them. */
const permissionsPolicy: RequestHandler = (_request, response, next) => {
  response.setHeader('Permissions-Policy', 'camera=(self), geolocation=(self), microphone=()');
  next();
};

/** One line for each request, without addresses, bodies or query strings: they hold NIP, tokens and coordinates. */
function requestLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const started = process.hrtime.bigint();
    response.once('close', () => {
      const milliseconds = Number((process.hrtime.bigint() - started) / 1_000_000n);
      logger.debug(
        { method: request.method, path: request.path, status: response.statusCode, milliseconds },
        'request',
      );
    });
    next();
  };
}

function answerHttpErrors(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status >= 500) logger.error({ err: error }, 'fault in a request');
    const code = status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST';
    response.status(status).json({ errors: [{ message: ERROR_CODES[code], extensions: { code } }] });
  };
}

function statusOf(error: unknown): number {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
