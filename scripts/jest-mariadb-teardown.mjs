export { stopTestMariaDb as default } from './lib/test-run-services.mjs';
