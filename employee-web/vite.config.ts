import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { componentStyles } from '../web-kit/src/build/component-styles.ts';
import { compressedFiles } from '../web-kit/src/build/compressed-files.ts';
import { ownOperations } from '../web-kit/src/build/operations.ts';

/** Where `npm run dev` finds the API. */
const API = 'http://127.0.0.1:4000';

const operations = ownOperations(`${import.meta.dirname}/src/gql/graphql.ts`);

const pwa = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src/worker',
  filename: 'sw.ts',
  injectRegister: false,
  // The worker is one classic script.
  injectManifest: {
    rollupFormat: 'iife',
    globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}'],
    buildPlugins: { vite: [operations] },
  },
  manifest: {
    id: '/',
    start_url: '/',
    scope: '/',
    name: 'E-Office',
    short_name: 'E-Office',
    description: 'Absen, LKH, dan TPP pegawai',
    lang: 'id',
    dir: 'ltr',
    display: 'standalone',
    orientation: 'portrait',
    theme_color: '#0f6f68',
    background_color: '#f8f9fa',
    categories: ['government', 'productivity'],
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
});

// Vite reads the default export.
// eslint-disable-next-line no-restricted-syntax
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [componentStyles(), operations, pwa, compressedFiles()],
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
