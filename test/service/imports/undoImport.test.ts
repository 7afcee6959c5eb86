import { expect, it } from 'vitest';
import type { RowChoice } from '#core/imports/registerView.ts';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import { yearOf } from '#core/dates/isoDate.ts';
import type { FigureOfMerger } from '#core/units/mergedFigure.ts';
import type { UnitEvent } from '#core/units/unitEvent.ts';
import { unitCorrectionSchema } from '#core/units/unitCorrection.ts';
import { unitFigureSchema } from '#core/units/unitFigure.ts';
import { findImportRecord, listImports } from '#db/imports/importStore.ts';
import { listAudit } from '#db/office/auditStore.ts';
import { findRecord } from '#db/people/personReader.ts';
import { readForest } from '#db/units/forestStore.ts';
import { runUnitOfWork } from '#service/contract/unitOfWork.ts';
import { undoImport, type ImportInverse } from '#service/imports/undoImport.ts';
import { savePerson } from '#service/people/editPerson.ts';
import { addTold, POSTS, removeTold } from '#service/people/editHistory.ts';
import { mergePeople, splitPeople, tellApart } from '#service/people/mergePeople.ts';
import { correctUnit } from '#service/units/correctUnit.ts';
import { saveFigures } from '#service/units/saveFigures.ts';
import { previewEvent, recordEvent, takeEventBack } from '#service/units/unitEvents.ts';
import { personInputSchema, postInputSchema } from '#core/people/person.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { TEST_NOW } from '../../support/testNow.ts';
import { ID, SECOND, THIRD, TODAY, receivingOffice, type Cells } from './receivingOffice.ts';

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('it is not there');
  return value;
}

const TOLD = { documentNumber: '', note: '' };

describeOnEachEngine('taking an import back', (makeTarget) => {
  const { database, db, write, planOfPeople, takePeople, takeUnits, everything, names } = receivingOffice(makeTarget);

  it('posts of an import that a merger took along keep it from being taken back', async () => {
    await takeUnits([
      [1, 'CĐCS Trường A', '', '', null],
      [2, 'CĐCS Trường B', '', '', null],
    ]);
    const unitIds = [...(await readForest(db())).values()].filter(({ names: [name] }) =>
      name?.name.startsWith('CĐCS Trường'),
    );
    const [ending, into] = unitIds.map(({ id }) => id);
    await takePeople(await planOfPeople([[1, 'Lò Văn Sơn', 1985, '012345678901']]), { importId: SECOND });
    const filling: Cells[] = [[1, 'Lò Văn Sơn', 1985, '012345678901', 'Chủ tịch', 'CĐCS Trường A']];
    await takePeople(await planOfPeople(filling), { importId: THIRD, choices: [{ row: 4, action: 'UPDATE' }] });
    const event = {
      ...{ type: 'MERGE' as const, on: TODAY, documentNumber: '', note: '', newUnit: null },
      ...{ fromIds: [ending ?? ''], intoId: into ?? '' },
    };
    const { fingerprint } = await previewEvent(db(), event);
    const eventId = await write((unit) => recordEvent(unit, { event, fingerprint }));
    const moved = await everything();
    await expect(write((unit) => undoImport(unit, THIRD))).rejects.toThrow('1 chức vụ đã nhập nay chuyển theo');
    expect(await everything()).toEqual(moved);
    await write((unit) => takeEventBack(unit, { id: eventId }));
    await write((unit) => undoImport(unit, THIRD));
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
    const listed = (position: string, unit: string): Cells[] => [[1, 'Lò Văn Sơn', 1985, null, position, unit]];
    await takePeople(await planOfPeople(listed('', 'CĐCS Trường A')), { importId: SECOND });
    const event = {
      ...{ type: 'MERGE' as const, on: TODAY, documentNumber: '', note: '', newUnit: null },
      ...{ fromIds: [ending ?? ''], intoId: into ?? '' },
    };
    const { fingerprint } = await previewEvent(db(), event);
    const before = new Date(TEST_NOW.getTime() - 1);
    const eventId = await runUnitOfWork({ database: database(), actor: LOCAL_ACTOR, clock: () => before }, (unit) =>
      recordEvent(unit, { event, fingerprint }),
    );
    const merged = await everything();
    const choices: RowChoice[] = [{ row: 4, action: 'UPDATE' }];
    await takePeople(await planOfPeople(listed('Chủ tịch', 'CĐCS Trường B')), { importId: THIRD, choices });
    expect(
      await db()('person_post')
        .where({ unit_id: into ?? '' })
        .select('position'),
    ).toEqual([{ position: 'Chủ tịch' }]);

    const takeBack = () => write((unit) => takeEventBack(unit, { id: eventId }));
    await expect(takeBack()).rejects.toMatchObject({ code: 'UNIT_EVENT_STAYS' });
    await write((unit) => undoImport(unit, THIRD));
    expect(await everything()).toEqual(merged);
    await takeBack();
    expect(await db()('person_post').select('unit_id')).toEqual([{ unit_id: ending }]);
  });

  const merge = (fromId: string, intoId: string): UnitEvent => ({
    ...{ type: 'MERGE', ...TOLD, on: TODAY, newUnit: null },
    ...{ fromIds: [fromId], intoId },
  });
  const record = async (event: UnitEvent, figures: FigureOfMerger | null = null) => {
    const { fingerprint } = await previewEvent(db(), event);
    return write((unit) => recordEvent(unit, { event, fingerprint, figures }));
  };
  const schools = async () =>
    [...(await readForest(db())).values()]
      .filter(({ names: [name] }) => name?.name.startsWith('CĐCS Trường'))
      .map(({ id }) => id);

  it('units are taken back with their import once the event about them is taken back, and not before', async () => {
    const before = await everything();
    await takeUnits(
      [
        [1, 'CĐCS Trường A', '', '', 25],
        [2, 'CĐCS Trường B', '', '', 30],
      ],
      { figureYear: yearOf(TODAY) },
    );
    const made = await everything();
    const [ending = '', into = ''] = await schools();
    const figure = unitFigureSchema.parse({ year: yearOf(TODAY), members: 55 });
    const eventId = await record(merge(ending, into), { figure, version: 1 });
    await expect(write((unit) => undoImport(unit, ID))).rejects.toThrow('1 sự kiện của đơn vị đã nhập');
    await write((unit) => takeEventBack(unit, { id: eventId }));
    expect(await everything()).toEqual(made);
    await write((unit) => undoImport(unit, ID));
    expect(await everything()).toEqual(before);
  });

  it('units and figures an import filled are so too, but not where the event was there before the import', async () => {
    const options = { figureYear: yearOf(TODAY), onExisting: 'UPDATE' };
    const [one, two]: Cells[] = [
      [1, 'CĐCS Trường A', '', null, 25, null, null],
      [2, 'CĐCS Trường B', '', null, 30, null, null],
    ];
    await takeUnits([one ?? [], two ?? []], options);
    const made = await everything();
    const [first = '', second = ''] = await schools();

    await takeUnits([[1, 'CĐCS Trường A', '', 'TA', 25, null, 40]], options, [], SECOND);
    const figure = unitFigureSchema.parse({ year: yearOf(TODAY), members: 55 });
    const eventId = await record(merge(second, first), { figure, version: 2 });
    await write((unit) => takeEventBack(unit, { id: eventId }));
    await write((unit) => undoImport(unit, SECOND));
    expect(await everything()).toEqual(made);

    const called = { name: 'CĐCS Trường C', shortName: '' };
    const renamed = await record({ ...TOLD, type: 'RENAME', on: '2023-06-01', unitId: second, ...called });
    await takeUnits([[1, 'CĐCS Trường C', '', 'TC', null]], { onExisting: 'UPDATE' }, [], THIRD);
    await write((unit) => takeEventBack(unit, { id: renamed }));
    await expect(write((unit) => undoImport(unit, THIRD))).rejects.toThrow('1 đơn vị được bổ sung nay đã sửa tiếp');
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
    await write((unit) => addTold(unit, POSTS, { personId, row }));
    await expect(write((unit) => undoImport(unit, ID))).rejects.toThrow(
      '1 người đã nhập được sửa sau đó (“Thêm chức vụ của Mùa A Páo: Ủy viên”)',
    );
    expect(await names()).toHaveLength(2);
  });

  it('one who was edited since is told once', async () => {
    await takePeople(await planOfPeople([[1, 'Lò Văn Sơn', 1985]]));
    const { id } = await db()('person').first<{ id: string }>('id');
    const person = personInputSchema.parse({ fullName: 'Lò Văn Sơn', note: 'Tổ trưởng' });
    await write((unit) => savePerson(unit, { id, version: 1, person }));
    await expect(write((unit) => undoImport(unit, ID))).rejects.toThrow(
      'lần nhập này: có 1 người đã nhập được sửa sau đó (“Sửa hồ sơ của Lò Văn Sơn”). Dữ liệu giữ nguyên, không hồ sơ nào bị bỏ; hãy sửa trả lại như lúc nhập',
    );
  });

  const correctName = async (id: string, name: string) => {
    const { version, code, note, names: told, parents } = required((await readForest(db())).get(id));
    const names = told.map((one) => ({ ...one, name }));
    await write((unit) => correctUnit(unit, unitCorrectionSchema.parse({ id, version, code, note, names, parents })));
  };

  it('units corrected and put back do not keep their import, nor one that filled them, from being taken back', async () => {
    const before = await everything();
    const options = { figureYear: 2023, onExisting: 'UPDATE' };
    await takeUnits([[1, 'CĐCS Trường A', '', null, 25]], options);
    const made = await everything();
    const [id = ''] = await schools();
    await correctName(id, 'CĐCS Trường Á');
    await takeUnits([[1, 'CĐCS Trường Á', '', 'TA', 25, null, 40]], options, [], SECOND);
    const filled = await everything();

    await correctName(id, 'CĐCS Trường B');
    await expect(write((unit) => undoImport(unit, SECOND))).rejects.toThrow(
      '(“Sửa thông tin đơn vị CĐCS Trường Á, tên nay là CĐCS Trường B”). Dữ liệu giữ nguyên',
    );
    await correctName(id, 'CĐCS Trường Á');
    const counted = (members: number) => unitFigureSchema.parse({ year: 2023, members, workers: 40 });
    await write((unit) => saveFigures(unit, { unitId: id, figure: counted(26), version: 2 }));
    await expect(write((unit) => undoImport(unit, SECOND))).rejects.toThrow('1 số liệu đơn vị đã nhập nay đã sửa');
    await write((unit) => saveFigures(unit, { unitId: id, figure: counted(25), version: 3 }));
    expect(await everything()).toEqual(filled);
    await write((unit) => undoImport(unit, SECOND));

    await expect(write((unit) => undoImport(unit, ID))).rejects.toThrow('1 đơn vị đã nhập được sửa sau đó');
    await correctName(id, 'CĐCS Trường A');
    expect(await everything()).toEqual(made);
    await write((unit) => undoImport(unit, ID));
    expect(await everything()).toEqual(before);
  });

  it('so are people and what is told of them; a citizen id changed and put back cannot be known to be', async () => {
    const options = { onExisting: 'UPDATE' };
    const row = (birth: string): Cells[] => [[1, 'Lò Văn Sơn', birth, '012345678901']];
    await takePeople(await planOfPeople(row('1985')));
    const made = await everything();
    await takePeople(await planOfPeople(row('12/03/1985'), options), { importId: SECOND });
    const { id: personId } = await db()('person').first<{ id: string }>('id');
    const stored = async () => required(await findRecord(db(), personId));
    const save = async (changed: object) => {
      const { id, version, fullName, givenName, gender, birth, citizenId, joinedOn, leftOn, note } = await stored();
      const known = { fullName, givenName, gender, birth, citizenId, joinedOn, leftOn, note };
      const person = personInputSchema.parse({ ...known, ...changed });
      await write((unit) => savePerson(unit, { id, version, person }));
    };
    await save({ fullName: 'Lò Văn Sớn' });
    const post = postInputSchema.parse({ position: 'Ủy viên' });
    const id = await write((unit) => addTold(unit, POSTS, { personId, row: post }));
    await save({ fullName: 'Lò Văn Sơn' });
    await expect(write((unit) => undoImport(unit, SECOND))).rejects.toThrow('1 người được bổ sung nay đã sửa tiếp');
    await write((unit) => removeTold(unit, POSTS, { personId, id, seen: post }));
    await write((unit) => undoImport(unit, SECOND));
    expect(await everything()).toEqual(made);

    await save({ citizenId: '012345678902' });
    await save({ citizenId: '012345678901' });
    await expect(write((unit) => undoImport(unit, ID))).rejects.toThrow('số căn cước đã sửa');
  });

  it('people put back are taken back with the import that made them', async () => {
    const before = await everything();
    await takePeople(await planOfPeople([[1, 'Lò Văn Sơn', 1985]]));
    const { id } = await db()('person').first<{ id: string }>('id');
    for (const [version, note] of ['Tổ trưởng', ''].entries()) {
      const person = personInputSchema.parse({ fullName: 'Lò Văn Sơn', birth: '1985', note });
      await write((unit) => savePerson(unit, { id, version: version + 1, person }));
    }
    await write((unit) => undoImport(unit, ID));
    expect(await everything()).toEqual(before);
  });

  it('the units a list of people made are told with it, in the journal too', async () => {
    const rows = Array.from({ length: 1200 }, (_, at): Cells => [
      at + 1,
      'Lò Văn Sơn',
      1000 + at,
      null,
      '',
      'CĐCS Mới',
    ]);
    await takePeople(await planOfPeople(rows, { createUnits: true }));
    const records = async () => [
      await findImportRecord(db(), ID),
      ...(await listImports(db(), { area: null, offset: 0, limit: 10 })),
    ];
    expect(await records()).toMatchObject([{ unitsBeside: 1 }, { unitsBeside: 1 }]);
    await write((unit) => undoImport(unit, ID));
    expect(await records()).toMatchObject([{ unitsBeside: 0 }, { unitsBeside: 0 }]);
    const journal = await listAudit(db(), { entity: 'import', limit: 10 });
    expect(journal.map(({ summary }) => summary).sort()).toEqual([
      'Hoàn tác lần nhập ds.xlsx: bỏ 1.200 và 1 đơn vị',
      'Nhập 1.200 người mới, tạo 1 đơn vị từ ds.xlsx',
    ]);
    await takeUnits([[1, 'CĐCS Trường A', '', '', null]], {}, [], SECOND);
    expect(await findImportRecord(db(), SECOND)).toMatchObject({ created: 1, unitsBeside: 0 });
  });

  it('an import of an earlier build is taken back, and so is one after another was by that build', async () => {
    const before = await everything();
    await takeUnits([[1, 'CĐCS Trường A', '', '', 25]], { figureYear: 2024 });
    await takeUnits([[1, 'CĐCS Trường B', '', '', 30]], { figureYear: 2024 }, [], SECOND);
    await write((unit) => undoImport(unit, SECOND));
    const { inverse } = await db()('import_batch').where({ id: ID }).first<{ inverse: string }>('inverse');
    const kept = JSON.parse(inverse) as ImportInverse;
    const figures = kept.figures.map(({ unitId, year }) => ({ unitId, year }));
    await database().transaction(async (tx) => {
      // What it left of an import that was taken back, and of the figures one added.
      await tx('import_batch').where({ id: SECOND }).update({ inverse: '{}' });
      await tx('import_batch')
        .where({ id: ID })
        .update({ inverse: JSON.stringify({ ...kept, figures }) });
    });
    await write((unit) => undoImport(unit, ID));
    expect(await everything()).toEqual(before);
  });

  it('people merged and taken apart again, or told apart, are as the import left them', async () => {
    const before = await everything();
    const options = { onExisting: 'UPDATE' };
    const rows = (birth: string): Cells[] => [
      [1, 'Lò Văn Sơn', birth, '012345678901'],
      [2, 'Mùa A Páo', birth, '012345678902'],
    ];
    await takePeople(await planOfPeople(rows('1985')));
    const made = await everything();
    await takePeople(await planOfPeople(rows('12/03/1985'), options), { importId: SECOND });
    const [one = '', other = ''] = (await db()('person').orderBy('full_name').select<{ id: string }[]>('id')).map(
      ({ id }) => id,
    );
    await write((unit) => tellApart(unit, { oneId: one, otherId: other }));
    await write((unit) => mergePeople(unit, { keptId: one, mergedId: other, reason: '' }));
    await write((unit) => splitPeople(unit, { mergedId: other }));
    await write((unit) => mergePeople(unit, { keptId: one, mergedId: other, reason: '' }));
    await expect(write((unit) => undoImport(unit, SECOND))).rejects.toThrow(
      '1 người được bổ sung nay đã sửa tiếp (“Gộp hồ sơ Mùa A Páo vào Lò Văn Sơn”)',
    );
    await expect(write((unit) => undoImport(unit, ID))).rejects.toThrow(
      '1 lần gộp hồ sơ của người đã nhập (“Mùa A Páo vào Lò Văn Sơn”)',
    );
    await write((unit) => splitPeople(unit, { mergedId: other }));
    await write((unit) => undoImport(unit, SECOND));
    expect(await everything()).toEqual(made);
    await write((unit) => undoImport(unit, ID));
    expect(await everything()).toEqual(before);
  });

  it('figures another import added keep an import from being taken back, and so do changed ones', async () => {
    const before = await everything();
    await takeUnits([[1, 'CĐCS Trường A', '', '', 25]], { figureYear: 2024 });
    const later: Cells[] = [[1, 'CĐCS Trường A', '', '', 30]];
    await takeUnits(later, { figureYear: 2023, onExisting: 'UPDATE' }, [], SECOND);
    await expect(write((unit) => undoImport(unit, ID))).rejects.toThrow(
      'có 1 số liệu khác của đơn vị đã nhập. Dữ liệu giữ nguyên, không hồ sơ nào bị bỏ; hãy gỡ những mục dựa vào ' +
        'dữ liệu đã nhập rồi hoàn tác lại, hoặc cứ để lần nhập này và sửa từng hồ sơ.',
    );
    expect(await db()('unit_figure').orderBy('year').select('year', 'members')).toEqual([
      { year: 2023, members: 30 },
      { year: 2024, members: 25 },
    ]);

    await write((unit) => undoImport(unit, SECOND));
    await write((unit) => undoImport(unit, ID));
    expect(await everything()).toEqual(before);

    await takeUnits([[1, 'CĐCS Trường A', '', '', 25]], { figureYear: 2024 }, [], THIRD);
    const { unit_id: unitId } = await db()('unit_figure').first<{ unit_id: string }>('unit_id');
    const figure = unitFigureSchema.parse({ year: 2024, members: 26 });
    await write((unit) => saveFigures(unit, { unitId, figure, version: 1 }));
    await expect(write((unit) => undoImport(unit, THIRD))).rejects.toThrow('1 số liệu đơn vị đã nhập nay đã sửa');
  });

  it('units and figures that later imports filled are taken back once those are, one after another', async () => {
    const before = await everything();
    const row = (code: string | null, shortName: string | null, workers: number | null): Cells[] => [
      [1, 'CĐCS Trường A', '', code, 25, shortName, workers],
    ];
    const options = { figureYear: 2024, onExisting: 'UPDATE' };
    await takeUnits(row(null, null, null), options);
    const made = await everything();
    await takeUnits(row('TA', null, 40), options, [], SECOND);
    const filled = await everything();
    await takeUnits(row('TA', 'Trường A', 40), options, [], THIRD);

    await expect(write((unit) => undoImport(unit, SECOND))).rejects.toThrow('1 đơn vị được bổ sung nay đã sửa tiếp');
    await write((unit) => undoImport(unit, THIRD));
    expect(await everything()).toEqual(filled);
    await write((unit) => undoImport(unit, SECOND));
    expect(await everything()).toEqual(made);
    await write((unit) => undoImport(unit, ID));
    expect(await everything()).toEqual(before);
  });

  it('so are people; versions an earlier import saw pass are not counted again for a later one', async () => {
    const row = (birth: string, position: string): Cells[] => [
      [1, 'Lò Văn Sơn', birth, '012345678901', position, 'CĐCS Hoa Ban'],
    ];
    const options = { onExisting: 'UPDATE' };
    await takePeople(await planOfPeople(row('1985', '')));
    await takePeople(await planOfPeople(row('12/03/1985', ''), options), { importId: SECOND });
    await write((unit) => undoImport(unit, SECOND));
    const made = await everything();
    await takePeople(await planOfPeople(row('1985', 'Chủ tịch'), options), { importId: THIRD });
    const moveVersion = (by: number) =>
      database().transaction(async (tx) => {
        await tx('person').increment('version', by);
      });
    await moveVersion(2);
    await expect(write((unit) => undoImport(unit, THIRD))).rejects.toThrow('1 người được bổ sung nay đã sửa tiếp');
    await expect(write((unit) => undoImport(unit, ID))).rejects.toThrow('1 người đã nhập được sửa sau đó');
    await moveVersion(-2);
    await write((unit) => undoImport(unit, THIRD));
    expect(await everything()).toEqual(made);
    await write((unit) => undoImport(unit, ID));
    expect(await names()).toEqual([]);
  });
});
