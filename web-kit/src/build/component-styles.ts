import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const MODULE = /^(.*\/@mantine\/core)\/esm\/.*\/(\w+)\.module\.mjs$/;

/**
 * Brings the styles of those parts of the component library that a chunk uses, beside their script, instead of those of
 * all parts. They lie in the layer `mantine`, so the application's own styles win whatever the order of loading.
 */
export function componentStyles(): Plugin {
  return {
    name: 'component-styles',
    transform: {
      filter: { id: MODULE },
      handler(code, id) {
        const [, library = '', part = ''] = MODULE.exec(id) ?? [];
        const styles = join(library, 'styles', `${part}.layer.css`);
        return existsSync(styles) ? { code: `import ${JSON.stringify(styles)};\n${code}`, map: null } : null;
      },
    },
  };
}
