import { setTimeout as sleep } from 'node:timers/promises';
import { QueryFailedError, type DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '../shared/domain-error.js';

/** Deadlock, lock wait timeout, and a row that changed since the snapshot (MariaDB ≥ 11.6). */
const RETRIED_ERRORS = new Set([1213, 1205, 1020]);

/** Errors of the client and the pool that say that the database cannot be reached or is too busy. */
const UNREACHABLE_ERRORS = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'PROTOCOL_CONNECTION_LOST',
  'ER_CON_COUNT_ERROR',
  'ER_SERVER_SHUTDOWN',
  'ER_CONNECTION_KILLED',
]);

const MAX_ATTEMPTS = 6;
const FIRST_PAUSE_MS = 10;

/** Runs units of work, each in one transaction. */
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in a transaction and commits it. A deadlock runs the whole of `work` again, up to six times with
   * growing random pauses, so `work` must do nothing outside of the database.
   */
  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction(work);
      } catch (error) {
        if (attempt === MAX_ATTEMPTS || !isRetryable(error)) throw error;
        await sleep(Math.random() * FIRST_PAUSE_MS * 2 ** attempt);
      }
    }
  }
}

/** True for an error after which the same transaction may succeed when it is run again. */
export function isRetryable(error: unknown): boolean {
  return RETRIED_ERRORS.has(driverErrorOf(error)?.errno ?? 0);
}

/** True when the database could not be reached or had no connection left. */
export function isDatabaseUnavailable(error: unknown): boolean {
  const driverError = driverErrorOf(error);
  if (!driverError) return false;
  if (UNREACHABLE_ERRORS.has(driverError.code ?? '')) return true;
  return (
    RETRIED_ERRORS.has(driverError.errno ?? 0) ||
    /queue limit|pool is closed|closed state/i.test(driverError.message ?? '')
  );
}

/** True when an INSERT met a row with the same unique key. */
export function isDuplicateKey(error: unknown): boolean {
  return driverErrorOf(error)?.errno === 1062;
}

interface DriverError {
  readonly message?: string;
  readonly code?: string;
  readonly errno?: number;
}

/** What the driver threw, out of the wrappings of TypeORM and of GraphQL. */
function driverErrorOf(error: unknown): DriverError | null {
  if (error instanceof DomainError || typeof error !== 'object' || error === null) return null;
  if (error instanceof QueryFailedError) return error.driverError as DriverError;
  // GraphQL wraps an error whose class is not its own, for example one of Node.js seen from a sandbox.
  if ('thrownValue' in error) return driverErrorOf(error.thrownValue);
  return 'message' in error || 'code' in error ? (error as DriverError) : null;
}
