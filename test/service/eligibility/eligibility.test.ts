import { afterEach, beforeEach, expect, it } from 'vitest';
import { batchInputSchema, nominationInputSchema, type NominationInput } from '#core/nominations/nomination.ts';
import { unitFigureSchema } from '#core/units/unitFigure.ts';
import { findMarks } from '#db/eligibility/unitMarkStore.ts';
import { revokeDecision } from '#service/awards/correctDecision.ts';
import { checkNominee } from './checkNominee.ts';
import { setRoles } from '#service/clusters/setRoles.ts';
import { runEligibility } from '#service/eligibility/runEligibility.ts';
import { saveUnitMarks } from '#service/eligibility/saveUnitMarks.ts';
import { tryOnPaper } from '#service/eligibility/tryRule.ts';
import { startBatch } from '#service/nominations/startBatch.ts';
import { addTold, DISCIPLINES } from '#service/people/editHistory.ts';
import { mergePeople } from '#service/people/mergePeople.ts';
import { removeFigures, saveFigures } from '#service/units/saveFigures.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { join, member, newCluster, newUnit } from '../clusters/clusterFixture.ts';
import { passedInitiative } from '../initiatives/recognitionFixture.ts';
import {
  addPerson,
  anyUnit,
  decide,
  nominee,
  recognised,
  said,
  titleLine,
  codeOf,
  register,
  titles,
} from './eligibleOffice.ts';

describeOnEachEngine('eligibility', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  it('finds a chain of titles in issued decisions and names the missing year (C05)', async () => {
    const personId = await addPerson(office, 'Lò Thị Hằng');
    await titles(office, personId, [2021, 2022]);
    const asked = nominee({ personId, year: 2024, onDate: '2024-12-20' });
    expect(await said(office, asked, 'C05')).toEqual({ outcome: 'MISSED', lookedAt: 'CSTĐCS 2021, 2022, thiếu 2023' });
    await titles(office, personId, [2023]);
    expect(await said(office, asked, 'C05')).toEqual({ outcome: 'MET', lookedAt: 'CSTĐCS 2021, 2022, 2023' });
  });

  it('leaves out a revoked decision and counts a January decision for the year it names', async () => {
    const personId = await addPerson(office, 'Lò Thị Hằng');
    await titles(office, personId, [2021]);
    const late = titleLine({ personId, awardCode: 'CSTD_CS', reason: 'Đã hoàn thành xuất sắc nhiệm vụ năm 2022' });
    const id = await decide(office, '2023-01-10', [late]);
    const asked = nominee({ personId, year: 2023 });
    expect((await said(office, asked, 'C05')).lookedAt).toBe('CSTĐCS 2021, 2022, thiếu 2020');
    const revocation = { revokedOn: '2023-02-01', documentNumber: '9/QĐ', reason: 'Kê khai sai' };
    await office.write((unit) => revokeDecision(unit, { id, revocation }));
    expect((await said(office, asked, 'C05')).lookedAt).not.toContain('2022,');
  });

  it('reads merged records as one person', async () => {
    const keptId = await addPerson(office, 'Lò Thị Hằng', { grades: { 2022: 'HTXSNV' } });
    const mergedId = await addPerson(office, 'Lò Thị Hằng', { grades: { 2022: 'HTTNV', 2023: 'HTXSNV' } });
    await titles(office, mergedId, [2022]);
    await office.write((unit) => mergePeople(unit, { keptId, mergedId, reason: 'Một người' }));
    const asked = nominee({ personId: mergedId, awardCode: 'BK_TLD' });
    expect((await said(office, asked, 'C09')).lookedAt).toContain('HTXSNV 2022, 2023');
    expect((await said(office, nominee({ personId: keptId, year: 2023 }), 'C05')).lookedAt).toContain('CSTĐCS 2022');
  });

  it('counts initiatives recognised by an issued decision (C02) and registrations (C12)', async () => {
    const personId = await addPerson(office, 'Lò Thị Hằng');
    const asked = nominee({ personId, awardCode: 'CSTD_CS' });
    expect((await said(office, asked, 'C02')).outcome).toBe('MISSED');
    await recognised(office, { id: personId, name: 'Lò Thị Hằng' }, 2023);
    expect(await said(office, asked, 'C02')).toEqual({
      outcome: 'MET',
      lookedAt: '1 sáng kiến cấp cơ sở trở lên (2023), cần 1',
    });
    expect(await said(office, asked, 'C12')).toEqual({
      outcome: 'UNKNOWN',
      lookedAt: 'cơ quan chưa ghi đăng ký nào của năm 2023',
    });
    await register(office, null, 'Vàng A Tủa');
    expect((await said(office, asked, 'C12')).outcome).toBe('MISSED');
    await register(office, personId);
    expect(await said(office, asked, 'C12')).toEqual({ outcome: 'MET', lookedAt: 'đăng ký thi đua 2023: CSTĐCS' });
  });

  it('takes the authors of an initiative as they were signed, not as they are entered since', async () => {
    const personId = await addPerson(office, 'Lò Thị Hằng');
    const laterId = await addPerson(office, 'Vàng A Tủa');
    await recognised(office, { id: personId, name: 'Lò Thị Hằng' }, 2023);
    await office.write(async (unit) => {
      await unit.tx('initiative_author').update({ person_id: laterId });
      await unit.audit({ action: 'test', entity: 'initiative', entityId: '', summary: 'Thử' });
    });
    const outcomeFor = async (id: string) =>
      (await said(office, nominee({ personId: id, awardCode: 'CSTD_CS' }), 'C02')).outcome;
    expect(await outcomeFor(laterId)).toBe('MISSED');
    expect(await outcomeFor(personId)).toBe('MET');
    await office.write((unit) => mergePeople(unit, { keptId: laterId, mergedId: personId, reason: 'Một người' }));
    expect(await outcomeFor(laterId)).toBe('MET');
  });

  it('counts somebody without a record once, on a list and in a proposal', async () => {
    const { id: unitId } = await anyUnit(office);
    const named = { name: 'Giàng A Sùng', unitId, unitName: 'Trường' };
    await decide(office, '2023-12-08', [titleLine({ ...named, position: 'Giáo viên', achievement: 'Dạy giỏi' })]);
    const batch = batchInputSchema.parse({ year: 2023, title: 'Đề nghị', unitName: 'LĐLĐ huyện' });
    const line = nominationInputSchema.parse({ ...named, subject: 'INDIVIDUAL', awardCode: 'CSTD_CS' });
    await office.write((unit) => startBatch(unit, batch, [line]));
    const personId = await addPerson(office, 'Lò Thị Hằng', { unitId });
    const { lookedAt } = await said(office, nominee({ personId, unitId, awardCode: 'CSTD_CS' }), 'C04');
    expect(lookedAt).toContain('2 CSTĐCS trên 2 LĐTT');
  });

  it('knows two records merged into one for one proposal of a theme (C13)', async () => {
    const [keptId, mergedId] = [await addPerson(office, 'Lò Thị Hằng'), await addPerson(office, 'Lò T. Hằng')];
    const batch = batchInputSchema.parse({ year: 2023, title: 'Chuyên đề', unitName: 'LĐLĐ huyện' });
    const theme = { awardCode: 'BK_TLD_CD', awardKind: 'THEMATIC', theme: 'Xanh' } as const;
    for (const personId of [keptId, mergedId]) {
      const line = nominationInputSchema.parse({ ...theme, subject: 'INDIVIDUAL', personId, name: personId });
      await office.write((unit) => startBatch(unit, batch, [line]));
    }
    await office.write((unit) => mergePeople(unit, { keptId, mergedId, reason: 'Một người' }));
    const toldOf = async (personId: string) => (await said(office, nominee({ personId, ...theme }), 'C13')).lookedAt;
    expect(await toldOf(keptId)).toContain('1 đề nghị chuyên đề');
    expect(await toldOf(mergedId)).toContain('1 đề nghị chuyên đề');
  });

  it('takes the quota of the unit over its people, CSTĐCS among LĐTT (C04)', async () => {
    const { id: unitId } = await anyUnit(office);
    const people = await Promise.all(
      ['A', 'B', 'C', 'D'].map((name) => addPerson(office, `Lò Văn ${name}`, { unitId })),
    );
    const [first = '', second = ''] = people;
    const lines = [first, second].map((personId) => titleLine({ personId }));
    await decide(office, '2023-12-08', [...lines, titleLine({ personId: first, awardCode: 'CSTD_CS' })]);
    const asked = nominee({ personId: first, unitId, awardCode: 'CSTD_CS' });
    expect(await said(office, asked, 'C04')).toEqual({
      outcome: 'MISSED',
      lookedAt: '1 CSTĐCS trên 2 LĐTT hoặc CSTĐCS năm 2023 (50%, nhiều nhất 0)',
    });
  });

  it('asks a collective about its people: shares, completing, discipline (C07, C08)', async () => {
    const { id: unitId, name } = await anyUnit(office);
    const people = await Promise.all(
      ['A', 'B', 'C'].map((letter) => addPerson(office, `Lò Văn ${letter}`, { unitId, grades: { 2023: 'HTTNV' } })),
    );
    const [first = '', second = ''] = people;
    const figure = unitFigureSchema.parse({ year: 2023, workers: 3 });
    await office.write((unit) => saveFigures(unit, { unitId, figure, version: null }));
    await decide(office, '2023-12-08', [
      ...people.map((personId) => titleLine({ personId })),
      titleLine({ personId: first, awardCode: 'CSTD_CS' }),
    ]);
    const asked = nominee({ subject: 'COLLECTIVE', unitId, name, awardCode: 'TTLDXS' });
    expect(await said(office, asked, 'C07')).toMatchObject({ outcome: 'MET' });
    const warned = { form: 'WARNING', decidedOn: '2023-06-01', documentNumber: '', note: '' } as const;
    await office.write((unit) => addTold(unit, DISCIPLINES, { personId: second, row: warned }));
    expect((await said(office, asked, 'C07')).lookedAt).toContain('cảnh cáo ngày 01/06/2023');
    expect((await said(office, { ...asked, awardCode: 'TTLDTT' }, 'C08')).outcome).toBe('MISSED');
  });

  it('does not judge somebody the office has no record of, nor a day without law', async () => {
    const unknown = await checkNominee(office.database.reader, nominee({}));
    expect(unknown.map(({ outcome }) => outcome)).not.toContain('MISSED');
    expect(unknown[0]?.lookedAt).toContain('chưa gắn với hồ sơ');
    const early = await checkNominee(office.database.reader, nominee({ year: 2003, onDate: '2003-05-01' }));
    expect(early.map(({ name, outcome }) => [name, outcome])).toEqual([['Không có bộ quy định', 'UNKNOWN']]);
    const run = runEligibility(
      office.database.reader,
      { year: 2003, onDate: '2003-05-01', awardCodes: ['CSTD_CS'] },
      { signal: new AbortController().signal, progress: () => undefined },
    );
    await expect(run).rejects.toMatchObject({ code: 'NO_RULESET' });
  });

  it('of a collective known only by name judges what its proposal alone decides', async () => {
    const flag = nominee({ subject: 'COLLECTIVE', name: 'Tổ may số 1', awardCode: 'CO_TLD_CD', awardKind: 'THEMATIC' });
    expect((await said(office, { ...flag, theme: 'Giỏi việc nước' }, 'C14')).outcome).toBe('MET');
    expect((await said(office, { ...flag, theme: 'Xanh – Sạch – Đẹp' }, 'C14')).outcome).toBe('UNKNOWN');
  });

  it('asks decisions, initiatives and clusters by the rules about them (C15–C19, C23)', async () => {
    const on = { year: 2023, onDate: '2023-12-20' };
    const outcomes = async (asked: Parameters<typeof tryOnPaper>[1]) =>
      (await tryOnPaper(office.database.reader, asked, null)).map(({ code, outcome }) => `${code} ${outcome}`);
    const flat = titleLine({ amountSource: 'FLAT', flatAmount: 500_000 });
    const decision = await decide(office, '2023-12-08', [titleLine({ name: 'Thào A Páo' }), flat]);
    expect(await outcomes({ about: 'DECISION', id: decision, ...on })).toEqual(['C15 MISSED', 'C19 MET']);
    const [c15] = await tryOnPaper(office.database.reader, { about: 'DECISION', id: decision, ...on }, null);
    expect(c15?.lookedAt).toBe('Lò Thị Hằng: 500.000\u00a0đ, theo bảng 540.000\u00a0đ');

    const split = [['A', 5000] as const, ['B', 4999] as const];
    const dates = { firstAppliedOn: '2022-01-10', submittedOn: '2023-01-10' };
    const initiative = await passedInitiative(office, 'Số hóa sổ đoàn viên', split, dates);
    expect(await outcomes({ about: 'INITIATIVE', id: initiative, ...on })).toEqual(['C16 MISSED', 'C17 MET']);
    expect(await codeOf(outcomes({ about: 'INITIATIVE', id: decision, ...on }))).toBe('NOT_FOUND');
  });

  it('asks a cluster who is acclaimed, and who will lead it (C18, C23)', async () => {
    const unitIds = [await newUnit(office, 'CĐCS A'), await newUnit(office, 'CĐCS B')];
    const clusterId = await newCluster(office);
    const [first = ''] = await join(
      office,
      clusterId,
      unitIds.map((unitId) => member({ unitId })),
    );
    const asked = { about: 'CLUSTER' as const, id: clusterId, year: 2023, onDate: '2023-12-20' };
    const ask = async () =>
      (await tryOnPaper(office.database.reader, asked, null)).map(({ code, outcome, lookedAt }) => [
        code,
        outcome,
        lookedAt,
      ]);
    expect(await ask()).toEqual([
      ['C18', 'UNKNOWN', 'chưa có đơn vị được suy tôn dẫn đầu 2023'],
      ['C23', 'UNKNOWN', 'chưa có trưởng, phó năm 2024'],
    ]);
    const roles = [{ memberId: first, role: 'LEAD' as const, basis: '' }];
    await office.write((unit) => setRoles(unit, { clusterId, year: 2024, seen: [], roles }));
    const batch = batchInputSchema.parse({ year: 2023, title: 'Cờ thi đua', unitName: 'Cụm 1' });
    const flag = (unitId: string, name: string, award: Partial<NominationInput>) =>
      nominationInputSchema.parse({ subject: 'COLLECTIVE', unitId, name, awardCode: 'CO_LDLD', ...award });
    const lines = [flag(unitIds[0] ?? '', 'CĐCS A', {}), flag(unitIds[1] ?? '', 'CĐCS B', { awardCode: 'CO_TLD' })];
    await office.write((unit) => startBatch(unit, batch, lines));
    expect(await ask()).toEqual([
      ['C18', 'MISSED', 'CĐCS B không nằm trong 1 đơn vị được bầu cờ'],
      ['C23', 'MET', 'đã xét năm 2023: CĐCS A'],
    ]);
  });

  it('keeps why a unit is barred beside its figures, and asks the rules with it (C25, C14)', async () => {
    const { id: unitId, name } = await anyUnit(office);
    const figure = unitFigureSchema.parse({ year: 2023, workers: 12 });
    await office.write((unit) => saveFigures(unit, { unitId, figure, version: null }));
    const marks = { fatalAccidents: 1, barredReason: 'Chủ tịch bị cảnh cáo' };
    await office.write((unit) => saveUnitMarks(unit, { unitId, year: 2023, marks, version: null }));
    const stale = office.write((unit) => saveUnitMarks(unit, { unitId, year: 2023, marks, version: null }));
    expect(await codeOf(stale)).toBe('STALE_VERSION');
    await office.write((unit) => saveFigures(unit, { unitId, figure: { ...figure, members: 9 }, version: 1 }));
    await office.write((unit) => removeFigures(unit, { unitId, year: 2023, version: 2 }));
    expect(await findMarks(office.database.reader, unitId, 2023)).toEqual({ ...marks, version: 1 });
    const asked = nominee({ subject: 'COLLECTIVE', unitId, name, awardCode: 'CO_TLD_CD' });
    expect(await said(office, asked, 'C25')).toMatchObject({ outcome: 'MISSED' });
    expect((await said(office, asked, 'C14')).lookedAt).toContain('1 vụ tai nạn chết người 2023');
    await office.write((unit) => saveUnitMarks(unit, { unitId, year: 2022, marks, version: null }));
    expect((await findMarks(office.database.reader, unitId, 2022)).version).toBe(1);
    const cleared = { fatalAccidents: null, barredReason: '' };
    await office.write((unit) => saveUnitMarks(unit, { unitId, year: 2022, marks: cleared, version: 1 }));
    const last = await office.database
      .reader('audit_log')
      .where('action', 'eligibility.saveUnitMarks')
      .orderBy('seq', 'desc')
      .first<{ summary: string; detail: string }>('summary', 'detail');
    expect(last.summary).toBe(`Ghi tai nạn chết người, lý do không xét năm 2022 của ${name}`);
    expect(JSON.parse(last.detail)).toEqual({ year: 2022, before: marks, after: cleared });
  });
});
