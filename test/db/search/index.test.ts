import { statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { personInputSchema } from '#core/people/person.ts';
import { SEARCH_KINDS } from '#core/search/searchHit.ts';
import type { Tx } from '#db/client.ts';
import { listDecisions } from '#db/awards/decisionList.ts';
import { openImport } from '#db/imports/importStore.ts';
import { insertPeople } from '#db/people/personStore.ts';
import { findHits } from '#db/search/findHits.ts';
import { openSearch, rebuildSearch } from '#db/search/rebuildSearch.ts';
import { addLines } from '#service/awards/editLines.ts';
import { saveHeader } from '#service/awards/saveHeader.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { header, line, makeTestOffice, newDraft, type TestOffice } from '../../support/testOffice.ts';

const id = (index: number) => `018d0000-0000-7000-8000-${String(index).padStart(12, '0')}`;

describeOnEachEngine('the search index', (makeTarget, engine) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  const found = async (text: string) =>
    (await findHits(office.database.reader, { text, kinds: SEARCH_KINDS, limit: 50, on: '2024-02-01' })).flatMap(
      ({ kind, hits }) => hits.map((hit) => `${kind} ${hit.title}`),
    );
  const addPeople = (tx: Tx, names: readonly string[], from = 0, importId: string | null = null) =>
    insertPeople(
      tx,
      names.map((fullName, index) => ({
        id: id(from + index),
        ...personInputSchema.parse({ fullName }),
        posts: [],
        gradings: [],
      })),
      { now: '2024-02-01T00:00:00Z', importId },
    );

  it('follows whatever a statement does, store or not', async () => {
    const { database } = office;
    await database.transaction((tx) => addPeople(tx, ['Đỗ Thị Thúy']));
    expect(await found('do thi thuy')).toEqual(['PERSON Đỗ Thị Thúy']);
    await database.transaction((tx) => tx('person').update({ full_name: 'Lò Văn Páo' }));
    expect(await found('do thi thuy')).toEqual([]);
    expect(await found('pao')).toEqual(['PERSON Lò Văn Páo']);
    await database.transaction((tx) => tx('person').delete());
    expect(await found('pao')).toEqual([]);
  });

  it('finds everyone an import brought, renamed or taken out again before it was brought over', async () => {
    const { database } = office;
    await database.transaction(async (tx) => {
      const [importId, at] = ['import', '2024-02-01T00:00:00Z'];
      await openImport(tx, { id: importId, area: 'PEOPLE', fileName: 'Danh sách.xlsx', actorName: '', at });
      await addPeople(tx, ['Đỗ Thị Thúy', 'Lò Văn Páo', 'Mùa A Sùng'], 0, importId);
      await addPeople(tx, ['Thào A Dếnh'], 3);
      await tx('person').where('id', id(1)).update({ full_name: 'Lò Văn Mỷ' });
      await tx('person').where('id', id(2)).delete();
    });
    await database.searchable();
    expect(await found('thuy')).toEqual(['PERSON Đỗ Thị Thúy']);
    expect(await found('lo van')).toEqual(['PERSON Lò Văn Mỷ']);
    expect(await found('sung')).toEqual([]);
    expect(await found('denh')).toEqual(['PERSON Thào A Dếnh']);
    expect(await database.reader('search_queue')).toEqual([]);
  });

  it('forgets what a transaction took back', async () => {
    const failing = office.database.transaction(async (tx) => {
      await addPeople(tx, ['Đỗ Thị Thúy']);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await found('thuy')).toEqual([]);
  });

  it('finds a name in award lists until the last line that bears it is gone', async () => {
    const [one, other] = [await newDraft(office, 'Đợt một'), await newDraft(office, 'Đợt hai')];
    const add = (draft: string) =>
      office.write((unit) =>
        addLines(unit, { id: draft, lines: [line({ name: 'Đội Quyết Thắng' })], source: { kind: 'TYPED' } }),
      );
    const [first] = await add(one);
    const [second] = await add(other);
    const groups = await findHits(office.database.reader, {
      text: 'quyet thang',
      kinds: ['RECIPIENT'],
      limit: 5,
      on: '2024-02-01',
    });
    expect(groups[0]?.hits).toMatchObject([{ title: 'Đội Quyết Thắng', id: other, decisions: 2 }]);
    await office.database.transaction((tx) =>
      tx('decision_line')
        .where('id', first ?? '')
        .delete(),
    );
    expect(await found('quyet thang')).toEqual(['RECIPIENT Đội Quyết Thắng']);
    await office.database.transaction((tx) =>
      tx('decision_line')
        .where('id', second ?? '')
        .delete(),
    );
    expect(await found('quyet thang')).toEqual([]);
  });

  it('finds decisions by the whole number typed before a slash, whatever the zeros before it', async () => {
    for (const number of ['34/QĐ-LĐLĐ', '134/QĐ-LĐLĐ', '340/QĐ-LĐLĐ', '034/QĐ-CĐVC']) {
      const draft = await newDraft(office, `Đợt ${number}`);
      await office.write((unit) => saveHeader(unit, { id: draft, version: 1, header: header({ number }) }));
    }
    const numbers = async (search: string) => {
      const filter = { year: null, status: null, search };
      const listed = await listDecisions(office.database.reader, filter, { offset: 0, limit: 9 });
      return listed.map(({ number }) => number).sort();
    };
    expect(await numbers('34/QĐ')).toEqual(['034/QĐ-CĐVC', '34/QĐ-LĐLĐ']);
    expect(await numbers('34/qd-cdvc')).toEqual(['034/QĐ-CĐVC']);
    expect(await numbers('034/QĐ')).toEqual(['034/QĐ-CĐVC', '34/QĐ-LĐLĐ']);
    expect(await numbers('34')).toHaveLength(4);
    expect((await found('34/QĐ')).map((hit) => hit.split(' ')[1])).toEqual(['034/QĐ-CĐVC', '34/QĐ-LĐLĐ']);
  });

  it('finds a unit by the long form of its short name, and by its name as it is typed', async () => {
    const dates = { valid_from: null, valid_to: null };
    const names = [
      ['Đoàn thể Trường Đại học Y', 'Công đoàn ĐH Y'],
      ['Công đoàn Viên chức tỉnh', ''],
      ['Ban Nữ công CĐVC', ''],
    ];
    await office.database.transaction(async (tx) => {
      for (const [index, [name, short_name]] of names.entries()) {
        await tx('unit').insert({ id: id(index), ...dates, created_at: '' });
        const kept = { unit_id: id(index), kind: 'OTHER', name, short_name, search_key: '', sort_key: `${9 - index}` };
        await tx('unit_name').insert({ id: id(10 + index), ...kept, ...dates });
      }
    });
    expect(await found('Công đoàn ĐH Y')).toEqual(['UNIT Đoàn thể Trường Đại học Y']);
    expect(await found('CĐ ĐH Y')).toEqual(['UNIT Đoàn thể Trường Đại học Y']);
    // Typed as it is called: before those that only hold the words.
    const typed = await found('cong doan vien chuc');
    expect([typed[0], typed.at(-1)]).toEqual(['UNIT Công đoàn Viên chức tỉnh', 'UNIT Ban Nữ công CĐVC']);
  });

  it('tells a former name of a unit, and opens the unit once', async () => {
    await office.database.transaction(async (tx) => {
      await tx('unit').insert({ id: id(1), valid_from: null, valid_to: null, created_at: '' });
      const name = { unit_id: id(1), kind: 'OTHER', short_name: '', search_key: '', sort_key: '' };
      await tx('unit_name').insert([
        { ...name, id: id(2), name: 'Công đoàn Quyết Tiến cũ', valid_from: null, valid_to: '2023-06-30' },
        { ...name, id: id(3), name: 'Công đoàn Quyết Tiến mới', valid_from: '2023-07-01', valid_to: null },
      ]);
    });
    const groups = (text: string) =>
      findHits(office.database.reader, { text, kinds: ['UNIT'], limit: 5, on: '2024-02-01' });
    expect((await groups('quyet tien cu'))[0]?.hits).toMatchObject([
      { id: id(1), title: 'Công đoàn Quyết Tiến cũ', nowCalled: 'Công đoàn Quyết Tiến mới' },
    ]);
    expect((await groups('quyet tien'))[0]?.hits).toHaveLength(1);
  });

  it('leads from a merged record to the person it was merged into', async () => {
    await office.database.transaction(async (tx) => {
      await addPeople(tx, ['Đỗ Thị Thúy', 'Đỗ Thị Thuý']);
      await tx('person')
        .where('id', id(1))
        .update({ merged_into_id: id(0) });
    });
    const groups = await findHits(office.database.reader, {
      text: 'đỗ thị thuý',
      kinds: ['PERSON'],
      limit: 5,
      on: '2024-02-01',
    });
    expect(groups[0]?.hits.map((hit) => hit.id)).toEqual([id(0)]);
  });

  it('takes in and gives up 45.000 people in one transaction', { timeout: 240_000 }, async () => {
    const { database } = office;
    const many = Array.from({ length: 45_000 }, (_, index) => `Lò Văn ${index}`);
    await database.transaction(async (tx) => {
      await addPeople(tx, many);
      await addPeople(tx, ['Đỗ Thị Thúy'], many.length);
    });
    await database.searchable();
    expect(await found('lo van 44999')).toEqual(['PERSON Lò Văn 44999']);
    await database.transaction((tx) => tx('person').update({ full_name: 'Mùa A Páo' }));
    await database.searchable();
    expect(await found('lo van 44999')).toEqual([]);
    expect(await found('pao')).toHaveLength(50);
    await database.transaction((tx) => tx('person').delete());
    await database.searchable();
    expect(await found('pao')).toEqual([]);
    expect(await database.reader('search_doc').where('kind', 'PERSON')).toEqual([]);
  });

  it('puts the words together before the words apart, the whole title first', async () => {
    const names = ['Đỗ Thị Bích Thủy', 'Hà Đỗ Thị Thùy', 'Đỗ Thị Thúy Anh', 'Đỗ Thị Thúy'];
    await office.database.transaction((tx) => addPeople(tx, names));
    expect(await found('do thi thuy')).toEqual([...names].reverse().map((name) => `PERSON ${name}`));
    expect((await found('đỗ thị thủy'))[0]).toBe('PERSON Đỗ Thị Bích Thủy');
  });

  it('leads to decisions by number, by a name and by a unit in their list, from one letter on', async () => {
    const [one, other] = [await newDraft(office, 'Đợt một'), await newDraft(office, 'Đợt hai')];
    const add = (draft: string, changes: Parameters<typeof line>[0]) =>
      office.write((unit) => addLines(unit, { id: draft, lines: [line(changes)], source: { kind: 'TYPED' } }));
    await add(one, { name: 'Lò Văn Páo', subject: 'INDIVIDUAL', unitName: 'Trạm Y tế Khun Há' });
    await add(other, { name: 'Đội Quyết Thắng', unitName: '' });
    const titles = async (search: string) =>
      (await listDecisions(office.database.reader, { year: null, status: null, search }, { offset: 0, limit: 9 })).map(
        ({ title }) => title,
      );
    expect(await titles('pao')).toEqual(['Đợt một']);
    expect(await titles('khun ha')).toEqual(['Đợt một']);
    expect(await titles('thang')).toEqual(['Đợt hai']);
    expect(await titles('ợt')).toEqual(['Đợt hai', 'Đợt một']);
    expect(await titles('y')).toEqual(['Đợt hai', 'Đợt một']);
    expect(await titles('k')).toEqual(['Đợt một']);
    expect(await titles('%')).toEqual([]);
    await office.database.transaction((tx) =>
      tx('decision_line').where('decision_id', one).update({ unit_name: 'Tả Lèng' }),
    );
    expect([await titles('khun ha'), await titles('ta leng')]).toEqual([[], ['Đợt một']]);
  });

  it('made anew it finds the same, and tells how much that is', async () => {
    await office.database.transaction((tx) => addPeople(tx, ['Đỗ Thị Thúy', 'Thào A Sùng']));
    const before = [await found('thuy'), await found('mường tè'), await found('sung')];
    const entries = await office.database.transaction(rebuildSearch);
    expect(await office.database.reader('search_doc')).toHaveLength(entries);
    expect([await found('thuy'), await found('mường tè'), await found('sung')]).toEqual(before);
  });

  describe.runIf(engine === 'sqlite')('on SQLite', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `Lò Văn ${index}`);

    it('takes a large write in after it is acknowledged, together with what is written meanwhile', async () => {
      const { database } = office;
      await database.transaction((tx) => addPeople(tx, many));
      const meanwhile = database.transaction((tx) => addPeople(tx, ['Đỗ Thị Thúy'], many.length));
      await database.searchable();
      await meanwhile;
      expect(await found('lo van 4999')).toEqual(['PERSON Lò Văn 4999']);
      expect(await found('thuy')).toEqual(['PERSON Đỗ Thị Thúy']);
      expect(await database.reader('search_queue')).toEqual([]);
    });

    it('moves a large write from the log into the file together with what it indexes', async () => {
      const { database } = office;
      const pagesAtTimes = () => database.transaction((tx) => tx.raw('PRAGMA wal_autocheckpoint'));
      const [{ file } = { file: '' }] = await database.reader.raw<{ file: string }[]>('PRAGMA database_list');
      const before = statSync(file).size;
      await database.transaction((tx) => addPeople(tx, Array<string>(12_000).fill('Lò Văn Páo')));
      // Acknowledged, it is in the log only, larger than it is left else.
      expect(statSync(file).size).toBe(before);
      expect(statSync(`${file}-wal`).size).toBeGreaterThan(256 * 16_384);
      await database.searchable();
      expect(statSync(file).size).toBeGreaterThan(before);
      expect(await pagesAtTimes()).toEqual([{ wal_autocheckpoint: 256 }]);
    });

    it('keeps what waits with the write, so that a program cut off brings it over at the next start', async () => {
      const { database } = office;
      await database.transaction(async (tx) => {
        await tx.raw(
          "CREATE TEMP TRIGGER full_disk BEFORE INSERT ON search_doc BEGIN SELECT RAISE(ABORT, 'full'); END",
        );
        await addPeople(tx, many);
      });
      await expect(database.searchable()).rejects.toThrow('full');
      expect(await database.reader('search_queue')).toHaveLength(many.length);
      await database.transaction((tx) => tx.raw('DROP TRIGGER full_disk'));
      await openSearch(database);
      expect(await found('lo van 4999')).toEqual(['PERSON Lò Văn 4999']);
    });

    it('keeps its documents in Vietnamese order, however they come', { timeout: 120_000 }, async () => {
      const { database } = office;
      // One after the other at the same place: there the room runs out.
      for (let index = 0; index < 150; index += 1) {
        await database.transaction((tx) =>
          addPeople(tx, [`Lò Văn ${String(900 - index)}`, `Lò Văn A ${index}`], 2 * index),
        );
      }
      const rows = await database
        .reader('search_doc')
        .where('kind', 'PERSON')
        .orderBy('sort_key')
        .orderBy('source')
        .select<{ id: number }[]>('id');
      expect(rows).toHaveLength(300);
      expect(rows.map((row) => row.id)).toEqual(rows.map((row) => row.id).sort((a, b) => a - b));
      expect(await found('lo van')).toHaveLength(50);
    });

    it('may be damaged without stopping work: reading finds the same, and it is made anew at the next start', async () => {
      const { database } = office;
      await database.transaction((tx) => addPeople(tx, ['Đỗ Thị Thúy']));
      await database.transaction((tx) => tx.raw("UPDATE search_index_data SET block = x'0011223344' WHERE id > 1000"));
      expect(await found('thuy')).toEqual(['PERSON Đỗ Thị Thúy']);
      await database.transaction((tx) => addPeople(tx, ['Lò Thị Thúy'], 5));
      expect(await database.reader('person')).toHaveLength(2);
      await openSearch(database);
      expect(await found('thuy')).toEqual(['PERSON Đỗ Thị Thúy', 'PERSON Lò Thị Thúy']);
      expect(await database.reader('search_queue')).toEqual([]);
    });
  });
});
