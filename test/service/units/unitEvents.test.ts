import { afterEach, beforeEach, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import type { UnitEvent } from '#core/units/unitEvent.ts';
import { treeOn } from '#core/units/unitTree.ts';
import { readForest } from '#db/units/forestStore.ts';
import { findHits } from '#db/search/findHits.ts';
import { listAudit } from '#db/office/auditStore.ts';
import { insertFigures } from '#db/units/figureStore.ts';
import { usesOf } from '#db/units/unitUses.ts';
import { findUnits } from '#service/units/findUnits.ts';
import { createUnit } from '#service/units/createUnit.ts';
import { readUnit } from '#service/units/readUnit.ts';
import { previewEvent, recordEvent, takeEventBack } from '#service/units/unitEvents.ts';
import { correctUnit } from '#service/units/correctUnit.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { present } from '../../support/present.ts';

const FIRST_DAY = '2025-07-01';
const told = { on: FIRST_DAY, documentNumber: '4133/TLĐ-ToC', note: '' };

describeOnEachEngine('events of units', (makeTarget) => {
  let office: TestOffice;
  let province: string;
  let district: string;
  let schools: string[];

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    province = await make('LDLD_TINH', 'Liên đoàn Lao động tỉnh', null);
    district = await make('LDLD_HUYEN', 'LĐLĐ huyện Thử', province);
    schools = [await make('CDCS', 'CĐCS Trường A', district), await make('CDCS', 'CĐCS Trường B', district)];
  });
  afterEach(() => office.close());

  const make = (kind: string, name: string, parentId: string | null) =>
    office.write((unit) => createUnit(unit, { kind, name, shortName: '', parentId }));
  const forest = () => readForest(office.database.reader);
  const record = async (event: UnitEvent) => {
    const { fingerprint } = await previewEvent(office.database.reader, event);
    return office.write((unit) => recordEvent(unit, { event, fingerprint }));
  };
  const dissolved = (): UnitEvent => ({
    type: 'DISSOLVE',
    ...told,
    unitIds: [district],
    children: { rest: { to: 'PARENT', parentId: province }, each: [] },
  });
  const placesOn = async (day: string) =>
    new Map(treeOn(await forest(), day).map(({ unit: { id }, parentId }) => [id, parentId]));

  it('show before they are recorded exactly what they change, and then change it', async () => {
    const { changes, warnings } = await previewEvent(office.database.reader, dissolved());
    expect(changes.map(({ unitName, text }) => `${unitName} ${text}`)).toEqual([
      'LĐLĐ huyện Thử kết thúc, ngày cuối cùng là 30/06/2025',
      'CĐCS Trường A đang trực thuộc LĐLĐ huyện Thử, chuyển sang trực thuộc Liên đoàn Lao động tỉnh',
      'CĐCS Trường B đang trực thuộc LĐLĐ huyện Thử, chuyển sang trực thuộc Liên đoàn Lao động tỉnh',
    ]);
    expect(warnings).toEqual([]);
    await record(dissolved());
    expect((await placesOn('2025-06-30')).get(present(schools[0]))).toBe(district);
    const after = await placesOn(FIRST_DAY);
    expect(after.has(district)).toBe(false);
    expect(schools.map((id) => after.get(id))).toEqual([province, province]);
  });

  it('are refused where a unit would stand under one of a lower level, and say of what kind units begin', async () => {
    const [school] = schools;
    const unit = { id: uuidv7(), kind: 'TLD', name: 'Tổng Thử', shortName: '', parentId: present(school) };
    const create: UnitEvent = { type: 'CREATE', ...told, unit };
    const sentence = 'Tổng Thử (Tổng Liên đoàn) không thể trực thuộc CĐCS Trường A vì CĐCS ở cấp thấp hơn.';
    await expect(previewEvent(office.database.reader, create)).rejects.toThrow(sentence);
    const recorded = office.write((work) => recordEvent(work, { event: create, fingerprint: 'x' }));
    await expect(recorded).rejects.toThrow(sentence);
    const fitting: UnitEvent = { ...create, unit: { ...unit, kind: 'CD_XA', parentId: province } };
    const { changes } = await previewEvent(office.database.reader, fitting);
    expect(changes[0]?.text).toContain('loại CĐ xã, phường, trực thuộc Liên đoàn Lao động tỉnh');
  });

  it('are not needed to put a unit where it cannot stand: adding it there is refused too', async () => {
    const [school] = schools;
    const sentence = 'Tổng Thử (Tổng Liên đoàn) không thể trực thuộc CĐCS Trường A vì CĐCS ở cấp thấp hơn.';
    await expect(make('TLD', 'Tổng Thử', present(school))).rejects.toThrow(sentence);
    const tomorrow = { ...told, on: '2999-01-01' };
    const later = { id: uuidv7(), kind: 'CDCS', name: 'CĐCS Trường C', shortName: '', parentId: district };
    await record({ type: 'CREATE', ...tomorrow, unit: later });
    await expect(make('TLD', 'Tổng Thử', later.id)).rejects.toMatchObject({ code: 'UNIT_HISTORY_BROKEN' });
    const group = await make('TO_CD', 'Tổ công đoàn 1', present(school));
    expect((await placesOn(FIRST_DAY)).get(group)).toBe(school);
  });

  it('are refused when something they touch was changed after the preview', async () => {
    const { fingerprint } = await previewEvent(office.database.reader, dissolved());
    await make('CDCS', 'CĐCS Trường C', district);
    const late = office.write((unit) => recordEvent(unit, { event: dissolved(), fingerprint }));
    await expect(late).rejects.toMatchObject({ code: 'UNIT_PREVIEW_OUTDATED' });
    expect((await placesOn(FIRST_DAY)).has(district)).toBe(true);
  });

  it('are taken back to exactly what was, versions going on', async () => {
    const before = await forest();
    const id = await record(dissolved());
    await office.write((unit) => takeEventBack(unit, { id }));
    const after = await forest();
    expect([...after.values()].map((one) => ({ ...one, version: 0 }))).toEqual(
      [...before.values()].map((one) => ({ ...one, version: 0 })),
    );
    await expect(office.write((unit) => takeEventBack(unit, { id }))).rejects.toMatchObject({
      code: 'UNIT_EVENT_TAKEN_BACK',
    });
    expect((await readUnit(office.database.reader, { id: district, on: FIRST_DAY })).events).toEqual([]);
  });

  it('stay, with the reason, when a later event built on them', async () => {
    const first = await record(dissolved());
    await record({ type: 'TRANSFER', ...told, on: '2025-08-01', unitIds: [present(schools[0])], parentId: null });
    const page = await readUnit(office.database.reader, { id: district, on: FIRST_DAY });
    expect(page.events[0]?.staysBecause).toContain('CĐCS Trường A đã thay đổi sau sự kiện này');
    await expect(office.write((unit) => takeEventBack(unit, { id: first }))).rejects.toMatchObject({
      code: 'UNIT_EVENT_STAYS',
    });
    expect((await placesOn(FIRST_DAY)).has(district)).toBe(false);
  });

  it('take away what began with them, unless it is used', async () => {
    const made = { id: uuidv7(), kind: 'CD_XA', name: 'Công đoàn xã Thử', shortName: '', parentId: province };
    const create: UnitEvent = { type: 'CREATE', ...told, unit: made };
    const id = await record(create);
    const figure = {
      ...{ year: 2025, workers: 20, members: 18, femaleMembers: 9, grassrootsUnits: null },
      ...{ grading: '', note: '' },
    };
    await office.database.transaction((tx) => insertFigures(tx, [{ unitId: made.id, figure }]));
    await expect(office.write((unit) => takeEventBack(unit, { id }))).rejects.toMatchObject({ code: 'UNIT_IN_USE' });
    expect((await forest()).has(made.id)).toBe(true);
  });

  it('take away what began with them, also after an earlier event about it was taken back', async () => {
    const made = { id: uuidv7(), kind: 'CD_XA', name: 'Công đoàn xã Thử', shortName: '', parentId: province };
    const begun = await record({ type: 'CREATE', ...told, unit: made });
    const moved = await record({ type: 'TRANSFER', ...told, on: '2025-09-01', unitIds: [made.id], parentId: null });
    await office.write((unit) => takeEventBack(unit, { id: moved }));
    await office.write((unit) => takeEventBack(unit, { id: begun }));
    expect((await forest()).has(made.id)).toBe(false);
    expect(await usesOf(office.database.reader, [made.id])).toEqual([]);
  });

  it('leave a trace in the log that a clerk understands', async () => {
    await record(dissolved());
    const [entry] = await listAudit(office.database.reader, { limit: 1 });
    expect(entry?.summary).toBe('Giải thể, kết thúc ngày 01/07/2025: LĐLĐ huyện Thử');
  });

  it('tell whether units merged into one that was there or became a new one', async () => {
    const [one, other] = [present(schools[0]), present(schools[1])];
    const into = { type: 'MERGE', ...told, intoId: other, newUnit: null } as const;
    const begins = async (id: string) => {
      const { events } = await readUnit(office.database.reader, { id, on: FIRST_DAY });
      return present(events[0]).parts.find(({ role }) => role === 'TO')?.begins;
    };
    const id = await record({ ...into, fromIds: [one] });
    expect(await begins(other)).toBe(false);
    await office.write((unit) => takeEventBack(unit, { id }));
    const merged = { id: uuidv7(), kind: 'CDCS', name: 'CĐCS Trường Liên cấp', shortName: '', parentId: district };
    await record({ ...into, fromIds: schools, intoId: merged.id, newUnit: merged });
    expect(await begins(merged.id)).toBe(true);
  });

  it('offer the successor where a merged unit is looked for', async () => {
    const merged = { id: uuidv7(), kind: 'CDCS', name: 'CĐCS Trường Liên cấp', shortName: '', parentId: district };
    await record({ type: 'MERGE', ...told, fromIds: schools, intoId: merged.id, newUnit: merged });
    const find = (text: string, on: string) => findUnits(office.database.reader, { text, on, limit: 20 });
    expect(await find('truong a', '2025-06-30')).toMatchObject([{ name: 'CĐCS Trường A', hasEnded: false }]);
    expect(await find('truong a', '2025-12-01')).toMatchObject([
      {
        name: 'CĐCS Trường A',
        hasEnded: true,
        endedOn: '2025-06-30',
        successors: [{ id: merged.id, name: 'CĐCS Trường Liên cấp' }],
      },
    ]);
  });

  it('let a renamed unit be found by its former name', async () => {
    await record({ type: 'RENAME', ...told, unitId: present(schools[0]), name: 'CĐCS Trường Mới', shortName: '' });
    const found = await findUnits(office.database.reader, { text: 'truong a', on: '2025-12-01', limit: 20 });
    expect(found).toMatchObject([
      { id: schools[0], name: 'CĐCS Trường Mới', formerName: 'CĐCS Trường A', hasEnded: false, successors: [] },
    ]);
  });

  it('entered ahead of their day leave names and lives of today as they are', async () => {
    const [renamed, ending] = [present(schools[0]), present(schools[1])];
    await record({ type: 'RENAME', ...told, unitId: renamed, name: 'CĐCS Trường Mới', shortName: '' });
    await record({ type: 'DISSOLVE', ...told, unitIds: [ending], children: { rest: null, each: [] } });
    const today = { on: '2025-06-10', limit: 20 };
    const find = (text: string) => findUnits(office.database.reader, { text, ...today });
    expect(await find('truong a')).toMatchObject([{ name: 'CĐCS Trường A', formerName: '', hasEnded: false }]);
    expect(await find('truong moi')).toEqual([]);
    expect(await find('truong b')).toMatchObject([{ name: 'CĐCS Trường B', hasEnded: false, endedOn: '2025-06-30' }]);
    const hits = async (text: string) =>
      (await findHits(office.database.reader, { text, kinds: ['UNIT'], ...today })).flatMap((group) => group.hits);
    expect(await hits('truong a')).toMatchObject([{ title: 'CĐCS Trường A', nowCalled: null, endedOn: null }]);
    expect(await hits('truong b')).toMatchObject([{ parentName: 'LĐLĐ huyện Thử', endedOn: null }]);
  });

  it('that planned an end show the name of the day, not the last one, where a former name was looked for', async () => {
    const id = present(schools[0]);
    await record({ type: 'RENAME', ...told, on: '2024-01-01', unitId: id, name: 'CĐCS Trường Nay', shortName: '' });
    await record({ type: 'RENAME', ...told, unitId: id, name: 'CĐCS Trường Mai', shortName: '' });
    const end: UnitEvent = { type: 'DISSOLVE', ...told, unitIds: [id], children: { rest: null, each: [] } };
    await record({ ...end, on: '2026-01-01' });
    const found = await findUnits(office.database.reader, { text: 'truong a', on: '2025-01-01', limit: 20 });
    expect(found).toMatchObject([{ name: 'CĐCS Trường Nay', formerName: 'CĐCS Trường A', hasEnded: false }]);
  });

  it('name the later event that keeps them from being taken back', async () => {
    const id = present(schools[0]);
    const first = await record({ type: 'RENAME', ...told, unitId: id, name: 'CĐCS Trường Mới', shortName: '' });
    const later: UnitEvent = { type: 'TRANSFER', ...told, unitIds: [id], parentId: province };
    await record({ ...later, on: '2025-09-01', documentNumber: '77/QĐ-LĐLĐ' });
    const reason = 'do sự kiện “Chuyển trực thuộc” từ ngày 01/09/2025, văn bản 77/QĐ-LĐLĐ.';
    await expect(office.write((unit) => takeEventBack(unit, { id: first }))).rejects.toThrow(reason);
    const { events } = await readUnit(office.database.reader, { id, on: FIRST_DAY });
    expect(events.map(({ staysBecause }) => staysBecause)).toEqual([null, expect.stringContaining(reason)]);
  });
});

describeOnEachEngine('correcting a unit', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  it('leaves no unit under one of a lower level', async () => {
    const make = (name: string, parentId: string | null) =>
      office.write((unit) => createUnit(unit, { kind: 'CDCS', name, shortName: '', parentId }));
    const id = await make('CĐCS Dưới', await make('CĐCS Trên', null));
    const { unit } = await readUnit(office.database.reader, { id, on: FIRST_DAY });
    const names = unit.names.map((name) => ({ ...name, kind: 'TLD' }));
    const correction = { id, version: 1, code: '', note: '', names: [...names], parents: [...unit.parents] };
    await expect(office.write((work) => correctUnit(work, correction))).rejects.toThrow(
      'không thể trực thuộc CĐCS Trên',
    );
  });

  it('changes what was typed wrong, once per version, and nothing that breaks the forest', async () => {
    const make = (name: string, parentId: string | null) =>
      office.write((unit) => createUnit(unit, { kind: 'CDCS', name, shortName: '', parentId }));
    const above = await make('Công đòan Huyện', null);
    const below = await make('CĐCS Xã', above);
    const [name] = present((await readForest(office.database.reader)).get(above)).names;
    const correction = {
      ...{ id: above, version: 1, code: 'H1', note: '', parents: [] },
      names: [{ ...present(name), name: 'Công đoàn Huyện' }],
    };
    await office.write((unit) => correctUnit(unit, correction));
    expect((await readForest(office.database.reader)).get(above)).toMatchObject({
      code: 'H1',
      version: 2,
      names: [{ name: 'Công đoàn Huyện' }],
    });
    const [written] = await listAudit(office.database.reader, { limit: 1 });
    expect(written?.summary).toBe('Sửa thông tin đơn vị Công đòan Huyện, tên nay là Công đoàn Huyện');
    await expect(office.write((unit) => correctUnit(unit, correction))).rejects.toMatchObject({
      code: 'STALE_VERSION',
    });
    const circle = {
      ...correction,
      version: 2,
      parents: [{ id: uuidv7(), parentId: below, validFrom: null, validTo: null }],
    };
    await expect(office.write((unit) => correctUnit(unit, circle))).rejects.toMatchObject({
      code: 'UNIT_HISTORY_BROKEN',
    });
  });
});
