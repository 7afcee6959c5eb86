import { execFile, execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';

export const hasLibreOffice = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
if (!hasLibreOffice) console.log('LibreOffice is not on this machine: printing of papers was NOT checked.');

/** Prints files of one folder through LibreOffice. @returns pages by name without its ending */
export async function printedPages(folder: string, files: readonly string[]): Promise<Record<string, number>> {
  await promisify(execFile)('soffice', [
    `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
    ...['--headless', '--convert-to', 'pdf', '--outdir', folder],
    ...files,
  ]);
  const pages: Record<string, number> = {};
  for (const file of files) {
    const name = path.parse(file).name;
    const pdf = await readFile(path.join(folder, `${name}.pdf`), 'latin1');
    pages[name] = pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
  }
  return pages;
}
