import { execFile, execFileSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exportList, scratchFolder } from './exportHelpers.ts';
import { listOf, manyPersons, mixedByReason, volleyballTeams } from './sampleLists.ts';
import { pageBreaks, rawParts } from './sheetDescription.ts';

const hasLibreOffice = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
if (!hasLibreOffice) console.log('LibreOffice is not on this machine: printing of the lists was NOT checked.');

describe.skipIf(!hasLibreOffice)('printed through LibreOffice', () => {
  it('each list takes the pages its breaks say', async () => {
    const folder = await scratchFolder();
    const samples = {
      'mot-trang': volleyballTeams(),
      'ba-trang': mixedByReason(),
      'hai-nghin-dong': listOf(manyPersons(2_001)),
    };
    const files = Object.entries(samples).map(([name, sample]) => ({
      name,
      sample,
      xlsx: path.join(folder, `${name}.xlsx`),
    }));
    for (const { sample, xlsx } of files) await exportList(sample, xlsx);
    await promisify(execFile)('soffice', [
      `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
      ...['--headless', '--convert-to', 'pdf', '--outdir', folder],
      ...files.map((file) => file.xlsx),
    ]);

    const pages: Record<string, number> = {};
    for (const { name, xlsx } of files) {
      const pdf = await readFile(path.join(folder, `${name}.pdf`), 'latin1');
      pages[name] = pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
      expect(pages[name], name).toBe(pageBreaks(await rawParts(xlsx)).length + 1);
    }
    expect(pages).toMatchObject({ 'mot-trang': 1, 'ba-trang': 3 });
    await rm(folder, { recursive: true });
  }, 120_000);
});
