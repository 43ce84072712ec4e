export { startTestRunServices as default } from './lib/test-run-services.mjs';
