import type { Clock } from './clock.js';

/**
 * One value that is read again once it is older than a few seconds. For small tables that every request needs and
 * that change rarely; a change made by another process is noticed within that time.
 *
 * Nobody ever waits for the reading of somebody else: who waits inside of a transaction holds a connection, and the
 * reader may be waiting for exactly that connection. Whoever finds the value too old reads it anew, and the others
 * use the old one until that is done.
 */
export class TimedCache<Source, Value> {
  private known: { readonly value: Value; readonly until: number } | null = null;
  private readonly reading = new Set<number>();
  private generation = 0;

  /**
   * @param milliseconds age from which the value is read again.
   * @param read reads it from the source of the caller: inside of a transaction, that of the transaction.
   */
  constructor(
    private readonly clock: Clock,
    private readonly milliseconds: number,
    private readonly read: (source: Source) => Promise<Value>,
  ) {}

  /** The value, at most so old, or a little older while it is being read. A failed reading changes nothing. */
  async get(source: Source): Promise<Value> {
    const { known, generation } = this;
    const now = this.clock.now().getTime();
    if (known && (known.until > now || this.reading.has(generation))) return known.value;
    this.reading.add(generation);
    try {
      const value = await this.read(source);
      if (generation === this.generation) this.known = { value, until: now + this.milliseconds };
      return value;
    } finally {
      this.reading.delete(generation);
    }
  }

  /** Drops the value: after a change on this process, and before work that must not miss one. */
  forget(): void {
    this.known = null;
    this.generation += 1;
  }
}
