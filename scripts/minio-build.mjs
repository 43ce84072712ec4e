import './lib/node-version.mjs';
import { buildMinio } from './lib/minio-build.mjs';
import { findMinio } from './lib/minio-binary.mjs';
import { reportProblem } from './lib/setup-problem.mjs';

/** `npm run minio:build`: builds the MinIO server that the object store is tested with, once for this user. */
try {
  await buildMinio();
  console.log(`The MinIO server for tests: ${findMinio()}`);
} catch (problem) {
  reportProblem(problem);
  process.exitCode = 1;
}
