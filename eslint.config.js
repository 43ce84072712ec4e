import tseslint from 'typescript-eslint';

/** Where the environment is read; everything else gets the frozen, typed settings. */
const ENVIRONMENT_READERS = ['api/src/main.ts', 'api/src/cli/**', 'api/src/testing/**'];

/** Where the machine's clock is read; everything else asks a `Clock`. */
const CLOCK_READERS = ['api/src/shared/clock.ts', 'api/src/demo/**', 'api/src/testing/**'];

const TESTS = ['**/*.test.ts', '**/*.contract.ts'];

const DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: an import then has the same name everywhere.',
};
const BARREL = {
  selector: 'ExportAllDeclaration',
  message: 'No barrels: import from the file that has the thing.',
};
const DOUBLE_ASSERTION = {
  selector: 'TSAsExpression > TSAsExpression[typeAnnotation.type="TSUnknownKeyword"]',
  message: '`as unknown as` switches the type checker off; narrow the value instead.',
};
const ENVIRONMENT = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'Settings are parsed once in api/src/config and passed on.',
};
const CLOCK = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: '"Now" comes from the Clock that is passed in.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: '"Now" comes from the Clock that is passed in.',
  },
];

const STYLE = [DEFAULT_EXPORT, BARREL, DOUBLE_ASSERTION];

/**
 * @param {...{ selector: string, message: string }} entries
 * @returns {['error', ...object[]]}
 */
const restrict = (...entries) => ['error', ...entries];

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '**/coverage/', '.data/', '**/src/gql/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mts', 'scripts/**/*.mjs'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `return next();` and `() => list.push(x)` say what they mean.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // An empty text in a setting or a form means that nothing was given.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // Numbers in messages are as clear as text.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Classes that GraphQL and TypeORM read through their decorators.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Rows and GraphQL objects are plain values whose class only describes them (docs/architecture.md, views).
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // It would ask for `!`, which is refused.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // tsc demands brackets for index signatures.
      '@typescript-eslint/dot-notation': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 400],
      'no-console': 'error',
      'no-restricted-syntax': restrict(...STYLE),
    },
  },
  {
    files: ['api/**', 'migrations/**'],
    rules: { 'no-restricted-syntax': restrict(...STYLE, ENVIRONMENT, ...CLOCK) },
  },
  { files: ENVIRONMENT_READERS, rules: { 'no-restricted-syntax': restrict(...STYLE, ...CLOCK) } },
  { files: CLOCK_READERS, rules: { 'no-restricted-syntax': restrict(...STYLE, ENVIRONMENT) } },
  {
    files: [...TESTS, 'api/src/testing/**'],
    rules: { 'no-restricted-syntax': restrict(...STYLE) },
  },
  {
    // Jest's matchers (`expect.any`, `expect.objectContaining`) are typed as any.
    files: TESTS,
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  // What people run by hand talks to them on the console.
  { files: ['api/src/cli/**', 'scripts/**', 'bench/**'], rules: { 'no-console': 'off' } },
);
