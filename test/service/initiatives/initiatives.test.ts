import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InitiativeFilter, InitiativeInput, InitiativeOrder } from '#core/initiatives/initiative.ts';
import { initiativeInputSchema } from '#core/initiatives/initiative.ts';
import {
  groupInitiatives,
  listInitiatives,
  listInitiativeWords,
  totalInitiatives,
} from '#db/initiatives/initiativeList.ts';
import {
  addInitiative,
  moveInitiative,
  removeInitiative,
  saveInitiative,
} from '#service/initiatives/editInitiatives.ts';
import { moveInitiativeTo } from '#service/initiatives/moveInitiativeTo.ts';
import { readInitiative } from '#service/initiatives/readInitiative.ts';
import { createUnit } from '#service/units/createUnit.ts';
import { createPerson, removePerson } from '#service/people/editPerson.ts';
import { mergePeople } from '#service/people/mergePeople.ts';
import { personInputSchema } from '#core/people/person.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';

const TODAY = '2024-02-01';
const ALL: InitiativeFilter = {
  year: null,
  text: '',
  kind: null,
  field: null,
  unitId: null,
  programme: null,
  status: null,
  level: null,
};

function initiative(title: string, more: Partial<InitiativeInput> = {}): InitiativeInput {
  return initiativeInputSchema.parse({
    year: 2023,
    title,
    kind: 'KY_THUAT',
    authors: [{ name: 'Nguyễn Văn An', workplace: 'CĐCS A', share: 10_000, isChief: true }],
    ...more,
  });
}

const author = (name: string, share: number, personId: string | null = null) => ({
  name,
  share,
  personId,
  unitId: null,
  birth: '',
  workplace: 'CĐCS A',
  position: '',
  qualification: '',
  isChief: false,
});

describeOnEachEngine('initiatives', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  it('offer their fields in Vietnamese order, each once', async () => {
    for (const [index, field] of ['Y tế', 'Đất đai', 'Ẩm thực', 'An toàn', 'Đất đai', 'Dạy học'].entries())
      await office.write((unit) => addInitiative(unit, initiative(`Sáng kiến ${index}`, { field }), TODAY));
    const { fields } = await listInitiativeWords(office.database.reader, 2023);
    expect(fields).toEqual(['An toàn', 'Ẩm thực', 'Dạy học', 'Đất đai', 'Y tế']);
  });

  const add = (entered: InitiativeInput) => office.write((unit) => addInitiative(unit, entered, TODAY));
  const read = (id: string) => readInitiative(office.database.reader, id);
  const newPerson = (fullName: string) =>
    office.write((unit) =>
      createPerson(unit, {
        person: personInputSchema.parse({ fullName }),
        posts: [],
        gradings: [],
      }),
    );

  it('keeps an application as it was handed in, authors in their order', async () => {
    const entered = initiative('Máy bóc vỏ lạc', {
      benefit: 120_000_000,
      nature: 'Dòng một\nDòng hai',
      authors: [author('Trần B', 5000), author('Nguyễn A', 5000)],
    });
    const { initiative: kept, level } = await read(await add(entered));
    const authors = entered.authors.map((each): unknown => expect.objectContaining(each));
    expect(kept).toEqual(
      expect.objectContaining({ ...entered, authors, status: 'RECEIVED', version: 1, importId: null }),
    );
    expect(level).toBeNull();
  });

  it('keeps shares that do not make 100 %, and says so (C16)', async () => {
    const id = await add(initiative('Tủ sấy', { authors: [author('An', 5000), author('Bình', 4999)] }));
    expect((await read(id)).notices).toEqual([expect.stringContaining('99,99%')]);
  });

  describe('a second writer', () => {
    it('is told, and nothing of his is written over the first', async () => {
      const id = await add(initiative('Bơm nước'));
      await office.write((unit) =>
        saveInitiative(unit, { id, version: 1, initiative: initiative('Bơm nước 2') }, TODAY),
      );
      await expect(
        office.write((unit) => saveInitiative(unit, { id, version: 1, initiative: initiative('Bơm khác') }, TODAY)),
      ).rejects.toMatchObject({ code: 'STALE_VERSION' });
      const { initiative: kept } = await read(id);
      expect(kept.title).toBe('Bơm nước 2');
      expect(kept.authors).toHaveLength(1);
    });

    it('cannot move or remove what changed either', async () => {
      const id = await add(initiative('Bơm nước'));
      await office.write((unit) =>
        saveInitiative(unit, { id, version: 1, initiative: initiative('Bơm nước 2') }, TODAY),
      );
      const move = { to: 'WITHDRAWN' as const, reason: 'Tác giả xin rút' };
      for (const attempt of [
        () => office.write((unit) => moveInitiative(unit, { id, version: 1, move })),
        () => office.write((unit) => removeInitiative(unit, { id, version: 1 })),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: 'STALE_VERSION' });
    });
  });

  it('moves by hand only where the moves lead, each with its reason', async () => {
    const id = await add(initiative('Bơm nước'));
    await office.write((unit) =>
      moveInitiative(unit, { id, version: 1, move: { to: 'FAILED', reason: 'Biên bản giấy' } }),
    );
    expect((await read(id)).initiative).toMatchObject({ status: 'FAILED', statusReason: 'Biên bản giấy', version: 2 });
    await expect(
      office.write((unit) => moveInitiative(unit, { id, version: 2, move: { to: 'PASSED', reason: 'x' } })),
    ).rejects.toMatchObject({ code: 'INITIATIVE_MOVE' });
  });

  it('names others with nearly the same title, whatever their year, and never itself or a withdrawn one', async () => {
    const first = await add(initiative('Cải tiến quy trình tiếp nhận bệnh nhân tại khoa Khám bệnh', { year: 2021 }));
    const withdrawn = await add(initiative('Cải tiến quy trình tiếp nhận bệnh nhân tại khoa khám bệnh'));
    await office.write((unit) =>
      moveInitiative(unit, { id: withdrawn, version: 1, move: { to: 'WITHDRAWN', reason: 'Trùng' } }),
    );
    await add(initiative('Máy bóc vỏ lạc'));
    const second = await add(initiative('CẢI TIẾN quy trình tiếp nhận bệnh nhân, khoa Khám bệnh'));
    expect((await read(second)).alike).toEqual([expect.objectContaining({ id: first, year: 2021 })]);
  });

  describe('counts', () => {
    it('tell initiatives, authorships and people apart; records of one person are one', async () => {
      const [an, anAgain, binh] = [
        await newPerson('Nguyễn Văn An'),
        await newPerson('Nguyễn Văn An'),
        await newPerson('Lê Bình'),
      ];
      await add(
        initiative('Một', { benefit: 10, authors: [author('Nguyễn Văn An', 5000, an), author('Lê Bình', 5000, binh)] }),
      );
      await add(initiative('Hai', { benefit: 5, authors: [author('Nguyễn Văn An', 10_000, anAgain)] }));
      await add(initiative('Ba', { authors: [author('Phạm Chi', 5000), author('PHẠM CHI', 5000)] }));
      const before = await totalInitiatives(office.database.reader, ALL);
      expect(before).toEqual({ initiatives: 3, authorships: 5, people: 4, benefit: 15 });
      await office.write((unit) => mergePeople(unit, { keptId: an, mergedId: anAgain, reason: 'Trùng' }));
      expect((await totalInitiatives(office.database.reader, ALL)).people).toBe(3);
    });

    it('go by field, programme, unit and level, and add up to the whole', async () => {
      await add(initiative('Một', { field: 'Y tế', programme: '1 triệu sáng kiến', unitName: 'CĐCS A', benefit: 7 }));
      await add(initiative('Hai', { field: 'Y tế', unitName: 'CĐCS B', benefit: 8 }));
      await add(initiative('Ba', { field: 'Giáo dục', unitName: 'CĐCS A' }));
      const by = (grouping: 'FIELD' | 'PROGRAMME' | 'UNIT' | 'LEVEL') =>
        groupInitiatives(office.database.reader, ALL, grouping);
      expect(await by('FIELD')).toEqual([
        { name: 'Y tế', initiatives: 2, authorships: 2, people: 1, benefit: 15 },
        { name: 'Giáo dục', initiatives: 1, authorships: 1, people: 1, benefit: 0 },
      ]);
      expect((await by('UNIT')).map(({ name, initiatives }) => [name, initiatives])).toEqual([
        ['CĐCS A', 2],
        ['CĐCS B', 1],
      ]);
      expect((await by('LEVEL')).map(({ name, initiatives }) => [name, initiatives])).toEqual([['', 3]]);
      expect((await by('PROGRAMME')).map(({ initiatives }) => initiatives)).toEqual([2, 1]);
      expect(await listInitiativeWords(office.database.reader, 2023)).toEqual({
        fields: ['Giáo dục', 'Y tế'],
        programmes: ['1 triệu sáng kiến'],
      });
    });
  });

  it('call a unit that went by two names by the last of them, on every engine alike', async () => {
    const unitId = await office.write((unit) =>
      createUnit(unit, { kind: 'CDCS', name: 'CĐCS Trường', shortName: '', parentId: null }),
    );
    for (const title of ['Một', 'Hai', 'Ba']) await add(initiative(title, { unitId, benefit: 1 }));
    await office.write(async (unit) => {
      for (const [title, name] of [
        ['Một', 'CĐCS B'],
        ['Hai', 'CĐCS a'],
      ])
        await unit.tx('initiative').where({ title }).update({ unit_name: name });
      await unit.tx('initiative').where({ title: 'Ba' }).update({ unit_name: 'CĐCS Á' });
      await unit.audit({ action: 'test', entity: 'initiative', entityId: '', summary: 'Đổi tên' });
    });
    expect(await groupInitiatives(office.database.reader, ALL, 'UNIT')).toEqual([
      { name: 'CĐCS B', initiatives: 3, authorships: 3, people: 1, benefit: 3 },
    ]);
  });

  it('move only as they were read: a result over what somebody saved is refused', async () => {
    const id = await add(initiative('Máy bóc vỏ lạc'));
    const seen = { id, version: 7, title: 'Máy bóc vỏ lạc' };
    await expect(
      office.write((unit) => moveInitiativeTo(unit, seen, { status: 'PASSED', reason: '', score: 8000 })),
    ).rejects.toMatchObject({ code: 'STALE_VERSION' });
  });

  it('finds by title, author or unit without dấu, and by every other filter', async () => {
    await add(initiative('Máy bóc vỏ lạc', { authors: [author('Đặng Thị Thúy', 10_000)], field: 'Nông nghiệp' }));
    await add(initiative('Bơm nước', { year: 2022, kind: 'QUAN_LY', portalCode: 'SK-100%' }));
    const titles = async (patch: Partial<InitiativeFilter>) =>
      (
        await listInitiatives(office.database.reader, { ...ALL, ...patch }, { order: 'TITLE', offset: 0, limit: 10 })
      ).map(({ title }) => title);
    expect(await titles({})).toEqual(['Bơm nước', 'Máy bóc vỏ lạc']);
    expect(await titles({ text: 'dang thi thuy' })).toEqual(['Máy bóc vỏ lạc']);
    expect(await titles({ text: '0%' })).toEqual(['Bơm nước']);
    expect(await titles({ year: 2022 })).toEqual(['Bơm nước']);
    expect(await titles({ kind: 'QUAN_LY' })).toEqual(['Bơm nước']);
    expect(await titles({ field: 'Nông nghiệp' })).toEqual(['Máy bóc vỏ lạc']);
    expect(await titles({ level: 'NONE' })).toHaveLength(2);
    expect(await titles({ level: 'CS' })).toEqual([]);
    expect(await titles({ status: 'PASSED' })).toEqual([]);
    expect(await titles({ status: 'STANDING' })).toHaveLength(2);
  });

  it('stands in the order asked for, equals by their titles', async () => {
    await add(initiative('Đèn', { unitName: 'CĐCS B', submittedOn: '2023-03-01' }));
    await add(initiative('Dao', { unitName: 'CĐCS Á', submittedOn: '2023-05-01' }));
    await add(initiative('Ấm', { unitName: 'CĐCS B' }));
    await add(initiative('Cưa', { unitName: '', submittedOn: '2023-04-01' }));
    await office.database.transaction(async (tx) => {
      await tx('initiative').where({ title: 'Cưa' }).update({ status: 'PASSED', score: 8_550 });
      await tx('initiative').where({ title: 'Đèn' }).update({ status: 'FAILED', score: 4_000 });
      await tx('initiative').where({ title: 'Dao' }).update({ status: 'WITHDRAWN' });
    });
    const titles = async (order: InitiativeOrder) =>
      (await listInitiatives(office.database.reader, ALL, { order, offset: 0, limit: 10 })).map(({ title }) => title);
    expect(await titles('TITLE')).toEqual(['Ấm', 'Cưa', 'Dao', 'Đèn']);
    expect(await titles('UNIT')).toEqual(['Dao', 'Ấm', 'Đèn', 'Cưa']);
    expect(await titles('SUBMITTED')).toEqual(['Dao', 'Cưa', 'Đèn', 'Ấm']);
    expect(await titles('SCORE')).toEqual(['Cưa', 'Đèn', 'Ấm', 'Dao']);
    expect(await titles('RESULT')).toEqual(['Cưa', 'Ấm', 'Đèn', 'Dao']);
  });

  it('does not let a person go who is an author', async () => {
    const id = await newPerson('Nguyễn Văn An');
    await add(initiative('Một', { authors: [author('Nguyễn Văn An', 10_000, id)] }));
    await expect(office.write((unit) => removePerson(unit, { id, version: 1 }))).rejects.toMatchObject({
      code: 'PERSON_IN_USE',
    });
  });

  it('takes no day of something done that lies ahead', async () => {
    const onDay = (day: string) => [
      initiative('Một', { submittedOn: day }),
      initiative('Hai', { firstAppliedOn: day }),
    ];
    for (const entered of onDay('2024-02-02')) {
      await expect(add(entered)).rejects.toMatchObject({
        code: 'INITIATIVE_DAY_AHEAD',
        message: expect.stringContaining('02/02/2024 ở sau hôm nay') as unknown,
      });
    }
    const [id] = await Promise.all(onDay(TODAY).map(add));
    const later = initiative('Một', { submittedOn: '2025-01-01' });
    await expect(
      office.write((unit) => saveInitiative(unit, { id: id ?? '', version: 1, initiative: later }, TODAY)),
    ).rejects.toMatchObject({ code: 'INITIATIVE_DAY_AHEAD' });
  });

  it('refuses an author or unit that is gone', async () => {
    const gone = '01930000-0000-7000-8000-000000000000';
    await expect(add(initiative('Một', { authors: [author('An', 10_000, gone)] }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(add(initiative('Một', { unitId: gone }))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('goes while nothing hangs on it', async () => {
    const id = await add(initiative('Một'));
    await office.write((unit) => removeInitiative(unit, { id, version: 1 }));
    await expect(read(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
