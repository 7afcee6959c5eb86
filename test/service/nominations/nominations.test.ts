import { expect, it } from 'vitest';
import { type BatchInput, type NominationInput } from '#core/nominations/nomination.ts';
import { personInputSchema } from '#core/people/person.ts';
import { linesOfBatch } from '#db/nominations/nominationReader.ts';
import { attach } from '#service/attachments/keepAttachment.ts';
import { addLines } from '#service/nominations/addLines.ts';
import { removeBatch, saveBatch } from '#service/nominations/editBatch.ts';
import { removeLine, saveLine } from '#service/nominations/editLines.ts';
import { readBatch } from '#service/nominations/readNominations.ts';
import { requireBatch } from '#service/nominations/requireNomination.ts';
import { createPerson } from '#service/people/editPerson.ts';
import { mergePeople } from '#service/people/mergePeople.ts';
import { present } from '../../support/present.ts';
import { newUnit } from '../clusters/clusterFixture.ts';
import { addPerson } from '../eligibility/eligibleOffice.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { TODAY, missed, batchOf, nominee, nominationOffice } from './nominationFixture.ts';

describeOnEachEngine('nominations', (makeTarget) => {
  const at = nominationOffice(makeTarget);
  const { db, codeOf, start, oneLine, line, seen, audited, judged, move, place } = at;

  it('a tờ trình with its lines comes in whole, in its order', async () => {
    const { id, lineIds } = await start([nominee(), nominee({ name: 'Vàng A Sử' })], { number: '12/TTr-LĐLĐ' });
    expect((await linesOfBatch(db(), id)).map(({ name, ordinal, status }) => [ordinal, name, status])).toEqual([
      [1, 'Lò Văn Bình', 'DRAFT'],
      [2, 'Vàng A Sử', 'DRAFT'],
    ]);
    await at.office.write((unit) => addLines(unit, { batchId: id, lines: [nominee({ name: 'Tẩn Sử Mẩy' })] }));
    expect((await linesOfBatch(db(), id)).map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
    expect(lineIds).toHaveLength(2);
  });

  it('one line that may not stand keeps the whole list out', async () => {
    const { id } = await start();
    const collective = nominee({ subject: 'COLLECTIVE', name: 'CĐCS Sở Y tế' });
    const adding = (lines: NominationInput[]) =>
      codeOf(at.office.write((unit) => addLines(unit, { batchId: id, lines })));
    expect(await adding([nominee(), collective])).toBe('AWARD_NOT_FOR_SUBJECT');
    expect(await adding([nominee(), nominee({ name: 'Khác', awardCode: 'NO_SUCH' })])).toBe('NOT_FOUND');
    expect(await adding([nominee(), nominee()])).toBe('NOMINATION_REPEATED');
    expect(await linesOfBatch(db(), id)).toEqual([]);
  });

  it('the same proposal in another tờ trình is refused, and that one named', async () => {
    await start([nominee()], { unitName: 'LĐLĐ huyện Mường Tè', number: '12/TTr' });
    const again = start([nominee({ name: 'LÒ VĂN BÌNH' })], { unitName: 'CĐ ngành Giáo dục' });
    await expect(again).rejects.toThrow('tờ trình số 12/TTr của LĐLĐ huyện Mường Tè');
    expect(await codeOf(start([nominee({ awardCode: 'LDTT' })]))).toBe('DONE');
    expect(await codeOf(start([nominee()], { year: 2022 }))).toBe('DONE');
    expect(await codeOf(start([nominee({ awardKind: 'AD_HOC', achievement: 'Cứu người' })]))).toBe('DONE');
    expect(await codeOf(start([nominee({ awardKind: 'AD_HOC', achievement: 'cứu người' })]))).toBe('NOMINATION_TWICE');
    expect(await codeOf(start([nominee({ awardKind: 'AD_HOC', achievement: 'Dập lửa' })]))).toBe('DONE');
  });

  it('names the award both ask for, be it the one given instead, and does not send into the tờ trình it is said in', async () => {
    const { id } = await start([nominee({ awardCode: 'BK_LDLD' })]);
    const instead = nominee({ awardCode: 'BK_TTG', fallbackAwardCode: 'BK_LDLD' });
    const messageOf = (doing: Promise<unknown>) => doing.then(String, (error: unknown) => (error as Error).message);
    const here = await messageOf(at.office.write((unit) => addLines(unit, { batchId: id, lines: [instead] })));
    expect(here).toMatch(/“Bằng khen của LĐLĐ tỉnh[^”]*”, là hình thức thay thế/u);
    expect(here).toContain('chính tờ trình này');
    expect(here).not.toContain('Thủ tướng');
    const elsewhere = await messageOf(start([instead], { unitName: 'CĐ ngành Giáo dục' }));
    expect(elsewhere).toContain('hãy bỏ hình thức thay thế, hoặc mở tờ trình đó');
  });

  it('knows a person by the record, and a unit by the tree', async () => {
    const person = (fullName: string) =>
      at.office.write((unit) =>
        createPerson(unit, { person: personInputSchema.parse({ fullName }), posts: [], gradings: [] }),
      );
    const [one, other] = [await person('Lò Văn Bình'), await person('Lò Văn Bình')];
    await start([nominee({ personId: one })]);
    expect(await codeOf(start([nominee({ personId: one, name: 'Lò V. Bình' })]))).toBe('NOMINATION_TWICE');
    expect(await codeOf(start([nominee({ personId: other })]))).toBe('DONE');
    const third = await person('Lò Văn Bính');
    await at.office.write((unit) => mergePeople(unit, { keptId: third, mergedId: one, reason: 'Một người' }));
    expect(await codeOf(start([nominee({ personId: third, name: 'Lò Văn Bính' })]))).toBe('NOMINATION_TWICE');
    const unitId = await newUnit(at.office, 'CĐCS Sở Y tế');
    const union = (name: string) => nominee({ subject: 'COLLECTIVE', awardCode: 'BK_LDLD', unitId, name });
    await start([union('CĐCS Sở Y tế')]);
    expect(await codeOf(start([union('Công đoàn Sở Y tế tỉnh')]))).toBe('NOMINATION_TWICE');
  });

  it('two records of one merged person are one in a list that comes in together', async () => {
    const kept = await addPerson(at.office, 'Lò Văn Bình');
    const merged = await addPerson(at.office, 'Lò Văn Bính');
    await at.office.write((unit) => mergePeople(unit, { keptId: kept, mergedId: merged, reason: 'Một người' }));
    const list = [nominee({ personId: kept }), nominee({ personId: merged, name: 'Lò Văn Bính' })];
    expect(await codeOf(start(list))).toBe('NOMINATION_REPEATED');
  });

  it('a proposal withdrawn makes room, and cannot come back while another stands there', async () => {
    const first = await oneLine();
    await move(first, 'WITHDRAWN');
    const second = await oneLine();
    expect(await codeOf(move(first, 'DRAFT'))).toBe('NOMINATION_TWICE');
    await move(second, 'REJECTED');
    expect(await codeOf(move(first, 'DRAFT'))).toBe('DONE');
  });

  it('a unit that has ended gets no new proposal, one from before its end does', async () => {
    const unitId = await newUnit(at.office, 'CĐCS Sở Y tế');
    await audited((unit) => unit.tx('unit').where({ id: unitId }).update({ valid_to: '2023-06-30' }));
    const union = nominee({ subject: 'COLLECTIVE', name: 'CĐCS Sở Y tế', awardCode: 'BK_LDLD', unitId });
    expect(await codeOf(start([union], { submittedOn: '2023-07-01' }))).toBe('NOMINATION_UNIT_ENDED');
    expect(await codeOf(start([union]))).toBe('NOMINATION_UNIT_ENDED');
    expect(await codeOf(start([union], { submittedOn: '2023-06-30' }))).toBe('DONE');
    const { id } = await start([], { unitId, submittedOn: '2023-12-01' });
    expect((await readBatch(db(), id, TODAY)).unitEndedOn).toBe('2023-06-30');
  });

  it('changing a draft forgets what the rules said; anything further is sent back first', async () => {
    const id = await oneLine();
    await judged(id, [missed('C05')]);
    const save = async (changes: Partial<NominationInput>) =>
      codeOf(at.office.write(async (unit) => saveLine(unit, { ...(await seen(id)), line: nominee(changes) })));
    expect(await save({ position: 'Chủ tịch' })).toBe('DONE');
    expect(await line(id)).toMatchObject({ position: 'Chủ tịch', checkedAt: null, findings: [] });
    await judged(id);
    await move(id, 'CHECKED');
    expect(await save({ position: 'Phó Chủ tịch' })).toBe('NOMINATION_NOT_OPEN');
    expect(await codeOf(at.office.write(async (unit) => removeLine(unit, await seen(id))))).toBe('NOMINATION_NOT_OPEN');
    await move(id, 'DRAFT');
    expect(await codeOf(at.office.write(async (unit) => removeLine(unit, await seen(id))))).toBe(
      'NOMINATION_HAS_HISTORY',
    );
  });

  it('is not removed with files or lines on it', async () => {
    const { id, lineIds } = await start([nominee()]);
    const lineId = present(lineIds[0]);
    const batch = async () => ({ id, version: (await requireBatch(db(), id)).version });
    const file = { fileName: 'bao-cao.pdf', size: 3 };
    const sha256 = 'a'.repeat(64);
    await at.office.write((unit) =>
      attach(unit, { owner: { ownerType: 'nomination', ownerId: lineId }, file, sha256 }),
    );
    expect(await codeOf(at.office.write(async (unit) => removeLine(unit, await seen(lineId))))).toBe(
      'ATTACHMENTS_STAY',
    );
    expect(await codeOf(at.office.write(async (unit) => removeBatch(unit, await batch())))).toBe(
      'NOMINATION_BATCH_NOT_EMPTY',
    );
    const empty = await start();
    await at.office.write((unit) =>
      attach(unit, { owner: { ownerType: 'nominationBatch', ownerId: empty.id }, file, sha256 }),
    );
    expect(await codeOf(at.office.write((unit) => removeBatch(unit, { id: empty.id, version: 1 })))).toBe(
      'ATTACHMENTS_STAY',
    );
    const bare = await start();
    expect(await codeOf(at.office.write((unit) => removeBatch(unit, { id: bare.id, version: 1 })))).toBe('DONE');
  });

  it('keeps year and procedure once lines hang on them', async () => {
    const { id, lineIds } = await start([nominee()]);
    const save = async (changes: Partial<BatchInput>) => {
      const { version } = await requireBatch(db(), id);
      return codeOf(at.office.write((unit) => saveBatch(unit, { id, version, batch: batchOf(changes) })));
    };
    expect(await save({ year: 2022 })).toBe('NOMINATION_PROCEDURE_STAYS');
    expect(await save({ procedure: 'DON_GIAN' })).toBe('DONE');
    await place(present(lineIds[0]), { status: 'REVIEWED' });
    expect(await save({ procedure: 'CHUNG' })).toBe('NOMINATION_PROCEDURE_STAYS');
  });
});
