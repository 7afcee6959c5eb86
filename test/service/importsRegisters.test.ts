import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { personImportOptionsSchema } from '#core/imports/personPlan.ts';
import type { RowChoice } from '#core/imports/registerView.ts';
import { unitImportOptionsSchema } from '#core/imports/unitPlan.ts';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import { forestProblems } from '#core/units/forestProblems.ts';
import { unitFigureSchema } from '#core/units/unitFigure.ts';
import { findImport, listImports } from '#db/imports/importStore.ts';
import { listAudit } from '#db/office/auditStore.ts';
import { readForest, saveHistories } from '#db/units/forestStore.ts';
import { runUnitOfWork } from '#service/contract/unitOfWork.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import { pageOfRows, planHead } from '#service/imports/planPages.ts';
import { requireUnchanged } from '#service/imports/seenImport.ts';
import { undoImport } from '#service/imports/undoImport.ts';
import { addTold, POSTS } from '#service/people/editHistory.ts';
import { commitPeople } from '#service/people/commitPeople.ts';
import { mergePeople } from '#service/people/mergePeople.ts';
import { planPeople } from '#service/people/importPeople.ts';
import { personRowViews } from '#service/people/personRowViews.ts';
import { commitUnits } from '#service/units/commitUnits.ts';
import { createUnit } from '#service/units/createUnit.ts';
import { planUnits } from '#service/units/importUnits.ts';
import { saveFigures } from '#service/units/saveFigures.ts';
import { previewEvent, recordEvent, takeEventBack } from '#service/units/unitEvents.ts';
import { unitRowViews } from '#service/units/unitRowViews.ts';
import { postInputSchema } from '#core/people/person.ts';
import { describeOnEachEngine } from '../support/engines.ts';
import { TEST_NOW } from '../support/testNow.ts';
import { makeTestOffice, type TestOffice } from '../support/testOffice.ts';

const PEOPLE_HEADER = ['STT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Chức vụ', 'Đơn vị công tác', 'Xếp loại năm 2024'];
const UNITS_HEADER = ['STT', 'Tên đơn vị', 'Đơn vị cấp trên', 'Mã đơn vị', 'Số đoàn viên', 'Tên viết tắt'];
const ID = '019a0000-0000-7000-8000-000000000001';
const TODAY = '2024-02-01';
/** What writing alone changes. */
const TOUCHED = ['version', 'updated_at'];
type Cells = (string | number | null)[];

describeOnEachEngine('importing people and units', (makeTarget) => {
  let office: TestOffice;
  let folder: string;
  let files: FileDepot;
  const db = () => office.database.reader;
  const handle = () => ({ signal: new AbortController().signal, progress: () => undefined });

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    folder = mkdtempSync(join(tmpdir(), 'co-dau-registers-'));
    files = new FileDepot();
  });
  afterEach(async () => {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const received = async (rows: Cells[]) => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('DS').addRows([['CÔNG ĐOÀN NGÀNH GIÁO DỤC'], [], ...rows]);
    const path = join(folder, 'ds.xlsx');
    await workbook.xlsx.writeFile(path);
    return files.deposit(path, 'ds.xlsx');
  };
  const planOfPeople = async (rows: Cells[], options: object = {}) => {
    const fileToken = await received([PEOPLE_HEADER, ...rows]);
    const source = { fileToken, options: personImportOptionsSchema.parse(options), today: TODAY };
    return planPeople({ db: db(), files }, source, handle());
  };
  const takePeople = async (
    plan: Awaited<ReturnType<typeof planOfPeople>>,
    { importId = ID, choices = [], signal }: { importId?: string; choices?: RowChoice[]; signal?: AbortSignal } = {},
  ) =>
    office.write(async (unit) => {
      await requireUnchanged(unit.tx, files, plan.seen);
      const stoppable = { ...handle(), ...(signal && { signal }) };
      await commitPeople(unit, { importId, plan, choices, skipErrors: true }, stoppable);
    });
  const takeUnits = async (rows: Cells[], options: object = {}, choices: RowChoice[] = [], importId = ID) => {
    const fileToken = await received([UNITS_HEADER, ...rows]);
    const source = { fileToken, options: unitImportOptionsSchema.parse(options), today: TODAY };
    const plan = await planUnits({ db: db(), files }, source, handle());
    await office.write((unit) => commitUnits(unit, { importId, plan, choices, skipErrors: true }, handle()));
    return plan;
  };
  const everything = async () => {
    const tables = ['unit', 'unit_name', 'unit_parent', 'unit_figure', 'person', 'person_post', 'person_grading'];
    const contents: Record<string, unknown[]> = {};
    for (const table of tables) {
      const rows: Record<string, unknown>[] = await db()(table);
      // A record restored is a new version of what it was.
      contents[table] = rows
        .map((row) =>
          JSON.stringify(
            row,
            Object.keys(row)
              .filter((column) => !TOUCHED.includes(column))
              .sort(),
          ),
        )
        .sort();
    }
    return contents;
  };
  const names = async () => {
    const rows: { full_name: string }[] = await db()('person').orderBy('full_name').select('full_name');
    return rows.map(({ full_name: name }) => name);
  };

  it('people with new units are taken in as one write, and taken back as one', async () => {
    const before = await everything();
    const plan = await planOfPeople(
      [
        [1, 'Lò Văn Sơn', '12/03/1985', 12345678901, 'Chủ tịch', 'CĐCS Trường Mầm non Hoa Ban', 'HTTNV'],
        [2, 'Lò Thị Pánh', 1990, null, '', 'Công đoàn cơ sở trường MN Hoa Ban', ''],
        [3, 'Mùa A Páo', '', null, '', '', ''],
      ],
      { createUnits: true },
    );
    expect(await names()).toEqual([]);
    expect(planHead(plan)).toMatchObject({ unknownUnits: 1, counts: { add: 3, errors: 0 } });
    await takePeople(plan);
    expect(await names()).toEqual(['Lò Thị Pánh', 'Lò Văn Sơn', 'Mùa A Páo']);
    const units: { unit_id: string | null }[] = await db()('person_post').select('unit_id');
    expect(units).toHaveLength(2);
    expect(new Set(units.map(({ unit_id: id }) => id)).size).toBe(1);
    const [record] = await listImports(db(), { area: 'PEOPLE', offset: 0, limit: 10 });
    expect(record).toMatchObject({ id: ID, fileName: 'ds.xlsx', created: 3, updated: 0, undoneAt: null });
    expect(await listAudit(db(), { entity: 'import', limit: 10 })).toHaveLength(1);

    await office.write((unit) => undoImport(unit, ID));
    expect(await everything()).toEqual(before);
    expect(await findImport(db(), ID)).toMatchObject({ inverse: '{}' });
    await expect(office.write((unit) => undoImport(unit, ID))).rejects.toMatchObject({ code: 'IMPORT_UNDONE' });
  });

  it('people met again are filled up only when asked, nothing is overwritten, and undo restores them', async () => {
    await takePeople(await planOfPeople([[1, 'Lò Văn Sơn', 1985, null, 'Chủ tịch', 'CĐCS Hoa Ban', 'HTTNV']]));
    const before = await everything();
    const again: Cells[] = [[1, 'LÒ VĂN SƠN', '12/03/1985', '012345678901', 'Ủy viên', 'CĐCS Hoa Ban', 'HTXSNV']];

    await expect(takePeople(await planOfPeople(again), { importId: ID.replace(/1$/u, '2') })).rejects.toMatchObject({
      code: 'IMPORT_NOTHING_CHOSEN',
    });
    const plan = await planOfPeople(again, { onExisting: 'UPDATE' });
    const [view] = await personRowViews(db(), plan, plan.people);
    expect(view?.update).toEqual({
      adds: ['ngày sinh', 'số căn cước'],
      differences: [
        { label: 'Xếp loại năm 2024', onRecord: 'Hoàn thành tốt nhiệm vụ', inFile: 'Hoàn thành xuất sắc nhiệm vụ' },
        { label: 'Chức vụ', onRecord: 'Chủ tịch', inFile: 'Ủy viên' },
      ],
    });
    expect(JSON.stringify(view)).not.toContain('012345678901');
    const second = ID.replace(/1$/u, '2');
    await takePeople(plan, { importId: second });
    expect(await db()('person').first('full_name', 'birth', 'citizen_id')).toMatchObject({
      full_name: 'Lò Văn Sơn',
      birth: '1985-03-12',
      citizen_id: '012345678901',
    });
    expect(await db()('person_grading').select('grade')).toEqual([{ grade: 'HTTNV' }]);
    expect(await db()('person_post').select('position')).toEqual([{ position: 'Chủ tịch' }]);

    await expect(office.write((unit) => undoImport(unit, ID))).rejects.toMatchObject({ code: 'IMPORT_IN_USE' });
    await office.write((unit) => undoImport(unit, second));
    expect(await everything()).toEqual(before);
  });

  it('somebody merged is filled up only where no record of theirs says anything; no citizen id is kept to undo it', async () => {
    await takePeople(
      await planOfPeople([
        [1, 'Lò Văn Sơn', 1985, null, '', 'CĐCS Hoa Ban'],
        [2, 'Lò Văn Sơn', '', '012345678901', '', 'CĐCS Hoa Ban'],
      ]),
    );
    const ids: { id: string; citizen_id: string }[] = await db()('person')
      .orderBy('citizen_id')
      .select('id', 'citizen_id');
    const [keptId, mergedId] = ids.map(({ id }) => id);
    if (keptId === undefined || mergedId === undefined) throw new Error('not imported');
    await office.write((unit) => mergePeople(unit, { keptId, mergedId, reason: '' }));
    const before = await everything();

    const again: Cells[] = [[1, 'Lò Văn Sơn', '12/03/1985', '045123456', '', 'CĐCS Hoa Ban']];
    const plan = await planOfPeople(again, { onExisting: 'UPDATE' });
    const [view] = await personRowViews(db(), plan, plan.people);
    expect(view?.update?.adds).toEqual(['ngày sinh']);
    expect(view?.update?.differences.map(({ label }) => label)).toEqual(['Số căn cước']);
    const second = ID.replace(/1$/u, '2');
    await takePeople(plan, { importId: second, choices: [{ row: 4, action: 'UPDATE' }] });
    expect(await db()('person').where({ id: keptId }).first('birth', 'citizen_id')).toEqual({
      birth: '1985-03-12',
      citizen_id: '',
    });
    const { inverse } = (await findImport(db(), second)) ?? {};
    expect(JSON.parse(inverse ?? '')).toMatchObject({ people: [{ id: keptId, before: { birth: '1985' } }] });
    expect(inverse).not.toContain('012345678901');
    await office.write((unit) => undoImport(unit, second));
    expect(await everything()).toEqual(before);
  });

  it('only rows that add something are proposed to fill up records: what is counted is what is written', async () => {
    await takePeople(
      await planOfPeople([
        [1, 'Lò Văn Sơn', '12/03/1985', null, 'Chủ tịch', 'CĐCS Hoa Ban'],
        [2, 'Mùa A Páo', '05/06/1990', null, '', 'CĐCS Hoa Ban'],
      ]),
    );
    const again: Cells[] = [
      [1, 'Lò Văn Sơn', '12/03/1985', null, 'Chủ tịch', 'CĐCS Hoa Ban'],
      [2, 'Mùa A Páo', '05/06/1990', null, 'Ủy viên', 'CĐCS Hoa Ban'],
      [3, 'Giàng A Sử', 1991, null, '', 'CĐCS Hoa Ban'],
    ];
    const plan = await planOfPeople(again, { onExisting: 'UPDATE' });
    expect(plan.counts).toMatchObject({ add: 1, update: 1 });
    const proposed = pageOfRows(plan.people, { filter: 'PROPOSED', offset: 0, limit: 10 });
    expect(proposed).toMatchObject({ total: 2, rows: [{ row: 5 }, { row: 6 }] });
    const second = ID.replace(/1$/u, '2');
    await takePeople(plan, { importId: second });
    expect(await findImport(db(), second)).toMatchObject({ created: 1, updated: 1 });
  });

  it('a yearly list without births grades the people on record instead of doubling them', async () => {
    await takePeople(
      await planOfPeople([
        [1, 'Lò Văn Sơn', '12/03/1985', null, 'Chủ tịch', 'CĐCS Hoa Ban'],
        [2, 'Mùa A Páo', '05/06/1990', null, '', 'CĐCS Hoa Ban'],
      ]),
    );
    const yearly: Cells[] = [
      [1, 'Lò Văn Sơn', null, null, 'Chủ tịch', 'CĐCS Hoa Ban', 'HTTNV'],
      [2, 'Mùa A Páo', null, null, '', 'CĐCS Hoa Ban', 'HTNV'],
    ];
    expect((await planOfPeople(yearly)).counts).toMatchObject({ add: 0, update: 0, duplicates: 2 });
    const plan = await planOfPeople(yearly, { onExisting: 'UPDATE' });
    expect(plan.counts).toMatchObject({ add: 0, update: 2 });
    await takePeople(plan, { importId: ID.replace(/1$/u, '2') });
    expect(await names()).toEqual(['Lò Văn Sơn', 'Mùa A Páo']);
    expect(await db()('person_grading').count({ n: '*' }).first()).toEqual({ n: 2 });
  });

  it('what is shown of a unit that is to be made is what is written', async () => {
    await takePeople(await planOfPeople([[1, 'Lò Văn Sơn', 1985, null, 'Chủ tịch', 'Trường MN Hoa Ban']]));
    const again: Cells[] = [[1, 'Lò Văn Sơn', '12/03/1985', null, 'Chủ tịch', 'Trường MN Hoa Ban']];
    const plan = await planOfPeople(again, { onExisting: 'UPDATE', createUnits: true });
    const [view] = await personRowViews(db(), plan, plan.people);
    expect(view?.update?.adds).toEqual(['ngày sinh']);
    await takePeople(plan, { importId: ID.replace(/1$/u, '2') });
    expect(await db()('person').first('birth')).toEqual({ birth: '1985-03-12' });
    expect(await db()('person_post').select('unit_name')).toEqual([{ unit_name: 'Trường MN Hoa Ban' }]);
  });

  it('new units stand under the union at the top, also beside a body outside the unions', async () => {
    await office.database.transaction((tx) => tx('unit_name').update({ kind: 'OTHER' }));
    await office.write((unit) =>
      createUnit(unit, {
        ...{ kind: 'LDLD_TINH', name: 'Liên đoàn Lao động tỉnh Thử', shortName: '', parentId: null },
      }),
    );
    const rows: Cells[] = [[1, 'Lò Văn Sơn', 1985, null, '', 'CĐCS Trường Mầm non Hoa Ban']];
    const head = planHead(await planOfPeople(rows, { createUnits: true }));
    expect(head).toMatchObject({ usualPlaceName: 'Liên đoàn Lao động tỉnh Thử', unsaidUnits: 1 });
    expect(head.questions).toMatchObject([{ decidedName: 'Liên đoàn Lao động tỉnh Thử' }]);

    const key = head.questions[0]?.key ?? '';
    const unitChoices = [{ key, answer: { to: 'NAME' } }];
    const said = planHead(await planOfPeople(rows, { createUnits: true, unitChoices }));
    expect(said).toMatchObject({ unknownUnits: 1, unsaidUnits: 0 });
  });

  it('posts of an import that a merger took along keep it from being taken back', async () => {
    await takeUnits([
      [1, 'CĐCS Trường A', '', '', null],
      [2, 'CĐCS Trường B', '', '', null],
    ]);
    const unitIds = [...(await readForest(db())).values()].filter(({ names: [name] }) =>
      name?.name.startsWith('CĐCS Trường'),
    );
    const [ending, into] = unitIds.map(({ id }) => id);
    const [first, second] = [ID.replace(/1$/u, '2'), ID.replace(/1$/u, '3')];
    await takePeople(await planOfPeople([[1, 'Lò Văn Sơn', 1985, '012345678901']]), { importId: first });
    const filling: Cells[] = [[1, 'Lò Văn Sơn', 1985, '012345678901', 'Chủ tịch', 'CĐCS Trường A']];
    await takePeople(await planOfPeople(filling), { importId: second, choices: [{ row: 4, action: 'UPDATE' }] });
    const event = {
      ...{ type: 'MERGE' as const, on: TODAY, documentNumber: '', note: '', newUnit: null },
      ...{ fromIds: [ending ?? ''], intoId: into ?? '' },
    };
    const { fingerprint } = await previewEvent(db(), event);
    const eventId = await office.write((unit) => recordEvent(unit, { event, fingerprint }));
    const moved = await everything();
    await expect(office.write((unit) => undoImport(unit, second))).rejects.toThrow('1 chức vụ đã nhập nay chuyển theo');
    expect(await everything()).toEqual(moved);
    await office.write((unit) => takeEventBack(unit, { id: eventId }));
    await office.write((unit) => undoImport(unit, second));
    expect(await db()('person_post')).toEqual([]);
  });

  it('an import that filled a post a merger began before it is taken back, and the merger after it', async () => {
    await takeUnits([
      [1, 'CĐCS Trường A', '', '', null],
      [2, 'CĐCS Trường B', '', '', null],
    ]);
    const [ending, into] = [...(await readForest(db())).values()]
      .filter(({ names: [name] }) => name?.name.startsWith('CĐCS Trường'))
      .map(({ id }) => id);
    const [first, second] = [ID.replace(/1$/u, '2'), ID.replace(/1$/u, '3')];
    const listed = (position: string, unit: string): Cells[] => [[1, 'Lò Văn Sơn', 1985, null, position, unit]];
    await takePeople(await planOfPeople(listed('', 'CĐCS Trường A')), { importId: first });
    const event = {
      ...{ type: 'MERGE' as const, on: TODAY, documentNumber: '', note: '', newUnit: null },
      ...{ fromIds: [ending ?? ''], intoId: into ?? '' },
    };
    const { fingerprint } = await previewEvent(db(), event);
    const before = new Date(TEST_NOW.getTime() - 1);
    const eventId = await runUnitOfWork(
      { database: office.database, actor: LOCAL_ACTOR, clock: () => before },
      (unit) => recordEvent(unit, { event, fingerprint }),
    );
    const merged = await everything();
    const choices: RowChoice[] = [{ row: 4, action: 'UPDATE' }];
    await takePeople(await planOfPeople(listed('Chủ tịch', 'CĐCS Trường B')), { importId: second, choices });
    expect(
      await db()('person_post')
        .where({ unit_id: into ?? '' })
        .select('position'),
    ).toEqual([{ position: 'Chủ tịch' }]);

    const takeBack = () => office.write((unit) => takeEventBack(unit, { id: eventId }));
    await expect(takeBack()).rejects.toMatchObject({ code: 'UNIT_EVENT_STAYS' });
    await office.write((unit) => undoImport(unit, second));
    expect(await everything()).toEqual(merged);
    await takeBack();
    expect(await db()('person_post').select('unit_id')).toEqual([{ unit_id: ending }]);
  });

  it('an import that was built upon stays, with how much and why', async () => {
    await takePeople(
      await planOfPeople([
        [1, 'Lò Văn Sơn', 1985],
        [2, 'Mùa A Páo', 1990],
      ]),
    );
    const { id: personId } = await db()('person').where({ full_name: 'Mùa A Páo' }).first<{ id: string }>('id');
    const row = postInputSchema.parse({ position: 'Ủy viên' });
    await office.write((unit) => addTold(unit, POSTS, { personId, row }));
    await expect(office.write((unit) => undoImport(unit, ID))).rejects.toThrow('1 người đã nhập được sửa sau đó');
    expect(await names()).toHaveLength(2);
  });

  it('what changed between looking and taking refuses, and so does a stop: nothing is kept', async () => {
    const plan = await planOfPeople([[1, 'Lò Văn Sơn', 1985]]);
    await takeUnits([[1, 'CĐCS Trường A', '', '', 5]], {}, [], ID.replace(/1$/u, '3'));
    await expect(
      takePeople({ ...plan, seen: { ...plan.seen, fileToken: await received([PEOPLE_HEADER]) } }),
    ).rejects.toMatchObject({
      code: 'IMPORT_FILE_CHANGED',
    });
    const fresh = await planOfPeople([[1, 'Lò Văn Sơn', 1985]]);
    await expect(takePeople({ ...fresh, seen: { ...fresh.seen, registerChange: 0 } })).rejects.toMatchObject({
      code: 'IMPORT_OUTDATED',
    });
    const before = await everything();
    const stopped = AbortSignal.abort();
    await expect(takePeople(fresh, { signal: stopped })).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    expect(await everything()).toEqual(before);
  });

  it('rows can be decided against their proposal, but not beyond what is possible', async () => {
    const plan = await planOfPeople([
      [1, 'Lò Văn Sơn', 1985, null, '', 'CĐCS Hoa Ban'],
      [2, 'Lo Van Son', 1985, null, '', 'CĐCS Hoa Ban'],
      [3, '', 1990, null, 'Thiếu tên', 'CĐCS Hoa Ban'],
    ]);
    expect(plan.people.map(({ proposed }) => proposed)).toEqual(['ADD', 'SKIP', 'SKIP']);
    await expect(takePeople(plan, { choices: [{ row: 6, action: 'ADD' }] })).rejects.toMatchObject({
      code: 'IMPORT_CHOICE_IMPOSSIBLE',
    });
    await takePeople(plan, { choices: [{ row: 5, action: 'ADD' }] });
    expect(await names()).toEqual(['Lo Van Son', 'Lò Văn Sơn']);
  });

  it('units are placed under units of the same file, filled up when known, and taken back', async () => {
    await takeUnits([
      [1, 'CĐCS Trường Tiểu học Bản Bo', 'LĐLĐ huyện Pa Tần', 'TU01', 25],
      [2, 'LĐLĐ huyện Pa Tần', '', '', null],
    ]);
    const forest = await readForest(db());
    expect(forestProblems(forest)).toEqual([]);
    const school = [...forest.values()].find(({ code }) => code === 'TU01');
    expect(forest.get(school?.parents[0]?.parentId ?? '')?.names[0]?.name).toBe('LĐLĐ huyện Pa Tần');
    expect(await db()('unit_figure').select('year', 'members')).toEqual([{ year: 2024, members: 25 }]);

    const middle = await everything();
    const second = ID.replace(/1$/u, '2');
    const rows: Cells[] = [
      [1, 'CĐCS Trường Tiểu học Bản Bo', '', 'KHAC', 30],
      [2, 'Liên đoàn Lao động huyện Pa Tần', '', 'TU', 500],
    ];
    const plan = await takeUnits(rows, { onExisting: 'UPDATE' }, [], second);
    // The first row would add nothing, so it is not counted among what is filled up.
    expect(plan.listed.map(({ proposed }) => proposed)).toEqual(['SKIP', 'UPDATE']);
    expect(plan.counts).toMatchObject({ add: 0, update: 1 });
    expect(await findImport(db(), second)).toMatchObject({ created: 0, updated: 1 });
    const views = await unitRowViews(db(), plan, plan.listed);
    expect(views[0]?.update?.differences.map(({ label }) => label)).toEqual(['Mã đơn vị', 'Số đoàn viên năm 2024']);
    expect((await readForest(db())).get(school?.id ?? '')?.code).toBe('TU01');
    await expect(office.write((unit) => undoImport(unit, ID))).rejects.toMatchObject({ code: 'IMPORT_IN_USE' });
    await office.write((unit) => undoImport(unit, second));
    expect(await everything()).toEqual(middle);
    const third = ID.replace(/1$/u, '3');
    await takeUnits([[1, 'CĐCS Trường Tiểu học Mường Kim', 'LĐLĐ huyện Pa Tần', '', 5]], {}, [], third);
    await expect(office.write((unit) => undoImport(unit, ID))).rejects.toMatchObject({ code: 'IMPORT_IN_USE' });
    await office.write((unit) => undoImport(unit, third));
    expect(await everything()).toEqual(middle);
  });

  it('what was wrong with a unit before does not keep its code from being filled', async () => {
    await takeUnits([[1, 'CĐCS Trường A', '', '', null]]);
    await office.database.transaction((tx) =>
      tx('unit_name').where({ name: 'CĐCS Trường A' }).update({ valid_from: '2020-01-01' }),
    );
    const second = ID.replace(/1$/u, '2');
    await takeUnits([[1, 'CĐCS Trường A', '', 'TA', null]], { onExisting: 'UPDATE' }, [], second);
    expect(await db()('unit').where({ code: 'TA' }).count({ n: '*' }).first()).toEqual({ n: 1 });
  });

  it('a short name goes to the name of the day, not to one decided for later', async () => {
    await takeUnits([[1, 'CĐCS Trường A', '', '', null]]);
    const [history] = [...(await readForest(db())).values()].filter(({ names }) => names[0]?.name === 'CĐCS Trường A');
    const [name] = history?.names ?? [];
    if (!history || !name) throw new Error('not imported');
    const later = { ...name, id: ID.replace(/1$/u, '9'), name: 'CĐCS Trường B', validFrom: '2024-06-01' };
    const renamed = { ...history, names: [{ ...name, validTo: '2024-05-31' }, later] };
    await office.write(async (unit) => {
      await saveHistories(unit.tx, [renamed]);
      await unit.audit({ action: 'test', entity: 'unit', entityId: history.id, summary: 'Đổi tên' });
    });
    const second = ID.replace(/1$/u, '2');
    await takeUnits([[1, 'CĐCS Trường A', '', '', null, 'Trường A']], { onExisting: 'UPDATE' }, [], second);
    const after = (await readForest(db())).get(history.id);
    expect(after?.names.map((row) => [row.name, row.shortName])).toEqual([
      ['CĐCS Trường A', 'Trường A'],
      ['CĐCS Trường B', ''],
    ]);
  });

  it('a unit never lands at the top because the one above it was left out', async () => {
    const rows: Cells[] = [
      [1, 'CĐCS Trường A', 'LĐLĐ huyện Pa Tần', '', 5],
      [2, 'LĐLĐ huyện Pa Tần', '', '', null],
    ];
    await expect(takeUnits(rows, {}, [{ row: 5, action: 'SKIP' }])).rejects.toMatchObject({
      code: 'IMPORT_PARENT_LEFT_OUT',
    });
  });

  it('figures another import added keep an import from being taken back, and so do changed ones', async () => {
    const before = await everything();
    await takeUnits([[1, 'CĐCS Trường A', '', '', 25]], { figureYear: 2024 });
    const second = ID.replace(/1$/u, '2');
    const later: Cells[] = [[1, 'CĐCS Trường A', '', '', 30]];
    await takeUnits(later, { figureYear: 2023, onExisting: 'UPDATE' }, [], second);
    await expect(office.write((unit) => undoImport(unit, ID))).rejects.toThrow('1 số liệu khác của đơn vị đã nhập');
    expect(await db()('unit_figure').orderBy('year').select('year', 'members')).toEqual([
      { year: 2023, members: 30 },
      { year: 2024, members: 25 },
    ]);

    await office.write((unit) => undoImport(unit, second));
    await office.write((unit) => undoImport(unit, ID));
    expect(await everything()).toEqual(before);

    const third = ID.replace(/1$/u, '3');
    await takeUnits([[1, 'CĐCS Trường A', '', '', 25]], { figureYear: 2024 }, [], third);
    const { unit_id: unitId } = await db()('unit_figure').first<{ unit_id: string }>('unit_id');
    const figure = unitFigureSchema.parse({ year: 2024, members: 26 });
    await office.write((unit) => saveFigures(unit, { unitId, figure, version: 1 }));
    await expect(office.write((unit) => undoImport(unit, third))).rejects.toThrow(
      '1 số liệu đơn vị đã nhập nay đã sửa',
    );
  });

  it('blank counts of a year the office has are filled, and emptied again', async () => {
    await takeUnits([[1, 'CĐCS Trường A', '', '', null]]);
    const unitId =
      [...(await readForest(db())).values()].find(({ names: [name] }) => name?.name === 'CĐCS Trường A')?.id ?? '';
    const figure = unitFigureSchema.parse({ year: 2024, workers: 40, femaleMembers: 20, grading: 'HTTNV' });
    await office.write((unit) => saveFigures(unit, { unitId, figure, version: null }));
    const before = await everything();
    const second = ID.replace(/1$/u, '2');
    const plan = await takeUnits(
      [[1, 'CĐCS Trường A', '', '', 25]],
      { figureYear: 2024, onExisting: 'UPDATE' },
      [],
      second,
    );
    expect(plan.counts).toMatchObject({ update: 1 });
    const counts = ['workers', 'members', 'female_members', 'grading', 'version'];
    expect(await db()('unit_figure').select(counts)).toEqual([
      { workers: 40, members: 25, female_members: 20, grading: 'HTTNV', version: 2 },
    ]);
    await office.write((unit) => undoImport(unit, second));
    expect(await everything()).toEqual(before);

    // Fewer members than the women already counted: shown, not written.
    const third = ID.replace(/1$/u, '3');
    const options = { figureYear: 2024, onExisting: 'UPDATE' };
    await expect(takeUnits([[1, 'CĐCS Trường A', '', '', 15]], options, [], third)).rejects.toMatchObject({
      code: 'IMPORT_NOTHING_CHOSEN',
    });
  });

  it('two rows never fill up one record: the second is named', async () => {
    await takeUnits([[1, 'CĐCS Trường A', '', 'TA', null]]);
    const rows: Cells[] = [
      [1, 'CĐCS Trường A', '', '', 25],
      [2, 'TA', '', '', 30],
    ];
    const second = ID.replace(/1$/u, '2');
    await expect(takeUnits(rows, { onExisting: 'UPDATE' }, [], second)).rejects.toThrow(
      'Dòng 5 bổ sung cùng một hồ sơ với dòng 4',
    );
    await takeUnits(rows, { onExisting: 'UPDATE' }, [{ row: 5, action: 'SKIP' }], second);
    expect(await db()('unit_figure').select('members')).toEqual([{ members: 25 }]);
  });

  it('units that would stand under each other are refused, even where a third row hides the circle', async () => {
    await takeUnits([[1, 'LĐLĐ huyện Pa Tần', '', 'PT', null]]);
    const rows: Cells[] = [
      [1, 'CĐCS Trường A', 'LĐLĐ huyện Pa Tần', '', null],
      [2, 'LĐLĐ huyện Pa Tần', 'CĐCS Trường A', '', null],
      [3, 'PT', '', '', null],
    ];
    const choices: RowChoice[] = [{ row: 5, action: 'ADD' }];
    await expect(takeUnits(rows, {}, choices, ID.replace(/1$/u, '2'))).rejects.toMatchObject({
      code: 'IMPORT_CHOICE_IMPOSSIBLE',
    });
  });
});
