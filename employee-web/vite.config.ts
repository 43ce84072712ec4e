import { compressedFiles } from '../web-kit/src/build/compressed-files.ts';
import { defineConfig } from 'vite';

/** Where `npm run dev` finds the API. */
const API = 'http://127.0.0.1:4000';

// Vite reads the default export.
// eslint-disable-next-line no-restricted-syntax
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [compressedFiles()],
  build: {
    target: 'es2022',
    reportCompressedSize: false,
    rolldownOptions: {
      // Packages mark files for frameworks with server components; a bundle for browsers needs no mark.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  server: { proxy: { '/graphql': API, '/evidence': API } },
});
