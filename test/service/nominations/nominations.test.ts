import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { blocking, type RuleFinding } from '#core/eligibility/rule.ts';
import { AppError } from '#core/errors/appError.ts';
import { findMove } from '#core/nominations/moves.ts';
import {
  batchInputSchema,
  NOMINATION_STATUSES,
  nominationInputSchema,
  type BatchInput,
  type NominationInput,
  type NominationStatus,
} from '#core/nominations/nomination.ts';
import { isOut, type NominationFilter } from '#core/nominations/nominationList.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import { pastedNominationsSchema } from '#core/nominations/pastedNominations.ts';
import { personInputSchema } from '#core/people/person.ts';
import { listRules } from '#db/eligibility/ruleStore.ts';
import { listBatches, listNominations, totalNominations } from '#db/nominations/nominationList.ts';
import { linesOfBatch, movesOf, updateFindings, updateLineDecision } from '#db/nominations/nominationStore.ts';
import { attach } from '#service/attachments/keepAttachment.ts';
import type { UnitOfWork } from '#service/contract/unitOfWork.ts';
import { addLines as addRecipients, removeLines } from '#service/awards/editLines.ts';
import { saveRule } from '#service/eligibility/editRules.ts';
import { addLines } from '#service/nominations/addLines.ts';
import { answerFromAbove } from '#service/nominations/answerFromAbove.ts';
import { checkLines, overrideLine } from '#service/nominations/checkLines.ts';
import { removeBatch, saveBatch } from '#service/nominations/editBatch.ts';
import { recordPaper, removeLine, saveLine } from '#service/nominations/editLines.ts';
import { matchPasted } from '#service/nominations/matchPasted.ts';
import { moveLine } from '#service/nominations/moveLine.ts';
import { moveLines } from '#service/nominations/moveLines.ts';
import { readBatch, readLine } from '#service/nominations/readNominations.ts';
import { requireBatch, requireLine } from '#service/nominations/requireNomination.ts';
import { startBatch } from '#service/nominations/startBatch.ts';
import { createPerson } from '#service/people/editPerson.ts';
import { mergePeople } from '#service/people/mergePeople.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { line as recipient, makeTestOffice, newDraft, type TestOffice } from '../../support/testOffice.ts';
import { newUnit } from '../clusters/clusterFixture.ts';
import { addPerson } from '../eligibility/eligibleOffice.ts';

const TODAY = '2023-12-08';
const PAGE = { offset: 0, limit: 500 };
const EVERY: NominationFilter = {
  ...{ year: 2023, batchId: null, text: '', unitId: null, subject: null, awardCode: null, status: null, mark: null },
};

const missed = (code: string, changes: Partial<RuleFinding> = {}): RuleFinding => ({
  ...{ ruleId: code, code, name: 'Ba năm liên tục', severity: 'BLOCK', outcome: 'MISSED' },
  ...{ lookedAt: 'CSTĐCS 2021, 2022, thiếu 2023', message: 'Thiếu CSTĐCS năm 2023.', basis: '', verified: true },
  ...changes,
});

const batchOf = (changes: Partial<BatchInput> = {}): BatchInput =>
  batchInputSchema.parse({
    year: 2023,
    title: 'Đề nghị khen thưởng năm 2023',
    unitName: 'LĐLĐ huyện Mường Tè',
    ...changes,
  });
const nominee = (changes: Partial<NominationInput> = {}): NominationInput =>
  nominationInputSchema.parse({ subject: 'INDIVIDUAL', name: 'Lò Văn Bình', awardCode: 'CSTD_CS', ...changes });

describeOnEachEngine('nominations', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  const db = () => office.database.reader;
  const codeOf = (doing: Promise<unknown>) =>
    doing.then(
      () => 'DONE',
      (error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error as Error)),
    );
  const start = (lines: NominationInput[] = [], changes: Partial<BatchInput> = {}) =>
    office.write((unit) => startBatch(unit, batchOf(changes), lines));
  const oneLine = async (changes: Partial<NominationInput> = {}, batch: Partial<BatchInput> = {}) => {
    const { lineIds } = await start([nominee(changes)], batch);
    return present(lineIds[0]);
  };
  const line = (id: string) => requireLine(db(), id);
  const seen = async (id: string) => ({ id, version: (await line(id)).version });
  const audited = async <T>(work: (unit: UnitOfWork) => Promise<T>) =>
    office.write(async (unit) => {
      const result = await work(unit);
      await unit.audit({ action: 'test', entity: 'nomination', entityId: '', summary: 'Thử' });
      return result;
    });
  const judged = (id: string, findings: readonly RuleFinding[] = []) =>
    audited(async (unit) => {
      const { version } = await requireLine(unit.tx, id);
      await updateFindings(unit.tx, { id, version, findings, keepsOverride: false, now: unit.now });
    });
  const move = async (id: string, to: NominationStatus, reason = 'Có lý do') =>
    office.write(async (unit) => moveLines(unit, { lines: [await seen(id)], to, reason }));
  /** Puts a line where a test wants it, past what the way there asks for. */
  const place = (id: string, columns: Record<string, unknown>) =>
    audited((unit) => unit.tx('nomination_line').where({ id }).update(columns));

  it('a tờ trình with its lines comes in whole, in its order', async () => {
    const { id, lineIds } = await start([nominee(), nominee({ name: 'Vàng A Sử' })], { number: '12/TTr-LĐLĐ' });
    expect((await linesOfBatch(db(), id)).map(({ name, ordinal, status }) => [ordinal, name, status])).toEqual([
      [1, 'Lò Văn Bình', 'DRAFT'],
      [2, 'Vàng A Sử', 'DRAFT'],
    ]);
    await office.write((unit) => addLines(unit, { batchId: id, lines: [nominee({ name: 'Tẩn Sử Mẩy' })] }));
    expect((await linesOfBatch(db(), id)).map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
    expect(lineIds).toHaveLength(2);
  });

  it('one line that may not stand keeps the whole list out', async () => {
    const { id } = await start();
    const collective = nominee({ subject: 'COLLECTIVE', name: 'CĐCS Sở Y tế' });
    const adding = (lines: NominationInput[]) => codeOf(office.write((unit) => addLines(unit, { batchId: id, lines })));
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

  it('knows a person by the record, and a unit by the tree', async () => {
    const person = (fullName: string) =>
      office.write((unit) =>
        createPerson(unit, { person: personInputSchema.parse({ fullName }), posts: [], gradings: [] }),
      );
    const [one, other] = [await person('Lò Văn Bình'), await person('Lò Văn Bình')];
    await start([nominee({ personId: one })]);
    expect(await codeOf(start([nominee({ personId: one, name: 'Lò V. Bình' })]))).toBe('NOMINATION_TWICE');
    expect(await codeOf(start([nominee({ personId: other })]))).toBe('DONE');
    const third = await person('Lò Văn Bính');
    await office.write((unit) => mergePeople(unit, { keptId: third, mergedId: one, reason: 'Một người' }));
    expect(await codeOf(start([nominee({ personId: third, name: 'Lò Văn Bính' })]))).toBe('NOMINATION_TWICE');
    const unitId = await newUnit(office, 'CĐCS Sở Y tế');
    const union = (name: string) => nominee({ subject: 'COLLECTIVE', awardCode: 'BK_LDLD', unitId, name });
    await start([union('CĐCS Sở Y tế')]);
    expect(await codeOf(start([union('Công đoàn Sở Y tế tỉnh')]))).toBe('NOMINATION_TWICE');
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
    const unitId = await newUnit(office, 'CĐCS Sở Y tế');
    await audited((unit) => unit.tx('unit').where({ id: unitId }).update({ valid_to: '2023-06-30' }));
    const union = nominee({ subject: 'COLLECTIVE', name: 'CĐCS Sở Y tế', awardCode: 'BK_LDLD', unitId });
    expect(await codeOf(start([union], { submittedOn: '2023-07-01' }))).toBe('NOMINATION_UNIT_ENDED');
    expect(await codeOf(start([union]))).toBe('NOMINATION_UNIT_ENDED');
    expect(await codeOf(start([union], { submittedOn: '2023-06-30' }))).toBe('DONE');
    const { id } = await start([], { unitId, submittedOn: '2023-12-01' });
    expect((await readBatch(db(), id, TODAY)).unitEndedOn).toBe('2023-06-30');
  });

  it('goes along every move there is and no other', async () => {
    const { lineIds } = await start(
      NOMINATION_STATUSES.flatMap((from) =>
        NOMINATION_STATUSES.map((to) => nominee({ name: `${from} ${to}`, fallbackAwardCode: 'GK_CDCS' })),
      ),
      { procedure: 'DON_GIAN' },
    );
    for (const [index, id] of lineIds.entries()) {
      const from = present(NOMINATION_STATUSES[Math.floor(index / NOMINATION_STATUSES.length)]);
      const to = present(NOMINATION_STATUSES[index % NOMINATION_STATUSES.length]);
      // Granted from above: what a decision of the office would be asked for is there.
      const isDecided = to === 'DECIDED' || to === 'AWARDED';
      await place(id, { status: from, checked_at: '2023-12-01', upper_answer: isDecided ? 'GRANTED' : null });
      const answer = await codeOf(move(id, to));
      expect(answer, `${from} → ${to}`).toBe(findMove(from, to) ? 'DONE' : 'NOMINATION_NO_MOVE');
      const moves = await movesOf(db(), id);
      expect(moves.map(({ fromStatus, toStatus }) => [fromStatus, toStatus])).toEqual(
        findMove(from, to) ? [[from, to]] : [],
      );
      expect((await line(id)).status).toBe(findMove(from, to) ? to : from);
    }
  });

  it('needs the reason where the move says so', async () => {
    const id = await oneLine();
    expect(await codeOf(move(id, 'WITHDRAWN', ''))).toBe('NOMINATION_NEEDS_REASON');
    expect(await codeOf(move(id, 'WITHDRAWN', '  '))).toBe('NOMINATION_NEEDS_REASON');
    expect(await codeOf(move(id, 'WITHDRAWN', 'Đơn vị rút'))).toBe('DONE');
    expect((await movesOf(db(), id)).at(-1)).toMatchObject({ toStatus: 'WITHDRAWN', reason: 'Đơn vị rút' });
  });

  it('goes on only when the rules were asked, and those that stop it set aside with a reason', async () => {
    const id = await oneLine();
    expect(await codeOf(move(id, 'CHECKED'))).toBe('NOMINATION_NOT_CHECKED');
    await judged(id, [missed('C05'), missed('C12', { severity: 'WARN' })]);
    await expect(move(id, 'CHECKED')).rejects.toThrow('C05: Thiếu CSTĐCS năm 2023.');
    const override = async (reason: string) =>
      codeOf(office.write(async (unit) => overrideLine(unit, { ...(await seen(id)), reason })));
    expect(await override('Nghỉ thai sản')).toBe('DONE');
    expect((await line(id)).overrideBy).not.toBe('');
    expect(await override('')).toBe('DONE');
    expect(await codeOf(move(id, 'CHECKED'))).toBe('NOMINATION_BLOCKED');
    expect(await override('Nghỉ thai sản')).toBe('DONE');
    expect(await codeOf(move(id, 'CHECKED'))).toBe('DONE');
  });

  it('a reason answers the rules it was given for, not a new one', async () => {
    const bare = await oneLine({ name: 'Tẩn Sử Mẩy' });
    await judged(bare, []);
    const unneeded = office.write(async (unit) => overrideLine(unit, { ...(await seen(bare)), reason: 'x' }));
    expect(await codeOf(unneeded)).toBe('NOMINATION_NOTHING_BLOCKED');

    const chain = present((await listRules(db())).find(({ code }) => code === 'C05'));
    const { about, condition, message, basis, verified } = chain;
    const stop = (code: string, awardCodes: string[]) => {
      const dated = { isEnabled: true, effectiveFrom: '2023-01-01', effectiveTo: null };
      const rule = { about, condition, message, basis, verified, ...dated, code, name: code, awardCodes };
      return office.write((unit) => saveRule(unit, { id: null, version: 1 }, { ...rule, severity: 'BLOCK' }));
    };
    await stop('CQ1', ['CSTD_BT', 'CSTD_CS']);
    const same = await oneLine({ personId: await addPerson(office, 'Lò Văn Bình'), awardCode: 'CSTD_BT' });
    const newly = await oneLine({ personId: await addPerson(office, 'Vàng A Sử'), name: 'Vàng A Sử' });
    const check = () => office.write(async (unit) => checkLines(unit, [await seen(same), await seen(newly)]));
    expect(await check()).toEqual({ checked: 2, blocked: 2 });
    for (const id of [same, newly])
      await office.write(async (unit) => overrideLine(unit, { ...(await seen(id)), reason: 'Có xác nhận' }));
    await stop('CQ2', ['CSTD_CS']);
    await check();
    const stoppedBy = async (id: string) => blocking((await line(id)).findings).map(({ code }) => code);
    expect(await stoppedBy(same)).toEqual(['CQ1']);
    expect(await stoppedBy(newly)).toEqual(['CQ1', 'CQ2']);
    expect((await line(same)).overrideReason).toBe('Có xác nhận');
    expect((await line(newly)).overrideReason).toBe('');
  });

  it('changing a draft forgets what the rules said; anything further is sent back first', async () => {
    const id = await oneLine();
    await judged(id, [missed('C05')]);
    const save = async (changes: Partial<NominationInput>) =>
      codeOf(office.write(async (unit) => saveLine(unit, { ...(await seen(id)), line: nominee(changes) })));
    expect(await save({ position: 'Chủ tịch' })).toBe('DONE');
    expect(await line(id)).toMatchObject({ position: 'Chủ tịch', checkedAt: null, findings: [] });
    await judged(id);
    await move(id, 'CHECKED');
    expect(await save({ position: 'Phó Chủ tịch' })).toBe('NOMINATION_NOT_OPEN');
    expect(await codeOf(office.write(async (unit) => removeLine(unit, await seen(id))))).toBe('NOMINATION_NOT_OPEN');
    await move(id, 'DRAFT');
    expect(await codeOf(office.write(async (unit) => removeLine(unit, await seen(id))))).toBe('NOMINATION_HAS_HISTORY');
  });

  it('refuses whoever saw an older state, and keeps the newer one', async () => {
    const id = await oneLine();
    const stale = await seen(id);
    await office.write((unit) => saveLine(unit, { ...stale, line: nominee({ note: 'mới' }) }));
    const late: [string, (unit: UnitOfWork) => Promise<unknown>][] = [
      ['save', (unit) => saveLine(unit, { ...stale, line: nominee() })],
      ['remove', (unit) => removeLine(unit, stale)],
      ['check', (unit) => checkLines(unit, [stale])],
      ['override', (unit) => overrideLine(unit, { ...stale, reason: 'x' })],
      ['move', (unit) => moveLines(unit, { lines: [stale], to: 'WITHDRAWN', reason: 'x' })],
      ['answer', (unit) => answerFromAbove(unit, { ...stale, answer: 'GRANTED', document: 'x' })],
    ];
    for (const [name, work] of late) expect(await codeOf(office.write(work)), name).toBe('STALE_VERSION');
    const { batchId, note, version } = await line(id);
    expect([note, version]).toEqual(['mới', 2]);
    const batch = await requireBatch(db(), batchId);
    const save = (version_: number) =>
      codeOf(
        office.write((unit) => saveBatch(unit, { id: batchId, version: version_, batch: batchOf({ note: 'x' }) })),
      );
    expect(await save(batch.version)).toBe('DONE');
    expect(await save(batch.version)).toBe('STALE_VERSION');
    // A move made on a line read before another write of the same unit of work is refused too.
    const old = await line(id);
    await office.write((unit) => saveLine(unit, { ...old, line: nominee({ note: 'nữa' }) }));
    expect(await codeOf(audited((unit) => moveLine(unit, old, 'WITHDRAWN', 'x')))).toBe('STALE_VERSION');
    expect(await movesOf(db(), id)).toEqual([]);
  });

  it('moves those that can go and tells of the others, in one audit row', async () => {
    const { lineIds } = await start([nominee(), nominee({ name: 'Vàng A Sử' }), nominee({ name: 'Tẩn Sử Mẩy' })]);
    const [ready, blocked, unchecked] = lineIds;
    await judged(present(ready));
    await judged(present(blocked), [missed('C05')]);
    const lines = await Promise.all(lineIds.map(seen));
    const { moved, refused } = await office.write((unit) => moveLines(unit, { lines, to: 'CHECKED', reason: '' }));
    expect(moved).toBe(1);
    expect(refused.map(({ id }) => id)).toEqual([blocked, unchecked]);
    expect(refused.map(({ message }) => message).join(' ')).toContain('C05');
    const rows = (await db()('audit_log').where({ action: 'nominations.move' })) as unknown[];
    expect(rows).toHaveLength(1);
    const left = (await Promise.all(lineIds.map(seen))).slice(1);
    expect(await codeOf(office.write((unit) => moveLines(unit, { lines: left, to: 'CHECKED', reason: '' })))).toBe(
      'NOMINATION_NONE_MOVED',
    );
  });

  it('the common procedure is not reviewed by a click', async () => {
    const [common, simple] = [await oneLine(), await oneLine({ awardCode: 'LDTT' }, { procedure: 'DON_GIAN' })];
    for (const id of [common, simple]) {
      await judged(id);
      await move(id, 'CHECKED');
    }
    expect(await codeOf(move(common, 'REVIEWED'))).toBe('NOMINATION_NOT_VOTED');
    expect(await codeOf(move(simple, 'REVIEWED'))).toBe('DONE');
  });

  it('sent up and refused it stands for what is given instead, and what was asked stays on record', async () => {
    const union = {
      subject: 'COLLECTIVE' as const,
      name: 'CĐCS Sở Y tế',
      awardCode: 'CO_CP',
      fallbackAwardCode: 'CO_LDLD',
    };
    const id = await oneLine(union);
    const answer = async (said: 'GRANTED' | 'REFUSED') =>
      codeOf(
        office.write(async (unit) => answerFromAbove(unit, { ...(await seen(id)), answer: said, document: '90/TB' })),
      );
    expect(await answer('REFUSED')).toBe('NOMINATION_NOT_SENT_UP');
    await place(id, { status: 'SUBMITTED', checked_at: '2023-12-01' });
    expect(await answer('REFUSED')).toBe('DONE');
    expect(await line(id)).toMatchObject({
      ...{ status: 'SUBMITTED', awardCode: 'CO_LDLD', fallbackAwardCode: null, askedAwardCode: 'CO_CP' },
      ...{ upperAnswer: 'REFUSED', upperDocument: '90/TB' },
    });
    expect(await answer('GRANTED')).toBe('NOMINATION_NOT_SENT_UP');
  });

  it('sent up and granted it is decided by the higher body, and nothing is given instead', async () => {
    const union = {
      subject: 'COLLECTIVE' as const,
      name: 'CĐCS Sở Y tế',
      awardCode: 'CO_CP',
      fallbackAwardCode: 'CO_LDLD',
    };
    const id = await oneLine(union);
    await place(id, { status: 'SUBMITTED', checked_at: '2023-12-01' });
    await office.write(async (unit) =>
      answerFromAbove(unit, { ...(await seen(id)), answer: 'GRANTED', document: '90/QĐ-TTg' }),
    );
    expect(await line(id)).toMatchObject({ status: 'DECIDED', awardCode: 'CO_CP', upperAnswer: 'GRANTED' });
    expect((await movesOf(db(), id)).at(-1)?.reason).toBe('90/QĐ-TTg');
    await move(id, 'AWARDED', '');
    expect((await line(id)).status).toBe('AWARDED');
  });

  it('is decided only by a decision in force, and does not leave while one is being drafted', async () => {
    const id = await oneLine();
    await place(id, { status: 'SUBMITTED', checked_at: '2023-12-01' });
    expect(await codeOf(move(id, 'DECIDED'))).toBe('NOMINATION_NOT_DECIDED');
    const decisionId = await newDraft(office);
    const asTyped = { id: decisionId, lines: [recipient()], source: { kind: 'TYPED' as const } };
    const decisionLineId = present((await office.write((unit) => addRecipients(unit, asTyped)))[0]);
    await audited(async (unit) => {
      await updateLineDecision(unit.tx, { ...(await seen(id)), decisionId, decisionLineId, now: unit.now });
    });
    expect(await codeOf(move(id, 'DECIDED'))).toBe('NOMINATION_NOT_DECIDED');
    expect(await codeOf(move(id, 'REVIEWED'))).toBe('NOMINATION_IN_DRAFT');
    expect(await codeOf(move(id, 'WITHDRAWN'))).toBe('NOMINATION_IN_DRAFT');
    await office.write((unit) => removeLines(unit, { id: decisionId, lineIds: [decisionLineId] }));
    expect(await codeOf(move(id, 'WITHDRAWN'))).toBe('DONE');
    expect(await line(id)).toMatchObject({ decisionId: null, decisionLineId: null });
  });

  it('a rule that stops it after it was submitted keeps it from being decided, but not what was granted above', async () => {
    const id = await oneLine();
    await place(id, { status: 'SUBMITTED' });
    await judged(id, [missed('C05')]);
    expect(await codeOf(move(id, 'DECIDED'))).toBe('NOMINATION_BLOCKED');
    await place(id, { upper_answer: 'GRANTED', upper_document: '90/QĐ-TTg' });
    expect(await codeOf(move(id, 'DECIDED'))).toBe('DONE');
    // Taken back it stands where it stood, and nobody granted it any more.
    expect(await codeOf(move(id, 'SUBMITTED'))).toBe('DONE');
    expect(await line(id)).toMatchObject({ upperAnswer: null, upperDocument: '' });
    expect(await codeOf(move(id, 'DECIDED'))).toBe('NOMINATION_BLOCKED');
  });

  it('an answer from above holds for what was asked then, not for a line written anew', async () => {
    const id = await oneLine();
    await place(id, { upper_answer: 'REFUSED', upper_document: '90/TB', asked_award_code: 'CSTD_BT' });
    await office.write(async (unit) => saveLine(unit, { ...(await seen(id)), line: nominee() }));
    expect(await line(id)).toMatchObject({ upperAnswer: null, upperDocument: '', askedAwardCode: null });
  });

  it('records the papers of a file and says how complete it is', async () => {
    const { id, lineIds } = await start([nominee(), nominee({ name: 'Vàng A Sử' })]);
    const [first] = lineIds;
    const papers = async () => (await listNominations(db(), { ...EVERY, batchId: id }, PAGE)).map((row) => row.papers);
    expect(await papers()).toEqual([
      { received: 0, needed: 4 },
      { received: 0, needed: 4 },
    ]);
    const stale = await Promise.all(lineIds.map(seen));
    await office.write((unit) => recordPaper(unit, { lines: stale, paper: 'REPORT', state: 'RECEIVED', note: '' }));
    const waive = {
      lines: [await seen(present(first))],
      paper: 'INITIATIVE' as const,
      state: 'NOT_NEEDED' as const,
      note: 'Đề tài',
    };
    await office.write((unit) => recordPaper(unit, waive));
    const { version } = await requireBatch(db(), id);
    const numbered = batchOf({ number: '12/TTr', submittedOn: '2023-12-01' });
    await office.write((unit) => saveBatch(unit, { id, version, batch: numbered }));
    expect(await papers()).toEqual([
      { received: 2, needed: 3 },
      { received: 2, needed: 4 },
    ]);
    const { file } = await readLine(db(), present(first), TODAY);
    expect(file.papers.map(({ paper, state, note }) => [paper, state, note])).toEqual([
      ['SUBMISSION', 'RECEIVED', ''],
      ['REPORT', 'RECEIVED', ''],
      ['REVIEW_MINUTES', null, ''],
      ['INITIATIVE', 'NOT_NEEDED', 'Đề tài'],
    ]);
    const takeBack = (lines: typeof stale) =>
      codeOf(office.write((unit) => recordPaper(unit, { lines, paper: 'REPORT', state: null, note: '' })));
    expect(await takeBack(stale)).toBe('STALE_VERSION');
    expect((await papers()).map(({ received }) => received)).toEqual([2, 2]);
    expect(await takeBack(await Promise.all(lineIds.map(seen)))).toBe('DONE');
    expect((await papers()).map(({ received }) => received)).toEqual([1, 1]);
  });

  it('is not removed with files or lines on it', async () => {
    const { id, lineIds } = await start([nominee()]);
    const lineId = present(lineIds[0]);
    const batch = async () => ({ id, version: (await requireBatch(db(), id)).version });
    const file = { fileName: 'bao-cao.pdf', size: 3 };
    const sha256 = 'a'.repeat(64);
    await office.write((unit) => attach(unit, { owner: { ownerType: 'nomination', ownerId: lineId }, file, sha256 }));
    expect(await codeOf(office.write(async (unit) => removeLine(unit, await seen(lineId))))).toBe('ATTACHMENTS_STAY');
    expect(await codeOf(office.write(async (unit) => removeBatch(unit, await batch())))).toBe(
      'NOMINATION_BATCH_NOT_EMPTY',
    );
    const empty = await start();
    await office.write((unit) =>
      attach(unit, { owner: { ownerType: 'nominationBatch', ownerId: empty.id }, file, sha256 }),
    );
    expect(await codeOf(office.write((unit) => removeBatch(unit, { id: empty.id, version: 1 })))).toBe(
      'ATTACHMENTS_STAY',
    );
    const bare = await start();
    expect(await codeOf(office.write((unit) => removeBatch(unit, { id: bare.id, version: 1 })))).toBe('DONE');
  });

  it('keeps year and procedure once lines hang on them', async () => {
    const { id, lineIds } = await start([nominee()]);
    const save = async (changes: Partial<BatchInput>) => {
      const { version } = await requireBatch(db(), id);
      return codeOf(office.write((unit) => saveBatch(unit, { id, version, batch: batchOf(changes) })));
    };
    expect(await save({ year: 2022 })).toBe('NOMINATION_PROCEDURE_STAYS');
    expect(await save({ procedure: 'DON_GIAN' })).toBe('DONE');
    await place(present(lineIds[0]), { status: 'REVIEWED' });
    expect(await save({ procedure: 'CHUNG' })).toBe('NOMINATION_PROCEDURE_STAYS');
  });

  it('counts what it lists, whatever the filter', async () => {
    const { id, lineIds } = await start([
      nominee(),
      nominee({ name: 'Vàng A Sử', awardCode: 'LDTT' }),
      nominee({
        subject: 'COLLECTIVE',
        name: 'CĐCS Sở Y tế',
        awardCode: 'BK_LDLD',
        awardKind: 'THEMATIC',
        theme: 'ATVSLĐ',
      }),
      nominee({ subject: 'COLLECTIVE', name: 'CĐCS Sở Tài chính', awardCode: 'CO_CP', fallbackAwardCode: 'CO_LDLD' }),
    ]);
    await start([nominee({ name: 'Tẩn Sử Mẩy' })], { unitName: 'CĐ ngành Giáo dục' });
    await judged(present(lineIds[0]), [missed('C05')]);
    await judged(present(lineIds[1]), [missed('C12', { severity: 'WARN' })]);
    await move(present(lineIds[2]), 'WITHDRAWN');
    const filters: Partial<NominationFilter>[] = [
      {},
      { batchId: id },
      { text: 'so y te' },
      { text: 'atvsld' },
      { subject: 'COLLECTIVE' },
      { awardCode: 'LDTT' },
      { status: 'WITHDRAWN' },
      ...(['UNCHECKED', 'BLOCKED', 'OVERRIDDEN', 'WARNED', 'SENT_UP'] as const).map((mark) => ({ mark })),
    ];
    const sizes: number[] = [];
    for (const changes of filters) {
      const filter = { ...EVERY, ...changes };
      const rows = await listNominations(db(), filter, PAGE);
      const totals = await totalNominations(db(), filter);
      const standing = rows.filter((row) => !isOut(row));
      const of = (subject: string) => standing.filter((row) => row.subject === subject).length;
      expect(totals).toMatchObject({
        ...{ rows: rows.length, lines: standing.length, collectives: of('COLLECTIVE'), individuals: of('INDIVIDUAL') },
        blocked: standing.filter((row) => row.blocked > 0 && row.overrideReason === '').length,
      });
      expect(totals.byAward.reduce((sum, each) => sum + each.collectives + each.individuals, 0)).toBe(standing.length);
      for (const status of NOMINATION_STATUSES)
        expect(totals.byStatus[status]).toBe(rows.filter((row) => row.status === status).length);
      sizes.push(rows.length);
    }
    expect(sizes).toEqual([5, 4, 1, 1, 2, 1, 1, 2, 1, 0, 1, 1]);
    const batches = await listBatches(db(), { year: 2023, text: '', procedure: null, status: null });
    expect(
      batches.map(({ unitName, collectives, individuals, blocked }) => [unitName, collectives, individuals, blocked]),
    ).toEqual([
      ['CĐ ngành Giáo dục', 0, 1, 0],
      ['LĐLĐ huyện Mường Tè', 1, 2, 1],
    ]);
    const withdrawn = await listBatches(db(), {
      year: 2023,
      text: 'muong te',
      procedure: 'CHUNG',
      status: 'WITHDRAWN',
    });
    expect(withdrawn.map((batch) => batch.id)).toEqual([id]);
  });

  it('reads rows copied from Excel: people, units, awards; and what stands already', async () => {
    const unitId = await newUnit(office, 'Công đoàn cơ sở Sở Y tế');
    const personId = await office.write((unit) =>
      createPerson(unit, {
        person: personInputSchema.parse({ fullName: 'Lò Thị Đào' }),
        posts: [{ unitId, unitName: '', department: '', position: 'Chủ tịch', validFrom: null, validTo: null }],
        gradings: [],
      }),
    );
    await start([nominee({ name: 'Vàng A Sử' })], { unitName: 'CĐ ngành Giáo dục' });
    const { id } = await start();
    const list = pastedNominationsSchema.parse({
      ...{ batchId: id, awardCode: 'CSTD_CS', awardKind: 'COMPREHENSIVE', theme: '' },
      rows: [
        { subject: 'INDIVIDUAL', name: 'Lò Thị Đào', unitName: 'CĐCS Sở Y tế', honorific: 'bà' },
        { subject: 'COLLECTIVE', name: 'CĐCS Sở Y tế', award: 'Bằng khen của LĐLĐ tỉnh' },
        { subject: 'INDIVIDUAL', name: 'Vàng A Sử' },
        { subject: 'INDIVIDUAL', name: 'Người Lạ', award: 'Huy chương sao hỏa' },
        { subject: 'COLLECTIVE', name: 'Tổ Hành chính' },
        { subject: 'INDIVIDUAL', name: 'Lò Thị Đào', unitName: 'CĐCS Sở Y tế' },
      ],
    });
    const rows = await matchPasted(db(), list, TODAY);
    expect(rows[0]).toMatchObject({
      problem: null,
      line: { personId, unitId, honorific: 'Bà', position: 'Chủ tịch', awardCode: 'CSTD_CS' },
    });
    expect(rows[1]).toMatchObject({ problem: null, line: { unitId, awardCode: 'BK_LDLD' } });
    expect(rows[2]?.problem).toContain('CĐ ngành Giáo dục');
    expect(rows[3]?.problem).toContain('Huy chương sao hỏa');
    expect(rows[4]?.problem).toContain('không dành cho tập thể');
    expect(rows[5]?.problem).toBe('Trùng với một dòng ở trên');
    const fitting = rows.filter(({ problem }) => problem === null).map((row) => row.line);
    expect(await codeOf(office.write((unit) => addLines(unit, { batchId: id, lines: fitting })))).toBe('DONE');
  });

  it('the history of a line always replays to where it stands', async () => {
    const anyMove = fc.array(fc.constantFrom(...NOMINATION_STATUSES), { minLength: 1, maxLength: 12 });
    let count = 0;
    await fc.assert(
      fc.asyncProperty(anyMove, async (targets) => {
        count += 1;
        const id = await oneLine({ name: `Người thứ ${count}` }, { procedure: 'DON_GIAN' });
        await judged(id);
        for (const to of targets) await codeOf(move(id, to));
        let status: NominationStatus = 'DRAFT';
        for (const { fromStatus, toStatus } of await movesOf(db(), id)) {
          expect(fromStatus).toBe(status);
          expect(findMove(fromStatus, toStatus)).toBeDefined();
          status = toStatus;
        }
        const stands: NominationLine = await line(id);
        expect(stands.status).toBe(status);
      }),
      { numRuns: 15 },
    );
  });
});
