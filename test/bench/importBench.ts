import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { computePrizeMoney } from '#core/money/prizeMoney.ts';
import type { AwardType } from '#core/office/catalogue.ts';
import { previewAwardListImport } from '#service/imports/awardListImport.ts';

/**
 * Reading and previewing a list of 23.218 people against bare exceljs reading of
 * the same file (DESIGN §9: at most 1.5 times). Run: `npx tsx test/bench/importBench.ts`
 */
const ROWS = 23_218;
const ROUNDS = 5;
const BUDGET = 1.5;

const AWARD: AwardType = {
  code: 'BK_LDLD',
  name: 'Bằng khen LĐLĐ tỉnh',
  kind: 'UNION_FORM',
  level: 'TINH_CD',
  subjects: ['COLLECTIVE', 'INDIVIDUAL'],
  decidedBy: '',
  basis: '',
  verified: true,
};

async function writeList(file: string): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true, useStyles: true });
  const sheet = workbook.addWorksheet('Danh sách');
  sheet.addRow(['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Hình thức', 'Hệ số', 'Tiền thưởng (đồng)']).commit();
  for (let i = 1; i <= ROWS; i++) {
    const unit = `CĐCS Trường THCS số ${i % 786}`;
    const row = [i, `Nguyễn Thị Hằng ${i}`, 'Chủ tịch công đoàn cơ sở', unit, 'Bằng khen LĐLĐ tỉnh', 0.8, 1_440_000];
    sheet.addRow(row).commit();
  }
  sheet.commit();
  await workbook.commit();
}

async function readWithExceljs(file: string): Promise<number> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook.worksheets[0]?.rowCount ?? 0;
}

async function preview(file: string): Promise<number> {
  const { counts } = await previewAwardListImport({
    path: file,
    options: { skipErrors: false },
    awardTypes: [AWARD],
    existing: [],
    price: (line) => computePrizeMoney(line.ownCoefficient ?? 80, 1_800_000, 'UP_10K').amount,
    catalogueCoefficient: () => 80,
  });
  return counts.included;
}

async function timed(work: () => Promise<number>): Promise<number> {
  const start = performance.now();
  const rows = await work();
  if (rows < ROWS) throw new Error(`only ${rows} rows read`);
  return performance.now() - start;
}

const folder = await mkdtemp(join(tmpdir(), 'co-dau-bench-'));
try {
  const file = join(folder, 'danh-sach.xlsx');
  await writeList(file);
  // Taken in turns, smallest kept: the other work of the machine falls on both alike.
  const [bare, ours]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await timed(() => readWithExceljs(file)));
    ours.push(await timed(() => preview(file)));
  }
  const ratio = Math.min(...ours) / Math.min(...bare);
  const figures = `preview ${Math.min(...ours).toFixed(0)} ms, bare exceljs ${Math.min(...bare).toFixed(0)} ms`;
  console.log(`import of ${ROWS} rows: ratio ${ratio.toFixed(2)} (budget ${BUDGET}); ${figures}`);
  if (ratio > BUDGET) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
