import type DataLoader from 'dataloader';
import type { LoaderFactory, LoaderSources } from '../db/loader.js';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import { DomainError } from '../shared/domain-error.js';

/** The refresh token of a browser, in a cookie that its scripts cannot read. */
export interface RefreshCookie {
  /** The token that came with the request; null without one. */
  readonly value: string | null;
  /** Has the browser keep a token for a number of seconds. */
  set(token: string, seconds: number): void;
  /** Has the browser forget it. */
  clear(): void;
}

/** Everything that a resolver knows of the request. */
export class RequestContext {
  private readonly loaders = new Map<unknown, unknown>();

  constructor(
    private readonly sources: LoaderSources,
    /** Correlation id; in logs, in audit entries and in the answer to a fault. */
    readonly requestId: string,
    /** Address of the client, as far as trusted proxies say. */
    readonly address: string,
    readonly userAgent: string,
    readonly refreshCookie: RefreshCookie,
  ) {}

  /** Who asks; null without a valid access token. */
  get actorOrNull(): Actor | null {
    return this.sources.actor;
  }

  /** Who asks. @throws DomainError UNAUTHENTICATED without a valid access token. */
  get actor(): Actor {
    if (!this.sources.actor) throw new DomainError('UNAUTHENTICATED');
    return this.sources.actor;
  }

  /** The clock of this request's server. */
  get clock(): Clock {
    return this.sources.clock;
  }

  /** The loader of this request that the factory makes; the same one at each call. */
  loader<Key, Value>(factory: LoaderFactory<Key, Value>): DataLoader<Key, Value, unknown> {
    const known = this.loaders.get(factory);
    if (known) return known as DataLoader<Key, Value, unknown>;
    const made = factory(this.sources);
    this.loaders.set(factory, made);
    return made;
  }
}
