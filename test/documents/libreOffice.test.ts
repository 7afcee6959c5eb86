import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AwardRecord } from '#core/people/awardRecord.ts';
import { writePersonRecordXlsx } from '#service/documents/personRecordXlsx.ts';
import { exportList, scratchFolder } from './exportHelpers.ts';
import { hasLibreOffice, printedPages } from './printing.ts';
import { listOf, manyPersons, mixedByReason, volleyballTeams } from './sampleLists.ts';
import { pageBreaks, rawParts } from './sheetDescription.ts';

/** Tables that go on over several pages, each with its own head. */
function longRecord(): AwardRecord {
  const years = Array.from({ length: 40 }, (_, index) => 1984 + index);
  const decision = 'Quyết định số 30/QĐ-LĐLĐ ngày 08 tháng 12 của Ban Thường vụ Liên đoàn Lao động tỉnh Lai Châu';
  return {
    issuer: { superiorName: 'Tổng Liên đoàn Lao động Việt Nam', name: 'LĐLĐ tỉnh Lai Châu', place: 'Lai Châu' },
    ...{ madeOn: '2024-02-01', fullName: 'Đỗ Thị Thúy', facts: [{ label: 'Ngày sinh', value: '12/03/1960' }] },
    posts: years.map((year) => ({ period: `Năm ${year}`, post: 'Ủy viên Ban Chấp hành, CĐCS xã Bum Nưa' })),
    gradings: years.map((year) => ({ year, grade: 'Hoàn thành tốt nhiệm vụ', note: '' })),
    titles: years.map((year) => ({ year, name: 'Chiến sĩ thi đua cơ sở', decision })),
    ...{ forms: [], disciplines: [], preparedBy: 'Nguyễn Thu Trà', signer: null },
  };
}

describe.skipIf(!hasLibreOffice)('printed through LibreOffice', () => {
  it('each list takes the pages its breaks say', async () => {
    const folder = await scratchFolder();
    const samples = {
      'mot-trang': volleyballTeams(),
      'ba-trang': mixedByReason(),
      'hai-nghin-dong': listOf(manyPersons(2_001)),
    };
    const files = Object.entries(samples).map(([name, sample]) => ({
      name,
      sample,
      xlsx: path.join(folder, `${name}.xlsx`),
    }));
    for (const { sample, xlsx } of files) await exportList(sample, xlsx);
    const record = path.join(folder, 'ly-lich.xlsx');
    await writePersonRecordXlsx({ record: longRecord(), targetPath: record, signal: new AbortController().signal });
    const written = [...files, { name: 'ly-lich', xlsx: record }];
    const pages = await printedPages(
      folder,
      written.map(({ xlsx }) => xlsx),
    );
    for (const { name, xlsx } of written) {
      expect(pages[name], name).toBe(pageBreaks(await rawParts(xlsx)).length + 1);
    }
    expect(pages).toMatchObject({ 'mot-trang': 1, 'ba-trang': 3 });
    await rm(folder, { recursive: true });
  }, 120_000);
});
