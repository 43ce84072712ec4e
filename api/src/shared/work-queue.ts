import { DomainError } from './domain-error.js';

/**
 * Lets a few pieces of heavy work run at once, the others wait in line, and refuses more than the line holds: a
 * rush of heavy work must neither take the processor from people who clock in nor fill the memory.
 */
export class WorkQueue {
  private running = 0;
  private readonly line: (() => void)[] = [];

  /**
   * @param atOnce how many run at the same time.
   * @param maxWaiting how many may wait; more are refused.
   */
  constructor(
    private readonly atOnce: number,
    private readonly maxWaiting: number,
  ) {}

  /**
   * Runs the work when its turn comes and returns what it returns.
   * @throws DomainError SERVICE_UNAVAILABLE when the line is full; whatever the work throws.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.atOnce) await this.waitInLine();
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.line.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }

  /** How many wait at this moment. */
  get waiting(): number {
    return this.line.length;
  }

  private waitInLine(): Promise<void> {
    if (this.line.length >= this.maxWaiting) throw new DomainError('SERVICE_UNAVAILABLE');
    return new Promise((resolve) => this.line.push(resolve));
  }
}
