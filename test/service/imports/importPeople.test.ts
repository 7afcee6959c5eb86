import { expect, it } from 'vitest';
import { findImport, listImports } from '#db/imports/importStore.ts';
import { listAudit } from '#db/office/auditStore.ts';
import { pageOfRows, planHead } from '#service/imports/planPages.ts';
import { undoImport } from '#service/imports/undoImport.ts';
import { mergePeople } from '#service/people/mergePeople.ts';
import { personRowViews } from '#service/people/personRowViews.ts';
import { createUnit } from '#service/units/createUnit.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { PEOPLE_HEADER, ID, SECOND, THIRD, receivingOffice, type Cells } from './receivingOffice.ts';

describeOnEachEngine('importing people', (makeTarget) => {
  const { database, db, write, received, planOfPeople, takePeople, takeUnits, everything, names } =
    receivingOffice(makeTarget);

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

    await write((unit) => undoImport(unit, ID));
    expect(await everything()).toEqual(before);
    const { inverse } = (await findImport(db(), ID)) ?? {};
    expect(JSON.parse(inverse ?? '')).toEqual({ seq: expect.any(Number) as number, records: [] });
    await expect(write((unit) => undoImport(unit, ID))).rejects.toMatchObject({ code: 'IMPORT_UNDONE' });
  });

  it('names all in capitals or small letters are written as usual, told once and at each row', async () => {
    const plan = await planOfPeople([
      [1, 'LÒ VĂN SƠN', 1985],
      [2, "y k'brông", 1990],
      [3, 'Mùa A Páo', 1991],
    ]);
    expect(plan.reading.notices).toEqual([
      '2 họ và tên viết hoa toàn bộ hoặc viết chữ thường được đổi theo lối viết thường dùng, ' +
        'như LÒ VĂN SƠN thành Lò Văn Sơn; người đã có giữ tên như trong hồ sơ.',
    ]);
    const views = await personRowViews(db(), plan, plan.people);
    expect(views.map(({ name, traits }) => `${name}, ${traits}`)).toEqual([
      'Lò Văn Sơn, 1985, đổi từ chữ hoa',
      "Y K'Brông, 1990, đổi từ chữ thường",
      'Mùa A Páo, 1991',
    ]);
    expect(plan.counts).toMatchObject({ ok: 3, warnings: 0 });
    await takePeople(plan);
    expect(await names()).toEqual(expect.arrayContaining(['Lò Văn Sơn', "Y K'Brông", 'Mùa A Páo']));
  });

  it('people met again are filled up only when asked, nothing is overwritten, and undo restores them', async () => {
    await takePeople(await planOfPeople([[1, 'Lò Văn Sơn', 1985, null, 'Chủ tịch', 'CĐCS Hoa Ban', 'HTTNV']]));
    const before = await everything();
    const again: Cells[] = [[1, 'LÒ VĂN SƠN', '12/03/1985', '012345678901', 'Ủy viên', 'CĐCS Hoa Ban', 'HTXSNV']];

    await expect(takePeople(await planOfPeople(again), { importId: SECOND })).rejects.toMatchObject({
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
    await takePeople(plan, { importId: SECOND });
    expect(await db()('person').first('full_name', 'birth', 'citizen_id')).toMatchObject({
      full_name: 'Lò Văn Sơn',
      birth: '1985-03-12',
      citizen_id: '012345678901',
    });
    expect(await db()('person_grading').select('grade')).toEqual([{ grade: 'HTTNV' }]);
    expect(await db()('person_post').select('position')).toEqual([{ position: 'Chủ tịch' }]);

    await expect(write((unit) => undoImport(unit, ID))).rejects.toMatchObject({ code: 'IMPORT_IN_USE' });
    await write((unit) => undoImport(unit, SECOND));
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
    await write((unit) => mergePeople(unit, { keptId, mergedId, reason: '' }));
    const before = await everything();

    const again: Cells[] = [[1, 'Lò Văn Sơn', '12/03/1985', '045123456', '', 'CĐCS Hoa Ban']];
    const plan = await planOfPeople(again, { onExisting: 'UPDATE' });
    const [view] = await personRowViews(db(), plan, plan.people);
    expect(view?.update?.adds).toEqual(['ngày sinh']);
    expect(view?.update?.differences.map(({ label }) => label)).toEqual(['Số căn cước']);
    await takePeople(plan, { importId: SECOND, choices: [{ row: 4, action: 'UPDATE' }] });
    expect(await db()('person').where({ id: keptId }).first('birth', 'citizen_id')).toEqual({
      birth: '1985-03-12',
      citizen_id: '',
    });
    const { inverse } = (await findImport(db(), SECOND)) ?? {};
    expect(JSON.parse(inverse ?? '')).toMatchObject({ people: [{ id: keptId, before: { birth: '1985' } }] });
    expect(inverse).not.toContain('012345678901');
    await write((unit) => undoImport(unit, SECOND));
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
    await takePeople(plan, { importId: SECOND });
    expect(await findImport(db(), SECOND)).toMatchObject({ created: 1, updated: 1 });
  });

  it('of two rows that are one record the second is left out and says why; taken again, the list fills up the rest', async () => {
    const known = 'Lò Văn Sơn';
    await takePeople(await planOfPeople([[1, known, '12/03/1985', '012345678', '', 'CĐCS Hoa Ban']]));
    // By the old card under another name, and by name, day and unit.
    const rows: Cells[] = [
      [1, 'Lò Văn Sươn', null, '012345678', 'Chủ tịch', 'CĐCS Hoa Ban'],
      [2, known, '12/03/1985', null, '', 'CĐCS Hoa Ban', 'HTTNV'],
    ];
    const plan = await planOfPeople(rows, { onExisting: 'UPDATE' });
    expect(plan.people.map(({ proposed }) => proposed)).toEqual(['UPDATE', 'SKIP']);
    expect(plan.counts).toMatchObject({ add: 0, update: 1, warnings: 2 });
    expect(plan.people[1]?.issues.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('Cùng một hồ sơ với dòng 4'),
    );
    await expect(takePeople(plan, { importId: SECOND, choices: [{ row: 5, action: 'UPDATE' }] })).rejects.toMatchObject(
      { code: 'IMPORT_UPDATED_TWICE' },
    );
    await takePeople(plan, { importId: SECOND });
    expect(await db()('person_grading').select('grade')).toEqual([]);

    const again = await planOfPeople(rows, { onExisting: 'UPDATE' });
    expect(again.people.map(({ proposed }) => proposed)).toEqual(['SKIP', 'UPDATE']);
    await takePeople(again, { importId: THIRD });
    expect(await db()('person_grading').select('grade')).toEqual([{ grade: 'HTTNV' }]);
    expect(await names()).toEqual([known]);
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
    await takePeople(plan, { importId: SECOND });
    expect(await names()).toEqual(['Lò Văn Sơn', 'Mùa A Páo']);
    expect(await db()('person_grading').count({ n: '*' }).first()).toEqual({ n: 2 });
  });

  it('what is shown of a unit that is to be made is what is written', async () => {
    await takePeople(await planOfPeople([[1, 'Lò Văn Sơn', 1985, null, 'Chủ tịch', 'Trường MN Hoa Ban']]));
    const again: Cells[] = [[1, 'Lò Văn Sơn', '12/03/1985', null, 'Chủ tịch', 'Trường MN Hoa Ban']];
    const plan = await planOfPeople(again, { onExisting: 'UPDATE', createUnits: true });
    const [view] = await personRowViews(db(), plan, plan.people);
    expect(view?.update?.adds).toEqual(['ngày sinh']);
    await takePeople(plan, { importId: SECOND });
    expect(await db()('person').first('birth')).toEqual({ birth: '1985-03-12' });
    expect(await db()('person_post').select('unit_name')).toEqual([{ unit_name: 'Trường MN Hoa Ban' }]);
  });

  it('new units stand under the union at the top, also beside a body outside the unions', async () => {
    await database().transaction((tx) => tx('unit_name').update({ kind: 'OTHER' }));
    await write((unit) =>
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

  it('what changed between looking and taking refuses, and so does a stop: nothing is kept', async () => {
    const plan = await planOfPeople([[1, 'Lò Văn Sơn', 1985]]);
    await takeUnits([[1, 'CĐCS Trường A', '', '', 5]], {}, [], THIRD);
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
});
