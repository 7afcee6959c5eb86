import { afterEach, beforeEach, expect, it } from 'vitest';
import { authorInputSchema } from '#core/initiatives/initiative.ts';
import { personInputSchema } from '#core/people/person.ts';
import { recognitionsOf } from '#db/initiatives/initiativeRecognitions.ts';
import { listCandidates } from '#db/initiatives/recognitionCandidates.ts';
import { countRecognitions, countRecognitionsByLevel } from '#db/initiatives/recognitionCounts.ts';
import { listRecognitions } from '#db/initiatives/recognitionList.ts';
import { findInitiative } from '#db/initiatives/initiativeStore.ts';
import { verifyAuditChain } from '#db/office/auditStore.ts';
import { issueDecision, nextNumber } from '#service/awards/issueDecision.ts';
import { readDecision } from '#service/awards/readDecision.ts';
import { saveHeader } from '#service/awards/saveHeader.ts';
import { addLines } from '#service/awards/editLines.ts';
import { moveInitiative } from '#service/initiatives/editInitiatives.ts';
import { addItems, arrangeList, removeItems } from '#service/initiatives/recognition/editItems.ts';
import { issueRecognition } from '#service/initiatives/recognition/issueRecognition.ts';
import { readPaperSource } from '#service/initiatives/recognition/readPapers.ts';
import { removeRecognition } from '#service/initiatives/recognition/removeRecognition.ts';
import { revokeRecognition } from '#service/initiatives/recognition/revokeRecognition.ts';
import { headerOf, saveRecognition } from '#service/initiatives/recognition/saveRecognition.ts';
import { createPerson } from '#service/people/editPerson.ts';
import { mergePeople } from '#service/people/mergePeople.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { header, line, makeTestOffice, newDraft, type TestOffice } from '../../support/testOffice.ts';
import { draftOf, issue, passedInitiative, TODAY, view } from './recognitionFixture.ts';

const EVERY = { year: 2023, level: null, status: null, search: '' };

describeOnEachEngine('decisions recognising initiatives', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  const two = async () => [
    await passedInitiative(office, 'Tủ sách lưu động', [
      ['Lò Thị Lả', 6000],
      ['Giàng A Tông', 4000],
    ]),
    await passedInitiative(office, 'Mã QR tra cứu chế độ', [['Lò Thị Lả', 10_000]], { benefit: 15_000_000 }),
  ];

  it('starts with what the office always writes, and says what is missing', async () => {
    const id = await draftOf(office, await two(), { header: { number: '', issuedOn: null } });
    const { recognition, checklist, counts } = await view(office, id);
    expect(recognition.summary).toBe('Về việc công nhận sáng kiến cấp cơ sở năm 2023');
    expect(recognition.bases.map(({ text }) => text)[0]).toContain('Điều lệ Sáng kiến');
    expect(recognition.signer?.fullName).toBe('Lò Thị Minh Phương');
    expect(checklist.filter(({ state }) => state === 'MISSING').map(({ id: item }) => item)).toEqual([
      'number',
      'issuedOn',
    ]);
    expect(counts).toEqual({ initiatives: 2, authorships: 3, people: 2, benefit: 15_000_000 });
    await expect(issue(office, id)).rejects.toMatchObject({
      code: 'RECOGNITION_INCOMPLETE',
      message: expect.stringContaining('chưa có số quyết định; chưa có ngày quyết định') as unknown,
    });
  });

  it('stand with an initiative by their day, one without a day yet last', async () => {
    const ids = (await two()).slice(0, 1);
    const undated = await draftOf(office, ids, { header: { number: '', issuedOn: null } });
    const dated = await draftOf(office, ids);
    const told = await recognitionsOf(office.database.reader, ids[0] ?? '');
    expect(told.map(({ id }) => id)).toEqual([dated, undated]);
  });

  it('issued, it keeps titles, units, authors and shares, whatever becomes of the initiatives', async () => {
    const [first = '', second = ''] = await two();
    const id = await draftOf(office, [first, second]);
    await issue(office, id);
    const before = await view(office, id);
    expect(before.recognition).toMatchObject({ status: 'ISSUED', registerFrom: 1 });

    await office.database.transaction(async (tx) => {
      await tx('initiative').where({ id: first }).update({ title: 'Tên mới', unit_name: 'Nơi khác', version: 9 });
      await tx('initiative_author').where({ initiative_id: first }).update({ name: 'Người khác', share: 1 });
    });
    const after = await view(office, id);
    expect(after.items.map(({ title, authors }) => [title, authors.map(({ name, share }) => [name, share])])).toEqual([
      [
        'Tủ sách lưu động',
        [
          ['Lò Thị Lả', 6000],
          ['Giàng A Tông', 4000],
        ],
      ],
      ['Mã QR tra cứu chế độ', [['Lò Thị Lả', 10_000]]],
    ]);
    expect(await verifyAuditChain(office.database.reader)).toMatchObject({ intact: true });
  });

  it('issued, nothing of it changes any more, by no way', async () => {
    const [first = '', second = ''] = await two();
    const id = await draftOf(office, [first]);
    await issue(office, id);
    const { recognition, items } = await view(office, id);
    const { version } = recognition;
    const refused = { code: 'RECOGNITION_ISSUED' };
    await expect(
      office.write((unit) => saveRecognition(unit, { id, version, header: headerOf(recognition) })),
    ).rejects.toMatchObject(refused);
    await expect(
      office.write((unit) => addItems(unit, { id, version, initiativeIds: [second] })),
    ).rejects.toMatchObject(refused);
    await expect(
      office.write((unit) => removeItems(unit, { id, version, itemIds: [items[0]?.id ?? ''] })),
    ).rejects.toMatchObject(refused);
    await expect(office.write((unit) => removeRecognition(unit, { id, version }))).rejects.toMatchObject(refused);
    const { database } = office;
    for (const change of [{ number: '1' }, { year: 2022 }, { recipients: '[]' }, { register_from: 5 }]) {
      await expect(database.transaction((tx) => tx('recognition').where({ id }).update(change))).rejects.toThrow(
        'FROZEN:recognition',
      );
    }
    await expect(database.transaction((tx) => tx('recognition').where({ id }).delete())).rejects.toThrow('FROZEN');
    await expect(
      database.transaction((tx) => tx('recognition_item').where({ recognition_id: id }).update({ title: 'khác' })),
    ).rejects.toThrow('FROZEN:recognition_item');
  });

  it('only what was seen is issued: a change of the draft or of an initiative since is told', async () => {
    const [first = ''] = await two();
    const id = await draftOf(office, [first]);
    const { recognition, items } = await view(office, id);
    const seen = (initiativeVersion: number, version: number) => ({
      id,
      version,
      initiatives: items.map((item) => ({ id: item.initiativeId, version: initiativeVersion })),
    });
    const stale = { code: 'STALE_VERSION' };
    await expect(
      office.write((unit) => issueRecognition(unit, seen(2, recognition.version - 1), TODAY)),
    ).rejects.toMatchObject(stale);
    await expect(
      office.write((unit) => issueRecognition(unit, seen(1, recognition.version), TODAY)),
    ).rejects.toMatchObject(stale);
    await office.write((unit) => issueRecognition(unit, seen(2, recognition.version), TODAY));
    expect((await view(office, id)).recognition.status).toBe('ISSUED');
  });

  it('two windows: the second to write a draft is told, and keeps nothing', async () => {
    const [first = '', second = ''] = await two();
    const id = await draftOf(office, [first]);
    await office.write((unit) => addItems(unit, { id, version: 3, initiativeIds: [second] }));
    const header = headerOf((await view(office, id)).recognition);
    const stale = { code: 'STALE_VERSION' };
    await expect(
      office.write((unit) => saveRecognition(unit, { id, version: 3, header: { ...header, number: '9' } })),
    ).rejects.toMatchObject(stale);
    await expect(
      office.write((unit) => addItems(unit, { id, version: 3, initiativeIds: [first] })),
    ).rejects.toMatchObject(stale);
    expect((await view(office, id)).recognition.number).toBe('209/QĐ-LĐLĐ');
  });

  it('choosing twice adds once; order and removal are the clerk’s', async () => {
    const [first = '', second = ''] = await two();
    const id = await draftOf(office, [first, first]);
    await office.write((unit) => addItems(unit, { id, version: 3, initiativeIds: [second, first] }));
    const { items } = await view(office, id);
    expect(items.map(({ initiativeId }) => initiativeId)).toEqual([first, second]);
    const itemIds = items.map((item) => item.id).reverse();
    await office.write((unit) => arrangeList(unit, { id, version: 4, itemIds }));
    expect((await view(office, id)).items.map(({ initiativeId }) => initiativeId)).toEqual([second, first]);
    await expect(
      office.write((unit) => arrangeList(unit, { id, version: 5, itemIds: itemIds.slice(1) })),
    ).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await office.write((unit) => removeItems(unit, { id, version: 5, itemIds: itemIds.slice(0, 1) }));
    expect((await view(office, id)).items.map(({ initiativeId }) => initiativeId)).toEqual([first]);
    await expect(
      office.write((unit) => addItems(unit, { id, version: 6, initiativeIds: [crypto.randomUUID()] })),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('offers what passed and is not recognised at that level yet', async () => {
    const [first = '', second = ''] = await two();
    await passedInitiative(office, 'Của năm khác', [['A', 10_000]], { year: 2022 });
    const failed = await passedInitiative(office, 'Chưa chấm', [['A', 9000]]);
    await office.write((unit) =>
      moveInitiative(unit, { id: failed, version: 2, move: { to: 'RECEIVED', reason: 'xem lại' } }),
    );
    const id = await draftOf(office, [first]);
    const asked = { recognitionId: id, level: 'CS' as const, year: 2023, passedOnly: true, search: '' };
    const page = { offset: 0, limit: 50 };
    const titles = async (changes: object) =>
      (await listCandidates(office.database.reader, { ...asked, ...changes }, page)).map(({ title }) => title);
    expect(await titles({})).toEqual(['Mã QR tra cứu chế độ']);
    expect(await titles({ passedOnly: false })).toEqual(['Chưa chấm', 'Mã QR tra cứu chế độ']);
    expect(await titles({ year: null })).toEqual(['Của năm khác', 'Mã QR tra cứu chế độ']);
    expect(await titles({ search: 'ma qr' })).toEqual(['Mã QR tra cứu chế độ']);
    const [row] = await listCandidates(office.database.reader, { ...asked, passedOnly: false }, page);
    expect(row).toMatchObject({ authors: 1, share: 9000 });

    const other = await draftOf(office, [second], { header: { number: '12/QĐ-LĐLĐ' } });
    await issue(office, other);
    expect(await titles({})).toEqual([]);
    expect(await titles({ level: 'BT' })).toEqual(['Mã QR tra cứu chế độ']);
  });

  it('an initiative is recognised once at a level, and can be again after a withdrawal', async () => {
    const [first = ''] = await two();
    const issued = await draftOf(office, [first], { header: { number: '12/QĐ-LĐLĐ' } });
    await issue(office, issued);
    const again = await draftOf(office, [first], { header: { number: '13/QĐ-LĐLĐ' } });
    await expect(issue(office, again)).rejects.toMatchObject({
      message: expect.stringContaining(
        'đã được công nhận cấp cơ sở tại Quyết định 12/QĐ-LĐLĐ ngày 05/12/2023',
      ) as unknown,
    });
    const { version } = (await view(office, issued)).recognition;
    const revocation = { revokedOn: '2024-01-15', documentNumber: '05/QĐ-LĐLĐ', reason: 'Ghi nhầm năm' };
    for (const revokedOn of ['2023-12-04', '2024-02-02']) {
      await expect(
        office.write((unit) =>
          revokeRecognition(unit, { id: issued, version, revocation: { ...revocation, revokedOn } }),
        ),
      ).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    }
    await office.write((unit) => revokeRecognition(unit, { id: issued, version, revocation }));
    const revoked = await view(office, issued);
    expect(revoked.recognition).toMatchObject({ status: 'REVOKED', revocation });
    expect(revoked.items).toHaveLength(1);
    await expect(
      office.write((unit) => revokeRecognition(unit, { id: issued, version: version + 1, revocation })),
    ).rejects.toMatchObject({ code: 'RECOGNITION_NOT_IN_FORCE' });
    await issue(office, again);
    expect((await listRecognitions(office.database.reader, EVERY)).map(({ status }) => status).sort()).toEqual([
      'ISSUED',
      'REVOKED',
    ]);
  });

  it('a decision of another body is recorded by name, number and date, without a paper of ours', async () => {
    const [first = ''] = await two();
    const id = await draftOf(office, [first], {
      start: { level: 'BT', decidedBy: 'Chủ tịch UBND tỉnh Lai Châu' },
      header: { number: '2215/QĐ-UBND' },
    });
    const { recognition, checklist } = await view(office, id);
    expect(recognition).toMatchObject({ signer: null, bases: [] });
    expect(checklist.find(({ id: item }) => item === 'below')).toMatchObject({ state: 'REVIEW' });
    await issue(office, id);
    expect((await view(office, id)).recognition).toMatchObject({ status: 'ISSUED', registerFrom: null });
    await expect(readPaperSource(office.database.reader, id)).rejects.toMatchObject({
      code: 'RECOGNITION_OF_OTHERS',
      message: expect.stringContaining('Chủ tịch UBND tỉnh Lai Châu') as unknown,
    });
    const [row] = await listRecognitions(office.database.reader, { ...EVERY, search: 'ubnd tinh' });
    expect(row).toMatchObject({ id, initiatives: 1, authorships: 2 });
  });

  it('decisions on awards and on initiatives run through one series of numbers', async () => {
    const [first = '', second = ''] = await two();
    const id = await draftOf(office, [first], { header: { number: '40/QĐ-LĐLĐ' } });
    await issue(office, id);
    expect(await nextNumber(office.database.reader, '2023-12-20')).toBe('41/QĐ-LĐLĐ');

    const award = await newDraft(office);
    await office.write((unit) =>
      saveHeader(unit, { id: award, version: 1, header: header({ number: '040 / QĐ - LĐLĐ' }) }),
    );
    await office.write((unit) => addLines(unit, { id: award, lines: [line()], source: { kind: 'TYPED' } }));
    const { decision, totals } = await readDecision(office.database.reader, award, TODAY);
    const order = { id: award, contentVersion: decision.contentVersion, expected: totals };
    await expect(office.write((unit) => issueDecision(unit, order, TODAY))).rejects.toMatchObject({
      message: expect.stringContaining('đã dùng cho quyết định khác') as unknown,
    });

    const twice = await draftOf(office, [second], { header: { number: '40/QĐ-LĐLĐ' } });
    await expect(issue(office, twice)).rejects.toMatchObject({ code: 'RECOGNITION_INCOMPLETE' });
    const theirs = await draftOf(office, [second], {
      start: { level: 'BT', decidedBy: 'UBND tỉnh' },
      header: { number: '40/QĐ-LĐLĐ' },
    });
    await issue(office, theirs);
    expect(await nextNumber(office.database.reader, '2023-12-20')).toBe('41/QĐ-LĐLĐ');
  });

  it('the register of certificates runs on from decision to decision within the year', async () => {
    const [first = '', second = ''] = await two();
    await issue(office, await draftOf(office, [first], { header: { number: '12/QĐ-LĐLĐ' } }));
    const next = await draftOf(office, [second], { header: { number: '13/QĐ-LĐLĐ' } });
    await issue(office, next);
    expect((await view(office, next)).recognition.registerFrom).toBe(3);
    const newYear = await draftOf(office, [second], {
      start: { level: 'BT' },
      header: { number: '01/QĐ-LĐLĐ', issuedOn: '2024-01-05' },
    });
    await issue(office, newYear);
    expect((await view(office, newYear)).recognition.registerFrom).toBe(1);
  });

  it('reports count what is in force, each initiative once, as the lists were signed', async () => {
    const [first = '', second = ''] = await two();
    await issue(office, await draftOf(office, [first, second]));
    await issue(
      office,
      await draftOf(office, [second], {
        start: { level: 'BT', decidedBy: 'UBND tỉnh' },
        header: { number: '2215/QĐ-UBND' },
      }),
    );
    await draftOf(office, [first], { start: { level: 'BT' }, header: { number: '' } });
    const all = { initiatives: 2, authorships: 3, people: 2, benefit: 15_000_000 };
    const { reader } = office.database;
    expect(await countRecognitions(reader, { year: 2023, level: null })).toEqual(all);
    expect(await countRecognitionsByLevel(reader, 2023)).toEqual({
      CS: all,
      BT: { initiatives: 1, authorships: 1, people: 1, benefit: 15_000_000 },
      NN: { initiatives: 0, authorships: 0, people: 0, benefit: 0 },
    });
    expect((await countRecognitions(reader, { year: 2022, level: null })).initiatives).toBe(0);
  });

  it('two records merged into one person are one author; issued counts stay as signed', async () => {
    const newPerson = (fullName: string) =>
      office.write((unit) =>
        createPerson(unit, { person: personInputSchema.parse({ fullName }), posts: [], gradings: [] }),
      );
    const [keptId, mergedId] = [await newPerson('Lò Thị Lả'), await newPerson('Lò Thị Lả')];
    const by = (personId: string) => ({
      authors: [authorInputSchema.parse({ name: 'Lò Thị Lả', share: 10_000, personId })],
    });
    const first = await passedInitiative(office, 'Tủ sách lưu động', [], by(keptId));
    const second = await passedInitiative(office, 'Mã QR tra cứu chế độ', [], by(mergedId));
    const issued = await draftOf(office, [first, second], { header: { number: '12/QĐ-LĐLĐ' } });
    await issue(office, issued);
    expect((await view(office, issued)).counts).toMatchObject({ authorships: 2, people: 2 });
    await office.write((unit) => mergePeople(unit, { keptId, mergedId, reason: 'một người' }));
    const draft = await draftOf(office, [first, second], { start: { level: 'BT' }, header: { number: '13/QĐ-LĐLĐ' } });
    expect((await view(office, draft)).counts).toMatchObject({ authorships: 2, people: 1 });
    expect((await view(office, issued)).counts).toMatchObject({ authorships: 2, people: 2 });
  });

  it('rests on the last meeting its council closed, until the clerk says otherwise', async () => {
    const newMeeting = async (heldOn: string, isClosed: boolean) => {
      const councilId = crypto.randomUUID();
      const id = crypto.randomUUID();
      const told = { founding_document: '', note: '', version: 1, created_at: heldOn, updated_at: heldOn };
      await office.database.transaction(async (tx) => {
        await tx('council').insert({
          id: councilId,
          kind: 'INITIATIVE',
          name: 'Hội đồng',
          quorum_num: 2,
          quorum_den: 3,
          ...told,
        });
        const said = {
          starts_at: '',
          ends_at: '',
          place: '',
          content: '',
          closed_by: '',
          matters_version: 1,
          version: 1,
        };
        const council = { council_name: 'Hội đồng', founding_document: '', quorum_num: 2, quorum_den: 3 };
        const made = { created_at: heldOn, updated_at: heldOn, closed_at: isClosed ? heldOn : null };
        await tx('council_meeting').insert({
          ...{ id, council_id: councilId, year: 2023, title: 'Họp', held_on: heldOn, ...said, ...made, ...council },
        });
      });
      return id;
    };
    await newMeeting('2023-06-20', true);
    const last = await newMeeting('2023-11-24', true);
    await newMeeting('2023-12-20', false);
    const id = await draftOf(office, await two());
    const { recognition, meeting, checklist } = await view(office, id);
    expect(recognition.meetingId).toBe(last);
    expect(meeting).toMatchObject({ heldOn: '2023-11-24', isClosed: true });
    // These initiatives were scored in none of these meetings.
    expect(checklist.find((item) => item.id === 'meeting')).toMatchObject({
      state: 'REVIEW',
      text: expect.stringContaining('Không được chấm ở phiên họp ngày 24/11/2023') as unknown,
    });
    await expect(
      office.write((unit) =>
        saveRecognition(unit, { id, version: 3, header: { ...headerOf(recognition), meetingId: crypto.randomUUID() } }),
      ),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a draft that is deleted leaves its initiatives', async () => {
    const [first = ''] = await two();
    const id = await draftOf(office, [first]);
    await office.write((unit) => removeRecognition(unit, { id, version: 3 }));
    expect(await findInitiative(office.database.reader, first)).toBeDefined();
    await expect(view(office, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
