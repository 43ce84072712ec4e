import { Router } from 'express';

/** What readiness depends on. */
export interface HealthSources {
  /** Rejects when the database does not answer. */
  readonly checkDatabase: () => Promise<void>;
  /** Rejects when the object store does not answer; photos are spooled meanwhile, so this does not stop work. */
  readonly checkObjectStore: () => Promise<void>;
  /** True once the server is stopping. */
  readonly isDraining: () => boolean;
}

/** A check that takes longer than this counts as failed (ms). */
const CHECK_TIMEOUT_MS = 2_000;

/**
 * `/healthz`: the process lives. `/readyz`: it can serve (database reachable, not stopping); a missing object store
 * is shown as `degraded` and is no reason to send clients away, because clocking in goes on without it.
 */
export function healthRouter(sources: HealthSources): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const [database, objectStore] = await Promise.all([
      passes(sources.checkDatabase),
      passes(sources.checkObjectStore),
    ]);
    const draining = sources.isDraining();
    response.status(database && !draining ? 200 : 503).json({
      status: draining ? 'draining' : database ? 'ready' : 'unavailable',
      database: database ? 'ok' : 'unreachable',
      objectStore: objectStore ? 'ok' : 'degraded',
    });
  });
  return router;
}

async function passes(check: () => Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('timeout'));
    }, CHECK_TIMEOUT_MS);
  });
  try {
    await Promise.race([check(), timeout]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
