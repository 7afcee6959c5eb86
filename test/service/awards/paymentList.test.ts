import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportPaymentListJob } from '#service/awards/exportPaymentList.ts';
import { setSharedAmount } from '#service/awards/sharedAmounts.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import { scratchFolder } from '../../documents/exportHelpers.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { line, makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { decisionsIn } from './decisionFixture.ts';

describeOnEachEngine('danh sách ký nhận tiền thưởng', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());
  const { draft, issued, revoke, issue, lines } = decisionsIn(() => office);

  const written = async (id: string) => {
    const files = new FileDepot();
    const job = exportPaymentListJob(office.database, { id, outbox: await scratchFolder(), files });
    const { fileToken, suggestedName } = await job({ signal: new AbortController().signal, progress: () => undefined });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(files.find(fileToken).path);
    const [sheet] = workbook.worksheets;
    const rows: string[] = [];
    sheet?.eachRow((row) => {
      const cells: string[] = [];
      row.eachCell((cell) => {
        if (!cell.isMerged || cell.master === cell) cells.push(cell.text);
      });
      rows.push(cells.join(' | '));
    });
    return { rows, suggestedName };
  };
  const flat = (flatAmount: number) => ({ amountSource: 'FLAT', flatAmount }) as const;

  it('tells who takes which sum, names the prize won, and leaves out who gets no money', async () => {
    const id = await issued({ moneyArticle: 'NONE' }, [
      line({ name: 'Đội A', awardCode: 'GIAI', achievement: 'Giải Nhất', ...flat(2_000_000) }),
      line({ name: 'Đội B', awardCode: 'GIAI', achievement: 'Giải Phong cách', ...flat(0) }),
      line({ name: 'Lò Văn C', subject: 'INDIVIDUAL', unitName: 'CĐCS xã Bum Nưa', position: 'Chủ tịch' }),
    ]);
    const { rows, suggestedName } = await written(id);
    expect(suggestedName).toBe('Ký nhận tiền thưởng QĐ 30-QĐ-LĐLĐ.xlsx');
    for (const row of [
      'DANH SÁCH KÝ NHẬN TIỀN THƯỞNG',
      '(Kèm theo Quyết định số 30/QĐ-LĐLĐ ngày 08 tháng 12 năm 2023 của Ban Thường vụ Liên đoàn Lao động tỉnh Lai Châu)',
      'I. TẬP THỂ: 01 tập thể',
      '1 | Đội A | Giải Nhất | 2000000',
      '1 | Lò Văn C | CĐCS xã Bum Nưa | Bằng khen của LĐLĐ tỉnh Lai Châu | 720000',
      'Tổng cộng (I + II) | 2720000',
      'NGƯỜI LẬP | KẾ TOÁN | THỦ TRƯỞNG ĐƠN VỊ',
    ])
      expect(rows).toContain(row);
    expect(rows.join('\n')).not.toContain('Đội B');
    expect(rows.join('\n')).not.toContain('DỰ THẢO');
  });

  it('has the sum several get together once, and carries the mark of a decision out of force', async () => {
    const id = await draft(
      {},
      ['A', 'B', 'C'].map((name) => line({ name })),
    );
    const lineIds = (await lines(id)).slice(0, 2).map((each) => each.id);
    await office.write((unit) => setSharedAmount(unit, { id, lineIds, amount: 3_000_000 }));
    await issue(id);
    await revoke(id);
    const { rows } = await written(id);
    expect(rows).toContain('ĐÃ THU HỒI');
    expect(rows.some((row) => row.startsWith('Tiền thưởng chung của 02 tập thể | 3000000'))).toBe(true);
    expect(rows.some((row) => row.startsWith('Tổng cộng | 4440000'))).toBe(true);
  });

  it('is of issued decisions that pay something', async () => {
    await expect(written(await draft())).rejects.toMatchObject({ code: 'DECISION_NOT_ISSUED' });
    const unpaid = await issued({}, [line(flat(0))]);
    await expect(written(unpaid)).rejects.toMatchObject({ code: 'DECISION_PAYS_NOTHING' });
  });
});
