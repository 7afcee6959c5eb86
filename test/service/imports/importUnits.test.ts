import { expect, it } from 'vitest';
import type { RowChoice } from '#core/imports/registerView.ts';
import { forestProblems } from '#core/units/forestProblems.ts';
import { unitFigureSchema } from '#core/units/unitFigure.ts';
import { findImport } from '#db/imports/importStore.ts';
import { readForest, saveHistories } from '#db/units/forestStore.ts';
import { undoImport } from '#service/imports/undoImport.ts';
import { saveFigures } from '#service/units/saveFigures.ts';
import { unitRowViews } from '#service/units/unitRowViews.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { ID, SECOND, THIRD, receivingOffice, type Cells } from './receivingOffice.ts';

describeOnEachEngine('importing units', (makeTarget) => {
  const { database, db, write, takeUnits, everything } = receivingOffice(makeTarget);

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
    const rows: Cells[] = [
      [1, 'CĐCS Trường Tiểu học Bản Bo', '', 'KHAC', 30],
      [2, 'Liên đoàn Lao động huyện Pa Tần', '', 'TU', 500],
    ];
    const plan = await takeUnits(rows, { onExisting: 'UPDATE' }, [], SECOND);
    // The first row would add nothing, so it is not counted among what is filled up.
    expect(plan.listed.map(({ proposed }) => proposed)).toEqual(['SKIP', 'UPDATE']);
    expect(plan.counts).toMatchObject({ add: 0, update: 1 });
    expect(await findImport(db(), SECOND)).toMatchObject({ created: 0, updated: 1 });
    const views = await unitRowViews(db(), plan, plan.listed);
    expect(views[0]?.update?.differences.map(({ label }) => label)).toEqual(['Mã đơn vị', 'Số đoàn viên năm 2024']);
    expect((await readForest(db())).get(school?.id ?? '')?.code).toBe('TU01');
    await expect(write((unit) => undoImport(unit, ID))).rejects.toMatchObject({ code: 'IMPORT_IN_USE' });
    await write((unit) => undoImport(unit, SECOND));
    expect(await everything()).toEqual(middle);
    await takeUnits([[1, 'CĐCS Trường Tiểu học Mường Kim', 'LĐLĐ huyện Pa Tần', '', 5]], {}, [], THIRD);
    await expect(write((unit) => undoImport(unit, ID))).rejects.toMatchObject({ code: 'IMPORT_IN_USE' });
    await write((unit) => undoImport(unit, THIRD));
    expect(await everything()).toEqual(middle);
  });

  it('what was wrong with a unit before does not keep its code from being filled', async () => {
    await takeUnits([[1, 'CĐCS Trường A', '', '', null]]);
    await database().transaction((tx) =>
      tx('unit_name').where({ name: 'CĐCS Trường A' }).update({ valid_from: '2020-01-01' }),
    );
    await takeUnits([[1, 'CĐCS Trường A', '', 'TA', null]], { onExisting: 'UPDATE' }, [], SECOND);
    expect(await db()('unit').where({ code: 'TA' }).count({ n: '*' }).first()).toEqual({ n: 1 });
  });

  it('a short name goes to the name of the day, not to one decided for later', async () => {
    await takeUnits([[1, 'CĐCS Trường A', '', '', null]]);
    const [history] = [...(await readForest(db())).values()].filter(({ names }) => names[0]?.name === 'CĐCS Trường A');
    const [name] = history?.names ?? [];
    if (!history || !name) throw new Error('not imported');
    const later = { ...name, id: ID.replace(/1$/u, '9'), name: 'CĐCS Trường B', validFrom: '2024-06-01' };
    const renamed = { ...history, names: [{ ...name, validTo: '2024-05-31' }, later] };
    await write(async (unit) => {
      await saveHistories(unit.tx, [renamed]);
      await unit.audit({ action: 'test', entity: 'unit', entityId: history.id, summary: 'Đổi tên' });
    });
    await takeUnits([[1, 'CĐCS Trường A', '', '', null, 'Trường A']], { onExisting: 'UPDATE' }, [], SECOND);
    const after = (await readForest(db())).get(history.id);
    expect(after?.names.map((row) => [row.name, row.shortName])).toEqual([
      ['CĐCS Trường A', 'Trường A'],
      ['CĐCS Trường B', ''],
    ]);
  });

  it('one above that nobody knows may be any unit of the same file, the higher ones first', async () => {
    const { unitsOfFile } = await takeUnits([
      [1, 'CĐCS Trường A', 'LĐLĐ Nơi Khác', '', null],
      [2, 'LĐLĐ huyện Thử Nghiệm', '', '', null],
    ]);
    expect(unitsOfFile.map(({ name }) => name)).toEqual(['LĐLĐ huyện Thử Nghiệm', 'CĐCS Trường A']);
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

  it('blank counts of a year the office has are filled, and emptied again', async () => {
    await takeUnits([[1, 'CĐCS Trường A', '', '', null]]);
    const unitId =
      [...(await readForest(db())).values()].find(({ names: [name] }) => name?.name === 'CĐCS Trường A')?.id ?? '';
    const figure = unitFigureSchema.parse({ year: 2024, workers: 40, femaleMembers: 20, grading: 'HTTNV' });
    await write((unit) => saveFigures(unit, { unitId, figure, version: null }));
    const before = await everything();
    const plan = await takeUnits(
      [[1, 'CĐCS Trường A', '', '', 25]],
      { figureYear: 2024, onExisting: 'UPDATE' },
      [],
      SECOND,
    );
    expect(plan.counts).toMatchObject({ update: 1 });
    const counts = ['workers', 'members', 'female_members', 'grading', 'version'];
    expect(await db()('unit_figure').select(counts)).toEqual([
      { workers: 40, members: 25, female_members: 20, grading: 'HTTNV', version: 2 },
    ]);
    await write((unit) => undoImport(unit, SECOND));
    expect(await everything()).toEqual(before);

    // Fewer members than the women already counted: shown, not written.
    const options = { figureYear: 2024, onExisting: 'UPDATE' };
    await expect(takeUnits([[1, 'CĐCS Trường A', '', '', 15]], options, [], THIRD)).rejects.toMatchObject({
      code: 'IMPORT_NOTHING_CHOSEN',
    });
  });

  it('a first day nobody knew is filled with all that begins there, and taken back', async () => {
    const listed = (name: string, parent: string, founded: string | null, code = ''): Cells => [
      ...[1, name, parent, code, null, null, null, founded],
    ];
    await takeUnits([listed('CĐCS Trường A', '', null), listed('LĐLĐ huyện Pa Tần', '', null)]);
    const before = await everything();
    const rows = [
      listed('CĐCS Trường A', 'LĐLĐ huyện Pa Tần', '15/08/2010'),
      listed('LĐLĐ huyện Pa Tần', '', '01/07/2008'),
      listed('CĐCS Trường B', 'LĐLĐ huyện Pa Tần', null),
    ];
    const plan = await takeUnits(rows, { onExisting: 'UPDATE' }, [], SECOND);
    expect(plan.counts).toMatchObject({ add: 1, update: 2 });
    const days = async () => {
      const forest = await readForest(db());
      expect(forestProblems(forest)).toEqual([]);
      const told = [...forest.values()].map(({ validFrom, names: [name], parents: [link] }) => {
        expect(name?.validFrom).toBe(validFrom);
        return [name?.name ?? '', [validFrom, link?.validFrom]] as const;
      });
      return Object.fromEntries(told.filter(([name]) => /Trường|huyện Pa/u.test(name)));
    };
    expect(await days()).toEqual({
      'CĐCS Trường A': ['2010-08-15', '2010-08-15'],
      'LĐLĐ huyện Pa Tần': ['2008-07-01', undefined],
      'CĐCS Trường B': [null, '2008-07-01'],
    });
    await write((unit) => undoImport(unit, SECOND));
    expect(await everything()).toEqual(before);
  });

  it('first days of three levels are filled by one list, whatever the order of its rows', async () => {
    const listed = (name: string, parent: string, founded: string | null): Cells => [
      ...[1, name, parent, '', null, null, null, founded],
    ];
    const [province, district, school] = ['LĐLĐ tỉnh Pa Tần', 'LĐLĐ huyện Pa Tần', 'CĐCS Trường A'];
    await takeUnits([listed(province, '', null), listed(district, province, null), listed(school, district, null)]);
    const before = await everything();
    const rows = [
      listed(province, '', '01/06/2005'),
      listed(school, district, '15/08/2010'),
      listed(district, province, '01/07/2008'),
    ];
    const plan = await takeUnits(rows, { onExisting: 'UPDATE' }, [], SECOND);
    expect(plan.counts).toMatchObject({ update: 3 });
    const forest = await readForest(db());
    expect(forestProblems(forest)).toEqual([]);
    const days = [...forest.values()].map(({ names: [name], validFrom }) => [name?.name, validFrom]);
    expect(days).toEqual(
      expect.arrayContaining([
        [province, '2005-06-01'],
        [district, '2008-07-01'],
        [school, '2010-08-15'],
      ]),
    );
    await write((unit) => undoImport(unit, SECOND));
    expect(await everything()).toEqual(before);
  });

  it('a first day after something that was there, or still to come, is told and not written', async () => {
    await takeUnits([
      [1, 'CĐCS Trường A', 'LĐLĐ huyện Pa Tần'],
      [2, 'LĐLĐ huyện Pa Tần'],
    ]);
    const rows: Cells[] = [
      [1, 'CĐCS Trường A', '', '', null, null, null, '02/02/2024'],
      [2, 'LĐLĐ huyện Pa Tần', '', 'PT', null, null, null, '01/07/2008'],
    ];
    const plan = await takeUnits(rows, { onExisting: 'UPDATE' }, [], SECOND);
    expect(plan.listed.map(({ proposed }) => proposed)).toEqual(['SKIP', 'UPDATE']);
    const views = await unitRowViews(db(), plan, plan.listed);
    expect(views.map(({ update }) => update?.differences)).toEqual([
      [{ label: 'Ngày thành lập', onRecord: 'chưa ghi', inFile: '02/02/2024', why: 'ngày đó chưa tới' }],
      [
        {
          ...{ label: 'Ngày thành lập', onRecord: 'chưa ghi', inFile: '01/07/2008' },
          why: 'chưa rõ CĐCS Trường A trực thuộc từ ngày nào',
        },
      ],
    ]);
    expect(await db()('unit').whereNotNull('valid_from').count({ n: '*' }).first()).toEqual({ n: 0 });
  });

  it('two rows never fill up one record: the second is left out, and refused when chosen by hand', async () => {
    await takeUnits([[1, 'CĐCS Trường A', '', 'TA', null]]);
    const rows: Cells[] = [
      [1, 'CĐCS Trường A', '', '', 25],
      [2, 'TA', '', '', 30],
    ];
    await expect(takeUnits(rows, { onExisting: 'UPDATE' }, [{ row: 5, action: 'UPDATE' }], SECOND)).rejects.toThrow(
      'Dòng 5 bổ sung cùng một hồ sơ với dòng 4',
    );
    const plan = await takeUnits(rows, { onExisting: 'UPDATE' }, [], SECOND);
    expect(plan.listed.map(({ proposed }) => proposed)).toEqual(['UPDATE', 'SKIP']);
    expect(plan.counts).toMatchObject({ update: 1, duplicates: 2 });
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
    await expect(takeUnits(rows, {}, choices, SECOND)).rejects.toMatchObject({
      code: 'IMPORT_CHOICE_IMPOSSIBLE',
    });
  });
});
