import { readdirSync } from 'node:fs';
import { ESLint, type Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { AREAS, boundaries } from '../../eslint.boundaries.js';

/** The boundary rules alone, without types: quick, and no other rule can hide that these are silent. */
const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [{ files: ['**/*.{ts,tsx}'], languageOptions: { parser } }, ...boundaries],
});

/** What the boundary rules say to this text in this file. */
async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  const messages = result?.messages ?? [];
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.map(({ message }) => message);
}

/** A file, and addresses it must not load. */
const FORBIDDEN: [file: string, addresses: string[]][] = [
  ['core/a.ts', ['#db/client.ts', '../db/client.ts', '#service/router.ts', '../service/router.ts']],
  ['core/awards/a.ts', ['../../db/client.ts', '../../service/hosting/wire.ts', '../../core/../db/client.ts']],
  ['core/a.ts', ['#server/main.ts', '../electron/main.ts', '../renderer/main.tsx', '../test/a.ts', '../build/a.mjs']],
  ['core/a.ts', ['node:fs', 'fs', 'fs/promises', 'node:crypto', 'crypto', 'path', 'process', 'node:timers/promises']],
  ['core/a.ts', ['@trpc/server', 'dayjs', 'dayjs/locale/vi', 'uuidv7', 'exceljs', 'knex', 'react', 'electron']],
  ['core/a.ts', ['zodiac', 'zod/locales', '../node_modules/exceljs/index.js', '../package.json', '/etc/passwd']],
  ['db/awards/a.ts', ['#service/router.ts', '../../service/router.ts', '../../server/main.ts', '#server/main.ts']],
  ['db/a.ts', ['../electron/main.ts', '../renderer/main.tsx', '../test/support/engines.ts', 'electron', 'exceljs']],
  ['db/a.ts', ['@trpc/server', 'react', 'yauzl', 'saxes', 'jszip']],
  ['service/awards/a.ts', ['#db/connection.ts', '../../db/connection.ts', '../../db/awards/../connection.ts']],
  ['service/awards/a.ts', ['knex', 'knex/lib/client.js', 'pg', 'sqlite3', 'electron', 'react', 'antd', 'dayjs']],
  ['service/awards/a.ts', ['exceljs', 'jszip', 'yauzl', 'saxes']],
  ['service/documents/a.ts', ['yauzl', 'saxes']],
  ['service/imports/a.ts', ['exceljs', 'jszip']],
  [
    'service/hosting/a.ts',
    ['#server/main.ts', '../../server/main.ts', '../../electron/main.ts', '../../renderer/a.ts'],
  ],
  ['server/a.ts', ['../electron/main.ts', '#db/openOffice.ts', '../db/openOffice.ts', 'electron', 'knex', 'exceljs']],
  ['server/a.ts', ['#service/router.ts', '#service/awards/startDraft.ts', '../service/router.ts', '@trpc/server']],
  ['server/a.ts', ['../renderer/main.tsx', '../test/a.ts']],
  ['electron/a.ts', ['../server/httpHost.ts', '#server/httpHost.ts', '#db/openOffice.ts', '../db/openOffice.ts']],
  ['electron/a.ts', ['#service/router.ts', '#service/documents/atomicFile.ts', '../renderer/a.ts', 'sqlite3', 'react']],
  ['renderer/a.tsx', ['#service/router.ts', '#service/hosting/wire.ts', '../service/router.ts', '#db/client.ts']],
  ['renderer/awards/a.tsx', ['../../service/router.ts', '../../db/client.ts', '../../server/a.ts', '#server/a.ts']],
  ['renderer/a.tsx', ['electron', 'node:fs', 'path', 'knex', 'exceljs', '../electron/main.ts', '../test/a.ts']],
  ['build/scripts/a.mjs', ['../../renderer/a.ts', '../../test/a.ts', 'electron', 'knex', '#db/openOffice.ts']],
  ['test/service/a.test.ts', ['electron']],
];

/** A file, and addresses it lives on. */
const ALLOWED: [file: string, addresses: string[]][] = [
  ['core/awards/a.ts', ['zod', 'read-vietnamese-number', './b.ts', '../dates/isoDate.ts', '#core/dates/isoDate.ts']],
  [
    'db/awards/a.ts',
    ['#core/dates/isoDate.ts', '../../core/a.ts', '../connection.ts', 'knex', 'pg', 'sqlite3', 'node:fs'],
  ],
  [
    'service/awards/a.ts',
    ['#core/a.ts', '#db/client.ts', '../../db/client.ts', '../router.ts', '@trpc/server', 'node:fs'],
  ],
  // Folders of service/ and core/ that are named like nothing above them, and like parts of db/.
  ['service/office/a.ts', ['../imports/a.ts', '../documents/a.ts', '#db/office/auditStore.ts']],
  ['service/documents/sheet/a.ts', ['exceljs', 'jszip']],
  ['service/imports/a.ts', ['yauzl', 'saxes']],
  [
    'server/a.ts',
    ['#core/a.ts', '#service/hosting/startBackend.ts', '../service/hosting/wire.ts', 'node:http', './b.ts'],
  ],
  ['electron/a.ts', ['electron', '#service/hosting/wire.ts', '#core/a.ts', 'node:path', 'zod', 'electron-log/node']],
  ['renderer/awards/a.tsx', ['#core/a.ts', 'react', 'antd/locale/vi_VN', '@ant-design/icons', '../api/a.ts', 'dayjs']],
  ['renderer/api/a.ts', ['@trpc/client', '@tanstack/react-query', './a.module.css']],
  ['test/service/a.test.ts', ['#db/connection.ts', '#service/router.ts', '../../renderer/a.ts', 'knex', 'exceljs']],
  ['test/electron/driver/a.ts', ['electron', '../../../electron/channels.ts']],
];

/** Every way to load a module. */
const FORMS: Record<string, (address: string) => string> = {
  import: (address) => `import { x } from '${address}';`,
  'import for its effect': (address) => `import '${address}';`,
  'import of types in braces': (address) => `import { type X } from '${address}';`,
  're-export': (address) => `export { x } from '${address}';`,
  're-export of all': (address) => `export * from '${address}';`,
  'import()': (address) => `await import('${address}');`,
  'import() of a template': (address) => `await import(\`${address}\`);`,
  'require()': (address) => `const x = require('${address}');`,
};
const FORMS_OF_TYPES: Record<string, (address: string) => string> = {
  'import type': (address) => `import type { X } from '${address}';`,
  'export type': (address) => `export type { X } from '${address}';`,
  'import() in a type': (address) => `export type Y = import('${address}').X;`,
};
/** Screens may know these as types, so they stand apart. */
const TYPES_OF_SCREENS = /service\/(router|hosting\/wire)\.ts$/u;

const cases = (table: [string, string[]][]) =>
  table.flatMap(([file, addresses]) => addresses.map((address) => [file, address] as const));

it.each(cases(FORBIDDEN))('%s may not load %s, in no form', async (file, address) => {
  const asType = file.startsWith('renderer/') && TYPES_OF_SCREENS.test(address);
  const forms = { ...FORMS, ...(!asType && !file.endsWith('.mjs') && FORMS_OF_TYPES) };
  for (const [form, write] of Object.entries(forms)) {
    if (file.endsWith('.mjs') && form === 'import of types in braces') continue;
    const said = await complaints(file, write(address));
    expect(said, form).toHaveLength(1);
    // What it is about, then what to do instead.
    expect(said[0], form).toMatch(/\S[.:] \S/u);
  }
});

it.each(cases(ALLOWED))('%s may load %s', async (file, address) => {
  for (const [form, write] of Object.entries({ ...FORMS, ...FORMS_OF_TYPES })) {
    expect(await complaints(file, write(address)), form).toEqual([]);
  }
});

it.each(['#service/router.ts', '#service/hosting/wire.ts', '../service/router.ts'])(
  'renderer/a.tsx may know types of %s',
  async (address) => {
    for (const [form, write] of Object.entries(FORMS_OF_TYPES)) {
      expect(await complaints('renderer/a.tsx', write(address)), form).toEqual([]);
    }
  },
);

describe('areas of service/', () => {
  const call = (address: string) => `import { x } from '${address}';`;

  it.each([
    ['councils', 'nominations'],
    ['nominations', 'awards'],
    ['office', 'awards'],
    ['awards', 'sample'],
  ])('%s may be called by %s, not the other way round', async (earlier, later) => {
    expect(await complaints(`service/${later}/a.ts`, call(`../${earlier}/b.ts`))).toEqual([]);
    const said = await complaints(`service/${earlier}/c/a.ts`, call(`../../${later}/b.ts`));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`move the use case that needs both into ${later}/`);
  });

  it('may name types of each other, and routers may call any', async () => {
    const type = "import type { X } from '../awards/b.ts';";
    expect(await complaints('service/councils/a.ts', type)).toEqual([]);
    expect(await complaints('service/councils/councilsRouter.ts', call('../meetings/b.ts'))).toEqual([]);
    expect(await complaints('service/router.ts', call('./awards/b.ts'))).toEqual([]);
  });

  it('may all be found in the order', () => {
    const frame = ['contract', 'hosting', 'jobs'];
    const areas = readdirSync('service', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const named = areas.map(({ name }) => name).filter((name) => readdirSync(`service/${name}`).length > 0);
    expect(named.filter((name) => !frame.includes(name)).sort()).toEqual([...AREAS].sort());
  });
});

it('an address worked out at run time is refused', async () => {
  expect(await complaints('service/a.ts', 'await import(`#db/${name}.ts`);')).toHaveLength(1);
  expect(await complaints('service/a.ts', 'require(name);')).toHaveLength(1);
});

it('core/ has no clock', async () => {
  for (const code of ['new Date();', 'new Date;', 'Date();', 'Date.now();', "Date['now']();", 'performance.now();']) {
    expect(await complaints('core/a.ts', code), code).toHaveLength(1);
    expect(await complaints('service/a.ts', code), code).toEqual([]);
  }
  expect(await complaints('core/a.ts', 'new Date(Date.UTC(2023, 0, 1)); Date.parse(text);')).toEqual([]);
});

it.each(['core/a.ts', 'db/a.ts', 'service/a/b.ts', 'server/a.ts', 'electron/a.ts', 'renderer/a/b.tsx', 'test/a.ts'])(
  'the linter of the project holds %s to the arrows',
  async (file) => {
    const { rules } = (await new ESLint().calculateConfigForFile(file)) as Linter.Config;
    expect(rules?.['codau/arrows']).toEqual([2]);
    expect(rules?.['codau/no-clock']).toEqual(file.startsWith('core/') ? [2] : undefined);
  },
);
