import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatDate } from '#core/dates/isoDate.ts';
import type { ImportPreview } from '#core/imports/importPlan.ts';
import { formatDong, formatNumber } from '#core/money/format.ts';
import { amountInWords } from '#core/money/words.ts';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import type { Database } from '#db/client.ts';
import { totalsInPeriod } from '#db/awards/decisionList.ts';
import { verifyAuditChain } from '#db/office/auditStore.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import { findOffice } from '#db/office/officeStore.ts';
import { hasOffice } from '#db/files/exchange.ts';
import { officeFile, openOfficeFile } from '#db/openOffice.ts';
import { exportList } from '../awards/exportList.ts';
import { runUnitsOfWork } from '../contract/unitOfWork.ts';
import { previewAwardListImport } from '../imports/awardListImport.ts';
import type { SampleTree } from '../sample/inventTree.ts';
import { inventUnits } from '../sample/inventUnits.ts';
import type { SampleDecision } from '../sample/laiChau.ts';
import { recordDecision } from '../sample/recordDecision.ts';
import { recordTree } from '../sample/recordTree.ts';
import { createSampleBase } from '../sample/sampleOffice.ts';
import { DEMO_CASES, DEMO_MONTH, type DemoCase } from './cases.ts';
import { DemoMismatch, mustEqual } from './demoMismatch.ts';
import { playEmulationYear, type EmulationYear } from './emulationYear.ts';
import { checkPrintedNames, formerUnitsDecision, type FormerUnit } from './formerUnits.ts';
import { INITIATIVES_FILE, initiativeWords, playInitiatives, type DemoInitiatives } from './initiatives.ts';
import { playSummit, SUMMIT_FILES, summitWords, type DemoSummit } from './summit.ts';
import { readTreeDays, type TreeDay } from './treeDays.ts';

/** What `demo.json` says. Later parts of the product add keys and never change these. */
export interface DemoReport extends EmulationYear {
  cases: { id: string; file: string; sha256: string; recipients: number; totalVnd: number }[];
  month: { period: string; recipients: number; totalVnd: number };
  /** The tree by day, counted from the database. */
  tree: Record<string, TreeDay>;
  /** A list of 2023 whose units ended or were renamed later. */
  formerUnits: { file: string; sha256: string; units: FormerUnit[] };
  /** The initiatives recognised for 2023. */
  initiatives: DemoInitiatives;
  /** The summit of a cluster that ended 2023. */
  summit: DemoSummit;
}

/**
 * The main job without a screen: builds a fresh office in a folder, records the cases,
 * writes their lists and checks every figure, also by reading the written files again.
 *
 * @throws DemoMismatch naming the figure that does not add up
 */
export async function runDemo(outDir: string, say: (line: string) => void): Promise<DemoReport> {
  await prepare(outDir);
  const office = await openOfficeFile(outDir, new Date());
  try {
    const { database } = office;
    const cases: DemoReport['cases'] = [];
    const writer = { database, actor: LOCAL_ACTOR, clock: () => new Date() };
    const units = inventUnits({ scale: 1, seed: DEMO_SEED });
    await runUnitsOfWork(writer, async (run) => {
      await createSampleBase(run);
      await run((unit) => recordTree(unit, units));
    });
    for (const demoCase of DEMO_CASES) {
      const result = await playCase(database, demoCase, outDir);
      cases.push(result);
      say(
        `${result.file}: ${result.recipients} tập thể, ${formatDong(result.totalVnd)} (${amountInWords(result.totalVnd)})`,
      );
    }

    const total = await totalsInPeriod(database.reader, DEMO_MONTH.from, DEMO_MONTH.to);
    const month = {
      period: DEMO_MONTH.period,
      recipients: total.collectives + total.individuals,
      totalVnd: total.amount,
    };
    mustEqual(`số tập thể, cá nhân tháng ${month.period}`, month.recipients, DEMO_MONTH.expected.recipients);
    mustEqual(`tổng tiền tháng ${month.period}`, month.totalVnd, DEMO_MONTH.expected.totalVnd);
    say(`Tháng ${month.period}: ${month.recipients} tập thể, ${formatDong(month.totalVnd)}`);

    const chain = await verifyAuditChain(database.reader);
    if (!chain.intact) throw new DemoMismatch(`nhật ký đứt ở dòng ${chain.firstBrokenSeq}`);

    const tree = await readTreeDays(database.reader);
    for (const [day, { superiorUnions, grassrootsUnions, members }] of Object.entries(tree)) {
      say(
        `Cây ngày ${formatDate(day)}: ${superiorUnions} công đoàn cấp trên, ${grassrootsUnions} CĐCS, ${formatNumber(members)} người`,
      );
    }
    const formerUnits = await playFormerUnits(database, units.tree, outDir);
    for (const { printedName, laterName, endedOn } of formerUnits.units) {
      const later = endedOn === null ? `nay là ${laterName}` : `kết thúc ngày ${formatDate(endedOn)}`;
      say(`${formerUnits.file}: vẫn in ${printedName}, ${later}`);
    }

    const emulationYear = await playEmulationYear(database, units.tree);
    const { clusters, pledges, works } = emulationYear;
    say(
      `Thi đua: LĐLĐ tỉnh ở ${clusters.memberships} cụm, khối, ${clusters.leadRoles} vai trò trưởng; ${pledges.count} giao ước năm ${pledges.year}; công trình chào mừng ${works.occasions} dịp`,
    );

    const initiatives = await playInitiatives(database, units.tree, outDir);
    say(`${INITIATIVES_FILE}: ${initiativeWords(initiatives)}`);

    const summit = await playSummit(database, outDir);
    say(`${Object.values(SUMMIT_FILES).join(', ')}: ${summitWords(summit)}`);

    const report: DemoReport = { cases, month, tree, formerUnits, ...emulationYear, initiatives, summit };
    await writeFile(join(outDir, REPORT_FILE), `${JSON.stringify(report, null, 2)}\n`);
    return report;
  } finally {
    await office.close();
  }
}

const REPORT_FILE = 'demo.json';
const FORMER_UNITS_FILE = 'QD-don-vi-cu-2023.xlsx';
/** The tree of the demo is the same on every computer. */
const DEMO_SEED = '2024';

/** Makes the folder, or clears what an earlier demo left there, and nothing else. */
async function prepare(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const isEarlierDemo = existsSync(join(outDir, REPORT_FILE));
  const entries = await readdir(outDir);
  if (entries.length > 0 && !isEarlierDemo) {
    throw new DemoMismatch(`thư mục ${outDir} không trống và không phải của lần chạy thử trước; hãy chọn thư mục khác`);
  }
  if (hasOffice(outDir)) await removeSampleOffice(outDir);
  const files = [
    ...DEMO_CASES.map((demoCase) => demoCase.file),
    ...[FORMER_UNITS_FILE, INITIATIVES_FILE, ...Object.values(SUMMIT_FILES)],
  ];
  for (const file of files) {
    await rm(join(outDir, file), { force: true });
  }
}

/** Opening takes the one-writer lock, so an office someone works in is refused; a real one is never removed. */
async function removeSampleOffice(outDir: string): Promise<void> {
  const office = await openOfficeFile(outDir, new Date());
  try {
    const found = await findOffice(office.database.reader);
    if (found && !found.isSample) {
      throw new DemoMismatch(`thư mục ${outDir} có cơ quan thật; hãy chọn thư mục khác`);
    }
  } finally {
    await office.close();
  }
  for (const ending of ['', '-wal', '-shm', '.closed']) await rm(`${officeFile(outDir)}${ending}`, { force: true });
}

async function playCase(
  database: Database,
  { id, file, decision, expected }: DemoCase,
  outDir: string,
): Promise<DemoReport['cases'][number]> {
  const { preview, sha256 } = await writeAndReadBack(database, { decision, targetPath: join(outDir, file) });
  const { collectives, individuals, amount } = preview.counts;
  mustEqual(`số dòng trong ${file}`, collectives + individuals, expected.recipients);
  mustEqual(`tổng tiền trong ${file}`, amount, expected.totalVnd);
  return { id, file, sha256, recipients: collectives + individuals, totalVnd: amount };
}

/** The tree of the demo knows already what happened in 2024 and 2025; the paper must not. */
async function playFormerUnits(
  database: Database,
  tree: SampleTree,
  outDir: string,
): Promise<DemoReport['formerUnits']> {
  const { decision, units } = formerUnitsDecision(tree);
  const file = FORMER_UNITS_FILE;
  const { preview, sha256 } = await writeAndReadBack(database, { decision, targetPath: join(outDir, file) });
  const printedNames = preview.lines.map(({ line }) => line.name);
  return { file, sha256, units: checkPrintedNames(units, printedNames) };
}

/** Records a decision, writes its list, and reads the written file again. */
async function writeAndReadBack(
  database: Database,
  { decision, targetPath }: { decision: SampleDecision; targetPath: string },
): Promise<{ preview: ImportPreview; sha256: string }> {
  const id = await runUnitsOfWork({ database, actor: LOCAL_ACTOR, clock: () => new Date() }, (run) =>
    recordDecision(run, decision),
  );
  await exportList(database, {
    id,
    targetPath,
    handle: { signal: new AbortController().signal, progress: () => undefined },
  });
  const { awardTypes } = await readMoneyCatalogue(database.reader);
  const preview = await previewAwardListImport({
    path: targetPath,
    options: { skipErrors: false, defaultAwardCode: decision.lines[0]?.awardCode },
    awardTypes,
    existing: [],
    price: () => null,
  });
  const sha256 = createHash('sha256')
    .update(await readFile(targetPath))
    .digest('hex');
  return { preview, sha256 };
}
