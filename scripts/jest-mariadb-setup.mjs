export { startTestMariaDb as default } from './lib/test-run-services.mjs';
