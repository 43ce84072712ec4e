import type { CodegenConfig } from '@graphql-codegen/cli';

/** How the committed contract becomes types, for both applications: a scalar that is missing here stops the build. */
export const CODEGEN: CodegenConfig = {
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
          YearMonth: 'string',
        },
      },
    },
  },
};
