import tseslint from 'typescript-eslint';

/** Ways to the network and to the browser API: `lib/platform` is the only place for both (docs: the table of folders in CONTRIBUTING.md). */
const ONLY_IN_PLATFORM = 'Only lib/platform may do this; take a port instead.';
const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'];
const BROWSER_API = ['browser', 'chrome'];
const API_PACKAGES = [
  'wxt/browser',
  'wxt/utils/storage',
  'webextension-polyfill',
  '@wxt-dev/webextension-polyfill',
  '@wxt-dev/webextension-polyfill/browser',
];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: WXT entrypoints and the tools that demand a default are the exceptions.',
};
const noEnum = { selector: 'TSEnumDeclaration', message: 'A union of string literals says the same and needs no code.' };

export default tseslint.config(
  { ignores: ['.output/', '.wxt/', 'coverage/', 'node_modules/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['types/*.d.ts'] }, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300 }],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-empty': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', noDefaultExport, noEnum],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
    },
  },
  {
    files: ['lib/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'],
    ignores: ['lib/platform/**'],
    rules: {
      'no-restricted-globals': ['error', ...[...NETWORK, ...BROWSER_API].map((name) => ({ name, message: ONLY_IN_PLATFORM }))],
      'no-restricted-properties': [
        'error',
        ...['window', 'self', 'globalThis'].flatMap((object) =>
          [...NETWORK, ...BROWSER_API].map((property) => ({ object, property, message: ONLY_IN_PLATFORM })),
        ),
        { object: 'navigator', property: 'sendBeacon', message: ONLY_IN_PLATFORM },
      ],
      'no-restricted-imports': ['error', { paths: API_PACKAGES.map((name) => ({ name, message: ONLY_IN_PLATFORM })) }],
      'no-console': ['error', { allow: ['error'] }],
    },
  },
  {
    files: ['entrypoints/**/*.{ts,tsx}', '*.config.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnum] },
  },
  {
    // It fills in what the types of a newer Node promise.
    files: ['scripts/node20.ts'],
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off', '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    rules: { 'max-lines': ['error', { max: 300 }], eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error' },
  },
);
