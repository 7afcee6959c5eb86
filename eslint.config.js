import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * The arrows of the architecture: core ← db ← service ← {electron, server};
 * renderer → core and the router's type. Each message says what to do instead.
 */
/**
 * @param {string[]} group
 * @param {string} message
 */
const arrow = (group, message) => ({ group, message });

const NO_ELECTRON = arrow(
  ['electron', 'electron/*'],
  "Only electron/ may import 'electron'. Put native features behind HostFeatures.",
);
const NO_KNEX = arrow(
  ['knex', 'sqlite3', 'pg'],
  'Only db/ speaks SQL. Add a function to the store of your area in db/.',
);
const NO_EXCELJS = arrow(
  ['exceljs', 'jszip', 'yauzl'],
  'Spreadsheet libraries stay in service/documents and service/imports.',
);
const NO_REACT = arrow(['react', 'react-dom', 'antd', '@ant-design/*'], 'Screens live in renderer/.');
const NO_NODE = arrow(
  ['node:*', 'fs', 'path', 'crypto'],
  'core/ has no I/O: pass the value in, or move this to db/ or service/.',
);

/**
 * @param {string} folder
 * @param {string} message
 */
const outside = (folder, message) => arrow([`#${folder}/*`, `**/../${folder}/*`, `**/../../${folder}/*`], message);
const NO_DB = outside('db', 'Go through a use case in service/ instead of reaching into db/.');
const NO_SERVICE = outside('service', 'This folder lies below service/ (or beside it). Move the shared rule to core/.');
const NO_HOSTS = arrow(
  ['**/../electron/*', '**/../server/*', '**/../../electron/*', '**/../../server/*', '#server/*'],
  'Hosts depend on service/, never the other way round.',
);
const NO_RENDERER = arrow(['**/renderer/*'], 'Nothing may depend on screens.');

/**
 * @param {string[]} files
 * @param {{ group: string[], message: string }[]} patterns
 * @returns {import('typescript-eslint').InfiniteDepthConfigWithExtends}
 */
const boundaries = (files, patterns) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

export default tseslint.config(
  { ignores: ['dist/', 'release/', 'node_modules/', 'test-results/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // React components and tRPC routers return inferred types on purpose.
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='raw'] > TemplateLiteral[expressions.length>0]",
          message: 'SQL takes bindings, never interpolated values. Use ? and a bindings array.',
        },
        {
          selector: "MemberExpression[object.name='shell'][property.name='openExternal']",
          message: 'Use openExternalSafely: it has the list of allowed addresses.',
        },
      ],
    },
  },
  { files: ['renderer/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  boundaries(
    ['core/**'],
    [NO_ELECTRON, NO_KNEX, NO_EXCELJS, NO_REACT, NO_NODE, NO_DB, NO_SERVICE, NO_HOSTS, NO_RENDERER],
  ),
  boundaries(['db/**'], [NO_ELECTRON, NO_EXCELJS, NO_REACT, NO_SERVICE, NO_HOSTS, NO_RENDERER]),
  boundaries(['service/**'], [NO_ELECTRON, NO_KNEX, NO_REACT, NO_HOSTS, NO_RENDERER]),
  boundaries(
    ['service/{awards,office,units,hosting,jobs}/**'],
    [NO_ELECTRON, NO_KNEX, NO_EXCELJS, NO_REACT, NO_HOSTS, NO_RENDERER],
  ),
  boundaries(['server/**'], [NO_ELECTRON, NO_KNEX, NO_EXCELJS, NO_REACT, NO_DB, NO_RENDERER]),
  boundaries(['electron/**'], [NO_KNEX, NO_EXCELJS, NO_REACT, NO_DB, NO_RENDERER]),
  {
    files: ['renderer/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            NO_ELECTRON,
            NO_KNEX,
            NO_EXCELJS,
            NO_NODE,
            NO_DB,
            {
              group: ['#service/*', '**/../service/*'],
              allowTypeImports: true,
              message: "Screens may import only types from service/ (the router's type). Call the router instead.",
            },
          ],
        },
      ],
    },
  },
);
