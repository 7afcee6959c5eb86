import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DecisionPaper } from '#core/papers/decisionPaper.ts';
import { writeDecisionDocx } from '#service/documents/word/decisionDocx.ts';
import { SAMPLE_PROFILE } from '#service/sample/laiChau.ts';
import { wordsOf } from '../support/wordTemplate.ts';
import { readFile } from 'node:fs/promises';
import { scratchFolder } from './exportHelpers.ts';
import { hasLibreOffice, printedPages } from './printing.ts';

const signal = new AbortController().signal;

const names = (count: number) =>
  Array.from({ length: count }, (_, index) => `Đội số ${index + 1}, Giải Ba nội dung nam;`);

function paper(groups: DecisionPaper['articles'][number]['groups'], mark = ''): DecisionPaper {
  return {
    template: 'AWARD_DECISION',
    issuer: SAMPLE_PROFILE,
    number: '212/QĐ-LĐLĐ',
    place: 'Lai Châu',
    issuedOn: '2023-12-08',
    mark,
    summary: 'Về việc tặng Bằng khen cho các đội bóng',
    decidingBody: SAMPLE_PROFILE.decidingBody,
    bases: ['Căn cứ Luật Thi đua, khen thưởng'],
    articles: [
      { text: 'Tặng Bằng khen, gồm:', groups },
      { text: 'Quyết định này có hiệu lực kể từ ngày ký./.', groups: [] },
    ],
    recipients: ['Như Điều 2;', 'Lưu: VT.'],
    signature: { titles: ['TM. BAN THƯỜNG VỤ', 'PHÓ CHỦ TỊCH'], remark: '', name: 'Lò Thị Minh Phương' },
  };
}

describe('quyết định khen thưởng in Word', () => {
  it('numbers lines of one kind, and groups of lines where there are several', async () => {
    const folder = await scratchFolder();
    const targetPath = path.join(folder, 'qd.docx');
    const written = async (groups: Parameters<typeof paper>[0], mark = '') => {
      await writeDecisionDocx({ paper: paper(groups, mark), targetPath, signal });
      return wordsOf(await readFile(targetPath));
    };
    const one = await written([{ title: '', lines: ['Đội A;', 'Đội B.'] }]);
    expect(one).toContain('1. Đội A;');
    expect(one).toContain('2. Đội B.');
    expect(one).not.toContain('DỰ THẢO');
    const several = await written(
      [
        { title: '01 tập thể:', lines: ['Đội A.'] },
        { title: '01 cá nhân:', lines: ['Lò Văn B.'] },
      ],
      'DỰ THẢO',
    );
    for (const said of ['DỰ THẢO', '1. 01 tập thể:', '- Đội A.', '2. 01 cá nhân:', '- Lò Văn B.', '- Như Điều 2;'])
      expect(several).toContain(said);
    await rm(folder, { recursive: true });
  });

  it.skipIf(!hasLibreOffice)(
    'prints a few names on one page and many on several',
    async () => {
      const folder = await scratchFolder();
      const papers = {
        few: paper([{ title: '', lines: names(6) }]),
        many: paper([
          { title: '60 tập thể:', lines: names(60) },
          { title: '40 tập thể:', lines: names(40) },
        ]),
      };
      const files = Object.keys(papers).map((name) => path.join(folder, `${name}.docx`));
      for (const [index, each] of Object.values(papers).entries())
        await writeDecisionDocx({ paper: each, targetPath: files[index] ?? '', signal });
      expect(await printedPages(folder, files)).toEqual({ few: 1, many: 4 });
      await rm(folder, { recursive: true });
    },
    120_000,
  );
});
