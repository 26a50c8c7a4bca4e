import swc from '@swc/core/Visitor.js'

// SWC parses `using`, and its visitor, which dependency-cruiser walks with, does not know it: the declarations are visited like any others.
const { Visitor } = swc
const { visitStatement } = Visitor.prototype
Visitor.prototype.visitStatement = function visitWithUsing(statement) {
  if (statement.type !== 'UsingDeclaration') return visitStatement.call(this, statement)
  this.visitVariableDeclarators(statement.decls)
  return statement
}

/**
 * Imports run one way:
 *
 *   domain ← access ← workflows ← http ← hooks, endpoints ← collections ← payload.config ← server
 *
 * Adapters and fields know the domain, the environment and the error catalogue only. Tests and scripts may look at anything.
 * `tests/unit/rules.test.ts` breaks each rule on purpose.
 */
const ours =
  '^(src|client|portal|collections|endpoints|hooks|tests|scripts)/|^(payload|jest|next)\\.config\\.|^\\.dependency-cruiser\\.js$'

/** What stands below every room: the catalogue of errors, the names of the collections, their generated types. */
const ground = [
  'src/(lib|i18n)/',
  'src/errors\\.ts$',
  'src/hasErrorCode\\.ts$',
  'src/slugs\\.ts$',
  'src/panelPages\\.ts$',
  'src/payload-types\\.ts$',
]
const environment = ['src/env\\.ts$']

/** The room at `path` may import of ours only what is in `allowed`. */
function room({ name, path, allowed, comment }) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path },
    to: { path: ours, pathNot: allowed.map((pattern) => `^${pattern}`) },
  }
}

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or a third one is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'packages-are-declared',
      comment: 'A package that package.json does not name is there by accident only.',
      severity: 'error',
      from: { path: ours },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-dev-packages-at-run-time',
      comment: 'An installation for production has no devDependencies.',
      severity: 'error',
      from: { path: '^(src|collections|endpoints|hooks)/|^payload\\.config\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'no-circles-between-folders',
      comment: 'Folders of these rooms stand on floors: a folder imports from the floors below it, never upwards.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/(workflows|domain|adapters|http)/' },
      to: { circular: true, path: '^src/(workflows|domain|adapters|http)/' },
    },
    room({
      name: 'lib-is-pure',
      comment: 'Helpers that any product could use. They know nothing of this one.',
      path: '^src/lib/',
      allowed: ['src/lib/'],
    }),
    room({
      name: 'words-are-below-the-domain',
      comment: 'The language layer knows no other room.',
      path: '^src/i18n/',
      allowed: ['src/(lib|i18n)/'],
    }),
    room({
      name: 'domain-is-pure',
      comment: 'The domain knows only itself, pure helpers and the language layer.',
      path: '^src/domain/',
      allowed: ['src/(lib|i18n|domain)/'],
    }),
    {
      name: 'domain-has-no-effects',
      comment:
        'Of Node only hashing, of packages only word lists, messages and CSV: nothing that reads a clock, a disk or a network.',
      severity: 'error',
      from: { path: '^src/(domain|lib|i18n)/' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev'],
        pathNot: [
          '^(node:)?crypto$',
          '@zxcvbn-ts/language-common',
          'intl-messageformat',
          '@schummar/icu-type-parser',
          'csv-stringify/lib/sync',
        ],
      },
    },
    room({
      name: 'access-is-below-workflows',
      path: '^src/access/',
      allowed: ['src/(domain|access)/', ...ground],
      comment: 'The policy decides; it does nothing.',
    }),
    room({
      name: 'adapters-are-leaves',
      path: '^src/adapters/',
      allowed: ['src/(domain|adapters)/', ...ground, ...environment],
      comment: 'An adapter knows its outside and the domain, never who uses it.',
    }),
    room({
      name: 'fields-are-leaves',
      path: '^src/fields/',
      allowed: ['src/(domain|fields)/', 'src/access/fieldAccess\\.ts$', ...ground, ...environment],
      comment: 'A field knows the domain only.',
    }),
    room({
      name: 'workflows-are-below-doors',
      path: '^src/workflows/',
      allowed: ['src/(domain|access|adapters|workflows)/', ...ground, ...environment],
      comment: 'A workflow does not know by which door it was asked.',
    }),
    room({
      name: 'http-is-below-endpoints',
      path: '^src/http/',
      allowed: ['src/(domain|access|adapters|workflows|http)/', ...ground, ...environment],
      comment: 'The frame of endpoints knows none of them.',
    }),
    room({
      name: 'hooks-are-doors',
      path: '^hooks/',
      allowed: ['src/(domain|access|adapters|workflows|http)/', 'hooks/', ...ground, ...environment],
      comment: 'Hooks never import endpoints or collections.',
    }),
    room({
      name: 'endpoints-are-doors',
      path: '^endpoints/',
      allowed: ['src/(domain|access|adapters|workflows|http)/', 'endpoints/', ...ground, ...environment],
      comment: 'Endpoints never import hooks or collections.',
    }),
    room({
      name: 'collections-compose',
      path: '^collections/',
      allowed: [
        'src/(domain|access|adapters|workflows|http|fields)/',
        '(collections|hooks|endpoints)/',
        ...ground,
        ...environment,
      ],
      comment: 'Collections are below the config and the server.',
    }),
    {
      name: 'server-is-on-top',
      comment: 'Only the server imports the server, and the demo tells a failed start as it does.',
      severity: 'error',
      from: { path: ours, pathNot: '^(src/(server|demo)|tests|scripts)/' },
      to: { path: '^src/server/' },
    },
    {
      name: 'panel-is-aside',
      comment: 'Nothing of the server depends on the admin panel.',
      severity: 'error',
      from: { path: ours, pathNot: '^(src/(app|admin)|tests|scripts)/' },
      to: { path: '^src/(app|admin)/' },
    },
    room({
      name: 'panel-asks-the-api',
      path: '^src/admin/(?!views/)',
      allowed: ['src/domain/', 'src/(lib|i18n)/', 'src/panelPages\\.ts$', 'src/admin/(?!views/)'],
      comment: 'What runs in the browser knows the domain, and everything else over HTTP.',
    }),
    room({
      name: 'views-run-on-the-server',
      path: '^src/admin/views/',
      allowed: ['src/(domain|access|workflows|admin)/', ...ground],
      comment:
        'A page of the panel is made on the server, by the same workflows as its endpoints. It has no “use client”.',
    }),
    room({
      name: 'client-stands-alone',
      path: '^client/',
      allowed: ['client/'],
      comment: 'The client library runs in apps, which have nothing of the platform.',
    }),
    {
      name: 'client-has-no-packages',
      comment: 'It runs in browsers, Node and React Native, and brings nothing along.',
      severity: 'error',
      from: { path: '^client/src/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'] },
    },
    {
      name: 'platform-does-not-need-its-client',
      comment: 'What runs in production does not know the client library.',
      severity: 'error',
      from: { path: ours, pathNot: '^(client|portal|tests|scripts|src/demo)/' },
      to: { path: '^client/' },
    },
    room({
      name: 'portal-is-a-client',
      path: '^portal/',
      allowed: ['portal/', 'client/src/index\\.ts$', 'src/lib/'],
      comment: 'The client portal knows the public API only, as any other client app.',
    }),
    {
      name: 'nobody-needs-the-portal',
      comment: 'The server serves what was built of it.',
      severity: 'error',
      from: { path: ours, pathNot: '^(portal|tests|scripts)/' },
      to: { path: '^portal/' },
    },
    {
      name: 'demo-is-a-client',
      comment: 'The demo does what it does over HTTP, as any client would.',
      severity: 'error',
      from: { path: '^src/demo/' },
      to: {
        path: ours,
        pathNot: ['^src/(demo|domain|lib|i18n)/', '^client/', '^src/env\\.ts$', '^src/server/printStartError\\.ts$'],
      },
    },
    {
      name: 'nobody-needs-the-demo',
      comment: 'What runs in production does not know the demo.',
      severity: 'error',
      from: { path: ours, pathNot: '^(src/demo|tests|scripts)/' },
      to: { path: '^src/demo/' },
    },
    {
      name: 'tests-stay-outside',
      comment: 'What runs never imports what tests it.',
      severity: 'error',
      from: { path: ours, pathNot: '^(tests|scripts)/' },
      to: { path: '^(tests|scripts)/' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.next|\\.data|\\.build)/' },
    moduleSystems: ['es6', 'cjs'],
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts', '.json'],
    },
    tsConfig: { fileName: 'tsconfig.json' },
  },
}
