// The import ladder of ARCHITECTURE.md as rules: every folder names what it may look into; anything else is an error.
// Rungs on one line of the ladder (language and time; store and ingest) do not see each other.
const LADDER = {
  text: [],
  model: [],
  language: ['text', 'model'],
  time: ['text', 'model'],
  places: ['text', 'model', 'language'],
  actors: ['text', 'model', 'language', 'time', 'places'],
  statements: ['text', 'model', 'language', 'time', 'places', 'actors'],
  claims: ['text', 'model', 'language', 'time', 'places', 'actors', 'statements'],
  reader: ['text', 'model', 'language', 'time', 'places', 'actors', 'statements', 'claims'],
  ledger: ['text', 'model', 'language', 'time', 'places', 'actors', 'statements', 'claims', 'reader'],
  store: [
    'text',
    'model',
    'language',
    'time',
    'places',
    'actors',
    'statements',
    'claims',
    'reader',
    'ledger',
  ],
  ingest: [
    'text',
    'model',
    'language',
    'time',
    'places',
    'actors',
    'statements',
    'claims',
    'reader',
    'ledger',
  ],
};
LADDER.serve = [...LADDER.store, 'store', 'ingest'];

/** Paths of a rung: a folder, but `reader` is the files that stand in src itself, and how entries are explained. */
const paths = (rung) => (rung === 'reader' ? '^src/([^/]+\\.ts$|explain/)' : `^src/${rung}/`);

const climbing = Object.entries(LADDER).map(([rung, below]) => ({
  name: `ladder-${rung}`,
  comment: `${rung} may look into ${below.join(', ') || 'nothing else in src'} only.`,
  severity: 'error',
  from: { path: paths(rung) },
  to: { path: '^(src|web)/', pathNot: [paths(rung), ...below.map(paths)] },
}));

const ENGINE =
  '^src/([^/]+\\.ts$|(text|model|language|time|places|actors|statements|claims|explain|ledger)/)';

/** Packages that the engine may use: no dependencies, no module of Node, the same results everywhere. */
const BROWSER_PACKAGES = '(^|/)node_modules/@noble/hashes/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...climbing,
    {
      name: 'engine-is-pure',
      comment:
        'The engine runs in a browser: no module of Node, and of packages only those that run there as they are.',
      severity: 'error',
      from: { path: ENGINE },
      to: {
        pathNot: BROWSER_PACKAGES,
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
      },
    },
    {
      name: 'web-speaks-the-contract',
      comment: 'The web app sees the engine, and of what serves it the request and answer shapes only.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^src/(store|ingest|serve)/', pathNot: '^src/serve/contract/' },
    },
    {
      name: 'contract-stands-alone',
      comment: 'Shapes of requests and answers: the server, the command line and the web app share them.',
      severity: 'error',
      from: { path: '^src/serve/contract/' },
      to: { pathNot: ['^src/serve/contract/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'nothing-looks-into-workshops',
      comment: 'training, evaluation, benchmarks, test and docs look into src; src looks into none of them.',
      severity: 'error',
      from: { path: '^(src|web)/' },
      to: { path: '^(training|evaluation|benchmarks|test|docs)/' },
    },
    {
      name: 'nothing-looks-into-tests',
      comment: 'The benchmarks start servers and browsers as the tests do.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/', pathNot: '^test/(store/postgres-server|browser/chromium)' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'declared-packages',
      comment: 'A package that is imported stands in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'published-code-needs-published-packages',
      comment: 'Code under src must not need a development dependency.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
