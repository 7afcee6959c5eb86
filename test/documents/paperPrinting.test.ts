import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pledgeTablePaper } from '#core/clusters/pledgeTablePaper.ts';
import { writePledgeDocx } from '#service/documents/word/pledgeDocx.ts';
import { scratchFolder } from './exportHelpers.ts';
import { exportPaper } from './paperHelpers.ts';
import { hasLibreOffice, printedPages } from './printing.ts';
import { members, pledge, ranking, registrations, results, scoreSheet, TARGETS, works } from './samplePapers.ts';
import { pageBreaks, rawParts } from './sheetDescription.ts';

describe.skipIf(!hasLibreOffice)('papers printed through LibreOffice', () => {
  it('each sheet takes the pages its breaks say', async () => {
    const folder = await scratchFolder();
    const papers = {
      members: members(),
      pledge: pledgeTablePaper(pledge()),
      forty: pledgeTablePaper(pledge({ count: 40 })),
      results: results('YEAR'),
      ranking: ranking(),
      score: scoreSheet(),
      registrations: registrations(30),
      works: works(),
    };
    const files = Object.entries(papers).map(([name, paper]) => ({ paper, xlsx: path.join(folder, `${name}.xlsx`) }));
    for (const { paper, xlsx } of files) await exportPaper(paper, xlsx);
    const pages = await printedPages(
      folder,
      files.map(({ xlsx }) => xlsx),
    );
    for (const { xlsx } of files) {
      const { name } = path.parse(xlsx);
      expect(pages[name], name).toBe(pageBreaks(await rawParts(xlsx)).length + 1);
    }
    expect(pages).toMatchObject({ members: 1, ranking: 1, score: 2 });
    await rm(folder, { recursive: true });
  }, 120_000);

  it('the pledge takes two pages with eight parties; further parties and targets only add pages', async () => {
    const folder = await scratchFolder();
    const signal = new AbortController().signal;
    const many = Array.from({ length: 20 }, () => TARGETS).flat();
    const pledges = {
      eight: pledge(),
      twelve: pledge({ count: 12 }),
      forty: pledge({ count: 40 }),
      targets: pledge({ targets: many }),
    };
    const files = Object.keys(pledges).map((name) => path.join(folder, `${name}.docx`));
    for (const [index, paper] of Object.values(pledges).entries()) {
      await writePledgeDocx({ paper, targetPath: files[index] ?? '', signal });
    }
    const pages = await printedPages(folder, files);
    expect(pages).toMatchObject({ eight: 2, twelve: 3 });
    // Five rows of blocks fill a page, so twenty take four and the rest of the second.
    expect(pages.forty).toBeGreaterThanOrEqual(5);
    expect(pages.forty).toBeLessThanOrEqual(7);
    expect(pages.targets).toBeGreaterThan(6);
    await rm(folder, { recursive: true });
  }, 120_000);
});
