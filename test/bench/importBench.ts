import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { computePrizeMoney } from '#core/money/prizeMoney.ts';
import type { AwardType } from '#core/office/catalogue.ts';
import { personImportOptionsSchema } from '#core/imports/personPlan.ts';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import { connect } from '#db/client.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { runUnitOfWork } from '#service/contract/unitOfWork.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import { previewAwardListImport } from '#service/imports/awardListImport.ts';
import { requireUnchanged } from '#service/imports/seenImport.ts';
import { commitPeople } from '#service/people/commitPeople.ts';
import { planPeople, type PeoplePlan } from '#service/people/importPeople.ts';
import { uuidv7 } from 'uuidv7';

/**
 * A list of 23.218 awards previewed, and a list of 23.218 people previewed and taken in (duplicates
 * found, units made, one transaction), each against bare exceljs reading of the same file: at most 1.5
 * times. Run: `npx tsx test/bench/importBench.ts`
 */
const ROWS = 23_218;
/** The least of so many rounds is taken on both sides: what else the machine does falls out. */
const ROUNDS = 10;
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

async function writeAwards(file: string): Promise<void> {
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

async function writePeople(file: string): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true, useStyles: true });
  const sheet = workbook.addWorksheet('Danh sách');
  const header = [
    'STT',
    'Họ và tên',
    'Ngày sinh',
    'Giới tính',
    'Số CCCD',
    'Chức vụ',
    'Đơn vị công tác',
    'Xếp loại năm 2024',
  ];
  sheet.addRow(header).commit();
  for (let i = 1; i <= ROWS; i++) {
    const birth = `${String((i % 28) + 1).padStart(2, '0')}/${String((i % 12) + 1).padStart(2, '0')}/${1965 + (i % 40)}`;
    // Every thousandth stands twice.
    const who = i % 1_000 === 0 ? i - 786 : i;
    const name = `${FAMILIES[who % FAMILIES.length]} ${MIDDLES[who % MIDDLES.length]} ${GIVEN[who % GIVEN.length]}`;
    const row = [i, name, birth, i % 2 ? 'Nữ' : 'Nam', String(12_000_000_000 + who).padStart(12, '0'), 'Đoàn viên'];
    sheet.addRow([...row, `CĐCS Trường THCS số ${who % 786}`, i % 3 ? 'HTTNV' : 'HTXSNV']).commit();
  }
  sheet.commit();
  await workbook.commit();
}

const FAMILIES = ['Lò', 'Thào', 'Mùa', 'Nguyễn', 'Vàng', 'Lù', 'Trần'];
const MIDDLES = ['Thị', 'Văn', 'A', 'Thị Thu', 'Minh'];
const GIVEN = ['Pánh', 'Sùng', 'Páo', 'Hằng', 'Mỷ', 'Dếnh', 'Thoong', 'Thúy', 'Sơn', 'An', 'Bình'];

/** One round of an import: each half takes what the one before made. */
interface PeopleRound {
  preview: () => Promise<number>;
  commit: () => Promise<number>;
  /** Waits as a search does that is asked for right after. */
  untilSearchable: () => Promise<number>;
  close: () => Promise<void>;
}

/** An empty office of its own, opened beforehand: an import happens in an office that is open. */
async function peopleRound(file: string, office: string): Promise<PeopleRound> {
  const database = connect({ engine: 'sqlite', file: office });
  const files = new FileDepot();
  const handle = { signal: new AbortController().signal, progress: () => undefined };
  const source = {
    fileToken: files.deposit(file, 'danh-sach.xlsx'),
    options: personImportOptionsSchema.parse({ createUnits: true }),
    today: '2025-08-01',
  };
  await database.transaction((tx) => tx.raw('SELECT 1'));
  let plan: PeoplePlan;
  return {
    async preview() {
      plan = await planPeople({ db: database.reader, files }, source, handle);
      if (plan.counts.duplicates < 20) throw new Error('the people who stand twice were not found');
      return plan.people.length;
    },
    async commit() {
      await runUnitOfWork({ database, actor: LOCAL_ACTOR, clock: () => new Date() }, async (unit) => {
        await requireUnchanged(unit.tx, files, plan.seen);
        await commitPeople(unit, { importId: uuidv7(), plan, choices: [], skipErrors: true }, handle);
      });
      return plan.people.length;
    },
    async untilSearchable() {
      await database.searchable();
      return plan.people.length;
    },
    close: () => database.close(),
  };
}

const delay = monitorEventLoopDelay({ resolution: 5 });

async function watched(work: () => Promise<number>): Promise<Watched> {
  delay.reset();
  delay.enable();
  const ms = await timed(work);
  delay.disable();
  return { ms, stall: delay.max / 1e6 };
}

/** Milliseconds of a piece of work, and of the longest time it held the event loop up. */
interface Watched {
  ms: number;
  stall: number;
}

function report(what: string, { ms, bare, stall }: Watched & { bare: number }): number {
  const figures = `${ms.toFixed(0)} ms, bare exceljs ${bare.toFixed(0)} ms, longest stall ${stall.toFixed(0)} ms`;
  console.log(`${what} of ${ROWS} rows: ratio ${(ms / bare).toFixed(2)} (budget ${BUDGET}); ${figures}`);
  return ms / bare;
}

async function benchAwards(file: string): Promise<void> {
  const [bare, own]: [number[], Watched[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await timed(() => readWithExceljs(file)));
    own.push(await watched(() => preview(file)));
  }
  const ratio = report('preview of an award list', { ...smallest(own), bare: Math.min(...bare) });
  if (ratio > BUDGET) process.exitCode = 1;
}

async function benchPeople(file: string, offices: readonly string[]): Promise<void> {
  const [bare, previews, commits, searches]: [number[], Watched[], Watched[], Watched[]] = [[], [], [], []];
  for (const office of offices) {
    bare.push(await timed(() => readWithExceljs(file)));
    const round = await peopleRound(file, office);
    previews.push(await watched(round.preview));
    commits.push(await watched(round.commit));
    searches.push(await watched(round.untilSearchable));
    await round.close();
  }
  const least = Math.min(...bare);
  const [seen, taken] = [smallest(previews), smallest(commits)];
  report('preview of people alone', { ...seen, bare: least });
  const whole = { ms: seen.ms + taken.ms, stall: Math.max(seen.stall, taken.stall), bare: least };
  if (report('import of people (preview and commit)', whole) > BUDGET) process.exitCode = 1;
  console.log(`found by the search ${smallest(searches).ms.toFixed(0)} ms after it is acknowledged`);
}

/** Of rounds taken in turns with bare reading: the other work of the machine falls on both alike. */
function smallest(rounds: readonly Watched[]): Watched {
  return { ms: Math.min(...rounds.map(({ ms }) => ms)), stall: Math.min(...rounds.map(({ stall }) => stall)) };
}

const folder = await mkdtemp(join(tmpdir(), 'co-dau-bench-'));
try {
  const awards = join(folder, 'danh-sach.xlsx');
  await writeAwards(awards);
  await benchAwards(awards);

  const people = join(folder, 'doan-vien.xlsx');
  await writePeople(people);
  const empty = join(folder, 'empty.codau');
  await migrate({ engine: 'sqlite', file: empty });
  const offices = Array.from({ length: ROUNDS }, (_, round) => join(folder, `office-${round}.codau`));
  for (const office of offices) await copyFile(empty, office);
  await benchPeople(people, offices);
} finally {
  await rm(folder, { recursive: true, force: true });
}
