export { stopTestMinio as default } from './lib/test-run-services.mjs';
