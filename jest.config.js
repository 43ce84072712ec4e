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

const NOT_OURS = ['/node_modules/', '/dist/'];

/** Tests of the object store, which run against a real MinIO server where there is one. */
const OBJECT_STORE_TESTS = '/api/src/storage/.*\\.int\\.test\\.ts$';

const withMariaDb = {
  globalSetup: '<rootDir>/scripts/jest-mariadb-setup.mjs',
  globalTeardown: '<rootDir>/scripts/jest-mariadb-teardown.mjs',
};

/** @type {import('jest').Config} */
export default {
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
  ],
};
