import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { initiativeImportOptionsSchema } from '#core/imports/initiativePlan.ts';
import type { RowChoice } from '#core/imports/registerView.ts';
import { initiativeInputSchema, totalShare } from '#core/initiatives/initiative.ts';
import { personInputSchema, postInputSchema } from '#core/people/person.ts';
import { findInitiative, initiativesOf } from '#db/initiatives/initiativeStore.ts';
import { listAudit } from '#db/office/auditStore.ts';
import { insertUnits, readForest } from '#db/units/forestStore.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import { planHead } from '#service/imports/planPages.ts';
import { requireUnchanged } from '#service/imports/seenImport.ts';
import { undoImport } from '#service/imports/undoImport.ts';
import { commitInitiatives } from '#service/initiatives/commitInitiatives.ts';
import { addInitiative, saveInitiative } from '#service/initiatives/editInitiatives.ts';
import { planInitiatives } from '#service/initiatives/importInitiatives.ts';
import { initiativeRowViews } from '#service/initiatives/initiativeRowViews.ts';
import { createPerson } from '#service/people/editPerson.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';

const ID = '019a0000-0000-7000-8000-000000000001';
const TODAY = '2024-02-01';
type Cells = (string | number | Date | null)[];

/** The headings of a provincial award system. */
const PROVINCE = [
  'STT',
  'Tên đề tài',
  'Ngày công nhận',
  'Đơn vị công nhận',
  'Tóm tắt thành tích đạt được',
  'Tên tác giả',
  'Phòng ban làm việc',
  'Tên cơ quan làm việc',
];
/** Columns of the form of application, after the title. */
const APPLICATION = [
  'STT',
  'Tên sáng kiến',
  'Họ và tên',
  'Ngày sinh',
  'Nơi công tác',
  'Chức danh',
  'Trình độ chuyên môn',
  'Tỷ lệ (%) đóng góp',
];

describeOnEachEngine('importing initiatives', (makeTarget) => {
  let office: TestOffice;
  let folder: string;
  let files: FileDepot;
  const db = () => office.database.reader;
  const handle = () => ({ signal: new AbortController().signal, progress: () => undefined });

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    folder = mkdtempSync(join(tmpdir(), 'co-dau-initiatives-'));
    files = new FileDepot();
  });
  afterEach(async () => {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const planOf = async (rows: Cells[], options: object = {}, shape?: (sheet: ExcelJS.Worksheet) => void) => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('DS');
    sheet.addRows([['DANH SÁCH SÁNG KIẾN NĂM 2023'], [], ...rows]);
    shape?.(sheet);
    const path = join(folder, 'ds.xlsx');
    await workbook.xlsx.writeFile(path);
    const fileToken = files.deposit(path, 'ds.xlsx');
    const source = { fileToken, options: initiativeImportOptionsSchema.parse(options), today: TODAY };
    return planInitiatives({ db: db(), files }, source, handle());
  };
  type Plan = Awaited<ReturnType<typeof planOf>>;
  const take = (plan: Plan, choices: RowChoice[] = [], importId = ID) =>
    office.write(async (unit) => {
      await requireUnchanged(unit.tx, files, plan.seen);
      await commitInitiatives(unit, { importId, plan, choices, skipErrors: true }, handle());
    });
  const kept = async () => {
    const rows: { id: string }[] = await db()('initiative').orderBy('sort_key').select('id');
    return initiativesOf(
      db(),
      rows.map(({ id }) => id),
    );
  };
  const messages = (plan: Plan, row: number) =>
    plan.initiatives.find((each) => each.row === row)?.issues.map(({ message }) => message) ?? [];

  it('reads the list of a provincial system: several authors in a cell, recognition, workplace', async () => {
    const plan = await planOf([
      PROVINCE,
      [
        1,
        'Máy bóc vỏ lạc',
        new Date(Date.UTC(2022, 11, 15)),
        'LĐLĐ tỉnh',
        'Giảm 30% công',
        'Nguyễn Văn An (40%); Trần Thị Bình (60%)',
        'Phòng Kỹ thuật',
        'Đơn vị lạ A',
      ],
      [2, 'Tủ sấy chè', null, null, null, 'Lê Chi\nPhạm Dung\nVũ Em', null, 'Đơn vị lạ A'],
    ]);
    expect(plan.year).toBe(2023);
    expect(plan.counts).toMatchObject({ add: 2, errors: 0, update: 0 });
    expect(plan.units.map(({ text, rows }) => [text, rows])).toEqual([['Đơn vị lạ A', 2]]);
    await take(plan);
    const [first, second] = await kept();
    expect(first).toMatchObject({
      year: 2023,
      title: 'Máy bóc vỏ lạc',
      status: 'PASSED',
      nature: 'Giảm 30% công',
      note: 'Đã được công nhận ngày 15/12/2022 (LĐLĐ tỉnh)',
      unitName: 'Đơn vị lạ A',
      unitId: null,
      importId: ID,
    });
    expect(first?.authors.map(({ name, share, isChief, workplace }) => [name, share, isChief, workplace])).toEqual([
      ['Nguyễn Văn An', 4000, true, 'Phòng Kỹ thuật, Đơn vị lạ A'],
      ['Trần Thị Bình', 6000, false, 'Phòng Kỹ thuật, Đơn vị lạ A'],
    ]);
    expect(second).toMatchObject({ title: 'Tủ sấy chè', status: 'RECEIVED' });
    expect(second?.authors.map(({ name, share }) => [name, share])).toEqual([
      ['Lê Chi', 3334],
      ['Phạm Dung', 3333],
      ['Vũ Em', 3333],
    ]);
    expect(messages(plan, 5)).toContain('Không ghi tỷ lệ đóng góp: chia đều cho các tác giả.');
  });

  it('names units as they were in the year of the list, whatever they are called on the day of the import', async () => {
    const unit = {
      ...{ id: '019a0000-0000-7000-8000-0000000000b1', code: '', note: '', validFrom: null, validTo: null, version: 1 },
      names: [
        { id: '019a0000-0000-7000-8000-0000000000b2', name: 'CĐCS Xưởng chè', validFrom: null, validTo: '2023-12-31' },
        { id: '019a0000-0000-7000-8000-0000000000b3', name: 'CĐCS Chè Bắc', validFrom: '2024-01-01', validTo: null },
      ].map((name) => ({ ...name, kind: 'CDCS', shortName: '' })),
      parents: [],
    };
    await office.write(async (write) => {
      await insertUnits(write.tx, [unit], { now: write.now, importId: null });
      await write.audit({ action: 'test', entity: 'unit', entityId: unit.id, summary: 'test', detail: null });
    });
    const plan = await planOf([APPLICATION, [1, 'Máy vò chè', 'Vũ Em', null, 'CĐCS Xưởng chè', null, null, '100%']]);
    expect(plan.units[0]?.decidedName).toBe('CĐCS Xưởng chè');
    await take(plan);
    expect((await kept())[0]).toMatchObject({ unitId: unit.id, unitName: 'CĐCS Xưởng chè' });
  });

  it('reads the columns of the application: one author in a row below the title, merged or not', async () => {
    const plan = await planOf(
      [
        APPLICATION,
        [1, 'Bơm nước', 'Nguyễn Văn An', '12/3/1985', 'CĐCS A', 'Giáo viên', 'Đại học', 50],
        [2, null, 'Trần Thị Bình', 1990, null, 'Tổ trưởng', 'Cao đẳng', '30%'],
        [null, null, 'Lê Chi', null, 'CĐCS B', null, null, 20],
        [2, 'Tủ sấy', 'Phạm Dung', null, 'CĐCS B', null, null, null],
        ['Tổng cộng: 2 sáng kiến'],
        [null, null, 'NGƯỜI LẬP'],
        [null, null, 'Hoàng Văn Giang'],
      ],
      {},
      (sheet) => {
        sheet.mergeCells('B4:B6');
        sheet.mergeCells('E4:E5');
      },
    );
    await take(plan);
    const [pump, dryer, ...others] = await kept();
    expect(others).toEqual([]);
    expect(
      pump?.authors.map(({ name, birth, workplace, qualification, share }) => [
        name,
        birth,
        workplace,
        qualification,
        share,
      ]),
    ).toEqual([
      ['Nguyễn Văn An', '1985-03-12', 'CĐCS A', 'Đại học', 5000],
      ['Trần Thị Bình', '1990', 'CĐCS A', 'Cao đẳng', 3000],
      ['Lê Chi', '', 'CĐCS B', '', 2000],
    ]);
    expect(dryer?.authors.map(({ name, share }) => [name, share])).toEqual([['Phạm Dung', 10_000]]);
  });

  it('takes a field and a unit from headings between the rows', async () => {
    const plan = await planOf([
      ['STT', 'Tên sáng kiến', 'Tác giả'],
      ['I. CĐCS Trường THPT Mường Tè'],
      [1, 'Một', 'An Bình'],
      ['II. Lĩnh vực: Y tế'],
      [2, 'Hai', 'Lê Chi'],
    ]);
    expect(
      plan.initiatives.map(({ initiative, unit }) => [initiative.field, unit === null ? null : plan.units[unit]?.text]),
    ).toEqual([
      ['', 'CĐCS Trường THPT Mường Tè'],
      ['Y tế', 'CĐCS Trường THPT Mường Tè'],
    ]);
  });

  it('keeps shares that do not make 100 % and says so, and reads sums in their unit', async () => {
    const plan = await planOf([
      ['STT', 'Tên sáng kiến', 'Tác giả', 'Giá trị làm lợi (triệu đồng)', 'Loại giải pháp', 'Năm'],
      [1, 'Một', 'An Bình (50%); Lê Chi (40%)', 120.5, 'Giải pháp quản lý', 2021],
      [2, 'Hai', 'Lê Chi', 'nhiều', 'Khác', 'năm ngoái'],
    ]);
    expect(messages(plan, 4)).toEqual(['Tổng tỷ lệ của các tác giả chưa đúng 100%.']);
    expect(plan.initiatives[0]?.initiative).toMatchObject({ benefit: 120_500_000, kind: 'QUAN_LY', year: 2021 });
    expect(plan.initiatives[1]?.initiative).toMatchObject({ benefit: null, kind: 'KY_THUAT', year: 2023 });
    expect(messages(plan, 5)).toHaveLength(3);
  });

  it('meets what is there already, in the office and in the file, and leaves it out unless told otherwise', async () => {
    await office.write((unit) =>
      addInitiative(
        unit,
        initiativeInputSchema.parse({
          year: 2023,
          title: 'Máy bóc vỏ lạc',
          kind: 'KY_THUAT',
          authors: [{ name: 'An', share: 10_000 }],
        }),
        TODAY,
      ),
    );
    const plan = await planOf([
      ['STT', 'Tên sáng kiến', 'Tác giả'],
      [1, 'MÁY BÓC VỎ LẠC', 'An Bình'],
      [2, 'Tủ sấy', 'Lê Chi'],
      [3, 'Tu say', 'Lê Chi'],
    ]);
    expect(plan.initiatives.map(({ duplicate, proposed }) => [duplicate?.where ?? null, proposed])).toEqual([
      ['OFFICE', 'SKIP'],
      [null, 'ADD'],
      ['FILE', 'SKIP'],
    ]);
    await take(plan, [{ row: 6, action: 'ADD' }]);
    expect((await kept()).map(({ title }) => title)).toEqual(['Máy bóc vỏ lạc', 'Tu say', 'Tủ sấy']);
  });

  it('ties an author to the record of the office only where it is certainly the same person', async () => {
    const personId = await office.write((unit) =>
      createPerson(unit, {
        person: personInputSchema.parse({ fullName: 'Nguyễn Văn An', birth: '1985-03-12' }),
        posts: [postInputSchema.parse({ unitName: 'CĐCS A' })],
        gradings: [],
      }),
    );
    const plan = await planOf([
      APPLICATION,
      [1, 'Một', 'Nguyễn Văn An', '12/3/1985', 'CĐCS A', null, null, null],
      [2, 'Hai', 'Nguyễn Văn An', null, 'CĐCS A', null, null, null],
    ]);
    expect(plan.initiatives.map(({ initiative }) => initiative.authors[0]?.personId)).toEqual([personId, null]);
  });

  it('is one write with one row of history, and is taken back as one, new units included', async () => {
    const unitsBefore = (await readForest(db())).size;
    const plan = await planOf(
      [
        ['STT', 'Tên sáng kiến', 'Tác giả', 'Đơn vị'],
        [1, 'Một', 'An Bình', 'CĐCS Trường Mầm non Hoa Ban'],
      ],
      { createUnits: true },
    );
    await take(plan);
    const [one] = await kept();
    expect(one?.unitId).not.toBeNull();
    expect(one?.authors[0]?.unitId).toBe(one?.unitId);
    expect((await readForest(db())).size).toBe(unitsBefore + 1);
    await office.write((unit) => undoImport(unit, ID));
    expect(await kept()).toEqual([]);
    expect((await readForest(db())).size).toBe(unitsBefore);
    const [last] = await listAudit(db(), { limit: 1 });
    expect(last).toMatchObject({ action: 'imports.undo' });
  });

  it('is not taken back over what was changed since', async () => {
    await take(
      await planOf([
        ['STT', 'Tên sáng kiến', 'Tác giả'],
        [1, 'Một', 'An Bình'],
      ]),
    );
    const [one] = await kept();
    if (!one) throw new Error('nothing was imported');
    const { id, version } = one;
    const found = await findInitiative(db(), id);
    const initiative = initiativeInputSchema.parse({
      year: 2023,
      title: 'Một, sửa lại',
      kind: 'KY_THUAT',
      authors: [{ name: 'An Bình', share: 10_000 }],
    });
    expect(found?.version).toBe(1);
    await office.write((unit) => saveInitiative(unit, { id, version, initiative }, TODAY));
    await expect(office.write((unit) => undoImport(unit, ID))).rejects.toThrow(
      'không hồ sơ nào bị bỏ; hãy để lần nhập này và sửa từng hồ sơ.',
    );
    expect(await kept()).toHaveLength(1);
  });

  it('is refused when the office changed after the dry run', async () => {
    const plan = await planOf([
      ['STT', 'Tên sáng kiến', 'Tác giả'],
      [1, 'Một', 'An Bình'],
    ]);
    await office.write((unit) =>
      addInitiative(
        unit,
        initiativeInputSchema.parse({
          year: 2023,
          title: 'Khác',
          kind: 'KY_THUAT',
          authors: [{ name: 'An', share: 10_000 }],
        }),
        TODAY,
      ),
    );
    await expect(take(plan)).rejects.toMatchObject({ code: 'IMPORT_OUTDATED' });
  });

  it('gives hostile cells back as the texts they are, and errors where nothing can be kept', async () => {
    const plan = await planOf([
      ['STT', 'Tên sáng kiến', 'Tác giả', 'Tỷ lệ', 'Giá trị làm lợi', 'Ngày sinh'],
      [1, '=HYPERLINK("http://x")', '@SUM(1+1)', '-1', -5, '99/99/9999'],
      [2, 'a'.repeat(600), 'Lê Chi', '1e3', 1e300, 'x'],
      [
        3,
        '\u202e\u0000Một',
        Array.from({ length: 150 }, (_, index) => `Người Số ${index}`).join(';'),
        null,
        null,
        null,
      ],
      [4, 'Không ai', '   ', null, null, null],
      [5, '', 'Lê Chi', null, null, null],
    ]);
    const row = (number: number) => plan.initiatives.find((each) => each.row === number);
    expect(row(4)).toMatchObject({ proposed: 'ADD', initiative: { title: '=HYPERLINK("http://x")', benefit: null } });
    expect(row(5)).toMatchObject({ proposed: 'SKIP' });
    expect(row(6)).toMatchObject({ proposed: 'SKIP' });
    expect(messages(plan, 7)).toContain('Thiếu tác giả.');
    expect(messages(plan, 8)).toContain('Thiếu tên sáng kiến.');
    for (const { initiative, issues } of plan.initiatives) {
      if (issues.some(({ severity }) => severity === 'ERROR')) continue;
      expect(totalShare(initiative.authors)).toBeLessThanOrEqual(10_000);
    }
    expect(initiativeRowViews(plan, plan.initiatives)).toHaveLength(plan.initiatives.length);
    expect(planHead(plan).counts.errors).toBe(4);
    await take(plan);
    const [only, ...others] = await kept();
    expect(others).toEqual([]);
    expect(only?.authors.map(({ name }) => name)).toEqual(['@SUM(1+1)']);
  });
});
