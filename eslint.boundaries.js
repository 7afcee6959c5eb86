import { builtinModules } from 'node:module';
import { posix, relative, sep } from 'node:path';

/**
 * The arrows of the architecture as two lint rules:
 * core ← db ← service ← {electron, server}; renderer → core and two types of service.
 *
 * Inside service/ the areas stand in an order too ({@link AREAS}).
 *
 * An own rule instead of patterns for `no-restricted-imports`: it works out which file an
 * address means, so `#db/x`, `../db/x`, `../../core/../db/x`, `import()`, `require()` and
 * `export from` are all the same to it, and a folder lists what it may reach, not what it may not.
 */

/**
 * @typedef {object} Folder
 * @property {string[]} reaches files and folders it may import, besides itself
 * @property {string[]} [types] files it may import by `import type` only
 * @property {string[]} [except] files out of reach although their folder is not
 * @property {string[]} [packages] the only packages it may import; absent: all that {@link HOMES} lets it
 * @property {true} [pure] no modules of Node
 */

/** @type {Record<string, Folder>} */
const FOLDERS = {
  core: { reaches: [], packages: ['zod', 'read-vietnamese-number'], pure: true },
  db: { reaches: ['core'] },
  service: { reaches: ['core', 'db'], except: ['db/connection.ts'] },
  server: { reaches: ['core', 'service/hosting'] },
  electron: { reaches: ['core', 'service/hosting'] },
  renderer: { reaches: ['core'], types: ['service/router.ts', 'service/hosting/wire.ts'], pure: true },
  build: { reaches: [] },
  test: { reaches: ['core', 'db', 'service', 'server', 'electron', 'renderer', 'build', 'eslint.boundaries.js'] },
};

/** @param {string} folder */
const sheets = (folder) => ({
  homes: [folder, 'test'],
  says: `Excel files are written in service/documents and read in service/imports: call what ${folder} offers.`,
});
const WORD = {
  // The demo reads back what was written.
  homes: ['service/documents', 'service/demo/docxText.ts', 'test'],
  says: 'Word files are written in service/documents: hand it the content of the paper.',
};
const SQL = {
  homes: ['db', 'test'],
  says: 'Only db/ speaks SQL. Add a function to the store of your area in db/.',
};
const SCREENS = {
  homes: ['renderer', 'test'],
  says: 'Screens live in renderer/: hand it plain data through the contract.',
};
const CONTRACT = {
  homes: ['service', 'renderer', 'test'],
  says: 'tRPC stays between service/ and renderer/: hosts pass calls on through Backend.handle.',
};

/**
 * Packages that belong to a place.
 *
 * @type {Record<string, { homes: string[], says: string }>}
 */
const HOMES = {
  electron: {
    homes: ['electron', 'test/electron'],
    says: "Only electron/ may import 'electron'. Put native features behind HostFeatures.",
  },
  knex: SQL,
  sqlite3: SQL,
  pg: SQL,
  exceljs: sheets('service/documents'),
  jszip: sheets('service/documents'),
  docx: WORD,
  docxtemplater: WORD,
  pizzip: WORD,
  yauzl: sheets('service/imports'),
  saxes: sheets('service/imports'),
  react: SCREENS,
  'react-dom': SCREENS,
  'react-router': SCREENS,
  antd: SCREENS,
  dayjs: SCREENS,
  '@ant-design': SCREENS,
  '@tanstack': SCREENS,
  '@trpc': CONTRACT,
};

/**
 * The areas of service/: each may call those before it, so that no two call each other. Types may be named in either
 * direction, and a router, the door to its area, calls use cases of any.
 */
export const AREAS = [
  ...['documents', 'imports', 'office', 'units', 'people', 'councils', 'clusters', 'campaigns', 'deadlines'],
  ...['attachments', 'eligibility', 'initiatives', 'nominations', 'summits', 'meetings', 'awards', 'catalogue'],
  ...['search', 'sample', 'demo'],
];
const DOOR = /(?:^|[a-z])[rR]outer\.ts$/u;

const NODE_MODULES = new Set(builtinModules);
const ROOT = import.meta.dirname;

/**
 * What an address means, seen from a file: a file of the project, a package, or a module of Node.
 *
 * @param {string} from path below the project, with slashes
 * @param {string} source
 */
function meaning(from, source) {
  if (source.startsWith('#')) return { file: posix.normalize(source.slice(1)) };
  if (source.startsWith('.')) return { file: posix.join(posix.dirname(from), source) };
  if (source.startsWith('node:') || NODE_MODULES.has(source)) return { node: source };
  return { package: source };
}

/**
 * @param {string} path
 * @param {string[]} places
 */
const isBelow = (path, places) => places.some((place) => path === place || path.startsWith(`${place}/`));

/**
 * Why a file may not import this, and what to do instead; null when it may.
 *
 * @param {string} from
 * @param {string} source
 * @param {boolean} typeOnly
 */
function objection(from, source, typeOnly) {
  const name = from.split('/')[0] ?? '';
  const folder = FOLDERS[name];
  if (!folder) return null;
  const target = meaning(from, source);

  if (target.node !== undefined)
    return folder.pure ? `${name}/ has no I/O: pass the value in, or move this to db/ or service/.` : null;
  if (target.package !== undefined) return packageObjection(from, name, target.package);
  if (folder.except && isBelow(target.file, folder.except))
    return 'Connections are opened in db/ alone: use openOfficeFile or openOfficeServer of db/openOffice.ts.';
  if (name === 'service' && !typeOnly && target.file.startsWith('service/')) return areaObjection(from, target.file);
  if (isBelow(target.file, [name, ...folder.reaches])) return null;
  if (typeOnly && folder.types?.includes(target.file)) return null;
  return folderObjection(name, target.file.split('/')[0] ?? '');
}

/**
 * @param {string} from
 * @param {string} to
 */
function areaObjection(from, to) {
  if (DOOR.test(from)) return null;
  const [caller = '', called = ''] = [from, to].map((path) => path.split('/')[1]);
  if (!AREAS.includes(called) || !AREAS.includes(caller) || AREAS.indexOf(called) <= AREAS.indexOf(caller)) return null;
  return (
    `${caller}/ stands before ${called}/ in the order of areas: move the use case that needs both into ${called}/, ` +
    'or what both need to core/ or db/.'
  );
}

/**
 * @param {string} from
 * @param {string} folder
 * @param {string} source
 */
function packageObjection(from, folder, source) {
  const parts = source.split('/');
  const home = HOMES[parts[0] ?? ''];
  if (home && !isBelow(from, home.homes)) return home.says;
  const allowed = FOLDERS[folder]?.packages;
  if (!allowed || allowed.includes(source)) return null;
  return `${folder}/ knows only ${allowed.join(' and ')}: it is rules on plain data. Put what needs '${source}' in service/.`;
}

/**
 * @param {string} from
 * @param {string} to
 */
function folderObjection(from, to) {
  switch (to) {
    case 'db':
      return 'Only service/ reaches into db/. Go through a use case in service/; a rule without SQL belongs in core/.';
    case 'service':
      if (from === 'renderer')
        return 'Screens import only types, of service/router.ts and service/hosting/wire.ts. Call the router instead.';
      if (from === 'server' || from === 'electron')
        return 'Hosts know service/hosting/ only. Call the router through Backend.handle.';
      return `${from}/ lies below service/. Move the shared rule to core/.`;
    case 'server':
    case 'electron':
      return 'Hosts stand alone at the end of the arrows. Move what is shared to service/hosting/ or core/.';
    case 'renderer':
      return 'Nothing depends on screens. Move the shared rule to core/.';
    case 'test':
      return 'Only tests import tests. Move what the product needs out of test/.';
    default:
      return `${from}/ may not import from '${to}'. The arrows are in eslint.boundaries.js.`;
  }
}

/**
 * The text of a literal address; undefined when it is worked out at run time.
 *
 * @param {any} node
 * @returns {string | undefined}
 */
function addressOf(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TSLiteralType') return addressOf(node.literal);
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked;
  return undefined;
}

/** @type {import('eslint').Rule.RuleModule} */
const arrows = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = relative(ROOT, context.filename).split(sep).join('/');
    /**
     * @param {any} node
     * @param {any} address
     * @param {boolean} typeOnly
     */
    const check = (node, address, typeOnly) => {
      const source = addressOf(address);
      const message = source === undefined ? COMPUTED : objection(from, source, typeOnly);
      if (message !== null) context.report({ node, message });
    };
    /** @param {any} node */
    const declaration = (node) => {
      // `import { type X }` is no type import here: the file is still loaded (verbatimModuleSyntax).
      if (node.source) check(node, node.source, node.importKind === 'type' || node.exportKind === 'type');
    };
    return {
      ImportDeclaration: declaration,
      ExportNamedDeclaration: declaration,
      ExportAllDeclaration: declaration,
      ImportExpression: (node) => check(node, node.source, false),
      /** @param {any} node `import('x').T` in a type */
      TSImportType: (node) => check(node, node.source ?? node.argument, true),
      /** @param {any} node `import x = require('x')` */
      TSExternalModuleReference: (node) => check(node, node.expression, false),
      "CallExpression[callee.name='require']": (/** @type {any} */ node) => check(node, node.arguments[0], false),
    };
  },
};
const COMPUTED = 'Name the module by a plain text: an address worked out at run time cannot be held to the arrows.';

/** @type {import('eslint').Rule.RuleModule} */
const noClock = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    /** @param {any} node */
    const report = (node) =>
      context.report({ node, message: 'core/ has no clock: take the date as a parameter (service/ has ctx.clock).' });
    return {
      "NewExpression[callee.name='Date'][arguments.length=0]": report,
      "CallExpression[callee.name='Date']": report,
      "MemberExpression[object.name='Date'][property.name='now']": report,
      "MemberExpression[object.name='Date'][property.value='now']": report,
      "MemberExpression[object.name='performance']": report,
    };
  },
};

const plugin = { rules: { arrows, 'no-clock': noClock } };
const SOURCES = '**/*.{ts,tsx,js,mjs,cjs}';

/** @type {import('eslint').Linter.Config[]} */
export const boundaries = [
  {
    files: Object.keys(FOLDERS).map((folder) => `${folder}/${SOURCES}`),
    plugins: { codau: plugin },
    rules: { 'codau/arrows': 'error' },
  },
  { files: [`core/${SOURCES}`], plugins: { codau: plugin }, rules: { 'codau/no-clock': 'error' } },
];
