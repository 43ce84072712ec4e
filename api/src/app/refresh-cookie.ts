import type { CookieOptions, Request, Response } from 'express';
import type { RefreshCookie } from '../graphql/context.js';

const NAME = 'eoffice_refresh';

/**
 * The cookie of a request that carries a browser's refresh token: out of reach of scripts, sent to `/graphql` only and
 * never from another site (OWASP Session Management Cheat Sheet), and over HTTPS only when the request came so.
 */
export function refreshCookieOf(request: Request, response: Response): RefreshCookie {
  const options: CookieOptions = {
    httpOnly: true,
    sameSite: 'strict',
    path: '/graphql',
    secure: request.secure,
  };
  return {
    value: readCookie(request.headers.cookie),
    set: (token, seconds) => response.cookie(NAME, token, { ...options, maxAge: seconds * 1000 }),
    clear: () => response.clearCookie(NAME, options),
  };
}

function readCookie(header: string | undefined): string | null {
  for (const pair of header?.split(';') ?? []) {
    const separator = pair.indexOf('=');
    if (pair.slice(0, separator).trim() === NAME) return pair.slice(separator + 1).trim();
  }
  return null;
}
