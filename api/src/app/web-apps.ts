import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router, type Request, type RequestHandler, type Response } from 'express';

/** One built web application. */
export interface WebApp {
  /** Where it is served, with a slash at both ends. */
  readonly path: string;
  /** Folder of its build. */
  readonly folder: string;
}

const ONE_YEAR_MS = 31_536_000_000;

/** Compressed forms that a build has beside its files, the smallest first. */
const ENCODINGS = [
  { encoding: 'br', suffix: '.br' },
  { encoding: 'gzip', suffix: '.gz' },
] as const;

/**
 * Serves the built web applications: files whose name holds a hash of their content for ever, everything else (the
 * page, the service worker, the manifest) revalidated at each visit, and the page itself for every address that a
 * person may reload. What the build has compressed is sent so. An application that was not built is left out.
 */
export function webAppsRouter(apps: readonly WebApp[]): Router {
  const router = Router();
  for (const { path, folder } of apps) {
    if (!existsSync(join(folder, 'index.html'))) continue;
    router.use(path, compressed(folder));
    router.use(
      `${path}assets`,
      express.static(join(folder, 'assets'), { maxAge: ONE_YEAR_MS, immutable: true, index: false }),
    );
    router.use(path, express.static(folder, { cacheControl: false, index: false, setHeaders: revalidate }));
    router.get(`${path}{*address}`, page(folder));
  }
  return router;
}

/** Lets `a.js.br` answer for `a.js` where the build has it and the client takes it. */
function compressed(folder: string): RequestHandler {
  const files = new Set(readdirSync(folder, { recursive: true }).map((name) => `/${String(name)}`));
  return (request, response, next) => {
    const form = formFor(request, response, request.path, files);
    if (form) {
      encoded(response, request.path, form.encoding);
      request.url = request.url.replace(request.path, `${request.path}${form.suffix}`);
    }
    next();
  };
}

/** The page for every address that is not a file. */
function page(folder: string): RequestHandler {
  const files = new Set(readdirSync(folder).map((name) => `/${name}`));
  return (request, response, next) => {
    // A missing file stays missing; only addresses of pages get the page.
    if (/\.\w+$/.test(request.path) || !request.accepts('html')) return next();
    revalidate(response);
    const form = formFor(request, response, '/index.html', files);
    if (form) encoded(response, '/index.html', form.encoding);
    response.sendFile(join(folder, `index.html${form?.suffix ?? ''}`));
  };
}

/** The form to send; none when the client takes the file as it is. Caches keep one copy for each encoding. */
function formFor(
  request: Request,
  response: Response,
  path: string,
  files: ReadonlySet<string>,
): (typeof ENCODINGS)[number] | undefined {
  const forms = ENCODINGS.filter(({ suffix }) => files.has(path) && files.has(`${path}${suffix}`));
  if (forms.length > 0) response.vary('Accept-Encoding');
  return forms.find(({ encoding }) => request.acceptsEncodings(encoding) === encoding);
}

/** The type is that of the file inside. */
function encoded(response: Response, path: string, encoding: string): void {
  response.type(path.slice(path.lastIndexOf('.')));
  response.setHeader('Content-Encoding', encoding);
}

function revalidate(response: { setHeader(name: string, value: string): unknown }): void {
  response.setHeader('Cache-Control', 'no-cache');
}
