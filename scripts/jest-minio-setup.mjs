export { startTestMinio as default } from './lib/test-run-services.mjs';
