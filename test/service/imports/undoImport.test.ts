import { expect, it } from 'vitest';
import type { RowChoice } from '#core/imports/registerView.ts';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import { unitFigureSchema } from '#core/units/unitFigure.ts';
import { readForest } from '#db/units/forestStore.ts';
import { runUnitOfWork } from '#service/contract/unitOfWork.ts';
import { undoImport } from '#service/imports/undoImport.ts';
import { addTold, POSTS } from '#service/people/editHistory.ts';
import { mergePeople, splitPeople, tellApart } from '#service/people/mergePeople.ts';
import { saveFigures } from '#service/units/saveFigures.ts';
import { previewEvent, recordEvent, takeEventBack } from '#service/units/unitEvents.ts';
import { postInputSchema } from '#core/people/person.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { TEST_NOW } from '../../support/testNow.ts';
import { ID, SECOND, THIRD, TODAY, receivingOffice, type Cells } from './receivingOffice.ts';

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
    await expect(write((unit) => undoImport(unit, ID))).rejects.toThrow('1 số liệu khác của đơn vị đã nhập');
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
    await expect(write((unit) => undoImport(unit, ID))).rejects.toThrow('1 người đã nhập có thay đổi sau đó');
    await moveVersion(-2);
    await write((unit) => undoImport(unit, THIRD));
    expect(await everything()).toEqual(made);
    await write((unit) => undoImport(unit, ID));
    expect(await names()).toEqual([]);
  });
});
