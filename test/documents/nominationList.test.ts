import { expect, it } from 'vitest';
import { nominationListPapers, type PrintedLine } from '#core/nominations/nominationListPaper.ts';
import { NATIONAL_NAME } from '#service/documents/paper/nationalHeader.ts';
import { allTexts, exportedPaper } from './paperHelpers.ts';

const LINE: PrintedLine = {
  ...{ subject: 'INDIVIDUAL', honorific: 'Ông', name: 'Lò Văn Bình', position: 'Chủ tịch Công đoàn cơ sở' },
  ...{ unitName: 'Công đoàn cơ sở Trường Phổ thông dân tộc bán trú THCS Pa Ủ', awardCode: 'BK_LDLD' },
  ...{ awardKind: 'COMPREHENSIVE', theme: '', achievement: '', findings: [], overrideReason: '', note: '' },
  ...{ awardName: 'Bằng khen của LĐLĐ tỉnh Lai Châu', fallbackAwardName: '' },
};
const COLLECTIVE: PrintedLine = {
  ...LINE,
  ...{ subject: 'COLLECTIVE', honorific: '', name: LINE.unitName, position: '', unitName: 'LĐLĐ huyện Mường Tè' },
};

it('writes the office on one line above its list of collectives and above that of people alike', async () => {
  const lists = nominationListPapers({
    maker: {
      issuer: { superiorName: 'Tổng Liên đoàn Lao động Việt Nam', name: 'Liên đoàn Lao động thành phố Lai Châu' },
      ...{ place: 'Lai Châu', madeOn: '2023-12-01', preparedBy: '' },
      signature: { titles: ['CHỦ TỊCH'], remark: '', name: '' },
    },
    ...{ mark: '', title: 'Đề nghị khen thưởng năm 2023', number: '12/TTr-CĐ', submittedOn: '2023-12-01' },
    unitName: 'LĐLĐ huyện Mường Tè',
    lines: [COLLECTIVE, LINE],
  });
  expect(lists).toHaveLength(2);
  for (const { paper } of lists) {
    const [first, second] = allTexts((await exportedPaper(paper)).sheet);
    expect(first).toEqual(['TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM', NATIONAL_NAME]);
    expect(second?.[0]).toBe('LIÊN ĐOÀN LAO ĐỘNG THÀNH PHỐ LAI CHÂU');
  }
});
