export { startTestBrowserServices as default } from './lib/test-run-services.mjs';
