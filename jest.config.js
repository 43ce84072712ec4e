import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const WEB_TEST_SETUP = join(import.meta.dirname, 'web-kit/src/testing/jest-setup.ts');

/** @type {import('jest').Config} */
const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@eoffice/migrations$': '<rootDir>/migrations/index.ts',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
};

/** @type {import('jest').Config} */
const web = {
  rootDir: import.meta.dirname,
  testEnvironment: 'jsdom',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '\\.(css|svg|png)$': '<rootDir>/scripts/jest-asset-stub.mjs' },
  // Written by the applications: what jsdom lacks and a browser has.
  setupFilesAfterEnv: [WEB_TEST_SETUP].filter(existsSync),
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
};

const NOT_OURS = ['/node_modules/', '/dist/'];

/** Tests of the object store, which run against a real MinIO server where there is one. */
const OBJECT_STORE_TESTS = '/api/src/storage/.*\\.int\\.test\\.ts$';

const withMariaDb = {
  globalSetup: '<rootDir>/scripts/jest-mariadb-setup.mjs',
  globalTeardown: '<rootDir>/scripts/jest-mariadb-teardown.mjs',
};

/** @type {import('jest').Config} */
export default {
  maxWorkers: Math.max(2, Math.ceil(availableParallelism() / 2)),
  // A real server answers late on a busy machine; a test that hangs is still ended.
  testTimeout: 30_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{api,migrations,scripts}/**/*.test.ts'],
      testPathIgnorePatterns: [...NOT_OURS, '\\.int\\.test\\.ts$'],
    },
    {
      ...base,
      ...withMariaDb,
      displayName: 'feature',
      testMatch: ['<rootDir>/{api,scripts}/**/*.int.test.ts'],
      testPathIgnorePatterns: [...NOT_OURS, OBJECT_STORE_TESTS],
    },
    {
      ...base,
      ...withMariaDb,
      displayName: 'contract',
      testMatch: ['<rootDir>/schema/**/*.test.ts'],
      testPathIgnorePatterns: NOT_OURS,
    },
    {
      ...base,
      displayName: 'object-store',
      testMatch: ['<rootDir>/api/src/storage/**/*.int.test.ts'],
      testPathIgnorePatterns: NOT_OURS,
      globalSetup: '<rootDir>/scripts/jest-minio-setup.mjs',
      globalTeardown: '<rootDir>/scripts/jest-minio-teardown.mjs',
    },
    {
      ...web,
      displayName: 'web',
      testMatch: ['<rootDir>/{web-kit,admin-web,employee-web}/src/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: NOT_OURS,
    },
    {
      ...base,
      displayName: 'browser',
      testMatch: ['<rootDir>/{admin-web,employee-web}/e2e/**/*.test.ts'],
      testPathIgnorePatterns: NOT_OURS,
      globalSetup: '<rootDir>/scripts/jest-browser-setup.mjs',
      globalTeardown: '<rootDir>/scripts/jest-mariadb-teardown.mjs',
    },
  ],
};
