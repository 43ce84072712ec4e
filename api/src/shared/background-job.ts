/** Work that a server does from time to time, beside its requests. */
export interface BackgroundJob {
  readonly name: string;
  readonly everyMs: number;
  /** True for work that is also done at once when the server starts. */
  readonly atStart?: boolean;
  /** Does what there is to do; safe to run at any time and in several processes at once. */
  readonly run: () => Promise<unknown>;
}
