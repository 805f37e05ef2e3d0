/**
 * The borders between folders, checked by machine: the table "Folder / May hold / May import" of CONTRIBUTING.md.
 * A folder may import itself and the folders named beside it; its `index.ts` is what others see of it.
 */
const MAY_IMPORT = {
  model: [],
  text: ['model'],
  figures: ['model', 'text'],
  ledger: ['model'],
  yardsticks: ['model', 'ledger'],
  recogniser: ['model', 'text'],
  names: ['model', 'text'],
  gazetteer: ['model', 'text', 'names'],
  search: ['model', 'text'],
  linking: ['model', 'text', 'names'],
  lists: ['model', 'text', 'names'],
  notes: ['model', 'text'],
  decisions: ['model', 'text', 'notes'],
  card: ['model'],
  services: [
    'model',
    'text',
    'names',
    'figures',
    'ledger',
    'yardsticks',
    'recogniser',
    'gazetteer',
    'search',
    'linking',
    'lists',
    'notes',
    'decisions',
    'card',
  ],
  store: ['model', 'text'],
  page: ['model', 'text', 'card'],
  platform: ['model'],
  messages: ['model', 'platform'],
};

const borders = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `lib-${folder}-border`,
  comment: `lib/${folder} may import ${allowed.length > 0 ? allowed.map((name) => `lib/${name}`).join(', ') : 'nothing of ours'}.`,
  severity: 'error',
  from: { path: `^lib/${folder}/` },
  to: {
    path: '^(lib|components|entrypoints|scripts|bench|tests|packs)/',
    pathNot: [folder, ...allowed].map((name) => `^lib/${name}/`),
    // The protocol names the shapes it carries; types leave no edge in the built code.
    ...(folder === 'messages' ? { dependencyTypesNot: ['type-only'] } : {}),
  },
}));

module.exports = {
  forbidden: [
    ...borders,
    {
      name: 'messages-types-of-core-only',
      comment: 'The types that lib/messages carries come from lib/model and lib/card.',
      severity: 'error',
      from: { path: '^lib/messages/' },
      to: { path: '^(lib|components|entrypoints|scripts|bench|tests)/', pathNot: '^lib/(messages|model|platform|card)/' },
    },
    {
      name: 'contract-only',
      comment: "A folder's index.ts is its contract: import that, not what lies behind it.",
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/([^/]+)/' },
      to: {
        path: '^lib/([^/]+)/.+',
        // The folder itself, any contract, and single lists (each a folder with a contract of its own).
        pathNot: ['^lib/$2/', '^lib/[^/]+/index\\.ts$', '^lib/lists/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'components-are-views',
      comment: 'Components take data and callbacks: model and card only, no I/O.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(lib|entrypoints|scripts|bench|tests)/', pathNot: '^lib/(model|card)/' },
    },
    {
      name: 'nobody-imports-entrypoints',
      comment: 'Entrypoints wire; what is worth importing belongs elsewhere.',
      severity: 'error',
      from: { pathNot: '^entrypoints/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'product-without-tests-or-scripts',
      comment: 'What ships never reaches for what checks it.',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/' },
      to: { path: '^(scripts|bench|tests)/' },
    },
    {
      name: 'idb-in-store-only',
      comment: 'lib/store is the only importer of idb.',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints|scripts|bench)/', pathNot: '^lib/store/' },
      to: { path: 'node_modules/idb/' },
    },
    {
      name: 'browser-api-in-platform-only',
      comment: 'lib/platform is the only user of the browser API.',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/', pathNot: '^lib/platform/' },
      to: { path: 'node_modules/(wxt/dist/browser|@wxt-dev/browser|webextension-polyfill|@wxt-dev/webextension-polyfill)' },
    },
    {
      name: 'no-circular',
      comment: 'A circle has no first module to read.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nobody imports is not part of the product.',
      severity: 'error',
      from: { orphan: true, path: '^(lib|components)/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'not-resolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-dependencies-in-the-product',
      comment: 'What ships is listed under "dependencies".',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/' },
      // wxt itself is a build tool whose few run-time pieces are bundled.
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/(wxt|@wxt-dev|@types)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
    },
  },
};
