import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MOST_INLINE } from '#core/awards/paperContent.ts';
import { PROPOSING_UNIT } from '#core/awards/payer.ts';
import { findDecision, markIssued } from '#db/awards/decisionStore.ts';
import { listLines } from '#db/awards/lineReader.ts';
import { listSharedGroups } from '#db/awards/sharedAmountStore.ts';
import { findOffice, updateOffice } from '#db/office/officeStore.ts';
import { startReplacement } from '#service/awards/correctDecision.ts';
import { addLines, changeLine, removeLines } from '#service/awards/editLines.ts';
import { explainLine } from '#service/awards/explainLine.ts';
import { exportDecisionJob } from '#service/awards/exportDecision.ts';
import { exportList } from '#service/awards/exportList.ts';
import { issueDecision } from '#service/awards/issueDecision.ts';
import { moveLineBeside } from '#service/awards/moveLine.ts';
import { readDecision } from '#service/awards/readDecision.ts';
import { saveHeader } from '#service/awards/saveHeader.ts';
import { changeSharedAmount, setSharedAmount, splitSharedAmount } from '#service/awards/sharedAmounts.ts';
import { undoLastStep } from '#service/awards/undoStep.ts';
import type { DecisionHeader, DecisionLine, DecisionLineInput } from '#core/awards/decision.ts';
import type { OfficeSettings } from '#core/office/office.ts';
import { scratchFolder } from '../documents/exportHelpers.ts';
import { describeOnEachEngine } from '../support/engines.ts';
import { present } from '../support/present.ts';
import { header, line, makeTestOffice, newDraft, type TestOffice } from '../support/testOffice.ts';
import { wordsOf } from '../support/wordTemplate.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';

const TODAY = '2024-02-01';

describeOnEachEngine('papers of a decision', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  const stored = async (id: string) => {
    const found = await findDecision(office.database.reader, id);
    if (!found) throw new Error('no such decision');
    return found;
  };
  const linesOf = (id: string) => listLines(office.database.reader, id, { offset: 0, limit: 100 });
  const namesOf = async (id: string) => (await linesOf(id)).map(({ name }) => name).join(' ');
  const draftOf = async (lines: DecisionLineInput[], changes: Partial<DecisionHeader> = {}) => {
    const id = await newDraft(office);
    await office.write((unit) => saveHeader(unit, { id, version: 1, header: header(changes) }));
    await office.write((unit) => addLines(unit, { id, lines, source: { kind: 'TYPED' } }));
    return id;
  };
  const issue = async (id: string) => {
    const { decision, totals } = await stored(id);
    const { contentVersion } = decision;
    await office.write((unit) => issueDecision(unit, { id, contentVersion, expected: totals }, TODAY));
  };
  const undo = async (id: string) => {
    const { contentVersion } = (await stored(id)).decision;
    await office.write((unit) => undoLastStep(unit, { id, contentVersion }));
  };
  const teams = (names: string) => names.split(' ').map((name) => line({ name }));
  const share = async (id: string, names: string, amount: number) => {
    const lineIds = (await linesOf(id)).filter(({ name }) => names.includes(name)).map((each) => each.id);
    await office.write((unit) => setSharedAmount(unit, { id, lineIds, amount }));
    const group = (await listSharedGroups(office.database.reader, id)).find((each) => each.amount === amount);
    return group?.id ?? '';
  };
  const only = async (id: string, name: string): Promise<DecisionLine> => {
    const found = (await linesOf(id)).find((each) => each.name === name);
    if (!found) throw new Error(`no line ${name}`);
    return found;
  };

  it('three collectives have 4.500.000 đ together, and nothing is missing for the issue', async () => {
    const id = await draftOf(teams('A B C D'));
    await share(id, 'A C D', 4_500_000);
    expect(await namesOf(id)).toBe('A C D B');
    expect((await stored(id)).totals).toMatchObject({ collectives: 4, amount: 4_500_000 + 1_440_000, unpriced: 0 });
    const view = await readDecision(office.database.reader, id, TODAY);
    expect(view.sharedAmounts).toMatchObject([{ amount: 4_500_000, count: 3, firstOrdinal: 1, subject: 'COLLECTIVE' }]);
    expect(view.checklist.filter(({ state }) => state === 'MISSING')).toEqual([]);

    const explained = await explainLine(office.database.reader, { id, lineId: (await only(id, 'C')).id });
    expect(explained.working).toEqual({ kind: 'SHARED' });
    expect(explained.shared).toMatchObject({ amount: 4_500_000, count: 3 });
    await issue(id);
    const issued = await explainLine(office.database.reader, { id, lineId: (await only(id, 'C')).id });
    expect(issued).toMatchObject({ working: { kind: 'SHARED' }, amountByTodaysTables: null });
  });

  it('a line given an amount of its own leaves the sum; without lines the sum is gone, until undo', async () => {
    const id = await draftOf(teams('A B'));
    await share(id, 'A B', 3_000_000);
    const a = await only(id, 'A');
    const flat = line({ name: 'A', amountSource: 'FLAT', flatAmount: 1_000_000 });
    await office.write((unit) => changeLine(unit, { id, lineId: a.id, version: a.version, line: flat }));
    expect((await stored(id)).totals.amount).toBe(4_000_000);
    await office.write(async (unit) => removeLines(unit, { id, lineIds: [(await only(id, 'B')).id] }));
    expect((await stored(id)).totals.amount).toBe(1_000_000);
    expect(await listSharedGroups(office.database.reader, id)).toEqual([]);
    await undo(id);
    await undo(id);
    expect((await stored(id)).totals.amount).toBe(3_000_000);
    expect(await listSharedGroups(office.database.reader, id)).toMatchObject([{ count: 2, amount: 3_000_000 }]);
  });

  it('lines of different subjects or reasons share nothing, and a sharing line cannot change its reason alone', async () => {
    const id = await draftOf([...teams('A B'), line({ name: 'C', reason: 'khác' })]);
    await expect(share(id, 'A C', 1)).rejects.toMatchObject({ code: 'SHARED_AMOUNT_MIXED' });
    const sharedAmountId = await share(id, 'A B', 2_000_000);
    const a = await only(id, 'A');
    const moved = line({ name: 'A', reason: 'khác', amountSource: 'MANUAL_TOTAL', sharedAmountId });
    await expect(
      office.write((unit) => changeLine(unit, { id, lineId: a.id, version: a.version, line: moved })),
    ).rejects.toMatchObject({ code: 'SHARED_AMOUNT_MIXED' });
    const renamed = { ...moved, name: 'A2', reason: '' };
    await office.write((unit) => changeLine(unit, { id, lineId: a.id, version: a.version, line: renamed }));
    expect((await stored(id)).totals.amount).toBe(2_000_000 + 1_440_000);

    const foreign = line({ name: 'X', amountSource: 'MANUAL_TOTAL', sharedAmountId: id });
    await expect(
      office.write((unit) => addLines(unit, { id, lines: [foreign], source: { kind: 'TYPED' } })),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a sum is written anew, or taken away so that the table prices each line', async () => {
    const id = await draftOf(teams('A B'));
    const sharedAmountId = await share(id, 'A B', 2_000_000);
    await office.write((unit) => changeSharedAmount(unit, { id, sharedAmountId, amount: 2_500_000 }));
    expect((await stored(id)).totals.amount).toBe(2_500_000);
    await office.write((unit) => splitSharedAmount(unit, { id, sharedAmountId }));
    expect((await stored(id)).totals.amount).toBe(2 * 1_440_000);
    await undo(id);
    await undo(id);
    expect((await stored(id)).totals.amount).toBe(2_000_000);
  });

  it('a replacing draft takes the shared sums over as its own', async () => {
    const id = await draftOf(teams('A B C'));
    await share(id, 'A B', 3_000_000);
    await issue(id);
    const replacement = await office.write((unit) => startReplacement(unit, { id, reason: 'Sai tên' }));
    const [own] = await listSharedGroups(office.database.reader, replacement);
    const [signed] = await listSharedGroups(office.database.reader, id);
    expect(own).toMatchObject({ amount: 3_000_000, count: 2 });
    expect(own?.id).not.toBe(signed?.id);
  });

  it('a line moves inside its group, passes a shared sum as one, and stops at the ends', async () => {
    const id = await draftOf([...teams('A B C D'), line({ name: 'E', reason: 'khác' })]);
    await share(id, 'B C', 3_000_000);
    const move = async (name: string, direction: 'UP' | 'DOWN') => {
      const lineId = (await only(id, name)).id;
      await office.write((unit) => moveLineBeside(unit, { id, lineId, direction }));
      return namesOf(id);
    };
    expect(await move('A', 'DOWN')).toBe('B C A D E');
    expect(await move('D', 'UP')).toBe('B C D A E');
    expect(await move('D', 'UP')).toBe('D B C A E');
    expect(await move('B', 'DOWN')).toBe('D C B A E');
    for (const [name, direction] of [
      ['B', 'DOWN'],
      ['D', 'UP'],
      ['A', 'DOWN'],
      ['E', 'UP'],
    ] as const) {
      await expect(move(name, direction)).rejects.toMatchObject({ code: 'LINE_AT_GROUP_END' });
    }
    for (const before of ['D B C A E', 'B C D A E', 'B C A D E', 'A B C D E']) {
      await undo(id);
      expect(await namesOf(id)).toBe(before);
    }
  });

  it('nothing is issued or printed whose totals were written by something else (C19)', async () => {
    const id = await draftOf(teams('A B'));
    const { totals } = await stored(id);
    const expectRefusals = async () => {
      await expect(issue(id)).rejects.toMatchObject({ code: 'LIST_CONTRADICTS_TOTALS' });
      const targetPath = join(await scratchFolder(), 'ds.xlsx');
      await expect(exportTo(targetPath, id)).rejects.toMatchObject({ code: 'LIST_CONTRADICTS_TOTALS' });
      await expect(readFile(targetPath)).rejects.toThrow('ENOENT');
    };
    for (const damage of [{ amount_total: totals.amount + 10_000 }, { individuals: 1 }, { coefficient_total: 1 }]) {
      await office.database.transaction((tx) => tx('decision').where({ id }).update(damage));
      await expectRefusals();
      await office.database.transaction((tx) =>
        tx('decision')
          .where({ id })
          .update({ amount_total: totals.amount, individuals: 0, coefficient_total: totals.coefficient }),
      );
    }
    await office.database.transaction((tx) => tx('decision_line').where({ decision_id: id, ordinal: 1 }).delete());
    await expectRefusals();
    expect((await stored(id)).decision.status).toBe('DRAFT');
  });

  it('the deciding office pays unless the state awards or the clerk names someone, and the day of issue settles it', async () => {
    const office1 = (await findOffice(office.database.reader))?.profile.name ?? '';
    const viewOf = (id: string) => readDecision(office.database.reader, id, TODAY);
    const plain = await draftOf(teams('A'));
    expect(await viewOf(plain)).toMatchObject({ unnamedPayer: office1, decision: { payer: '' } });
    const stateForm = await office.database
      .reader('award_type')
      .where('level', 'NN')
      .whereLike('subjects', '%COLLECTIVE%')
      .first<{ code: string }>('code');
    const stateAward = line({ name: 'B', awardCode: stateForm.code, amountSource: 'FLAT', flatAmount: 1 });
    await office.write((unit) => addLines(unit, { id: plain, lines: [stateAward], source: { kind: 'TYPED' } }));
    expect((await viewOf(plain)).unnamedPayer).toBe(PROPOSING_UNIT);
    await issue(plain);
    expect((await stored(plain)).issuer?.payer).toBe(PROPOSING_UNIT);

    const named = await draftOf(teams('A'), { number: '31/QĐ-LĐLĐ', payer: 'Sở Tài chính' });
    const { id: lineId } = await only(named, 'A');
    expect(await explainLine(office.database.reader, { id: named, lineId })).toMatchObject({ payer: 'Sở Tài chính' });
    await issue(named);
    expect((await stored(named)).issuer?.payer).toBe('Sở Tài chính');
  });

  it('list, money article and nơi nhận are kept, undone and printed as chosen', async () => {
    const recipients = ['Như Điều 3;', 'Sở Nội vụ;', 'Lưu: VT.'];
    const id = await draftOf(teams('A B'), { listPlacement: 'INLINE', moneyArticle: 'REFERENCE', recipients });
    await issue(id);
    expect((await stored(id)).decision).toMatchObject({
      listPlacement: 'INLINE',
      moneyArticle: 'REFERENCE',
      recipients,
    });
    const targetPath = join(await scratchFolder(), 'ds.xlsx');
    await exportTo(targetPath, id);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(targetPath);
    const texts = JSON.stringify(workbook.worksheets[0]?.getSheetValues());
    expect(texts).toContain('(Điều 1 Quyết định số 30/QĐ-LĐLĐ');
    expect(texts).toContain('Tiền thưởng thực hiện theo quy định hiện hành');
    expect(texts).not.toContain('1440000');
  });

  it('an office from before knows no nơi nhận and no register column; steps written then are still taken back', async () => {
    await office.database.transaction(async (tx) => {
      const row = await tx('office').first<{ settings: string }>('settings');
      const settings = JSON.parse(row.settings) as {
        recipients?: OfficeSettings['recipients'];
        list: Partial<OfficeSettings['list']>;
      };
      delete settings.recipients;
      delete settings.list.showRegister;
      await tx('office').update({ settings: JSON.stringify(settings) });
    });
    const known = await findOffice(office.database.reader);
    expect(known?.settings).toMatchObject({ recipients: ['Như Điều 3;', 'Lưu: VT.'], list: { showRegister: false } });

    const id = await draftOf(teams('A B'));
    await office.write(async (unit) => removeLines(unit, { id, lineIds: [(await only(id, 'A')).id] }));
    await office.database.transaction(async (tx) => {
      const steps = (await tx('draft_step').where({ decision_id: id }).orderBy('seq')) as {
        seq: number;
        inverse: string;
      }[];
      for (const { seq, inverse } of steps) {
        const old = inverse
          .replace(/"(?:payer|listPlacement|moneyArticle)":"[^"]*",?/gu, '')
          .replace(/,?"(?:recipients|sharedAmounts)":\[[^\]]*\]/gu, '')
          .replaceAll('"sharedAmountId":null,', '');
        expect(old).not.toMatch(/payer|recipients|shared/u);
        await tx('draft_step').where({ seq }).update({ inverse: old });
      }
    });
    await undo(id);
    expect(await namesOf(id)).toBe('A B');
    await undo(id);
    await undo(id);
    expect((await stored(id)).decision).toMatchObject({ payer: '', listPlacement: 'ANNEX', recipients: [] });
  });

  /** Words of the decision as it is written in Word, a line for each paragraph. */
  const decisionWords = async (id: string) => {
    const outbox = await scratchFolder();
    const files = new FileDepot();
    const job = exportDecisionJob(office.database, { id, outbox, files });
    const { fileToken, suggestedName } = await job({ signal: new AbortController().signal, progress: () => undefined });
    return { words: wordsOf(await readFile(files.find(fileToken).path)), suggestedName };
  };

  it('the decision itself says awards, reasons and sums, and what was signed stays said', async () => {
    const id = await draftOf([
      ...teams('A B'),
      line({ name: 'C', reason: 'Có thành tích thu quỹ' }),
      line({ name: 'Lò Văn D', subject: 'INDIVIDUAL', reason: 'Có thành tích thu quỹ' }),
    ]);
    const draft = await decisionWords(id);
    expect(draft.suggestedName).toBe('Quyết định 30-QĐ-LĐLĐ.docx');
    for (const said of [
      'DỰ THẢO',
      'Căn cứ Luật Thi đua, khen thưởng.',
      'Điều 1. Tặng Bằng khen của LĐLĐ tỉnh Lai Châu cho 03 tập thể, 01 cá nhân (có danh sách kèm theo), gồm:',
      '1. 02 tập thể;',
      '2. 01 tập thể, 01 cá nhân có thành tích thu quỹ.',
      'Điều 2. Tổng số tiền thưởng là 5.040.000 đồng (Bằng chữ: Năm triệu không trăm bốn mươi nghìn đồng), chi từ quỹ, gồm:',
      '1. 03 tập thể, mỗi tập thể 1.440.000 đồng (hệ số 0,8 nhân với mức lương cơ sở 1.800.000 đồng);',
      '2. 01 cá nhân, 720.000 đồng (hệ số 0,4 nhân với mức lương cơ sở 1.800.000 đồng).',
      '- Như Điều 3;',
      'Lò Thị Minh Phương',
    ])
      expect(draft.words).toContain(said);
    await issue(id);
    const found = await findOffice(office.database.reader);
    await office.write(async (unit) => {
      await updateOffice(
        unit.tx,
        { ...present(found), profile: { ...present(found).profile, place: 'Nơi khác' } },
        unit.now,
      );
      await unit.audit({ action: 'test', entity: 'office', entityId: 'office', summary: 'thử' });
    });
    const { words } = await decisionWords(id);
    expect(words).toContain('Lai Châu, ngày 08 tháng 12 năm 2023');
    expect(words).not.toContain('DỰ THẢO');
  });

  it('Điều 1 names everybody where the list stands there; a long one, or none at all, is not printed', async () => {
    const id = await draftOf([...teams('A B'), line({ name: 'C', amountSource: 'FLAT', flatAmount: 500_000 })], {
      listPlacement: 'INLINE',
    });
    await share(id, 'A B', 3_000_000);
    const { words } = await decisionWords(id);
    expect(words).toContain('1. A, cùng nhận chung 3.000.000 đồng cho 02 tập thể;');
    expect(words).toContain('3. C, 500.000 đồng.');
    expect(words).toContain('Tổng số tiền thưởng là 3.500.000 đồng');

    await expect(decisionWords(await newDraft(office))).rejects.toMatchObject({ code: 'DECISION_LIST_EMPTY' });
    const targetPath = join(await scratchFolder(), 'ds.xlsx');
    await expect(exportTo(targetPath, await newDraft(office))).rejects.toMatchObject({ code: 'DECISION_LIST_EMPTY' });

    const many = Array.from({ length: MOST_INLINE }, (_, index) => line({ name: `Đội ${index}` }));
    await office.write((unit) => addLines(unit, { id, lines: many, source: { kind: 'TYPED' } }));
    await expect(decisionWords(id)).rejects.toMatchObject({ code: 'DECISION_LIST_TOO_LONG' });
    await expect(issue(id)).rejects.toMatchObject({ code: 'DECISION_INCOMPLETE' });
  });

  it('Điều 1 refers to the list where one that was issued long ago is too long to stand there', async () => {
    const many = Array.from({ length: MOST_INLINE + 1 }, (_, index) => line({ name: `Đội ${index}` }));
    const id = await draftOf(many, { listPlacement: 'INLINE' });
    const { contentVersion } = (await stored(id)).decision;
    const { profile, settings } = present(await findOffice(office.database.reader));
    const issuer = { profile, preparedBy: settings.preparedBy, payer: '', list: settings.list };
    await office.write(async (unit) => {
      const { actor, now } = unit;
      const issued = { id, contentVersion, sequence: 30, registerFrom: 1, issuer, actorId: actor.id, now };
      expect(await markIssued(unit.tx, issued)).toBe(true);
      await unit.audit({ action: 'test', entity: 'decision', entityId: id, summary: 'thử' });
    });
    expect((await decisionWords(id)).words).toContain(`cho ${MOST_INLINE + 1} tập thể (có danh sách kèm theo).`);
  });

  it('a list that says the award names it as the office does', async () => {
    const id = await draftOf([...teams('A'), line({ name: 'B', awardCode: 'GK_CTTCS' })]);
    const targetPath = join(await scratchFolder(), 'ds.xlsx');
    await exportTo(targetPath, id);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(targetPath);
    const texts = JSON.stringify(workbook.worksheets[0]?.getSheetValues());
    expect(texts).toContain('Bằng khen của LĐLĐ tỉnh Lai Châu');
    expect(texts).not.toContain('công đoàn ngành');
  });

  it('a collective is no person, whoever was chosen before it was made one', async () => {
    const id = await draftOf([line({ name: 'A', personId: '018f0000-0000-7000-8000-0000000000c1' })]);
    expect((await only(id, 'A')).personId).toBeNull();
  });

  async function exportTo(targetPath: string, id: string): Promise<void> {
    const handle = { signal: new AbortController().signal, progress: () => undefined };
    await exportList(office.database, { id, targetPath, handle });
  }
});
