import { pino, type DestinationStream, type Logger } from 'pino';
import { QueryFailedError } from 'typeorm';
import type { Config } from '../config/config.js';

/** Names under which a secret could be logged by mistake, one level deep. */
const REDACTED = ['password', 'token', 'refreshToken', 'accessToken', 'authorization', 'cookie'];

/** An error as it is logged. */
export interface LoggableError {
  readonly type: string;
  /** Left out when it comes from the database, whose messages quote the values of rows. */
  readonly message?: string;
  /** Code of the system or of the database. */
  readonly code?: string;
  /** Statement with placeholders, never with its values. */
  readonly statement?: string;
  /** Where it was thrown. */
  readonly stack?: string;
  readonly cause?: LoggableError;
}

/** Makes the logger. @param destination standard output by default. */
export function createLogger(config: Pick<Config, 'logLevel'>, destination?: DestinationStream): Logger {
  const options = {
    level: config.logLevel,
    redact: REDACTED.flatMap((name) => [name, `*.${name}`, `*.headers.${name}`]),
    serializers: { err: loggableError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * What may be logged of an error. A failed statement carries its values along, in its properties and in its message:
 * NIP, coordinates, digests of tokens. They are left out.
 */
export function loggableError(error: unknown): LoggableError {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  const isOfDatabase = error instanceof QueryFailedError || 'sql' in error;
  return {
    type: error.name,
    ...(!isOfDatabase && { message: error.message }),
    ...(typeof code === 'string' && { code }),
    ...(error instanceof QueryFailedError && { statement: error.query }),
    stack: framesOf(error),
    ...(cause instanceof Error && { cause: loggableError(cause) }),
  };
}

/** The stack without its first lines, which repeat the message. */
function framesOf(error: Error): string {
  const lines = error.stack?.split('\n') ?? [];
  return lines.filter((line) => /^\s+at /.test(line)).join('\n');
}
