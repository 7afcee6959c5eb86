import { afterEach, beforeEach, expect, it } from 'vitest';
import fc from 'fast-check';
import { personInputSchema, postInputSchema, type PersonInput } from '#core/people/person.ts';
import { recordedSince } from '#core/people/sinceMerger.ts';
import { AppError } from '#core/errors/appError.ts';
import type { DecisionHeader } from '#core/awards/decision.ts';
import { readOfficeFacts } from '#db/eligibility/officeFacts.ts';
import { readPeopleFacts } from '#db/eligibility/peopleFacts.ts';
import { listAudit } from '#db/office/auditStore.ts';
import { addLines } from '#service/awards/editLines.ts';
import { issueDecision } from '#service/awards/issueDecision.ts';
import { revokeDecision } from '#service/awards/correctDecision.ts';
import { saveHeader } from '#service/awards/saveHeader.ts';
import { addTold, DISCIPLINES, GRADINGS, POSTS } from '#service/people/editHistory.ts';
import { createPerson, removePerson, savePerson } from '#service/people/editPerson.ts';
import { linkAward } from '#service/people/linkAward.ts';
import { mergePeople, splitPeople, tellApart, undoTellApart } from '#service/people/mergePeople.ts';
import { readDuplicates } from '#service/people/readDuplicates.ts';
import { readPerson } from '#service/people/readPerson.ts';
import { recordOf } from '#service/people/exportRecord.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { header, line, makeTestOffice, newDraft, type TestOffice } from '../../support/testOffice.ts';
import { checkedLines, nominee } from '../councils/councilFixture.ts';

const TODAY = '2024-02-01';
const CITIZEN_ID = '012185001234';

describeOnEachEngine('people', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  const add = (fullName: string, more: Partial<PersonInput> = {}) =>
    office.write((unit) =>
      createPerson(unit, { person: personInputSchema.parse({ fullName, ...more }), posts: [], gradings: [] }),
    );
  const read = (id: string, role: 'ADMIN' | 'VIEWER' = 'ADMIN') =>
    readPerson(office.database.reader, id, { on: TODAY, role });
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );

  /** An issued decision with one award for somebody of that name. */
  async function award(
    name: string,
    number = '30/QĐ-LĐLĐ',
    others: readonly string[] = [],
    changes: Partial<DecisionHeader> = {},
  ): Promise<{ decisionId: string; lineId: string }> {
    const decisionId = await newDraft(office);
    await office.write((unit) =>
      saveHeader(unit, { id: decisionId, version: 1, header: header({ number, ...changes }) }),
    );
    const lines = [name, ...others].map((each) =>
      line({ subject: 'INDIVIDUAL', name: each, unitName: 'CĐCS xã Bum Nưa' }),
    );
    const [lineId = ''] = await office.write((unit) =>
      addLines(unit, { id: decisionId, lines, source: { kind: 'TYPED' } }),
    );
    const { content_version, amount_total } = await office.database
      .reader('decision')
      .where({ id: decisionId })
      .first<{ content_version: number; amount_total: number }>('content_version', 'amount_total');
    await office.write((unit) =>
      issueDecision(
        unit,
        { id: decisionId, contentVersion: content_version, expected: { amount: amount_total } },
        TODAY,
      ),
    );
    return { decisionId, lineId };
  }

  it('keeps in the history of both what was said of two records', async () => {
    const [one, other] = [await add('Lò Văn Sơn'), await add('Lò Văn Sơn')];
    const { lineId } = await award('Lò Văn Sơn');
    const said = async (id: string) =>
      (await listAudit(office.database.reader, { entity: 'person', entityId: id, limit: 10 })).map(
        ({ action }) => action,
      );
    await office.write((unit) => tellApart(unit, { oneId: one, otherId: other }));
    await office.write((unit) => undoTellApart(unit, { oneId: one, otherId: other }));
    await office.write((unit) => mergePeople(unit, { keptId: one, mergedId: other, reason: '' }));
    await office.write((unit) => splitPeople(unit, { mergedId: other }));
    await office.write((unit) => linkAward(unit, { lineId, seenPersonId: null, personId: one }));
    await office.write((unit) => linkAward(unit, { lineId, seenPersonId: one, personId: other }));
    const both = ['people.undoMerge', 'people.merge', 'people.undoTellApart', 'people.tellApart', 'people.create'];
    expect(await said(one)).toEqual(['people.linkAward', 'people.linkAward', ...both]);
    expect(await said(other)).toEqual(['people.linkAward', ...both]);
  });

  it('shows a citizen id whole to those who tell people apart, and only its end to others', async () => {
    const id = await add('Đỗ Thị Thúy', { citizenId: CITIZEN_ID });
    expect((await read(id)).person.citizenId).toBe(CITIZEN_ID);
    const seen = await read(id, 'VIEWER');
    expect(seen.person.citizenId).toBe('•••••••••234');
    expect(JSON.stringify(seen)).not.toContain(CITIZEN_ID);
  });

  it('keeps citizen ids out of the audit log', async () => {
    const id = await add('Đỗ Thị Thúy', { citizenId: CITIZEN_ID });
    const person = personInputSchema.parse({ fullName: 'Đỗ Thị Thuý', citizenId: '012185009999' });
    await office.write((unit) => savePerson(unit, { id, version: 1, person }));
    await office.write((unit) => removePerson(unit, { id, version: 2 }));
    const log = JSON.stringify(await office.database.reader('audit_log').select());
    expect(log).toContain('people.remove');
    expect(log).not.toContain(CITIZEN_ID);
    expect(log).not.toContain('012185009999');
  });

  it('refuses to write over what somebody else saved, and keeps that', async () => {
    const id = await add('Lò Thị Hoa');
    const person = personInputSchema.parse({ fullName: 'Lò Thị Hòa' });
    await office.write((unit) => savePerson(unit, { id, version: 1, person }));
    const late = office.write((unit) => savePerson(unit, { id, version: 1, person: { ...person, note: 'muộn' } }));
    expect(await codeOf(late)).toBe('STALE_VERSION');
    expect((await read(id)).person).toMatchObject({ fullName: 'Lò Thị Hòa', note: '', version: 2 });
  });

  it('takes one grading a year, and tells history newest first', async () => {
    const id = await add('Lò Thị Hoa');
    for (const year of [2022, 2023]) {
      await office.write((unit) => addTold(unit, GRADINGS, { personId: id, row: { year, grade: 'HTTNV', note: '' } }));
    }
    const again = office.write((unit) =>
      addTold(unit, GRADINGS, { personId: id, row: { year: 2023, grade: 'HTNV', note: '' } }),
    );
    expect(await codeOf(again)).toBe('GRADING_EXISTS');
    expect((await read(id)).history.gradings.map(({ year }) => year)).toEqual([2023, 2022]);
  });

  it('offers awards of the same name, links one of an issued decision and takes that back', async () => {
    const id = await add('Đỗ Thị Thúy');
    const { lineId } = await award('ĐỖ THỊ THÚY');
    await award('Đỗ Thị Thúy Nga', '31/QĐ-LĐLĐ');
    expect((await read(id)).possibleAwards.map((offered) => offered.lineId)).toEqual([lineId]);
    await office.write((unit) => linkAward(unit, { lineId, seenPersonId: null, personId: id }));
    const linked = await read(id);
    expect(linked.possibleAwards).toEqual([]);
    expect(linked.awards).toMatchObject([{ lineId, status: 'ISSUED', number: '30/QĐ-LĐLĐ', year: 2023 }]);
    expect(await codeOf(office.write((unit) => removePerson(unit, { id, version: 1 })))).toBe('PERSON_IN_USE');
    await office.write((unit) => linkAward(unit, { lineId, seenPersonId: id, personId: null }));
    expect((await read(id)).awards).toEqual([]);
  });

  it('leaves who is named in a draft to the draft', async () => {
    const id = await add('Đỗ Thị Thúy');
    const decisionId = await newDraft(office);
    const recipient = line({ subject: 'INDIVIDUAL', name: 'Đỗ Thị Thúy', personId: id });
    const [lineId = ''] = await office.write((unit) =>
      addLines(unit, { id: decisionId, lines: [recipient], source: { kind: 'TYPED' } }),
    );
    const unlink = office.write((unit) => linkAward(unit, { lineId, seenPersonId: id, personId: null }));
    expect(await codeOf(unlink)).toBe('AWARD_NOT_ISSUED');
    expect((await read(id)).awards).toMatchObject([{ lineId, personId: id, status: 'DRAFT' }]);
  });

  it('refuses to link an award over whom somebody else named meanwhile', async () => {
    const [one, other] = [await add('Đỗ Thị Thúy', { birth: '1985' }), await add('Đỗ Thị Thúy', { birth: '1990' })];
    const { lineId } = await award('Đỗ Thị Thúy');
    await office.write((unit) => linkAward(unit, { lineId, seenPersonId: null, personId: one }));
    const late = office.write((unit) => linkAward(unit, { lineId, seenPersonId: null, personId: other }));
    expect(await codeOf(late)).toBe('STALE_VERSION');
    expect((await read(one)).awards).toHaveLength(1);
  });

  it('offers an award of the name however many longer names begin with it', async () => {
    const id = await add('Đỗ Thị');
    const longer = Array.from({ length: 120 }, (_, index) => `Đỗ Thị Lan ${index}`);
    await award('ĐỖ THỊ', '1/QĐ-LĐLĐ');
    await award(longer[0] ?? '', '2/QĐ-LĐLĐ', longer.slice(1));
    expect((await read(id)).possibleAwards).toMatchObject([{ name: 'ĐỖ THỊ' }]);
  });

  it('prints only awards in force, with number, date and body of the decision', async () => {
    const id = await add('Đỗ Thị Thúy', { birth: '1985' });
    const { decisionId, lineId } = await award('Đỗ Thị Thúy');
    await office.write((unit) => linkAward(unit, { lineId, seenPersonId: null, personId: id }));
    const before = await recordOf(office.database.reader, id, TODAY);
    expect(before.titles.length + before.forms.length).toBe(1);
    expect(before.forms[0]?.name).toBe('Bằng khen của LĐLĐ tỉnh Lai Châu');
    expect(before.forms[0]?.decision).toMatch(
      /^Quyết định số 30\/QĐ-LĐLĐ ngày 08 tháng 12 năm 2023 của Ban Thường vụ/u,
    );
    const revocation = { revokedOn: '2024-01-05', documentNumber: '', reason: 'Nhầm người' };
    await office.write((unit) => revokeDecision(unit, { id: decisionId, revocation }));
    expect((await read(id)).awards[0]?.status).toBe('REVOKED');
    expect((await recordOf(office.database.reader, id, TODAY)).forms).toEqual([]);
  });

  it('tells the year an award rewards: of its proposal, else what the papers name, else of the decision', async () => {
    const id = await add('Đỗ Thị Thúy', { birth: '1985' });
    const { decisionId, lineId } = await award('Đỗ Thị Thúy', '30/QĐ-LĐLĐ', [], {
      issuedOn: '2024-01-12',
      summary: 'Về việc công nhận Lao động tiên tiến năm 2023',
    });
    await office.write((unit) => linkAward(unit, { lineId, seenPersonId: null, personId: id }));
    const years = async () => (await read(id)).awards.map(({ year }) => year);
    expect(await years()).toEqual([2023]);
    expect((await recordOf(office.database.reader, id, TODAY)).forms.map(({ year }) => year)).toEqual([2023]);
    const [proposed = ''] = await checkedLines(office, [nominee({ name: 'Đỗ Thị Thúy' })], { year: 2022 });
    await office.database.transaction((tx) =>
      tx('nomination_line').where({ id: proposed }).update({ decision_id: decisionId, decision_line_id: lineId }),
    );
    expect(await years()).toEqual([2022]);
    // The rules ask by the same year, though the proposal was of nobody the office knew.
    const facts = await readOfficeFacts(office.database.reader, { year: 2024, onDate: TODAY });
    const { awards } = present((await readPeopleFacts(office.database.reader, [id], facts)).get(id));
    expect(awards).toMatchObject([{ year: 2022, kind: 'COMPREHENSIVE', isProposed: false }]);
  });

  it('reads two merged records as one and keeps both apart again', async () => {
    const kept = await add('Đỗ Thị Thúy', { birth: '1985' });
    const merged = await add('Đỗ Thị Thuý', { birth: '1985-03-12', gender: 'NU' });
    await office.write((unit) =>
      addTold(unit, POSTS, { personId: merged, row: postInputSchema.parse({ position: 'Giáo viên' }) }),
    );
    await office.write((unit) =>
      addTold(unit, DISCIPLINES, {
        personId: kept,
        row: { form: 'REPRIMAND', decidedOn: '2020-05-06', documentNumber: '', note: '' },
      }),
    );
    await office.write((unit) => mergePeople(unit, { keptId: kept, mergedId: merged, reason: 'cùng người' }));

    const one = await read(merged);
    expect(one.person).toMatchObject({ id: kept, fullName: 'Đỗ Thị Thúy', birth: '1985-03-12', gender: 'NU' });
    expect(one.history.posts).toHaveLength(1);
    expect(one.history.disciplines).toHaveLength(1);
    expect(one.merges).toMatchObject([{ keptId: kept, mergedId: merged, reason: 'cùng người' }]);
    expect(await codeOf(office.write((unit) => removePerson(unit, { id: kept, version: 1 })))).toBe('PERSON_IN_USE');
    const person = personInputSchema.parse({ fullName: 'X' });
    expect(await codeOf(office.write((unit) => savePerson(unit, { id: merged, version: 1, person })))).toBe(
      'PERSON_MERGED',
    );
    const itself = office.write((unit) => mergePeople(unit, { keptId: kept, mergedId: kept, reason: '' }));
    expect(await codeOf(itself)).toBe('PERSON_ALREADY_ONE');

    await office.write((unit) => splitPeople(unit, { mergedId: merged }));
    expect((await read(kept)).person.birth).toBe('1985');
    expect((await read(merged)).history.posts).toHaveLength(1);
    expect(await codeOf(office.write((unit) => splitPeople(unit, { mergedId: merged })))).toBe('PERSON_NOT_MERGED');
  });

  it('asks no more about two who were told apart', async () => {
    const one = await add('Đỗ Thị Thúy', { birth: '1985' });
    const other = await add('Đỗ Thị Thuý', { birth: '1985' });
    const pairs = () =>
      readDuplicates(office.database.reader, { evidence: null, offset: 0, limit: 10 }, { on: TODAY, role: 'VIEWER' });
    expect(await pairs()).toMatchObject([{ evidence: 'NAME_BIRTH' }]);
    await office.write((unit) => tellApart(unit, { oneId: other, otherId: one }));
    await office.write((unit) => tellApart(unit, { oneId: one, otherId: other }));
    expect(await pairs()).toEqual([]);
    await office.write((unit) => undoTellApart(unit, { oneId: other, otherId: one }));
    expect(await pairs()).toMatchObject([{ evidence: 'NAME_BIRTH' }]);
    const again = office.write((unit) => undoTellApart(unit, { oneId: one, otherId: other }));
    expect(await codeOf(again)).toBe('NOT_FOUND');
  });

  it('gives every reading back exactly, whatever is merged and undone in whatever order', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 5; number++) {
      const id = await add(
        `Lò Thị ${'ABCDE'.charAt(number)}`,
        number % 2 === 0 ? {} : { birth: `198${number}`, gender: 'NU' },
      );
      await office.write((unit) =>
        addTold(unit, GRADINGS, { personId: id, row: { year: 2020 + (number % 3), grade: 'HTTNV', note: '' } }),
      );
      ids.push(id);
    }
    const readings = async () => JSON.stringify(await Promise.all(ids.map((id) => read(id))));
    const untouched = await readings();
    const at = (place: number) => ids[place % ids.length] ?? '';
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 8 }),
        fc.infiniteStream(fc.nat(99)),
        async (wanted, dice) => {
          /** Readings before each merger that is still in force, for those undone last to first. */
          const done: { mergedId: string; before: string }[] = [];
          for (const [kept, merged] of wanted) {
            const before = await readings();
            const refused = await codeOf(
              office.write((unit) => mergePeople(unit, { keptId: at(kept), mergedId: at(merged), reason: '' })),
            );
            if (refused === null) done.push({ mergedId: at(merged), before });
          }
          const isInOrder = (dice.next().value ?? 0) % 2 === 0;
          while (done.length > 0) {
            const place = isInOrder ? done.length - 1 : (dice.next().value ?? 0) % done.length;
            const [merge] = done.splice(place, 1);
            if (!merge) continue;
            await office.write((unit) => splitPeople(unit, { mergedId: merge.mergedId }));
            if (isInOrder) expect(await readings()).toBe(merge.before);
          }
          expect(await readings()).toBe(untouched);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('leaves what is recorded between merging and splitting where it was recorded, and counts it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('MERGE' as const, 'RECORD' as const), fc.nat(3), fc.nat(3)), {
          minLength: 3,
          maxLength: 14,
        }),
        async (acts) => {
          const ids: string[] = [];
          for (const name of ['An', 'Bình', 'Chi', 'Dung']) ids.push(await add(`Lò Thị ${name}`));
          const at = (place: number) => ids[place] ?? '';
          /** Rows each record must hold in the end, and for each record merged away those recorded since. */
          const own = new Map(ids.map((id) => [id, 0]));
          const since = new Map<string, number>();
          const above = new Map<string, string>();
          for (const [act, place, other] of acts) {
            if (act === 'MERGE') {
              const merge = { keptId: at(other), mergedId: at(place), reason: '' };
              if ((await codeOf(office.write((unit) => mergePeople(unit, merge)))) !== null) continue;
              above.set(merge.mergedId, merge.keptId);
              since.set(merge.mergedId, 0);
              continue;
            }
            const { person } = await read(at(place));
            const row = { form: 'WARNING' as const, decidedOn: '2023-05-06', documentNumber: '', note: '' };
            await office.write((unit) => addTold(unit, DISCIPLINES, { personId: person.id, row }));
            own.set(person.id, (own.get(person.id) ?? 0) + 1);
            for (const merged of above.keys()) {
              if (standingOf(merged) === person.id) since.set(merged, (since.get(merged) ?? 0) + 1);
            }
          }
          for (const [mergedId, count] of since) {
            const { merges, history } = await read(mergedId);
            const merge = present(merges.find((one) => one.mergedId === mergedId));
            expect(recordedSince(merge, merges, history).disciplines).toBe(count);
          }
          for (const mergedId of above.keys()) await office.write((unit) => splitPeople(unit, { mergedId }));
          for (const [id, count] of own) {
            const alone = await read(id);
            expect(alone.history.disciplines).toHaveLength(count);
            expect(alone.records).toHaveLength(1);
          }

          function standingOf(id: string): string {
            const next = above.get(id);
            return next === undefined ? id : standingOf(next);
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});
