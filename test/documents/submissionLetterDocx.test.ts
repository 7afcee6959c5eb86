import { readFile } from 'node:fs/promises';
import path from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import type { SubmissionLetter } from '#core/nominations/submissionLetter.ts';
import { writeSubmissionLetterDocx } from '#service/documents/word/submissionLetterDocx.ts';
import { scratchFolder } from './exportHelpers.ts';

const PAPER: SubmissionLetter = {
  issuer: { superiorName: 'LĐLĐ tỉnh Lai Châu', name: 'Công đoàn Viên chức tỉnh' },
  number: '12/TTr-CĐVC',
  place: 'Lai Châu',
  submittedOn: '2024-12-05',
  mark: '',
  summary: 'Về việc đề nghị khen thưởng năm 2024',
  addressee: 'Ban Thường vụ LĐLĐ tỉnh Lai Châu',
  bases: ['Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;'],
  request: 'Công đoàn Viên chức tỉnh kính trình khen thưởng cho 01 tập thể, 02 cá nhân:',
  counts: ['Cờ thi đua: 01 tập thể;', 'Bằng khen: 02 cá nhân;'],
  overrides: [],
  attached: '(Kèm theo: Danh sách đề nghị khen thưởng)',
  closing: 'Công đoàn Viên chức tỉnh kính trình xem xét, quyết định./.',
  recipients: ['Như trên;', 'Lưu: VT.'],
  signature: { titles: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'], remark: '', name: 'Nguyễn Văn An' },
};

/** Texts of the paragraphs in order, a line break as " | ", empty ones left out. */
async function paragraphs(changes: Partial<SubmissionLetter> = {}): Promise<string[]> {
  const targetPath = path.join(await scratchFolder(), 'to-trinh.docx');
  await writeSubmissionLetterDocx({
    paper: { ...PAPER, ...changes },
    targetPath,
    signal: new AbortController().signal,
  });
  const zip = await JSZip.loadAsync(await readFile(targetPath));
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gsu)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>/gu)].map(([, text]) => text ?? ' | ').join(''),
    )
    .filter((text) => text !== '');
}

describe('tờ trình in Word', () => {
  it('says everything in the order of the form', async () => {
    expect(await paragraphs()).toEqual([
      'LĐLĐ TỈNH LAI CHÂU',
      'CÔNG ĐOÀN VIÊN CHỨC TỈNH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 12/TTr-CĐVC',
      'Lai Châu, ngày 05 tháng 12 năm 2024',
      'TỜ TRÌNH',
      'Về việc đề nghị khen thưởng năm 2024',
      'Kính gửi: Ban Thường vụ LĐLĐ tỉnh Lai Châu',
      'Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;',
      'Công đoàn Viên chức tỉnh kính trình khen thưởng cho 01 tập thể, 02 cá nhân:',
      '- Cờ thi đua: 01 tập thể;',
      '- Bằng khen: 02 cá nhân;',
      '(Kèm theo: Danh sách đề nghị khen thưởng)',
      'Công đoàn Viên chức tỉnh kính trình xem xét, quyết định./.',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'TM. BAN THƯỜNG VỤ | CHỦ TỊCH',
      'Nguyễn Văn An',
    ]);
  });

  it('tells what was set aside only where something was', async () => {
    const head = 'Các trường hợp chưa đạt đủ quy tắc, vẫn đề nghị:';
    expect(await paragraphs()).not.toContain(head);
    const texts = await paragraphs({ overrides: ['Lò Văn Bình: thiếu năm 2023;'] });
    expect(texts[texts.indexOf(head) + 1]).toBe('- Lò Văn Bình: thiếu năm 2023;');
  });

  it('leaves dots where number, place and day are open, and says that it is a draft', async () => {
    const texts = await paragraphs({ number: '', place: '', submittedOn: null, mark: 'DỰ THẢO' });
    expect(texts).toContain('DỰ THẢO');
    expect(texts.find((text) => text.startsWith('Số:'))).toMatch(/^Số: \.{3,}/u);
    expect(texts.some((text) => /^\.{3,}, ngày \.{3,}/u.test(text))).toBe(true);
    expect(texts.join('\n')).not.toMatch(/\{[#/@-]?[a-z_]+|undefined/u);
  });
});
