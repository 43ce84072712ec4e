export { stopTestRunServices as default } from './lib/test-run-services.mjs';
