import { copyFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it, inject } from 'vitest';
import { decisionLineInputSchema } from '#core/awards/decision.ts';
import { AppError } from '#core/errors/appError.ts';
import { personImportOptionsSchema } from '#core/imports/personPlan.ts';
import { unitImportOptionsSchema } from '#core/imports/unitPlan.ts';
import { personInputSchema, postInputSchema } from '#core/people/person.ts';
import { forestProblems } from '#core/units/forestProblems.ts';
import { readForest } from '#db/units/forestStore.ts';
import { uuidv7 } from 'uuidv7';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import { previewAwardListImport } from '#service/imports/awardListImport.ts';
import { undoImport } from '#service/imports/undoImport.ts';
import { commitPeople } from '#service/people/commitPeople.ts';
import { planPeople } from '#service/people/importPeople.ts';
import { commitUnits } from '#service/units/commitUnits.ts';
import { planUnits } from '#service/units/importUnits.ts';
import { temporaryFolder } from '../imports/workbookFixture.ts';
import { makeTestOffice, type TestOffice } from '../support/testOffice.ts';
import { AWARD_TYPES, PRICING } from '../unit/imports/sheetFixture.ts';
import { DamagedWorkbooks, randomFrom, workbookOf } from './mutations.ts';

/** How many mutated workbooks of each kind; set IMPORT_FUZZ_RUNS for a longer hunt, IMPORT_FUZZ_SEED to see one again. */
const RUNS = Number(process.env.IMPORT_FUZZ_RUNS ?? 800);
const SEED = Number(process.env.IMPORT_FUZZ_SEED ?? Date.now() % 1_000_000);
/** No tiny file may take longer. */
const LONGEST_MS = 5_000;
const TODAY = '2024-02-01';

/** Vietnamese, and whole. */
const SENTENCE = /[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ].*\.$/u;

const at = temporaryFolder();

async function tinyWorkbook(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('DS');
  sheet.addRow(['DANH SÁCH tặng Bằng khen của Liên đoàn Lao động tỉnh']);
  sheet.addRow(['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Hình thức', 'Hệ số', 'Tiền thưởng (đồng)', 'Ngày']);
  sheet.addRow(['I. TẬP THỂ']);
  sheet.mergeCells('A3:H3');
  sheet.addRow(['1. Có thành tích xuất sắc (01 tập thể)']);
  sheet.addRow([
    1,
    'Công đoàn cơ sở Sở Y tế',
    null,
    null,
    'BK LĐLĐ tỉnh',
    0.8,
    1440000,
    new Date(Date.UTC(2024, 1, 3)),
  ]);
  sheet.addRow(['II', 'CÁ NHÂN']);
  sheet.addRow([1, 'NguyÔn V¨n Hïng', 'Chñ tÞch', 'C§CS', 'CSTĐCS', '1,0', { formula: 'F7*2', result: 1800000 }]);
  sheet.addRow([2, { richText: [{ text: 'Lò ' }, { text: 'Văn' }] }, null, null, { error: '#REF!' }, null, '1.000']);
  sheet.addRow([null, 'Tổng cộng', null, null, null, null, 5]);
  sheet.addRow(['TM. BAN THƯỜNG VỤ']);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const PEOPLE = [
  ['DANH SÁCH ĐOÀN VIÊN CĐCS TRƯỜNG THPT LÊ LỢI'],
  ['STT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Chức vụ', 'Đơn vị công tác', 'Xếp loại năm 2023', 'Ngày vào công đoàn'],
  ['I. LĐLĐ huyện Pa Tần'],
  [1, 'Thào A Sùng', '12/03/1985', 12345678901, 'Chủ tịch', 'CĐCS Trường MN Hoa Ban', 'HTTNV', '2005'],
  [2, 'Lß ThÞ P¸nh', new Date(Date.UTC(1990, 1, 3)), '012345678902', '', 'CĐCS Trường MN Hoa Ban', 'Tốt', '01/9/2010'],
  ['Đơn vị: Trung tâm Y tế Pa Tần'],
  [3, 'Mùa A Páo', 1979, null, 'Bác sĩ', null, 'x', null],
  [4, 'Mua A Pao', 1979, null, null, null, null, { error: '#REF!' }],
  [null, 'Tổng cộng'],
  ['TM. BAN CHẤP HÀNH'],
];

const UNITS = [
  ['DANH SÁCH CÔNG ĐOÀN CƠ SỞ NĂM 2023'],
  ['STT', 'Tên đơn vị', 'Loại', 'Đơn vị cấp trên', 'Ngày thành lập', 'Ngày kết thúc', 'Số đoàn viên', 'Nữ'],
  ['I', 'LĐLĐ huyện Pa Tần'],
  [1, 'CĐCS Trường MN Hoa Ban', 'CĐCS', null, '2005', null, 45, 40],
  [2, 'CĐCS UBND xã Hồng Thu', null, 'LĐLĐ huyện Nậm Cuổi', null, '30/6/2024', 20, 5],
  [3, 'LĐLĐ huyện Nậm Cuổi', null, 'LĐLĐ tỉnh Lai Châu', 1998, null, 500, null],
  [4, 'CĐCS Trường MN Hoa Ban', null, 'CĐ ngành Giáo dục', null, null, '12 đv', 'x'],
  [null, 'Tổng cộng', null, null, null, null, 577],
];

const handle = () => ({ signal: new AbortController().signal, progress: () => undefined });
const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));

/** Feeds mutated workbooks to an import and judges what comes of each: something sound, or one Vietnamese sentence. */
async function hunt(original: Buffer, read: (path: string, context: string) => Promise<void>): Promise<void> {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', note);
  const random = randomFrom(SEED);
  const workbooks = await DamagedWorkbooks.from(original);
  let understood = 0;
  const codes = new Map<string, number>();
  for (let run = 0; run < RUNS; run++) {
    const context = `seed ${SEED}, run ${run}`;
    const path = at('fuzz.xlsx');
    await writeFile(path, await workbooks.next(random, run));
    const start = performance.now();
    const failure = await read(path, context).then(() => null, asError);
    expect(performance.now() - start, context).toBeLessThan(LONGEST_MS);
    if (failure === null) understood++;
    else if (failure instanceof AppError) {
      expect(failure.message, context).toMatch(SENTENCE);
      codes.set(failure.code, (codes.get(failure.code) ?? 0) + 1);
    } else throw new Error(`${context}: ${failure.stack ?? ''}`);
  }
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
  // Both ways must have been walked, or the mutations are too tame or too wild.
  expect(understood).toBeGreaterThan(RUNS / 10);
  expect(codes.get('FILE_UNREADABLE') ?? 0).toBeGreaterThan(RUNS / 20);
}

describe(`${RUNS} mutated workbooks of each kind (seed ${SEED})`, { timeout: 60_000 + RUNS * 100 }, () => {
  let office: TestOffice;
  const files = new FileDepot();
  beforeAll(async () => {
    const file = at('office.codau');
    copyFileSync(inject('officeTemplate').sqliteFile, file);
    office = await makeTestOffice(() => Promise.resolve({ engine: 'sqlite', file }));
  });
  afterAll(() => office.close());

  const counts = async () => {
    const tables = ['unit', 'unit_name', 'unit_parent', 'unit_figure', 'person', 'person_post', 'person_grading'];
    const found: number[] = [];
    for (const table of tables) {
      const row = (await office.database.reader(table).count({ n: '*' }).first()) as { n: number } | undefined;
      found.push(Number(row?.n));
    }
    return found;
  };
  const context = () => ({ db: office.database.reader, files });

  /** Takes a list in and back out: whatever it held, nothing may be left of it. */
  const inAndOut = async (
    commit: (unit: Parameters<Parameters<TestOffice['write']>[0]>[0], importId: string) => Promise<void>,
    look: () => Promise<void>,
  ) => {
    const before = await counts();
    const importId = uuidv7();
    const failure = await office.write((unit) => commit(unit, importId)).then(() => null, asError);
    if (failure === null) {
      await look();
      await office.write((unit) => undoImport(unit, importId));
    }
    expect(await counts()).toEqual(before);
    if (failure) throw failure;
  };

  it('award lists give a preview or a sentence', async () => {
    await hunt(await tinyWorkbook(), async (path, said) => {
      const request = { path, options: { skipErrors: true }, awardTypes: AWARD_TYPES, existing: [], ...PRICING };
      const { lines } = await previewAwardListImport(request);
      const broken = lines.find(({ line, include }) => include && !decisionLineInputSchema.safeParse(line).success);
      expect(broken, said).toBeUndefined();
    });
  });

  it('lists of people give people that can be taken in and back, or a sentence', async () => {
    await hunt(await workbookOf(PEOPLE), async (path, said) => {
      const fileToken = files.deposit(path, 'fuzz.xlsx');
      const options = personImportOptionsSchema.parse({ createUnits: true });
      const plan = await planPeople(context(), { fileToken, options, today: TODAY }, handle());
      for (const { person, proposed } of plan.people.filter((row) => row.proposed === 'ADD')) {
        const { fullName, gender, birth, citizenId, joinedOn, note, position, department } = person;
        const input = { fullName, gender, birth, citizenId, joinedOn, note };
        expect([personInputSchema.safeParse(input).success, proposed], said).toEqual([true, 'ADD']);
        expect(postInputSchema.safeParse({ position, department }).success, said).toBe(true);
      }
      await inAndOut(
        (unit, importId) => commitPeople(unit, { importId, plan, choices: [], skipErrors: true }, handle()),
        () => Promise.resolve(),
      );
      files.drop(fileToken);
    });
  });

  it('lists of units give a tree that holds and can be taken back, or a sentence', async () => {
    await hunt(await workbookOf(UNITS), async (path, said) => {
      const fileToken = files.deposit(path, 'fuzz.xlsx');
      const options = unitImportOptionsSchema.parse({ createUnits: true });
      const plan = await planUnits(context(), { fileToken, options, today: TODAY }, handle());
      await inAndOut(
        (unit, importId) => commitUnits(unit, { importId, plan, choices: [], skipErrors: true }, handle()),
        async () => expect(forestProblems(await readForest(office.database.reader)), said).toEqual([]),
      );
      files.drop(fileToken);
    });
  });
});
