import type { NeededProgram } from './distribution-packages.mjs';

/** Where and how a private server is started. */
export interface MariaDbOptions {
  /** The server's folder, made when missing: its data, log, socket and connection file lie in it. */
  readonly directory: string;
  /** True: no acknowledged transaction is lost in a crash. False: fast, for data that may be thrown away. */
  readonly durable: boolean;
  /** The one schema that the application's account owns, made when missing; without it the account may do all. */
  readonly schema?: string;
  /** Size of InnoDB's page cache, for example `256M`. */
  readonly bufferPool?: string;
  /** Where it ran before: a server that is started again after a crash is found by those who were connected. */
  readonly address?: Pick<MariaDbConnection, 'port' | 'password'>;
  /** Told about slow steps: the first initialisation, the recovery after a crash. */
  readonly progress?: (message: string) => void;
}

/** How to reach a running private server; also kept in `connection.json` in its folder, readable by its user only. */
export interface MariaDbConnection {
  readonly host: string;
  readonly port: number;
  readonly socketPath: string;
  /** The application's account and its password, which is new at every start. */
  readonly user: string;
  readonly password: string;
  /** Address without a schema: append its name. */
  readonly url: string;
  /** Process of the server, and process that started it and will stop it. */
  readonly pid: number;
  readonly startedBy: number;
}

/** A running private server. */
export interface MariaDb extends MariaDbConnection {
  /** Address of one schema for mysql2 and TypeORM. */
  urlOf(schema: string): string;
  /** Resolves when the server's process is gone, whatever the reason. */
  readonly exited: Promise<unknown>;
  /** Shuts the server down in order. */
  stop(): Promise<void>;
  /** Ends the server as a crash would (SIGKILL). Its folder can be started again. */
  kill(): Promise<void>;
}

/** MariaDB's server as a package of the distribution. */
export declare const MARIADB_SERVER: NeededProgram;

/**
 * Starts a private MariaDB in a folder, on a free port of 127.0.0.1 and a socket, and resolves when it answers.
 * A folder that is empty is initialised; one whose server crashed is recovered. The server ends with this process.
 *
 * @throws SetupProblem when MariaDB is not installed or another process runs a server in this folder
 */
export declare function startMariaDb(options: MariaDbOptions): Promise<MariaDb>;

/** The connection of the server that runs in a folder, or null when none does. */
export declare function runningMariaDb(directory: string): MariaDbConnection | null;

/**
 * Starts a server in a new folder of the system's temporary folder. Its account may make databases; `stop()` removes
 * everything. Folders of earlier runs that were killed are removed first.
 *
 * @param schema see {@link MariaDbOptions.schema}
 */
export declare function startThrowawayMariaDb(schema?: string): Promise<MariaDb>;
