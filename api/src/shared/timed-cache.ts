import type { Clock } from './clock.js';

/**
 * One value that is read again once it is older than a few seconds. For small tables that every request needs and
 * that change rarely; a change made by another process is noticed within that time.
 */
export class TimedCache<Source, Value> {
  private entry: { readonly until: number; readonly value: Promise<Value> } | null = null;

  /**
   * @param milliseconds age from which the value is read again.
   * @param read reads it from the source of the caller, so that a caller inside of a transaction never waits for
   * another connection.
   */
  constructor(
    private readonly clock: Clock,
    private readonly milliseconds: number,
    private readonly read: (source: Source) => Promise<Value>,
  ) {}

  /** The value, at most so old. A failed reading is not kept. */
  get(source: Source): Promise<Value> {
    const now = this.clock.now().getTime();
    if (this.entry && this.entry.until > now) return this.entry.value;
    const value = this.read(source);
    const entry = { until: now + this.milliseconds, value };
    this.entry = entry;
    value.catch(() => {
      if (this.entry === entry) this.entry = null;
    });
    return value;
  }

  /** Drops the value: after a change on this process, and before work that must not miss one. */
  forget(): void {
    this.entry = null;
  }
}
