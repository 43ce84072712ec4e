/** A running MinIO server for tests. */
export interface MinioServer {
  /** `http://127.0.0.1:port`. */
  readonly endpoint: string;
  /** The administrator's keys, new at every start. */
  readonly accessKey: string;
  readonly secretKey: string;
  /** Ends it and removes its files. */
  stop(): Promise<void>;
  /** Ends it as a crash would; its files stay until `stop()`. */
  kill(): Promise<void>;
}

/**
 * Starts MinIO in a new temporary folder on a free port of 127.0.0.1. It ends with this process.
 *
 * @param binary path of the server, see `findMinio()`
 */
export declare function startMinio(binary: string): Promise<MinioServer>;
