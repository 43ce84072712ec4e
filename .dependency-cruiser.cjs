/**
 * The import rules of docs/architecture.md. Run by `npm run check` as "import boundaries".
 *
 * Folders of api/src from the bottom to the top: a folder imports its own layer and the ones below. A new folder has
 * to be given its place here.
 */
const LAYERS = [
  ['shared'],
  ['config', 'db', 'storage'],
  ['graphql', 'outbox', 'audit', 'auth', 'employees', 'rule-sets'],
  ['work-locations', 'supervision', 'schedules', 'calendar', 'evidence'],
  [
    'attendance',
    'absences',
    'corrections',
    'dispensations',
    'recompute',
    'working-time',
    'recaps',
    'discipline',
    'lkh',
    'placement',
    'change-sets',
  ],
  ['allowance'],
  ['notifications', 'reports', 'imports'],
  ['app', 'seeds', 'cli', 'demo', 'testing'],
];

/** Lists of everything: they are part of the composition, wherever they lie. */
const COMPOSITION =
  '^api/src/(main|db/(entities|data-source)|graphql/(resolvers|schema)|[^/]+/compose-[^/]+)\\.ts$';
const TESTS = '\\.(test|test-kit|fixture|contract)\\.ts$';
const RULES = '\\.rules\\.ts$';

/** Files in which GraphQL is spoken; everything else of the API must not know it. */
const GRAPHQL_SIDE = '^api/src/(graphql|app|cli|testing)/|\\.(resolver|types)\\.ts$';

/** @param {string[]} names */
const folders = (names) => `^api/src/(${names.join('|')})/`;

const layerRules = LAYERS.slice(0, -1).map((names, index) => ({
  name: `layer-of-${names[0]}`,
  comment: `${names.join(', ')}: may import this layer and the ones below, not the ones above`,
  severity: 'error',
  from: { path: folders(names), pathNot: [COMPOSITION, TESTS] },
  to: { path: [folders(LAYERS.slice(index + 1).flat()), COMPOSITION] },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'every-folder-has-a-layer',
      comment: 'A new folder of api/src needs its place in LAYERS of .dependency-cruiser.cjs',
      severity: 'error',
      from: { path: '^api/src/[^/]+/', pathNot: folders(LAYERS.flat()) },
      to: {},
    },
    {
      name: 'no-cycles',
      comment:
        'Modules that load each other break by the order of imports; types of one feature may refer to each other',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'rules-know-only-values',
      comment: 'A rule imports values: other rules, shared, and at most the type of an entity',
      severity: 'error',
      from: { path: RULES },
      to: {
        path: '^api/src/(db|graphql|app|config|storage)/|\\.(service|reader|loaders|resolver|types)\\.ts$',
      },
    },
    {
      name: 'rules-load-no-entity',
      comment: 'A rule may name the type of a row, but never load the class with its mapping',
      severity: 'error',
      from: { path: RULES },
      to: { path: '\\.entity\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rules-do-no-input-or-output',
      comment: 'A rule needs no package but those that only compute (net: the forms of addresses)',
      severity: 'error',
      from: { path: RULES },
      to: {
        dependencyTypes: ['npm', 'core'],
        pathNot:
          '^(node:)?(crypto|net)$|/node_modules/(zod|temporal-polyfill)/|^node_modules/(zod|temporal-polyfill)/',
      },
    },
    {
      name: 'features-keep-their-services',
      comment:
        'Other features use the entity, rules, reader and types of a feature, never its service or resolver',
      severity: 'error',
      from: {
        path: '^api/src/([^/]+)/',
        pathNot: [folders(['app', 'seeds', 'cli', 'demo', 'testing']), COMPOSITION, TESTS],
      },
      to: { path: '\\.(service|resolver)\\.ts$', pathNot: '^api/src/$1/' },
    },
    {
      name: 'loaders-serve-resolvers',
      comment:
        'Batching belongs to one GraphQL request: only resolvers ask loaders, also those of other features',
      severity: 'error',
      from: {
        path: '^api/src/',
        pathNot: ['\\.(resolver|loaders)\\.ts$', folders(['app', 'graphql']), COMPOSITION, TESTS],
      },
      to: { path: '\\.loaders\\.ts$' },
    },
    {
      name: 'graphql-ends-at-the-resolver',
      comment: 'Services, rules, readers and entities know nothing of GraphQL',
      severity: 'error',
      from: { path: '^api/src/', pathNot: [GRAPHQL_SIDE, COMPOSITION, TESTS] },
      to: { path: 'node_modules/(graphql|type-graphql|graphql-scalars|@apollo)/|\\.resolver\\.ts$' },
    },
    {
      name: 'views-are-made-at-the-resolver',
      comment: 'Below the resolver a GraphQL class may name what a function returns, and no more',
      severity: 'error',
      from: { path: '^api/src/', pathNot: [GRAPHQL_SIDE, COMPOSITION, TESTS] },
      to: { path: '\\.types\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A migration must mean the same for ever: it imports typeorm and nothing of the application',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { pathNot: '^migrations/|node_modules/typeorm/' },
    },
    {
      name: 'production-needs-no-test-code',
      comment: 'What runs in production does not import tests or test helpers',
      severity: 'error',
      from: { path: '^(api/src|migrations)/', pathNot: ['^api/src/(testing|demo)/', TESTS] },
      to: { path: ['^api/src/testing/', TESTS] },
    },
    {
      name: 'every-import-exists',
      comment: 'An import that cannot be resolved, or a package that package.json does not name',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsConfig: { fileName: 'api/tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs'],
    },
  },
};
