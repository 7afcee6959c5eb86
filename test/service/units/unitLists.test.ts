import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import type { UnitEvent } from '#core/units/unitEvent.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import { listAudit } from '#db/office/auditStore.ts';
import { countUnitAwards, listUnitAwards } from '#db/units/unitAwards.ts';
import { addLines } from '#service/awards/editLines.ts';
import { issueDecision } from '#service/awards/issueDecision.ts';
import { saveHeader } from '#service/awards/saveHeader.ts';
import { listTurningDays } from '#db/units/turningDays.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import { createUnit } from '#service/units/createUnit.ts';
import { exportUnitsJob } from '#service/units/exportUnits.ts';
import { filteredUnits, listUnits, type UnitFilter } from '#service/units/listUnits.ts';
import { readUnit } from '#service/units/readUnit.ts';
import { removeFigures, saveFigures } from '#service/units/saveFigures.ts';
import { awardsOf } from '#service/units/unitAwards.ts';
import { previewEvent, recordEvent, takeEventBack } from '#service/units/unitEvents.ts';
import { readTree } from '#service/units/unitRowsOn.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { header, line, makeTestOffice, newDraft, type TestOffice } from '../../support/testOffice.ts';
import { present } from '../../support/present.ts';

const BEFORE = '2024-12-27';
const AFTER = '2025-08-01';
const NO_COUNTS = { workers: null, members: null, femaleMembers: null, grassrootsUnits: null, grading: '', note: '' };

/** The 8 + 3 superior unions of the sample foundation; eight of them are districts. */
describeOnEachEngine('lists of units', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  const list = (changes: Partial<UnitFilter> = {}) =>
    listUnits(
      office.database.reader,
      { on: BEFORE, text: '', kind: null, includeEnded: false, sort: 'TREE', ...changes },
      { offset: 0, limit: 500 },
    );
  const idOf = async (text: string) => present((await list({ text })).rows[0]).id;
  const make = (name: string, parentId: string) =>
    office.write((unit) => createUnit(unit, { kind: 'CDCS', name, shortName: '', parentId }));
  const record = async (event: UnitEvent) => {
    const { fingerprint } = await previewEvent(office.database.reader, event);
    await office.write((unit) => recordEvent(unit, { event, fingerprint }));
  };
  const dissolve = async (unitIds: string[]) =>
    record({
      ...{ type: 'DISSOLVE', on: '2025-07-01', documentNumber: '', note: '', unitIds },
      children: { rest: { to: 'PARENT', parentId: null }, each: [] },
    });
  const count = (unitId: string, year: number, members: number, version: number | null = null) =>
    office.write((unit) => saveFigures(unit, { unitId, figure: { year, ...NO_COUNTS, members }, version }));

  it('count 8 + 3 superior unions before the reorganisation and 3 after it', async () => {
    const districts = (await list({ kind: 'LDLD_HUYEN' })).rows.map(({ id }) => id);
    const tree = await readTree(office.database.reader, { on: BEFORE, includeEnded: false });
    expect(tree.totals.kinds).toMatchObject([
      { kind: 'LDLD_HUYEN', level: 'CTTCS', units: 8 },
      { kind: 'CD_NGANH', units: 2 },
      { kind: 'CDVC', units: 1 },
    ]);
    await dissolve(districts);
    expect((await readTree(office.database.reader, { on: AFTER, includeEnded: false })).totals.units).toBe(3);
    expect((await readTree(office.database.reader, { on: BEFORE, includeEnded: false })).totals.units).toBe(11);
    const withEnded = await list({ on: AFTER, includeEnded: true });
    expect(withEnded.rows.filter(({ endedOn }) => endedOn === '2025-06-30')).toHaveLength(8);
    expect(withEnded.totals.units).toBe(3);
  });

  it('find names without dấu, former ones too, and say which', async () => {
    const muong = await idOf('muong te');
    await record({
      ...{ type: 'RENAME', on: '2025-07-01', documentNumber: '', note: '', unitId: muong },
      ...{ name: 'Liên đoàn Lao động Đà Giang', shortName: '' },
    });
    expect((await list({ on: AFTER, text: 'mường tè' })).rows).toMatchObject([
      { id: muong, name: 'Liên đoàn Lao động Đà Giang', foundBy: 'Liên đoàn Lao động huyện Mường Tè' },
    ]);
    expect((await list({ on: BEFORE, text: 'da giang' })).rows).toEqual([]);
    expect((await list({ on: BEFORE, text: '%' })).rows).toEqual([]);
  });

  it('stand in Vietnamese order, each with what is above it', async () => {
    const above = await idOf('tam duong');
    for (const name of ['CĐCS Đông', 'CĐCS Ẩn', 'CĐCS Dương', 'CĐCS Anh']) await make(name, above);
    const below = await list({ kind: 'CDCS', sort: 'NAME' });
    expect(below.rows.map(({ name }) => name)).toEqual(['CĐCS Anh', 'CĐCS Ẩn', 'CĐCS Dương', 'CĐCS Đông']);
    expect(below.rows[0]).toMatchObject({ parentName: 'Liên đoàn Lao động huyện Tam Đường', level: 'CS', depth: 1 });
    expect(below.count).toBe(4);
  });

  it('add members up from below once, and let a superior state its own figure', async () => {
    const above = await idOf('tam duong');
    const [one, two] = [await make('CĐCS Một', above), await make('CĐCS Hai', above)];
    await count(one, 2024, 40);
    await count(two, 2024, 25);
    const totals = async () => (await list()).totals.members;
    expect(await totals()).toBe(65);
    await count(above, 2024, 70);
    expect(await totals()).toBe(70);
    await expect(count(above, 2024, 71)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await count(above, 2024, 72, 1);
    expect(await totals()).toBe(72);
    expect((await list({ on: AFTER })).totals.members).toBeNull();
    expect((await list()).figures).toEqual({ year: 2024, earlierYear: null });
    expect((await readTree(office.database.reader, { on: AFTER, includeEnded: false })).figures).toEqual({
      ...{ year: 2025, earlierYear: 2024 },
    });
  });

  it('count no year that is to come, nor one in which the unit was not there; the log names the unit', async () => {
    const above = await idOf('tam duong');
    const one = await make('CĐCS Một', above);
    await expect(count(one, 2025, 40)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await count(one, 2023, 40);
    const logged = async () => present((await listAudit(office.database.reader, { limit: 1 }))[0]).summary;
    expect(await logged()).toBe('Ghi số liệu năm 2023 của CĐCS Một');
    await office.write((unit) => removeFigures(unit, { unitId: one, year: 2023, version: 1 }));
    expect(await logged()).toBe('Bỏ số liệu năm 2023 của CĐCS Một');
    await office.database.transaction((tx) => tx('unit').where({ id: one }).update({ valid_from: '2024-01-01' }));
    await expect(count(one, 2023, 40)).rejects.toThrow('Đơn vị có từ 01/01/2024');
  });

  it('tell on the page of a unit without figures of its own what the tree counts for it', async () => {
    const above = await idOf('tam duong');
    const below = await make('CĐCS A', above);
    const figure = { year: 2024, ...NO_COUNTS, members: 40, workers: 50 };
    await office.write((unit) => saveFigures(unit, { unitId: below, figure, version: null }));
    const summed = async (on: string) => (await readUnit(office.database.reader, { id: above, on })).summed;
    expect(await summed(BEFORE)).toEqual({ year: 2024, workers: 50, members: 40, femaleMembers: null });
    expect(await summed('2023-12-31')).toBeNull();
    await count(above, 2024, 70);
    expect(await summed(BEFORE)).toEqual({ year: 2024, workers: 50, members: null, femaleMembers: null });
  });

  it('keep on paper the name a unit had when it was awarded, and name the predecessor to its successor', async () => {
    const above = await idOf('tam duong');
    const [old, other] = [await make('CĐCS Trường Cũ', above), await make('CĐCS Trường Khác', above)];
    const id = await newDraft(office);
    await office.write((unit) => saveHeader(unit, { id, version: 1, header: header() }));
    const lines = [line({ name: 'CĐCS Trường Cũ', unitId: old })];
    await office.write((unit) => addLines(unit, { id, lines, source: { kind: 'TYPED' } }));
    const { decision, totals } = present(await findDecision(office.database.reader, id));
    await office.write((unit) =>
      issueDecision(unit, { id, contentVersion: decision.contentVersion, expected: totals }, '2024-02-01'),
    );

    const merged = { id: uuidv7(), kind: 'CDCS', name: 'CĐCS Trường Mới', shortName: '', parentId: above };
    const from = { fromIds: [old, other], intoId: merged.id, newUnit: merged };
    await record({ type: 'MERGE', on: '2025-07-01', documentNumber: '', note: '', ...from });
    const awards = (unitId: string, accumulated: boolean) =>
      awardsOf(office.database.reader, { id: unitId, subject: 'COLLECTIVE', accumulated, offset: 0, limit: 50 });
    expect(await awards(old, false)).toMatchObject({ count: 1, rows: [{ name: 'CĐCS Trường Cũ', status: 'ISSUED' }] });
    expect(await awards(merged.id, false)).toEqual({ count: 0, rows: [] });
    expect(await awards(merged.id, true)).toMatchObject({
      count: 1,
      rows: [{ name: 'CĐCS Trường Cũ', holder: 'CĐCS Trường Cũ', unitId: old, decisionNumber: '30/QĐ-LĐLĐ' }],
    });
    // More ids than one statement takes.
    const many = [...Array.from({ length: 70_000 }, () => uuidv7()), old];
    const asked = { unitIds: many, subject: 'COLLECTIVE' as const };
    expect(await listUnitAwards(office.database.reader, asked, { offset: 0, limit: 5 })).toHaveLength(1);
    expect(await countUnitAwards(office.database.reader, asked)).toBe(1);
  });

  it('keep their order by name and by superior, and find a unit by the short name alone', async () => {
    const parentId = await idOf('tam duong');
    await office.write((unit) =>
      createUnit(unit, { kind: 'CDCS', name: 'Công đoàn cơ sở Đá', shortName: 'Mỏ Xanh', parentId }),
    );
    for (const name of ['Công đoàn cơ sở Dừa', 'Công đoàn cơ sở An']) await make(name, parentId);
    const names = async (sort: UnitFilter['sort']) =>
      (await list({ sort, kind: 'CDCS', text: 'cong doan co so' })).rows.map(({ name }) => name);
    const inOrder = ['Công đoàn cơ sở An', 'Công đoàn cơ sở Dừa', 'Công đoàn cơ sở Đá'];
    for (const sort of ['NAME', 'PARENT', 'TREE'] as const) expect(await names(sort)).toEqual(inOrder);
    expect((await list({ text: 'mo xanh' })).rows.map(({ name }) => name)).toEqual(['Công đoàn cơ sở Đá']);
  });

  it('go to Excel as they are on screen', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'co-dau-units-'));
    try {
      const files = new FileDepot();
      const filter: UnitFilter = {
        ...{ on: BEFORE, text: 'huyen', kind: 'LDLD_HUYEN', includeEnded: false },
        sort: 'NAME',
      };
      const listed = await filteredUnits(office.database.reader, filter);
      const run = exportUnitsJob(listed, { filter, outbox: folder, files });
      const result = await run({ signal: new AbortController().signal, progress: () => undefined });
      expect(result.suggestedName).toBe('Danh sách đơn vị đến 27-12-2024.xlsx');
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.readFile(files.find(result.fileToken).path);
      const [sheet] = workbook.worksheets;
      const names = present(sheet)
        .getColumn(2)
        .values.filter((value) => typeof value === 'string' && value.startsWith('Liên đoàn'));
      expect(names).toEqual((await list({ ...filter })).rows.map(({ name }) => name));
      expect(names).toHaveLength(7);
      expect(present(sheet).getCell('A2').value).toBe('Tên có “huyen” · Loại LĐLĐ huyện');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('know the days on which something happened, and what', async () => {
    const districts = (await list({ kind: 'LDLD_HUYEN' })).rows.map(({ id }) => id);
    const [first = '', second = '', ...others] = districts;
    await dissolve(others);
    const on = '2025-07-01';
    await record({ type: 'MERGE', on, documentNumber: '', note: '', fromIds: [first], intoId: second, newUnit: null });
    const event: UnitEvent = {
      ...{ type: 'RENAME', on: '2025-09-01', documentNumber: '', note: '', unitId: second },
      ...{ name: 'Liên đoàn Lao động Đà Giang', shortName: '' },
    };
    const { fingerprint } = await previewEvent(office.database.reader, event);
    const id = await office.write((unit) => recordEvent(unit, { event, fingerprint }));
    const days = await listTurningDays(office.database.reader, 1);
    expect(days).toEqual([{ day: '2025-09-01', counts: [{ type: 'RENAME', from: 1, to: 0, begun: 0 }] }]);
    await office.write((unit) => takeEventBack(unit, { id }));
    const [day] = await listTurningDays(office.database.reader, 8);
    expect(present(day).day).toBe(on);
    expect(present(day).counts.toSorted((one, next) => (one.type < next.type ? -1 : 1))).toEqual([
      { type: 'DISSOLVE', from: 6, to: 0, begun: 0 },
      { type: 'MERGE', from: 1, to: 1, begun: 0 },
    ]);
  });
});
