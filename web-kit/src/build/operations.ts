import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const CALL = /graphql\(\s*`([^`]*)`\s*,?\s*\)/g;
const NAME = /\b(query|mutation|subscription|fragment)\s+(\w+)/;
const DOCUMENT = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode</gm;
const IMPORT = /^import \{ graphql \} from [^;]*;$/m;

/**
 * Puts in the place of each call `graphql('…')` the document that the generator made of it. The call itself looks it up
 * in a table of all documents, so that the first page would carry the operations of every other page.
 *
 * @param generated the file with the documents, `src/gql/graphql.ts`.
 */
export function ownOperations(generated: string): Plugin {
  let documents: ReadonlyMap<string, string> = new Map();
  return {
    name: 'own-operations',
    enforce: 'pre',
    buildStart: () => {
      const found = readFileSync(generated, 'utf8').matchAll(DOCUMENT);
      documents = new Map([...found].map(([, name = '', document = '']) => [name, document]));
    },
    transform: {
      filter: { id: /\.operations\.ts$/ },
      handler: (code) => {
        const inlined = code.replace(CALL, (call, source: string) => {
          const [, kind, operation = ''] = NAME.exec(source) ?? [];
          const document = documents.get(operation + (kind === 'fragment' ? 'FragmentDoc' : 'Document'));
          if (document === undefined) throw new Error(`The generator has not made: ${call}`);
          return `(${document})`;
        });
        return { code: inlined.replace(IMPORT, ''), map: null };
      },
    },
  };
}
