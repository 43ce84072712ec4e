import { dirname, join, relative } from 'node:path';
import type { Plugin } from 'vite';

const CALL = /graphql\(\s*`([^`]*)`\s*,?\s*\)/g;
const NAME = /\b(query|mutation|subscription|fragment)\s+(\w+)/;

/**
 * Turns each call `graphql('…')` into the typed document that the generator made of it. The call itself looks the
 * document up in a table of all of them, so that every page would carry the operations of every other page.
 *
 * @param generated the file with the documents, `src/gql/graphql.ts`.
 */
export function directOperations(generated: string): Plugin {
  return {
    name: 'direct-operations',
    enforce: 'pre',
    transform: {
      filter: { id: /\.operations\.ts$/ },
      handler(code, id) {
        const names = new Set<string>();
        const replaced = code.replace(CALL, (call, source: string) => {
          const [, kind, operation] = NAME.exec(source) ?? [];
          if (kind === undefined || operation === undefined) throw new Error(`No operation in ${call}`);
          const name = operation + (kind === 'fragment' ? 'FragmentDoc' : 'Document');
          names.add(name);
          return name;
        });
        const path = relative(dirname(id), generated);
        const from = path.startsWith('.') ? path : join('.', path);
        return {
          code: `import { ${[...names].join(', ')} } from '${from}';\n${replaced}`,
          map: null,
        };
      },
    },
  };
}
