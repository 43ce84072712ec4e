import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';

/** One built web application. */
export interface WebApp {
  /** Where it is served, with a slash at both ends. */
  readonly path: string;
  /** Folder of its build. */
  readonly folder: string;
}

const ONE_YEAR_MS = 31_536_000_000;

/**
 * Serves the built web applications: files whose name holds a hash of their content for ever, everything else (the
 * page, the service worker, the manifest) revalidated at each visit, and the page itself for every address that a
 * person may reload. An application that was not built is left out.
 */
export function webAppsRouter(apps: readonly WebApp[]): Router {
  const router = Router();
  for (const { path, folder } of apps) {
    const page = join(folder, 'index.html');
    if (!existsSync(page)) continue;
    router.use(
      `${path}assets`,
      express.static(join(folder, 'assets'), { maxAge: ONE_YEAR_MS, immutable: true, index: false }),
    );
    router.use(path, express.static(folder, { cacheControl: false, index: false, setHeaders: revalidate }));
    router.get(`${path}{*address}`, (request, response, next) => {
      // A missing file stays missing; only addresses of pages get the page.
      if (/\.\w+$/.test(request.path) || !request.accepts('html')) return next();
      revalidate(response);
      response.sendFile(page);
    });
  }
  return router;
}

function revalidate(response: { setHeader(name: string, value: string): unknown }): void {
  response.setHeader('Cache-Control', 'no-cache');
}
