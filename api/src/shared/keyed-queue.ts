/**
 * Runs work about the same key one after the other, and work about different keys side by side. In front of a lock in
 * the database it keeps the many requests of one person from holding a connection each while they wait for each other.
 */
export class KeyedQueue {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Runs the work when everything that was asked before about the key has ended; returns what it returns. */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(key);
    const mine = before === undefined ? work() : before.then(work, work);
    this.last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.last.get(key) === mine) this.last.delete(key);
    }
  }
}
