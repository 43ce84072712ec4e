import type { Logger } from 'typeorm';

/** Counts and keeps the statements of a data source, so that a test can assert how many a request needs. */
export class QueryCounter implements Logger {
  private statements: string[] = [];

  logQuery(query: string): void {
    this.statements.push(query);
  }

  /** Runs `work` and returns its result with the statements that it sent, transaction control included. */
  async during<T>(work: () => Promise<T>): Promise<{ result: T; statements: readonly string[] }> {
    this.statements = [];
    const result = await work();
    return { result, statements: this.statements };
  }

  logQueryError(): void {
    return undefined;
  }
  logQuerySlow(): void {
    return undefined;
  }
  logSchemaBuild(): void {
    return undefined;
  }
  logMigration(): void {
    return undefined;
  }
  log(): void {
    return undefined;
  }
}
