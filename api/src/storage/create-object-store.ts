import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { DiskObjectStore } from './disk-object-store.js';
import { MinioObjectStore } from './minio-object-store.js';
import type { ObjectStore } from './object-store.js';

/** The object store of the settings: the S3 server that they name, else a folder of the data folder. */
export function createObjectStore(config: Pick<Config, 'minio' | 'dataDir'>): ObjectStore {
  if (!config.minio) return new DiskObjectStore(join(config.dataDir, 'objects'));
  const { endpoint, accessKey, secretKey, bucket } = config.minio;
  return new MinioObjectStore({ endpoint: endpoint.href, accessKey, secretKey, bucket });
}
