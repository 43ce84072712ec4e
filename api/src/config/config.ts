import { resolve } from 'node:path';
import { z } from 'zod';

/** Settings of the object store when it is an S3 server; null means the disk store in the data folder. */
export interface MinioSettings {
  readonly endpoint: URL;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly bucket: string;
}

/** Where the pictures of the map come from. */
export interface MapTiles {
  /** Address of a picture with `{z}`, `{x}` and `{y}`; one host, which the pages may then ask. */
  readonly url: string;
  /** Whom the map belongs to; shown on it. */
  readonly attribution: string;
}

/** Every setting of the API server, parsed once from the environment and frozen. */
export interface Config {
  readonly port: number;
  /** Address to listen on; loopback unless a container or a proxy needs more. */
  readonly host: string;
  readonly databaseUrl: string;
  /** Folder of the disk object store and of the photo spool. */
  readonly dataDir: string;
  readonly minio: MinioSettings | null;
  /** Secret that signs access tokens and download links; at least 32 characters. */
  readonly tokenSecret: string;
  readonly accessTokenSeconds: number;
  readonly sessionDays: number;
  /** Loads the demo regency into an empty database. */
  readonly demo: boolean;
  /** Hides introspection and suggestions from the unauthenticated. */
  readonly production: boolean;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Connections to the database, and how many requests may wait for one. */
  readonly databasePool: { readonly size: number; readonly queue: number };
  /** Bytes of photos that may wait on disk while the object store is missing. */
  readonly spoolBytes: number;
  /** Seconds that a stopping server waits for running requests. */
  readonly drainSeconds: number;
  /** Number of reverse proxies in front whose X-Forwarded-For is believed. */
  readonly trustedProxies: number;
  /** Null shows coordinates on a plain grid: an office without internet needs no map server. */
  readonly mapTiles: MapTiles | null;
}

const MEBIBYTE = 1024 * 1024;

const integer = (minimum: number, maximum: number, standard: number) =>
  z.coerce.number().int().min(minimum).max(maximum).default(standard);

const flag = (standard: boolean) =>
  z
    .enum(['true', 'false', '1', '0'])
    .default(standard ? 'true' : 'false')
    .transform((text) => text === 'true' || text === '1');

const environmentSchema = z
  .object({
    PORT: integer(0, 65_535, 4000),
    HOST: z.string().min(1).default('127.0.0.1'),
    DATABASE_URL: z.url({
      protocol: /^(mysql|mariadb)$/,
      error: 'must be mysql://user:password@host:port/name',
    }),
    DATA_DIR: z.string().min(1).default('.data'),
    MINIO_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    MINIO_ACCESS_KEY: z.string().min(1).optional(),
    MINIO_SECRET_KEY: z.string().min(1).optional(),
    MINIO_BUCKET: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
      .default('eoffice-evidence'),
    TOKEN_SECRET: z.string().min(32, 'must have at least 32 characters'),
    ACCESS_TOKEN_SECONDS: integer(30, 3600, 600),
    SESSION_DAYS: integer(1, 365, 30),
    DEMO: flag(false),
    NODE_ENV: z.string().default('development'),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
    DATABASE_POOL_SIZE: integer(2, 200, 16),
    DATABASE_QUEUE_LIMIT: integer(1, 100_000, 2000),
    SPOOL_MEGABYTES: integer(1, 1_000_000, 2048),
    DRAIN_SECONDS: integer(0, 300, 20),
    TRUSTED_PROXIES: integer(0, 10, 0),
    MAP_TILES_URL: z
      .string()
      .regex(
        /^https?:\/\/[^/{}]+\/[^{}]*(\{[zxy]\}[^{}]*){3}$/,
        'must be https://host/…/{z}/{x}/{y}… of one host',
      )
      .optional(),
    MAP_TILES_ATTRIBUTION: z.string().max(200).default(''),
  })
  .superRefine((environment, context) => {
    if (environment.MINIO_ENDPOINT === undefined) return;
    for (const name of ['MINIO_ACCESS_KEY', 'MINIO_SECRET_KEY'] as const) {
      if (environment[name] === undefined) {
        context.addIssue({ code: 'custom', path: [name], message: 'is needed when MINIO_ENDPOINT is set' });
      }
    }
  });

/** The environment has values that cannot be used; the message names every one of them. */
export class ConfigError extends Error {}

/**
 * Parses the environment.
 *
 * @param environment usually `process.env`; empty texts count as not set.
 * @throws ConfigError with one line for each bad value.
 */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`The settings cannot be used:\n${lines.join('\n')}`);
  }
  const values = parsed.data;
  return Object.freeze({
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    dataDir: resolve(values.DATA_DIR),
    minio: minioSettings(values),
    tokenSecret: values.TOKEN_SECRET,
    accessTokenSeconds: values.ACCESS_TOKEN_SECONDS,
    sessionDays: values.SESSION_DAYS,
    demo: values.DEMO,
    production: values.NODE_ENV === 'production',
    logLevel: values.LOG_LEVEL,
    databasePool: { size: values.DATABASE_POOL_SIZE, queue: values.DATABASE_QUEUE_LIMIT },
    spoolBytes: values.SPOOL_MEGABYTES * MEBIBYTE,
    drainSeconds: values.DRAIN_SECONDS,
    trustedProxies: values.TRUSTED_PROXIES,
    mapTiles:
      values.MAP_TILES_URL === undefined
        ? null
        : { url: values.MAP_TILES_URL, attribution: values.MAP_TILES_ATTRIBUTION },
  });
}

function minioSettings(values: z.infer<typeof environmentSchema>): MinioSettings | null {
  if (!values.MINIO_ENDPOINT || !values.MINIO_ACCESS_KEY || !values.MINIO_SECRET_KEY) return null;
  return {
    endpoint: new URL(values.MINIO_ENDPOINT),
    accessKey: values.MINIO_ACCESS_KEY,
    secretKey: values.MINIO_SECRET_KEY,
    bucket: values.MINIO_BUCKET,
  };
}
