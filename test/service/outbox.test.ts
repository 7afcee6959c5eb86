import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Outbox, OUTBOX_PARENT } from '#service/hosting/outbox.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'co-dau-outbox-'));
});
// By the system's own program: one test makes folders deeper than a path can name.
afterEach(() => execFileSync('rm', ['-rf', dataDir]));

it('sweeps what an earlier start left, once, and is there for the files of this one', async () => {
  const left = join(dataDir, OUTBOX_PARENT, 'mo-1');
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, 'Biên bản.docx'), '');
  const outbox = new Outbox(dataDir);
  await outbox.open();
  expect(existsSync(left)).toBe(false);
  writeFileSync(join(outbox.folder, 'a.xlsx'), '');
  await outbox.open();
  expect(existsSync(join(outbox.folder, 'a.xlsx'))).toBe(true);
});

// As on Windows with a document that Word still holds.
it.skipIf(process.platform === 'win32')('is there although something left cannot be removed', async () => {
  const parent = join(dataDir, OUTBOX_PARENT);
  mkdirSync(join(parent, 'mo-2'), { recursive: true });
  const deepen = "for (let i = 0; i < 30; i++) { fs.mkdirSync('a'.repeat(200)); process.chdir('a'.repeat(200)); }";
  execFileSync(process.execPath, ['-e', deepen], { cwd: join(parent, 'mo-2') });
  mkdirSync(join(parent, 'mo-3'));
  const outbox = new Outbox(dataDir);
  await outbox.open();
  expect(existsSync(outbox.folder)).toBe(true);
  expect(existsSync(join(parent, 'mo-3'))).toBe(false);
});
