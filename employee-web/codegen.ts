import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of every operation of this application, from the committed contract. Run by `npm run codegen -w employee-web`. */
const config: CodegenConfig = {
  schema: '../schema/schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/gql/**'],
  ignoreNoDocuments: true,
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        importExtension: '.ts',
        emitLegacyCommonJSImports: false,
        strictScalars: true,
        scalars: {
          ClientId: 'string',
          DateTime: 'string',
          Latitude: 'number',
          LocalDate: 'string',
          LocalTime: 'string',
          Longitude: 'number',
          Nip: 'string',
          Npsn: 'string',
          Sha256: 'string',
        },
      },
    },
  },
};

// The generator reads the default export.
// eslint-disable-next-line no-restricted-syntax
export default config;
