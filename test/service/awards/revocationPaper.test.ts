import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportRevocationJob } from '#service/awards/exportRevocation.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import { scratchFolder } from '../../documents/exportHelpers.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { line, makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { wordsOf } from '../../support/wordTemplate.ts';
import { decisionsIn, REVOCATION } from './decisionFixture.ts';

describeOnEachEngine('quyết định hủy bỏ quyết định khen thưởng', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());
  const { issued, revoke } = decisionsIn(() => office);

  const written = async (id: string) => {
    const files = new FileDepot();
    const job = exportRevocationJob(office.database, { id, outbox: await scratchFolder(), files });
    const { fileToken, suggestedName } = await job({ signal: new AbortController().signal, progress: () => undefined });
    return { words: wordsOf(await readFile(files.find(fileToken).path)), suggestedName };
  };

  it('says what is revoked and why, by the law of that day, and what is taken back', async () => {
    const id = await issued({}, [line(), line({ name: 'Lò Văn C', subject: 'INDIVIDUAL' })]);
    await revoke(id);
    const { words, suggestedName } = await written(id);
    expect(suggestedName).toBe('Quyết định thu hồi QĐ 30-QĐ-LĐLĐ.docx');
    const revoked =
      'Quyết định số 30/QĐ-LĐLĐ ngày 08 tháng 12 năm 2023 của Ban Thường vụ Liên đoàn Lao động tỉnh Lai Châu về việc khen thưởng thử';
    for (const said of [
      'Số: 40/QĐ-LĐLĐ',
      'Lai Châu, ngày 10 tháng 01 năm 2024',
      'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;',
      'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết',
      `Căn cứ ${revoked}.`,
      `Điều 1. Hủy bỏ ${revoked}, đã khen thưởng 01 tập thể, 01 cá nhân. Lý do: Khai sai thành tích.`,
      'Điều 2. Thu hồi hiện vật khen thưởng và tiền thưởng đã trao cho các tập thể, cá nhân theo Quyết định nêu tại Điều 1; tổng số tiền thưởng là 2.160.000 đồng (Bằng chữ: Hai triệu một trăm sáu mươi nghìn đồng).',
      'các tập thể, cá nhân có tên tại Quyết định số 30/QĐ-LĐLĐ chịu trách nhiệm thi hành Quyết định này./.',
      '- Như Điều 3;',
    ])
      expect(words).toContain(said);
    for (const unsaid of ['lương cơ sở', 'ĐÃ THU HỒI', 'DỰ THẢO']) expect(words).not.toContain(unsaid);
  });

  it('leaves room for a number not recorded, and asks no money back where none was given', async () => {
    const id = await issued({}, [line({ amountSource: 'FLAT', flatAmount: 0 })]);
    await revoke(id, { ...REVOCATION, documentNumber: '' });
    const { words } = await written(id);
    expect(words).toContain('Số: ......');
    expect(words).not.toContain('tiền thưởng');
    expect(words).toContain('Điều 2. Thu hồi hiện vật khen thưởng đã trao cho các tập thể theo');
  });

  it('is of a decision that was revoked', async () => {
    await expect(written(await issued())).rejects.toMatchObject({ code: 'DECISION_NOT_REVOKED' });
  });
});
