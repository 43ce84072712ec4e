import type DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import { DomainError } from '../shared/domain-error.js';

/** What a batch function may use. */
export interface LoaderSources {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly actor: Actor | null;
}

/** Makes a loader for one request; the function itself is the key under which the loader is kept. */
export type LoaderFactory<Key, Value> = (sources: LoaderSources) => DataLoader<Key, Value>;

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

  /** The loader of this request that the factory makes; the same one at each call. */
  loader<Key, Value>(factory: LoaderFactory<Key, Value>): DataLoader<Key, Value> {
    const known = this.loaders.get(factory);
    if (known) return known as DataLoader<Key, Value>;
    const made = factory(this.sources);
    this.loaders.set(factory, made);
    return made;
  }
}
