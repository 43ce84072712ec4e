import type { InsertListener } from './bulk-insert.js';

/** How far a load is. */
export interface SeedProgress {
  /** The table that got rows last. */
  readonly table: string;
  /** Rows written so far, in all tables. */
  readonly rows: number;
  /** Share of the whole work that is done, 0 to 100. */
  readonly percent: number;
}

/** Told about the progress after every statement. */
export type ProgressListener = (progress: SeedProgress) => void;

/** Counts rows, and turns finished parts of the work into a percentage. */
export class ProgressMeter {
  private rows = 0;
  private parts = 0;

  /** @param total parts of the whole work. */
  constructor(
    private readonly total: number,
    private readonly listener: ProgressListener = () => undefined,
  ) {}

  readonly inserted: InsertListener = (table, rows) => {
    this.rows += rows;
    this.listener({ table, rows: this.rows, percent: Math.floor((100 * this.parts) / this.total) });
  };

  /** One more part is done. */
  partDone(): void {
    this.parts += 1;
  }
}
