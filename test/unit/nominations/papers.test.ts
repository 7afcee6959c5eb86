import { describe, expect, it } from 'vitest';
import type { RuleFinding } from '#core/eligibility/rule.ts';
import { nominationListPapers, type PrintedLine } from '#core/nominations/nominationListPaper.ts';
import { submissionLetter, type SubmissionSource } from '#core/nominations/submissionLetter.ts';

const MISSED: RuleFinding = {
  ruleId: 'r',
  code: 'C05',
  name: 'Ba năm CSTĐCS',
  severity: 'BLOCK',
  outcome: 'MISSED',
  lookedAt: 'CSTĐCS 2021, 2022, thiếu 2023',
  message: 'Thiếu CSTĐCS năm 2023.',
  basis: '',
  verified: true,
};

const line = (changes: Partial<PrintedLine> = {}): PrintedLine => ({
  subject: 'INDIVIDUAL',
  honorific: '',
  name: 'Lò Văn Bình',
  position: 'Ủy viên BCH',
  unitName: 'CĐCS Sở Y tế',
  awardCode: 'BK_LDLD',
  awardName: 'Bằng khen của LĐLĐ tỉnh',
  fallbackAwardName: '',
  awardKind: 'COMPREHENSIVE',
  theme: '',
  achievement: '',
  findings: [],
  overrideReason: '',
  note: '',
  ...changes,
});

const unit = (changes: Partial<PrintedLine> = {}) =>
  line({ subject: 'COLLECTIVE', name: 'CĐCS Sở Tài chính', position: '', unitName: 'CĐVC tỉnh', ...changes });

const source = (changes: Partial<SubmissionSource> = {}): SubmissionSource => ({
  issuer: { superiorName: 'LĐLĐ tỉnh Lai Châu', name: 'Công đoàn Viên chức tỉnh' },
  number: '12/TTr-CĐVC',
  place: 'Lai Châu',
  submittedOn: '2024-12-05',
  mark: '',
  title: 'Đề nghị khen thưởng năm 2024',
  year: 2024,
  unitName: 'Công đoàn Viên chức tỉnh',
  addressee: 'Ban Thường vụ LĐLĐ tỉnh Lai Châu',
  procedure: 'CHUNG',
  bases: ['Luật Thi đua, khen thưởng ngày 15/6/2022', 'Theo Hướng dẫn số 10/HD-LĐLĐ;'],
  meetings: [],
  lines: [unit(), line(), line({ name: 'Vàng A Sử' })],
  signature: { titles: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'], remark: '', name: 'Nguyễn Văn An' },
  ...changes,
});

describe('tờ trình', () => {
  it('counts what it asks for, award by award', () => {
    const { counts, request } = submissionLetter(
      source({ lines: [unit({ awardName: 'Cờ thi đua' }), unit(), line()] }),
    );
    expect(counts).toEqual(['Cờ thi đua: 01 tập thể;', 'Bằng khen của LĐLĐ tỉnh: 01 tập thể, 01 cá nhân.']);
    expect(request).toContain('02 tập thể, 01 cá nhân');
  });

  it('says every basis once as "Căn cứ …;"', () => {
    expect(submissionLetter(source({ meetings: ['“Họp xét” ngày 20/11/2024'] })).bases).toEqual([
      'Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;',
      'Theo Hướng dẫn số 10/HD-LĐLĐ;',
      'Căn cứ kết quả bỏ phiếu tại “Họp xét” ngày 20/11/2024;',
    ]);
  });

  it('tells each rule that was set aside, with the reason', () => {
    const told = line({ findings: [MISSED], overrideReason: 'Nghỉ thai sản năm 2023.' });
    expect(submissionLetter(source({ lines: [told, line({ findings: [MISSED] })] })).overrides).toEqual([
      'Lò Văn Bình (Bằng khen của LĐLĐ tỉnh), chưa đạt “Ba năm CSTĐCS”. Lý do vẫn đề nghị: Nghỉ thai sản năm 2023.',
    ]);
  });
});

describe('danh sách đề nghị', () => {
  const papers = (lines: PrintedLine[]) =>
    nominationListPapers({
      maker: {
        issuer: { superiorName: '', name: 'CĐVC tỉnh' },
        place: 'Lai Châu',
        madeOn: '2024-12-05',
        preparedBy: '',
        signature: { titles: [], remark: '', name: '' },
      },
      mark: '',
      title: 'Đề nghị khen thưởng năm 2024',
      number: '12/TTr-CĐVC',
      submittedOn: '2024-12-05',
      unitName: 'CĐVC tỉnh',
      lines,
    });

  const paper = (lines: PrintedLine[]) => {
    const [only, ...others] = papers(lines);
    expect(others).toEqual([]);
    if (!only) throw new Error('there is always a list');
    return only.paper;
  };

  it('keeps collectives and people in lists of their own, each with its columns, numbered from 1', () => {
    const lists = papers([line(), unit(), line({ name: 'Vàng A Sử' })]);
    expect(lists.map(({ subject, paper: list }) => [subject, list.titleLines[0]])).toEqual([
      ['COLLECTIVE', 'DANH SÁCH TẬP THỂ'],
      ['INDIVIDUAL', 'DANH SÁCH CÁ NHÂN'],
    ]);
    expect(lists.map(({ paper: list }) => list.rows.map(({ cells }) => cells.slice(0, 2)))).toEqual([
      [[1, 'CĐCS Sở Tài chính']],
      [
        [1, 'Lò Văn Bình'],
        [2, 'Vàng A Sử'],
      ],
    ]);
    expect(lists.map(({ paper: list }) => list.columns.some(({ head }) => head === 'Chức vụ'))).toEqual([false, true]);
    expect(lists.map(({ paper: list }) => list.closing)).toEqual([
      'Danh sách có 01 tập thể./.',
      'Danh sách có 02 cá nhân./.',
    ]);
    expect(papers([]).map(({ paper: list }) => list.closing)).toEqual(['Chưa có đề nghị nào./.']);
  });

  it('prints the reason a rule was set aside, and what is given instead', () => {
    const { columns, rows } = paper([
      line({ findings: [MISSED], overrideReason: 'Nghỉ thai sản năm 2023' }),
      line({ fallbackAwardName: 'Bằng khen của LĐLĐ tỉnh' }),
    ]);
    expect(columns.at(-1)?.head).toBe('Ghi chú');
    expect(rows.map(({ cells }) => cells.at(-1))).toEqual([
      'Vẫn đề nghị dù chưa đạt “Ba năm CSTĐCS”: Nghỉ thai sản năm 2023',
      'Nếu cấp trên không tặng: Bằng khen của LĐLĐ tỉnh',
    ]);
  });

  it('has no columns nobody fills', () => {
    expect(paper([unit()]).columns.map(({ head }) => head)).toEqual([
      'STT',
      'Tên tập thể',
      'Đơn vị',
      'Loại khen thưởng',
      'Danh hiệu, hình thức đề nghị',
    ]);
  });
});
