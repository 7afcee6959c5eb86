import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { computeScore } from '#core/clusters/scores/computeScore.ts';
import { partsOf } from '#db/clusters/scores/partStore.ts';
import { previewReturned, readAndTake } from '#service/clusters/scores/takeReturned.ts';
import type { ReturnedFile } from '#service/clusters/scores/judgeReturned.ts';
import { lockYear } from '#service/clusters/lockYear.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import { temporaryFolder } from '../../../imports/workbookFixture.ts';
import { describeOnEachEngine } from '../../../support/engines.ts';
import { present } from '../../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../../support/testOffice.ts';
import { entry, EVERYTHING } from '../../../unit/clusters/scores/templateFixture.ts';
import { FOUR_QUARTERS, scoringCluster, type ScoringCluster } from './scoreFixture.ts';
import { formFile, OpenForm, type FormAsked } from './formFixture.ts';

const at = temporaryFolder();
let fileNumber = 0;

describeOnEachEngine('score sheets that come back', (makeTarget) => {
  let office: TestOffice;
  let depot: FileDepot;

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    depot = new FileDepot();
  });
  afterEach(() => office.close());

  const deposit = async (content: Buffer, name = 'tra-ve.xlsx') => {
    const path = at(`${++fileNumber}.xlsx`);
    await writeFile(path, content);
    return depot.deposit(path, name);
  };
  const returned = async (cluster: ScoringCluster, fill: (form: OpenForm) => void, asked: FormAsked = {}) => {
    const form = await OpenForm.open(await formFile(office, cluster, asked));
    fill(form);
    return deposit(await form.save());
  };
  const preview = (cluster: ScoringCluster, ...fileTokens: string[]) =>
    previewReturned(office.database.reader, depot, { yearId: cluster.yearId, fileTokens });
  const take = (cluster: ScoringCluster, files: readonly ReturnedFile[], asFinal = true) =>
    readAndTake(depot, (work) => office.write(work), {
      yearId: cluster.yearId,
      files,
      asFinal,
      scoredOn: '2025-12-25',
    });
  const parts = async (cluster: ScoringCluster, place = 0) =>
    partsOf(office.database.reader, await cluster.sheetOf(place));
  const quarters = (form: OpenForm, ...points: (number | string)[]) =>
    points.forEach((value, index) => form.fill(`TC${index + 1}.1`, 'SELF', value));

  it('are known by what they carry, whatever their name, and are taken in at once', async () => {
    const cluster = await scoringCluster(office, { members: 2, template: FOUR_QUARTERS });
    const first = await returned(cluster, (form) => {
      quarters(form, 24, 22, 24, '20,5');
      form.fill('TC2.1', 'note', '  Vượt   chỉ tiêu ');
    });
    const second = await returned(cluster, (form) => quarters(form, 25, 24, 24, 24), { place: 1 });
    const files = await preview(cluster, first, second);
    expect(files.map(({ memberName, part, total, verdict }) => [memberName, part, total, verdict])).toEqual([
      ['LĐLĐ huyện số 1', 'SELF', 90_50, 'READY'],
      ['LĐLĐ huyện số 2', 'SELF', 97_00, 'READY'],
    ]);
    expect(await parts(cluster)).toEqual([]);

    expect(await take(cluster, files)).toEqual({ taken: 2 });
    expect(await parts(cluster)).toMatchObject([
      {
        part: 'SELF',
        status: 'FINAL',
        total: 90_50,
        scoredBy: 'LĐLĐ huyện số 1',
        scoredOn: '2025-12-25',
        fileName: 'tra-ve.xlsx',
        version: 1,
      },
    ]);
    const [part] = await parts(cluster);
    expect(part?.entries[1]).toMatchObject({ key: 'TC2.1', points: 22_00, note: 'Vượt chỉ tiêu' });
    expect(await office.database.reader('audit_log').orderBy('seq', 'desc').first('summary')).toEqual({
      summary: 'Cụm thi đua LĐLĐ các huyện, thành phố, năm 2025: nhận 2 bảng chấm điểm gửi về (tự chấm 2)',
    });
  });

  it('tell how many criteria were left empty: no points, once they are taken in as final', async () => {
    const cluster = await scoringCluster(office, { members: 1, template: FOUR_QUARTERS });
    const token = await returned(cluster, (form) => form.fill('TC1.1', 'SELF', 24).fill('TC4.1', 'SELF', 20));
    const [file] = await preview(cluster, token);
    expect(file).toMatchObject({ missing: 2, total: 44_00, verdict: 'WARNED' });
    await take(cluster, [present(file)], false);
    expect(await parts(cluster)).toMatchObject([{ status: 'DRAFT', total: 44_00 }]);
  });

  it('bring back everything a template can ask', async () => {
    const cluster = await scoringCluster(office, { members: 1, template: EVERYTHING });
    const token = await returned(cluster, (form) => {
      form.fill('1.10', 'plan', 100).fill('1.10', 'actual', 1.08);
      const percentCell = form.cell('1.10', 'actual');
      // A style is shared by all cells that look alike.
      percentCell.style = { ...percentCell.style, numFmt: '0%' };
      form.fill('1.2', 'plan', 5).fill('1.2', 'actual', 4);
      form.fill('1.3', 'actual', 'khá').fill('1.4', 'SELF', 20.25);
      form.fill('b', 'SELF', 5).fill('p', 'actual', 2).fill('late', 'actual', 12).fill('k', 'actual', 'Có');
    });
    const [file] = await preview(cluster, token);
    expect(file?.issues).toEqual([]);
    const entries = [
      entry('1.10', { plan: 100_00, actual: 108_00 }),
      entry('1.2', { plan: 5_00, actual: 4_00 }),
      entry('1.3', { grade: 'Khá' }),
      entry('1.4', { points: 20_25 }),
      entry('b', { points: 5_00 }),
      entry('p', { count: 2 }),
      entry('late', { count: 12 }),
      entry('k', { count: 1 }),
    ];
    // 20 + 20 + 7,5 + 20,25 + thưởng 5 + vượt 3 (1,6 + 2, at most 3) − 5 − 10
    expect(computeScore(EVERYTHING, entries, 'SELF').total).toBe(60_75);
    expect(file).toMatchObject({ total: 60_75, verdict: 'READY' });
    await take(cluster, [present(file)]);
    expect((await parts(cluster))[0]?.entries).toEqual(entries);
  });

  it('are sent out protected, with checks, live sums and what was saved', async () => {
    const cluster = await scoringCluster(office, { members: 1, template: EVERYTHING });
    await cluster.score(0, 'SELF', [entry('1.10', { plan: 50_00, actual: 55_00 }), entry('1.4', { points: 20_00 })]);
    const form = await OpenForm.open(await formFile(office, cluster, { part: 'APPRAISED' }));
    const { sheet } = form;
    expect(sheet.getRow(1).hidden).toBe(true);
    expect(sheet.getColumn(form.column('key')).hidden).toBe(true);
    expect(form.texts()).toEqual(
      expect.arrayContaining([
        'LĐLĐ TỈNH LAI CHÂU',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2025',
        'ĐƠN VỊ THẨM ĐỊNH',
        // What to write, and what it takes away, stands on the line.
        'Nề nếp sinh hoạt (chọn mức: Tốt 100% · Khá 75%)',
      ]),
    );
    const heads = ['no', 'name', 'max', 'plan', 'actual', 'SELF', 'APPRAISED', 'note'] as const;
    expect(heads.map((name) => sheet.getCell(form.headRow(), form.column(name)).text)).toEqual([
      'STT',
      'NỘI DUNG',
      'Điểm chuẩn',
      'Kế hoạch',
      'Thực hiện, số lần',
      'Điểm tự chấm',
      'Cụm chấm',
      'Báo cáo diễn giải',
    ]);
    expect((sheet as unknown as { sheetProtection: { sheet: boolean } }).sheetProtection.sheet).toBe(true);
    expect(form.cell('1.4', 'APPRAISED')).toMatchObject({
      protection: { locked: false },
      dataValidation: { type: 'decimal', formulae: [0, 25] },
    });
    expect(form.cell('1.4', 'SELF').protection).toBeUndefined();
    expect(form.cell('1.4', 'SELF').value).toBe(20);
    expect(form.cell('1.3', 'actual').dataValidation).toMatchObject({ type: 'list', formulae: ['"Tốt,Khá"'] });
    // The plan goes along, what was reached each side finds out for itself.
    expect(form.cell('1.10', 'plan').value).toBe(50);
    expect(form.cell('1.10', 'actual').value).toBeNull();
    expect(form.cell('1.10', 'APPRAISED').formula).toBe(
      `IF(OR(D${form.row('1.10')}="",E${form.row('1.10')}=""),0,ROUND(IF(D${form.row('1.10')}=0,1,MIN(1,E${form.row('1.10')}/D${form.row('1.10')}))*20,2))`,
    );
    const group = form.row('1.10') - 1;
    expect(sheet.getCell(group, form.column('APPRAISED')).formula).toBe(`SUM(G${group + 1}:G${group + 5})`);
    expect(sheet.getCell(group, form.column('SELF')).value).toBe(40);
  });

  it('say cell by cell what is wrong, and then are not taken in', async () => {
    const cluster = await scoringCluster(office, { members: 2, template: FOUR_QUARTERS });
    let row = 0;
    const bad = await returned(cluster, (form) => {
      row = form.row('TC1.1');
      quarters(form, 26, 'hai mươi', -1, 12.345);
    });
    const good = await returned(cluster, (form) => quarters(form, 25, 24, 24, 24), { place: 1 });
    const files = await preview(cluster, bad, good);
    expect(files.map(({ verdict }) => verdict)).toEqual(['REFUSED', 'READY']);
    expect(files[0]?.issues).toEqual([
      { cell: `D${row}`, key: 'TC1.1', severity: 'ERROR', message: '26 điểm vượt điểm chuẩn 25.' },
      {
        cell: `D${row + 2}`,
        key: 'TC2.1',
        severity: 'ERROR',
        message: '“Tiêu chuẩn 2”: phải là số, nhiều nhất hai chữ số thập phân.',
      },
      { cell: `D${row + 4}`, key: 'TC3.1', severity: 'ERROR', message: '“Tiêu chuẩn 3”: số không được âm.' },
      {
        cell: `D${row + 6}`,
        key: 'TC4.1',
        severity: 'ERROR',
        message: '“Tiêu chuẩn 4”: nhiều hơn hai chữ số thập phân.',
      },
    ]);
    await expect(take(cluster, files.toReversed())).rejects.toMatchObject({ code: 'SCORE_FILE_REFUSED' });
    expect([await parts(cluster), await parts(cluster, 1)]).toEqual([[], []]);
  });

  it('with something missing can be taken in once that was read', async () => {
    const cluster = await scoringCluster(office, { members: 1, template: FOUR_QUARTERS });
    const [file] = await preview(cluster, await returned(cluster, (form) => quarters(form, 25, '–', 20)));
    expect(file).toMatchObject({ verdict: 'WARNED', total: 45_00 });
    expect(file?.issues.map(({ key, severity }) => [key, severity])).toEqual([
      ['TC2.1', 'WARNING'],
      ['TC4.1', 'WARNING'],
    ]);
    await take(cluster, [present(file)], false);
    expect(await parts(cluster)).toMatchObject([{ status: 'DRAFT', total: 45_00 }]);
  });

  it('are refused when rows, texts or columns were changed', async () => {
    const cluster = await scoringCluster(office, { members: 1, template: FOUR_QUARTERS });
    const change = async (fill: (form: OpenForm) => void) => {
      const [file] = await preview(cluster, await returned(cluster, fill));
      return [
        file?.verdict,
        ...(file?.issues ?? []).filter(({ severity }) => severity === 'ERROR').map((issue) => issue.message),
      ];
    };
    expect(await change((form) => form.fill('TC1.1', 'key', null))).toEqual([
      'REFUSED',
      'Thiếu dòng “Tiêu chuẩn 1”: dòng đã bị xóa hoặc sửa mã.',
    ]);
    expect(await change((form) => form.fill('TC1.1', 'key', 'k:TC2.1'))).toHaveLength(4);
    expect(await change((form) => form.fill('TC1.1', 'key', 'k:TC9'))).toHaveLength(3);
    expect(await change((form) => form.fill('TC1.1', 'name', 'Tiêu chuẩn khác'))).toEqual([
      'REFUSED',
      'Nội dung dòng này khác mẫu đã gửi (“Tiêu chuẩn 1”).',
    ]);
    expect(await change((form) => form.fill('TC1.1', 'name', 'Tiêu  chuẩn 1 '))).toEqual(['WARNED']);
    expect(await change((form) => (form.sheet.getCell(1, form.column('SELF')).value = null))).toEqual([
      'REFUSED',
      'Tệp đã mất cột “Điểm tự chấm”; hãy nhập vào tệp đã gửi, không chép sang tệp khác.',
    ]);
    const [foreign] = await preview(
      cluster,
      await returned(cluster, (form) => (form.sheet.getCell(1, form.column('key')).value = 'khác')),
    );
    expect(foreign).toMatchObject({ verdict: 'REFUSED', memberName: null });
    expect(foreign?.refusal).toContain('không phải bảng chấm điểm');
  });

  it('are found when a column was put before the others and the sheet was moved', async () => {
    const cluster = await scoringCluster(office, { members: 1, template: FOUR_QUARTERS });
    const form = await OpenForm.open(await formFile(office, cluster));
    quarters(form, 25, 25, 25, 20);
    const rows: (string | number | null)[][] = [];
    form.sheet.eachRow({ includeEmpty: true }, (row) => {
      const cells = Array.from({ length: form.sheet.columnCount }, (_, index) => {
        const { value } = row.getCell(index + 1);
        return typeof value === 'object' && value !== null && 'result' in value ? Number(value.result) : value;
      });
      rows.push([null, ...(cells as (string | number | null)[])]);
    });
    const { default: ExcelJS } = await import('exceljs');
    const other = new ExcelJS.Workbook();
    other.addWorksheet('Ghi chú').addRow(['Gửi cụm']);
    other.addWorksheet('Bảng').addRows(rows);
    const token = await deposit(Buffer.from(await other.xlsx.writeBuffer()), 'Bản mới.xlsx');
    expect((await preview(cluster, token))[0]).toMatchObject({ verdict: 'READY', total: 95_00 });
  });

  it('of another year, cluster or template are told apart', async () => {
    const cluster = await scoringCluster(office, { members: 1, template: FOUR_QUARTERS });
    const other = await scoringCluster(office, { members: 1, template: FOUR_QUARTERS });
    const token = await returned(other, (form) => quarters(form, 1, 1, 1, 1));
    const [file] = await preview(cluster, token);
    expect(file).toMatchObject({ verdict: 'REFUSED', memberName: null });
    expect(file?.refusal).toContain('bảng chấm điểm năm 2025 của Cụm thi đua LĐLĐ các huyện, thành phố');
    await expect(take(cluster, [present(file)])).rejects.toMatchObject({ code: 'SCORE_FILE_REFUSED' });
  });

  it('that come twice, after the part was finished or after it was changed are told', async () => {
    const cluster = await scoringCluster(office, { members: 1, template: FOUR_QUARTERS });
    const make = () => returned(cluster, (form) => quarters(form, 20, 20, 20, 20));
    const [one, again] = [await make(), await make()];
    const twice = await preview(cluster, one, again);
    expect(twice.map(({ verdict }) => verdict)).toEqual(['READY', 'REFUSED']);
    expect(twice[1]?.refusal).toContain('Trùng với tệp tra-ve.xlsx');

    const typed = [1, 2, 3, 4].map((number) => entry(`TC${number}.1`, { points: 10_00 }));
    await cluster.score(0, 'SELF', typed, { isFinal: false });
    await expect(take(cluster, [present(twice[0])])).rejects.toMatchObject({ code: 'STALE_VERSION' });
    const [older] = await preview(cluster, one);
    expect(older).toMatchObject({ verdict: 'WARNED', previousTotal: 40_00, previousVersion: 1, total: 80_00 });
    expect(older?.issues[0]?.message).toContain('đang lưu 40 điểm');

    await cluster.score(0, 'SELF', typed);
    expect((await preview(cluster, one))[0]?.refusal).toContain('đã hoàn tất với 40 điểm');
    expect((await parts(cluster))[0]).toMatchObject({ total: 40_00, version: 2 });
  });

  it('are not taken in when the file was changed after the preview, or the year was locked', async () => {
    const cluster = await scoringCluster(office, { members: 1, template: FOUR_QUARTERS });
    const token = await returned(cluster, (form) => quarters(form, 20, 20, 20, 20));
    const files = await preview(cluster, token);
    await writeFile(depot.find(token).path, await formFile(office, cluster));
    await expect(take(cluster, files)).rejects.toMatchObject({ code: 'IMPORT_FILE_CHANGED' });
    const { yearId } = cluster;
    await office.write((unit) => lockYear(unit, { yearId, version: 1, reason: 'Đã tổng kết' }));
    await expect(take(cluster, files)).rejects.toMatchObject({ code: 'YEAR_LOCKED' });
    expect(await parts(cluster)).toEqual([]);
  });

  it('with several score sheets in one workbook are refused, so that none is lost', async () => {
    const cluster = await scoringCluster(office, { members: 2, template: FOUR_QUARTERS });
    const { default: ExcelJS } = await import('exceljs');
    const collected = new ExcelJS.Workbook();
    for (const place of [0, 1]) {
      const { sheet } = await OpenForm.open(await formFile(office, cluster, { place }));
      const page = collected.addWorksheet(`Đơn vị ${place + 1}`);
      // Without the rules of the letterhead: exceljs keeps pictures with their workbook.
      const drawn = { media: [] } as object;
      page.model = { ...sheet.model, ...drawn, id: page.id, name: page.name };
    }
    const token = await deposit(Buffer.from(await collected.xlsx.writeBuffer()));
    const [file] = await preview(cluster, token);
    expect(file).toMatchObject({ verdict: 'REFUSED', memberName: null });
    expect(file?.refusal).toContain('nhiều bảng chấm điểm (trang “Đơn vị 1”, “Đơn vị 2”)');
    expect(file?.refusal).toContain('mỗi đơn vị một tệp riêng');
    await expect(take(cluster, [present(file)])).rejects.toMatchObject({ code: 'SCORE_FILE_REFUSED' });
  });

  it('with more pages than are looked at are refused', async () => {
    const cluster = await scoringCluster(office, { members: 1, template: FOUR_QUARTERS });
    const { default: ExcelJS } = await import('exceljs');
    const long = new ExcelJS.Workbook();
    for (let page = 1; page <= 21; page++) long.addWorksheet(`Trang ${page}`);
    const [file] = await preview(cluster, await deposit(Buffer.from(await long.xlsx.writeBuffer())));
    expect(file?.refusal).toContain('hơn 20 trang tính');
  });

  it('that show another unit are to be looked at', async () => {
    const cluster = await scoringCluster(office, { members: 2, template: FOUR_QUARTERS });
    const token = await returned(cluster, (form) => {
      quarters(form, 25, 25, 25, 25);
      form.unitCell().value = 'Đơn vị: LĐLĐ huyện số 2';
    });
    const [file] = await preview(cluster, token);
    expect(file).toMatchObject({ verdict: 'WARNED', memberName: 'LĐLĐ huyện số 1' });
    expect(file?.issues).toMatchObject([{ cell: 'A10', severity: 'WARNING' }]);
    expect(file?.issues[0]?.message).toContain('“LĐLĐ huyện số 2” nhưng mang dấu bảng điểm của LĐLĐ huyện số 1');
  });

  it('for another part than the unit’s own say which they fill', async () => {
    const cluster = await scoringCluster(office, { members: 1, template: FOUR_QUARTERS });
    const messages = async (part: 'CROSS' | 'APPRAISED') => {
      const fill = (form: OpenForm) => [1, 2, 3, 4].forEach((number) => form.fill(`TC${number}.1`, part, 20));
      const [file] = await preview(cluster, await returned(cluster, fill, { part }));
      expect(file).toMatchObject({ verdict: 'WARNED', part, total: 80_00 });
      return file?.issues.map(({ message }) => message);
    };
    expect(await messages('APPRAISED')).toEqual([
      'Tệp này ghi vào phần Thẩm định của LĐLĐ huyện số 1, không phải phần tự chấm. Chỉ nhận nếu tệp do Cụm thi đua LĐLĐ các huyện, thành phố gửi về.',
    ]);
    expect(await messages('CROSS')).toEqual([
      'Tệp này ghi vào phần Chấm chéo của LĐLĐ huyện số 1, không phải phần tự chấm. Chưa phân công đơn vị chấm chéo; hãy phân công trước khi nhận.',
    ]);
  });

  it('that are no workbooks do not keep the others', async () => {
    const cluster = await scoringCluster(office, { members: 1, template: FOUR_QUARTERS });
    const good = await returned(cluster, (form) => quarters(form, 20, 20, 20, 20));
    const files = await preview(
      cluster,
      await deposit(Buffer.from('PDF')),
      await deposit(Buffer.alloc(0)),
      good,
      'gone',
    );
    expect(files.map(({ verdict }) => verdict)).toEqual(['REFUSED', 'REFUSED', 'READY', 'REFUSED']);
    for (const { refusal } of [files[0], files[1], files[3]].map(present))
      expect(refusal).toMatch(/Chưa nhập|Chưa ghi/u);
  });
});
