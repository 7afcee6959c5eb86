import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setImmediate as nextTurn } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { formatNumber } from '#core/money/format.ts';
import { writeAwardListXlsx } from '#service/documents/awardListXlsx.ts';
import { TableStyles } from '#service/documents/list/listStyles.ts';
import { inPages } from '../documents/exportHelpers.ts';
import { listOf, manyPersons, lineOf } from '../documents/sampleLists.ts';

/** One run of an export in a process of its own, so that memory is its alone. */
export interface ExportFigures {
  milliseconds: number;
  /** Processor time of all threads, milliseconds: says the same on a busy machine. */
  cpuMilliseconds: number;
  /** Highest resident memory, megabytes. */
  peakRss: number;
  /** Longest time the event loop stood still, milliseconds. */
  longestStall: number;
  megabytes: number;
}

type Run = (filePath: string, lines: number) => Promise<void>;

/** The product's writer. */
export const exportAwardList: Run = async (filePath, lines) => {
  const { list } = listOf(manyPersons(1));
  const amount = list.totalAmount * lines;
  list.sections = [{ subject: 'INDIVIDUAL', count: lines, amount, reasons: [{ text: '', count: lines }] }];
  list.totalAmount = amount;
  list.uses.unitName = true;
  await writeAwardListXlsx({
    list,
    lines: pagesOfPersons(lines),
    targetPath: filePath,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
};

/** Collectives beside one person: every name is a merged cell. */
export const exportMergedNames: Run = async (filePath, count) => {
  const collectives = Array.from({ length: count - 1 }, (_, index) =>
    lineOf({ name: `Công đoàn cơ sở số ${index}`, coefficient: 80, baseSalary: 2_340_000, amount: 1_880_000 }),
  );
  const { list, lines } = listOf([...collectives, ...manyPersons(1)]);
  await writeAwardListXlsx({
    list,
    lines: inPages(lines, 2_000),
    targetPath: filePath,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
};

/** Bare exceljs streaming of the same styled cells: no layout, no page breaks, no heights worked out. */
export const streamBareCells: Run = async (filePath, lines) => {
  const styles = new TableStyles(12);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: filePath,
    useSharedStrings: true,
    useStyles: true,
  });
  const sheet = workbook.addWorksheet('Danh sách');
  sheet.columns = [12, 46, 60, 86, 14, 29].map((width) => ({ width }));
  let ordinal = 0;
  for await (const page of pagesOfPersons(lines)) {
    for (const line of page) {
      ordinal += 1;
      const row = sheet.getRow(ordinal);
      row.height = 17.25;
      const values = [ordinal, line.name, line.position, line.unitName, (line.coefficient ?? 0) / 100, line.amount];
      values.forEach((value, index) => {
        const cell = row.getCell(index + 1);
        cell.value = value;
        cell.style = cellStyle(styles, index);
      });
      row.commit();
      if (ordinal % 100 === 0) await nextTurn();
    }
  }
  await workbook.commit();
};

function cellStyle(styles: TableStyles, index: number) {
  if (index === 0) return styles.centered;
  if (index === 4) return styles.coefficient;
  return index === 5 ? styles.money(0, 'regular') : styles.text;
}

/** Lines made page by page, so that the list itself takes no memory. */
async function* pagesOfPersons(count: number) {
  const page = manyPersons(2_000);
  for (let start = 0; start < count; start += page.length) {
    yield await Promise.resolve(
      page.slice(0, count - start).map((line, index) => ({ ...line, name: `${line.name}-${start + index}` })),
    );
  }
}

const RUNS = { exportAwardList, exportMergedNames, streamBareCells };
export type RunName = keyof typeof RUNS;

/** Runs one export in a child process and reports what it took. */
export function measureExport(name: RunName, lines: number): Promise<ExportFigures> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [name, String(lines)]);
    child.once('message', (figures) => resolve(figures as ExportFigures));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
  });
}

async function runHere(name: RunName, lines: number): Promise<ExportFigures> {
  const folder = await mkdtemp(path.join(tmpdir(), 'co-dau-bench-'));
  const filePath = path.join(folder, 'danh-sach.xlsx');
  try {
    // Once in small, so that loading and compiling are not counted.
    await RUNS[name](filePath, 300);
    const stalls = watchStalls();
    const start = performance.now();
    const cpuStart = process.cpuUsage();
    await RUNS[name](filePath, lines);
    const milliseconds = performance.now() - start;
    const cpu = process.cpuUsage(cpuStart);
    return {
      milliseconds,
      cpuMilliseconds: (cpu.user + cpu.system) / 1000,
      peakRss: process.resourceUsage().maxRSS / 1024,
      longestStall: stalls.stop(),
      megabytes: (await stat(filePath)).size / 1e6,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Measures the longest gap between two turns of the event loop. */
function watchStalls() {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  return {
    stop(): number {
      clearInterval(timer);
      return longest;
    },
  };
}

function report(
  title: string,
  { milliseconds, cpuMilliseconds, peakRss, longestStall, megabytes }: ExportFigures,
): void {
  const seconds = (milliseconds / 1000).toFixed(2);
  console.log(
    `${title}: ${seconds} s (processor ${(cpuMilliseconds / 1000).toFixed(2)} s), RSS ${peakRss.toFixed(0)} MB, stall ${longestStall.toFixed(0)} ms, ${megabytes.toFixed(1)} MB`,
  );
}

async function main(): Promise<void> {
  const [name, lines] = process.argv.slice(2);
  if (name !== undefined && process.send) {
    process.send(await runHere(name as RunName, Number(lines)));
    process.disconnect();
    return;
  }
  for (const count of [500, 5_000, 100_000]) {
    const bare = await measureExport('streamBareCells', count);
    report(`${formatNumber(count)} lines, bare exceljs`, bare);
    const full = await measureExport('exportAwardList', count);
    report(`${formatNumber(count)} lines, award list`, full);
    const byClock = (full.milliseconds / bare.milliseconds).toFixed(2);
    const byProcessor = (full.cpuMilliseconds / bare.cpuMilliseconds).toFixed(2);
    console.log(
      `  ratio ${byClock} by the clock, ${byProcessor} by processor time${count === 100_000 ? ' (budget 1.25)' : ''}`,
    );
  }
  report('2.000 lines in memory', await measureExport('exportAwardList', 2_000));
  report('100.000 lines, merged names', await measureExport('exportMergedNames', 100_000));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
