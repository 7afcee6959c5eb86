import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { computeScore } from '#core/clusters/scores/computeScore.ts';
import type { ScoreEntry } from '#core/clusters/scores/scoreEntries.ts';
import type { ScoreForm } from '#core/clusters/scores/scoreForm.ts';
import type { ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';
import { scoreFormXlsx } from '#service/documents/scores/scoreFormXlsx.ts';
import { randomFrom, type Random } from '../fuzz/mutations.ts';
import { entry, EVERYTHING } from '../unit/clusters/scores/templateFixture.ts';
import { scratchFolder } from './exportHelpers.ts';
import { hasLibreOffice } from './printing.ts';

const FORMS = 12;

/** A sheet filled in by chance, as the template allows. */
function filledByChance(random: Random): ScoreEntry[] {
  const maybe = <Value>(value: Value) => (random(6) === 0 ? null : value);
  return [
    entry('1.10', { plan: maybe(random(3) * 1_15), actual: maybe(random(4_00)) }),
    entry('1.2', { plan: maybe(random(10_00)), actual: maybe(random(3) * random(8_00)) }),
    entry('1.3', { grade: ['', 'Tốt', 'Khá'][random(3)] ?? '' }),
    entry('1.4', { points: maybe(random(25_01)) }),
    entry('b', { points: maybe(random(5_01)) }),
    entry('p', { count: maybe(random(30)) }),
    entry('late', { count: maybe(random(14)) }),
  ];
}

function formOf(template: ScoreTemplate, entries: ScoreEntry[]): ScoreForm {
  return {
    clusterName: 'Cụm thi đua số 2',
    appraisedHead: 'Cụm chấm',
    year: 2025,
    period: 'YEAR',
    memberName: 'LĐLĐ huyện Phong Thổ',
    scorerName: 'LĐLĐ huyện Phong Thổ',
    issuer: { superiorName: 'LĐLĐ tỉnh Lai Châu', name: 'LĐLĐ huyện Phong Thổ' },
    signature: { titles: ['ĐƠN VỊ TỰ CHẤM', 'LĐLĐ HUYỆN PHONG THỔ'], remark: '(Ký, đóng dấu)', name: 'Lò Thị Mai' },
    plans: new Map(),
    part: 'SELF',
    template,
    filled: { SELF: entries, CROSS: null, APPRAISED: null },
    mark: { sheetId: 'bang-1', part: 'SELF', partVersion: 0, templateId: 'mau-1' },
  };
}

/** The workbook without the results that were written beside its formulas: they must be worked out anew. */
async function withoutResults(file: Buffer): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file as unknown as ArrayBuffer);
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) cell.value = { formula: cell.formula };
      }),
    );
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe.skipIf(!hasLibreOffice)('a score sheet opened in LibreOffice', () => {
  it('comes to the same total by its own formulas', async () => {
    const folder = await scratchFolder();
    const random = randomFrom(20251220);
    const cut = { ...EVERYTHING, allowOverScale: false, scale: 40_00 };
    const forms = Array.from({ length: FORMS }, (_, index) => ({
      name: `bang-${index}`,
      template: index % 2 === 0 ? EVERYTHING : cut,
      entries: filledByChance(random),
    }));
    const paths = forms.map(({ name }) => path.join(folder, `${name}.xlsx`));
    for (const [index, { template, entries }] of forms.entries()) {
      await writeFile(paths[index] ?? '', await withoutResults(await scoreFormXlsx(formOf(template, entries))));
    }
    await promisify(execFile)('soffice', [
      `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
      ...['--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76', '--outdir', folder],
      ...paths,
    ]);
    for (const { name, template, entries } of forms) {
      const lines = (await readFile(path.join(folder, `${name}.csv`), 'utf8')).split('\n');
      const total = lines.find((line) => line.includes('TỔNG ĐIỂM'))?.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/u)[5];
      const told = Number(total?.replaceAll('"', '').replace(',', '.')) * 100;
      expect(Math.round(told), name).toBe(computeScore(template, entries, 'SELF').total);
    }
    await rm(folder, { recursive: true });
  }, 120_000);
});
