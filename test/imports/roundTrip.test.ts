import { expect, it } from 'vitest';
import type { AwardList, AwardListLine } from '#core/awards/awardList.ts';
import { writeAwardListXlsx } from '#service/documents/awardListXlsx.ts';
import { previewAwardListImport } from '#service/imports/awardListImport.ts';
import { AWARD_TYPES, PRICING } from '../unit/imports/sheetFixture.ts';
import { exportList } from '../documents/exportHelpers.ts';
import { sharedPrize } from '../documents/sampleLists.ts';
import { temporaryFolder } from './workbookFixture.ts';

const at = temporaryFolder();
const REASON = 'Có thành tích xuất sắc trong phong trào thi đua năm 2024';

function lineOf(subject: AwardListLine['subject'], index: number): AwardListLine {
  const isPerson = subject === 'INDIVIDUAL';
  return {
    subject,
    reason: REASON,
    honorific: '',
    name: isPerson ? `Lò Văn ${index}` : `Công đoàn cơ sở Trường Mầm non số ${index}`,
    position: isPerson ? 'Chủ tịch' : '',
    unitName: isPerson ? `CĐCS Sở Y tế ${index}` : '',
    achievement: '',
    awardName: 'Bằng khen của Liên đoàn Lao động tỉnh',
    coefficient: isPerson ? 40 : 80,
    baseSalary: 1_800_000,
    amount: isPerson ? 720_000 : 1_440_000,
    sharedAmountId: null,
    note: '',
  };
}

// Up to 2.000 lines the list is written as a document, above that as a stream.
it.each([
  [17, 25],
  [1, 0],
  [1_000, 1_500],
])('a list of %d collectives and %d people we wrote is read back whole', async (collectives, people) => {
  const lines = [
    ...Array.from({ length: collectives }, (_, i) => lineOf('COLLECTIVE', i + 1)),
    ...Array.from({ length: people }, (_, i) => lineOf('INDIVIDUAL', i + 1)),
  ];
  const total = lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const section = (subject: AwardListLine['subject'], count: number) => ({
    subject,
    count,
    amount: lines.filter((line) => line.subject === subject).reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    reasons: [{ text: REASON, count }],
  });
  const list: AwardList = {
    issuer: {
      superiorName: 'Tổng Liên đoàn Lao động Việt Nam',
      name: 'Liên đoàn Lao động tỉnh Lai Châu',
      decidingBody: 'Ban Thường vụ Liên đoàn Lao động tỉnh Lai Châu',
    },
    titleLines: ['Tập thể, cá nhân được tặng Bằng khen của Liên đoàn Lao động tỉnh Lai Châu năm 2024'],
    decisionNumber: '356/QĐ-LĐLĐ',
    decidedOn: '2024-06-25',
    signer: null,
    preparedBy: 'Nguyễn Thị Hạnh',
    mark: '',
    placement: 'ANNEX',
    payment: null,
    moneyArticle: 'AMOUNTS',
    registerFrom: null,
    sharedAmounts: [],
    style: { showNationalHeader: true, showSignatures: true, showPreparedBy: true, tableFontSize: 13 },
    uses: {
      honorific: false,
      position: people > 0,
      unitName: people > 0,
      achievement: false,
      awardName: false,
      coefficient: true,
      note: false,
    },
    sections: [section('COLLECTIVE', collectives), section('INDIVIDUAL', people)].filter(({ count }) => count > 0),
    totalAmount: total,
  };
  const path = at(`danh-sach-${lines.length}.xlsx`);
  const signal = new AbortController().signal;
  await writeAwardListXlsx({ list, lines: pagesOf(lines), targetPath: path, signal, onProgress: () => undefined });

  const request = { path, options: { skipErrors: false }, awardTypes: AWARD_TYPES, existing: [], ...PRICING };
  const read = await previewAwardListImport(request);
  expect(read.lines.flatMap(({ issues }) => issues)).toEqual([]);
  expect(read.counts).toMatchObject({ ok: lines.length, collectives, individuals: people, amount: total });
  expect(read.lines.map(({ line }) => [line.subject, line.name, line.position, line.unitName, line.reason])).toEqual(
    lines.map((line) => [line.subject, line.name, line.position, line.unitName, line.reason]),
  );
});

it('the row of a shared sum is read back as a sum, not as a recipient', async () => {
  const sample = sharedPrize();
  const path = at('tong-chung.xlsx');
  await exportList(sample, path);
  const request = { path, options: { skipErrors: false }, awardTypes: AWARD_TYPES, existing: [], ...PRICING };
  const read = await previewAwardListImport(request);
  expect(read.lines.map(({ line }) => line.name)).toEqual(sample.lines.map(({ name }) => name));
});

// eslint-disable-next-line @typescript-eslint/require-await -- the exporter asks for pages as they come from a database
async function* pagesOf(lines: AwardListLine[]): AsyncGenerator<AwardListLine[]> {
  for (let start = 0; start < lines.length; start += 500) yield lines.slice(start, start + 500);
}
