import { expect, it } from 'vitest';
import { findDecision } from '#db/awards/decisionStore.ts';
import { decisionLineInputSchema, type DecisionLine } from '#core/awards/decision.ts';
import { listLines } from '#db/awards/lineReader.ts';
import { movesOf } from '#db/nominations/moveStore.ts';
import { updateFindings } from '#db/nominations/nominationStore.ts';
import { findLine } from '#db/nominations/nominationReader.ts';
import type { AuditedEntity } from '#core/office/auditedEntity.ts';
import { listAudit, verifyAuditChain } from '#db/office/auditStore.ts';
import { revokeDecision, startReplacement } from '#service/awards/correctDecision.ts';
import { mergePeople } from '#service/people/mergePeople.ts';
import { readDecision } from '#service/awards/readDecision.ts';
import { undoLastStep } from '#service/awards/undoStep.ts';
import { changeLine, removeLines } from '#service/awards/editLines.ts';
import { discardDraft } from '#service/awards/discardDraft.ts';
import { issueDecision } from '#service/awards/issueDecision.ts';
import { saveHeader } from '#service/awards/saveHeader.ts';
import { moveLine } from '#service/nominations/moveLine.ts';
import { requireLine } from '#service/nominations/requireNomination.ts';
import { draftDecisions, readDecidable } from '#service/awards/draftDecisions.ts';
import { recordResults } from '#service/nominations/review/recordResults.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { header } from '../../support/testOffice.ts';
import { addLines, checkedLines, closeAsSeen, newMeeting, nominee, tally } from './councilFixture.ts';
import { addPerson } from '../eligibility/eligibleOffice.ts';
import { reviewOffice } from './reviewFixture.ts';

describeOnEachEngine('drafts of decisions from lines', (makeTarget) => {
  const at = reviewOffice(makeTarget);
  const { reader, statusOf, moved } = at;

  /** Lines all the way to submitted, past a council that agreed. */
  async function submitted(nominees: Parameters<typeof checkedLines>[1]) {
    const lineIds = await checkedLines(at.office, nominees, { number: '12/TTr-CĐ', submittedOn: '2023-11-01' });
    const meetingId = await newMeeting(at.office, { members: 5 });
    await addLines(at.office, meetingId, lineIds);
    for (const lineId of lineIds) await tally(at.office, { meetingId, lineId, agree: 5, disagree: 0, abstain: 0 });
    await at.office.write((unit) => recordResults(unit, { meetingId }));
    await closeAsSeen(at.office, meetingId);
    for (const id of lineIds) {
      await at.office.write(async (unit) => {
        await moveLine(unit, await requireLine(unit.tx, id), 'SUBMITTED', '');
        await unit.audit({ action: 'test', entity: 'nomination', entityId: id, summary: 'Trình' });
      });
    }
    return lineIds;
  }

  const seen = async () =>
    (await readDecidable(reader(), 2023)).groups.flatMap(({ lines }) =>
      lines.map(({ id, version }) => ({ id, version })),
    );
  const draft = async () => {
    const asked = { year: 2023, seen: await seen() };
    return (await at.office.write((unit) => draftDecisions(unit, asked))).map(({ id }) => id);
  };

  async function issue(id: string, number = '30/QĐ-LĐLĐ'): Promise<void> {
    await at.office.write((unit) =>
      saveHeader(unit, { id, version: 1, header: header({ rounding: 'UP_10K', number }) }),
    );
    const { decision, totals } = present(await findDecision(reader(), id));
    const { contentVersion } = decision;
    await at.office.write((unit) =>
      issueDecision(unit, { id, contentVersion, expected: { amount: totals.amount } }, '2023-12-31'),
    );
  }

  const PEOPLE = [
    nominee({ subject: 'COLLECTIVE', name: 'CĐCS Trường A', awardCode: 'BK_LDLD', reason: 'Phong trào thi đua' }),
    nominee({ name: 'Lò Văn Bình', awardCode: 'BK_LDLD', position: 'Chủ tịch', unitName: 'CĐCS Trường A' }),
    nominee({ name: 'Vàng A Sình', awardCode: 'BK_LDLD' }),
    nominee({ name: 'Giàng Thị Mai', awardCode: 'CSTD_CS', honorific: 'Bà' }),
  ];

  it('each tell in their history, and their tờ trình in its own, of the one step that made them', async () => {
    const lineIds = await submitted(PEOPLE);
    const ids = await draft();
    expect(ids.length).toBeGreaterThan(1);
    const historyOf = (entity: AuditedEntity, entityId: string) =>
      listAudit(reader(), { entity, entityId, limit: 1 }).then(([row]) => row?.summary);
    const { batchId } = present(await findLine(reader(), present(lineIds[0])));
    const told = await Promise.all([...ids.map((id) => historyOf('decision', id)), historyOf('nomination', batchId)]);
    expect(new Set(told)).toEqual(new Set([`Lập ${ids.length} dự thảo quyết định từ 4 đề nghị đã trình`]));
    // One row all the same, and its chain vouches for what it is about.
    const rows = await listAudit(reader(), { limit: 50 });
    expect(rows.filter(({ action }) => action === 'councils.review.draftDecisions')).toHaveLength(1);
    const { detail } = present(await reader()('audit_log').orderBy('seq', 'desc').first<{ detail: string }>('detail'));
    for (const id of [...ids.slice(1), batchId]) expect(detail).toContain(id);
    expect(await verifyAuditChain(reader())).toMatchObject({ intact: true });
    await expect(
      at.office.database.transaction((tx) => tx('audit_mention').where('entity_id', batchId).delete()),
    ).rejects.toThrow();
  });

  it('are made by award and kind of recipient in one step, with the lists filled', async () => {
    await submitted(PEOPLE);
    const ids = await draft();
    const drafts = await Promise.all(
      ids.map(async (id) => ({
        title: present(await findDecision(reader(), id)).decision.title,
        summary: present(await findDecision(reader(), id)).decision.summary,
        bases: present(await findDecision(reader(), id)).decision.bases.map(({ text }) => text),
        lines: (await listLines(reader(), id, { offset: 0, limit: 10 })).map(({ name, awardName }) => [
          name,
          awardName,
        ]),
      })),
    );
    const award = 'Bằng khen của LĐLĐ tỉnh, công đoàn ngành';
    const onPaper = 'Bằng khen của LĐLĐ tỉnh Lai Châu';
    expect(drafts.map(({ title, lines }) => [title, lines])).toEqual([
      [`${onPaper} năm 2023, tập thể`, [['CĐCS Trường A', award]]],
      [
        `${onPaper} năm 2023, cá nhân`,
        [
          ['Lò Văn Bình', award],
          ['Vàng A Sình', award],
        ],
      ],
      ['Chiến sĩ thi đua cơ sở năm 2023, cá nhân', [['Giàng Thị Mai', 'Chiến sĩ thi đua cơ sở']]],
    ]);
    expect(drafts.slice(1).map(({ summary }) => summary)).toEqual([
      `Về việc tặng ${onPaper} năm 2023`,
      'Về việc công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2023',
    ]);
    expect(drafts[0]?.bases.slice(-2)).toEqual([
      'Biên bản họp ngày 20/11/2023 của Hội đồng TĐKT LĐLĐ tỉnh',
      'Tờ trình số 12/TTr-CĐ ngày 01/11/2023 của LĐLĐ huyện',
    ]);
    expect(await listAudit(reader(), { limit: 1 })).toMatchObject([
      { action: 'councils.review.draftDecisions', summary: 'Lập 3 dự thảo quyết định từ 4 đề nghị đã trình' },
    ]);
    expect(await readDecidable(reader(), 2023)).toEqual({ groups: [], left: [] });
    await expect(draft()).rejects.toMatchObject({ code: 'NOTHING_TO_DECIDE' });
  });

  it('decide their proposals when they are issued, those still in the list', async () => {
    const lineIds = await submitted(PEOPLE);
    const [, persons = ''] = await draft();
    const [, second] = await listLines(reader(), persons, { offset: 0, limit: 10 });
    await at.office.write((unit) => removeLines(unit, { id: persons, lineIds: [present(second).id] }));
    expect(await statusOf(lineIds[1] ?? '')).toBe('SUBMITTED');
    await issue(persons);
    expect(await statusOf(lineIds[1] ?? '')).toBe('DECIDED');
    expect((await movesOf(reader(), lineIds[1] ?? '')).at(-1)?.reason).toBe('Quyết định 30/QĐ-LĐLĐ');
    expect(await statusOf(lineIds[2] ?? '')).toBe('SUBMITTED');
    const { groups } = await readDecidable(reader(), 2023);
    expect(groups.map(({ lines }) => lines.map(({ name }) => name))).toEqual([['Vàng A Sình']]);
  });

  it('tell while they are written whom their list names no more, and after a correction too', async () => {
    const told = async (id: string) =>
      (await readDecision(reader(), id, '2023-12-31')).checklist.find((item) => item.id === 'leftOut')?.text;
    const missing = (name: string) => `Đề nghị không còn trong danh sách, sẽ chờ quyết định khác: ${name}`;
    const personId = await addPerson(at.office, 'Lò Văn Bình');
    await submitted([nominee({ name: 'Lò Văn Bình', awardCode: 'BK_LDLD', personId }), ...PEOPLE.slice(2, 3)]);
    const [id = ''] = await draft();
    expect(await told(id)).toBeUndefined();
    await writeOver(id, await firstOf(id), { name: 'Lò Văn Bằng', personId: null });
    expect(await told(id)).toBe(missing('Lò Văn Bình'));
    await writeOver(id, await firstOf(id), { personId });
    expect(await told(id)).toBeUndefined();

    await issue(id);
    const replacement = await at.office.write((unit) => startReplacement(unit, { id, reason: 'Sai tên' }));
    expect(await told(replacement)).toBeUndefined();
    const [, second] = await listLines(reader(), replacement, { offset: 0, limit: 10 });
    await at.office.write((unit) => removeLines(unit, { id: replacement, lineIds: [present(second).id] }));
    expect(await told(replacement)).toBe(missing('Vàng A Sình'));
  });

  it('decide no proposal whose row names somebody else by now; a spelling put right keeps it', async () => {
    const lineIds = await submitted(PEOPLE.slice(1, 3));
    const [id = ''] = await draft();
    const [first, second] = (await listLines(reader(), id, { offset: 0, limit: 10 })).map(present);
    await writeOver(id, first, { name: 'Lò Văn Bính' });
    await writeOver(id, second, { name: 'Mùa A Tủa' });
    await issue(id);
    expect(await statusOf(lineIds[0] ?? '')).toBe('DECIDED');
    expect(await stands(lineIds[1])).toEqual({ status: 'SUBMITTED', decisionId: null, decisionLineId: null });
  });

  /** Writes a row of a draft over, as the clerk does on the screen. */
  const writeOver = async (id: string, line: DecisionLine | undefined, changes: Partial<DecisionLine>) => {
    const { id: lineId, version, ...written } = present(line);
    const typed = decisionLineInputSchema.strip().parse({ ...written, ...changes });
    await at.office.write((unit) => changeLine(unit, { id, lineId, version, line: typed }));
  };
  const firstOf = async (id: string) => (await listLines(reader(), id, { offset: 0, limit: 10 }))[0];

  it('follow a person whose record was merged into another, whatever name the row was given', async () => {
    const [personId, keptId] = [await addPerson(at.office, 'Lò Văn Bình'), await addPerson(at.office, 'Lò Văn Bằng')];
    const [lineId] = await submitted([nominee({ name: 'Lò Văn Bình', awardCode: 'BK_LDLD', personId })]);
    const [id = ''] = await draft();
    await writeOver(id, await firstOf(id), { name: 'Lò Văn Bằng' });
    await at.office.write((unit) => mergePeople(unit, { keptId, mergedId: personId, reason: 'Một người' }));
    await issue(id);
    expect(await statusOf(lineId ?? '')).toBe('DECIDED');

    const replacement = await at.office.write((unit) => startReplacement(unit, { id, reason: 'Sai ngày' }));
    await issue(replacement, '31/QĐ-LĐLĐ');
    expect(await stands(lineId)).toMatchObject({ status: 'DECIDED', decisionId: replacement });
  });

  it.each([
    ['stay with a row of the same name whose record was put right', 'Lò Văn Bình', 'DECIDED'],
    ['leave a row that has another record under almost the same name', 'Lò Văn Bính', 'SUBMITTED'],
  ])('%s', async (_, name, status) => {
    const [personId, other] = [await addPerson(at.office, 'Lò Văn Bình'), await addPerson(at.office, name)];
    const [lineId] = await submitted([nominee({ name: 'Lò Văn Bình', awardCode: 'BK_LDLD', personId })]);
    const [id = ''] = await draft();
    await writeOver(id, await firstOf(id), { name, personId: other });
    await issue(id);
    expect(await statusOf(lineId ?? '')).toBe(status);
  });

  it('tell in the audit log of the issue whom the list names no more', async () => {
    await submitted(PEOPLE.slice(1, 3));
    const [id = ''] = await draft();
    await writeOver(id, await firstOf(id), { name: 'Mùa A Tủa' });
    await issue(id);
    const lastIssue = () =>
      reader()('audit_log').where('action', 'awards.issue').orderBy('seq', 'desc').first<{ detail: string }>('detail');
    const freed = async () => (JSON.parse(present(await lastIssue()).detail) as { freed: unknown }).freed;
    expect(await freed()).toEqual(['Lò Văn Bình']);

    const replacement = await at.office.write((unit) => startReplacement(unit, { id, reason: 'Sai tên' }));
    const [, second] = await listLines(reader(), replacement, { offset: 0, limit: 10 });
    await writeOver(replacement, second, { name: 'Giàng A Páo' });
    await issue(replacement, '31/QĐ-LĐLĐ');
    expect(await freed()).toEqual(['Vàng A Sình']);
  });

  /** One proposal decided by an issued decision of two recipients, and that decision. */
  async function decided() {
    const lineIds = await submitted(PEOPLE.slice(1, 3));
    const [decisionId = ''] = await draft();
    await issue(decisionId);
    return { lineIds, decisionId };
  }
  const stands = async (lineId: string | undefined) => {
    const { status, decisionId, decisionLineId } = present(await findLine(reader(), lineId ?? ''));
    return { status, decisionId, decisionLineId };
  };

  it('are free for another draft once taken out of the list, until that is undone', async () => {
    const lineIds = await submitted(PEOPLE.slice(1, 3));
    const [id = ''] = await draft();
    const [, second] = await listLines(reader(), id, { offset: 0, limit: 10 });
    await at.office.write((unit) => removeLines(unit, { id, lineIds: [present(second).id] }));
    expect((await seen()).map((line) => line.id)).toEqual([lineIds[1]]);
    const { contentVersion } = present(await findDecision(reader(), id)).decision;
    await at.office.write((unit) => undoLastStep(unit, { id, contentVersion }));
    expect(await seen()).toEqual([]);
    await expect(moved(lineIds[1] ?? '', 'WITHDRAWN')).rejects.toMatchObject({ code: 'NOMINATION_IN_DRAFT' });
  });

  it('leave out what a rule stops since it was submitted', async () => {
    const [lineId = ''] = await submitted(PEOPLE.slice(3));
    const asked = { year: 2023, seen: await seen() };
    const findings = [
      {
        ...{ ruleId: 'C05', code: 'C05', name: 'C05', severity: 'BLOCK' as const, outcome: 'MISSED' as const },
        ...{ lookedAt: '', message: 'Thiếu.', basis: '', verified: true },
      },
    ];
    await at.office.write(async (unit) => {
      const { version } = await requireLine(unit.tx, lineId);
      await updateFindings(unit.tx, { id: lineId, version, findings, keepsOverride: false, now: unit.now });
      await unit.audit({ action: 'test', entity: 'nomination', entityId: lineId, summary: 'Kiểm tra lại' });
    });
    expect(await readDecidable(reader(), 2023)).toMatchObject({ groups: [], left: [{ why: 'BLOCKED' }] });
    await expect(at.office.write((unit) => draftDecisions(unit, asked))).rejects.toMatchObject({
      code: 'NOTHING_TO_DECIDE',
    });
  });

  it('give their proposals back when the decision is withdrawn, handed over or not', async () => {
    const { lineIds, decisionId } = await decided();
    await moved(lineIds[0] ?? '', 'AWARDED');
    const revocation = { revokedOn: '2023-12-20', documentNumber: '9/QĐ', reason: 'Sai đối tượng' };
    await at.office.write((unit) => revokeDecision(unit, { id: decisionId, revocation }));
    for (const lineId of lineIds) {
      expect(await stands(lineId)).toEqual({ status: 'SUBMITTED', decisionId: null, decisionLineId: null });
      expect((await movesOf(reader(), lineId)).at(-1)?.reason).toBe('Thu hồi quyết định 30/QĐ-LĐLĐ: Sai đối tượng');
    }
    expect(await draft()).toHaveLength(1);
  });

  it('carry their proposals into the decision that replaces it, those still in the list', async () => {
    const { lineIds, decisionId } = await decided();
    const replacement = await at.office.write((unit) => startReplacement(unit, { id: decisionId, reason: 'Sai tên' }));
    expect(await stands(lineIds[0])).toMatchObject({ status: 'DECIDED', decisionId });
    const [first, second] = await listLines(reader(), replacement, { offset: 0, limit: 10 });
    await at.office.write((unit) => removeLines(unit, { id: replacement, lineIds: [present(second).id] }));
    await issue(replacement, '31/QĐ-LĐLĐ');
    expect(await stands(lineIds[0])).toEqual({
      ...{ status: 'DECIDED', decisionId: replacement, decisionLineId: present(first).id },
    });
    expect(await stands(lineIds[1])).toEqual({ status: 'SUBMITTED', decisionId: null, decisionLineId: null });
    expect((await movesOf(reader(), lineIds[1] ?? '')).at(-1)?.reason).toBe(
      'Quyết định 31/QĐ-LĐLĐ thay thế, không còn tên này với hình thức này trong danh sách',
    );
    await moved(lineIds[0] ?? '', 'AWARDED');
    const { groups } = await readDecidable(reader(), 2023);
    expect(groups.map(({ lines }) => lines.map(({ name }) => name))).toEqual([['Vàng A Sình']]);
  });

  it('set their proposals free when they are thrown away', async () => {
    const [lineId = ''] = await submitted(PEOPLE.slice(3));
    const [id = ''] = await draft();
    const { contentVersion } = present(await findDecision(reader(), id)).decision;
    await at.office.write((unit) => discardDraft(unit, { id, contentVersion }));
    expect(present(await findLine(reader(), lineId))).toMatchObject({ status: 'SUBMITTED', decisionId: null });
    expect(await draft()).toHaveLength(1);
  });

  it('are never made of what a higher body decides, and say so', async () => {
    await submitted([nominee({ awardCode: 'CSTD_BT', name: 'Giàng Thị Mai' })]);
    expect(await readDecidable(reader(), 2023)).toMatchObject({
      ...{ groups: [], left: [{ name: 'Giàng Thị Mai', why: 'DECIDED_ABOVE' }] },
    });
    const [left] = (await readDecidable(reader(), 2023)).left;
    const asked = { year: 2023, seen: [{ id: left?.id ?? '', version: left?.version ?? 0 }] };
    await expect(at.office.write((unit) => draftDecisions(unit, asked))).rejects.toMatchObject({
      code: 'NOTHING_TO_DECIDE',
    });
  });

  it('leave out what waits for an answer from above', async () => {
    await submitted([
      nominee({ awardCode: 'CO_TLD', fallbackAwardCode: 'CO_LDLD', subject: 'COLLECTIVE', name: 'LĐLĐ huyện A' }),
    ]);
    expect(await readDecidable(reader(), 2023)).toMatchObject({ groups: [], left: [{ why: 'DECIDED_ABOVE' }] });
    await submitted([
      nominee({ awardCode: 'CO_LDLD', fallbackAwardCode: 'BK_LDLD', subject: 'COLLECTIVE', name: 'LĐLĐ huyện B' }),
    ]);
    expect((await readDecidable(reader(), 2023)).left.map(({ why }) => why)).toEqual([
      'DECIDED_ABOVE',
      'WAITS_FOR_ANSWER',
    ]);
  });

  it('refuse lines that changed since the screen showed them', async () => {
    await submitted(PEOPLE.slice(3));
    const stale = (await seen()).map(({ id, version }) => ({ id, version: version - 1 }));
    await expect(at.office.write((unit) => draftDecisions(unit, { year: 2023, seen: stale }))).rejects.toMatchObject({
      code: 'STALE_VERSION',
    });
  });
});
