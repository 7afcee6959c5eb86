import type { ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';
import type { InsertRow } from '../insertInChunks.ts';

/** A template of a score sheet as it ships. */
export interface ShippedScoreTemplate {
  code: string;
  /** Of the paper it comes from. */
  year: number;
  name: string;
  basis: string;
  /** True only where every figure shipped was read in the paper or in a source quoting it. */
  verified: boolean;
  body: ScoreTemplate;
}

/** Points as papers write them, to hundredths. */
const of = (points: number) => points * 100;

/** A group of which only the maximum is known: one criterion worth all of it. */
const wholeGroup = (key: string, name: string, max: number) => ({
  key,
  name,
  criteria: [{ key: `${key}.1`, name, max: of(max), measure: { type: 'POINTS' as const }, appraisedOnly: false }],
});

const NO_GRADES = { bands: [], groupMinPercent: null, noZeroIn: [], heldAt: 0 };
const PLAIN = {
  allowOverScale: false,
  bonuses: [],
  penalties: [],
  knockouts: [],
  overPlan: null,
  gradeScale: NO_GRADES,
  halves: null,
};
const each = (key: string, name: string, points: number) => ({
  key,
  name,
  rule: { type: 'EACH' as const, points: of(points) },
  bars: false,
  appraisedOnly: false,
});

const HUNG_YEN: ShippedScoreTemplate = {
  code: 'CUM_KHOI_TINH',
  year: 2021,
  name: 'Cụm, khối thi đua của tỉnh: định lượng, định tính, điểm thưởng, điểm trừ',
  basis:
    'Dự thảo Hướng dẫn tổ chức và hoạt động cụm, khối thi đua của Hội đồng Thi đua – Khen thưởng tỉnh Hưng Yên (2021): ' +
    'cách tính theo kế hoạch, thưởng vượt kế hoạch, điểm trừ. Bảng điểm chuẩn ở phụ lục chưa đọc được: tên và điểm các ' +
    'phần I, II, III, tỷ lệ mức B, C, D và việc cho vượt thang là số tạm, cơ quan ghi lại theo quy chế của cụm.',
  verified: false,
  body: {
    scale: of(100),
    allowOverScale: true,
    groups: [
      {
        key: 'I',
        name: 'Phần I – Chỉ tiêu định lượng (đơn vị tự chấm)',
        criteria: [
          {
            key: 'I.1',
            name: 'Chỉ tiêu định lượng',
            max: of(60),
            measure: { type: 'QUANTITY', unit: '%', inverse: false },
            appraisedOnly: false,
          },
        ],
      },
      {
        key: 'II',
        name: 'Phần II – Nội dung định tính (đơn vị tự chấm)',
        criteria: [
          {
            key: 'II.1',
            name: 'Nội dung định tính',
            max: of(30),
            measure: {
              type: 'GRADES',
              grades: [
                { name: 'A', percent: 100 },
                { name: 'B', percent: 75 },
                { name: 'C', percent: 50 },
                { name: 'D', percent: 25 },
              ],
            },
            appraisedOnly: false,
          },
        ],
      },
      {
        key: 'III',
        name: 'Phần III – Do cơ quan thường trực Hội đồng chấm',
        criteria: [
          {
            key: 'III.1',
            name: 'Công tác thi đua, khen thưởng',
            max: of(10),
            measure: { type: 'POINTS' },
            appraisedOnly: true,
          },
        ],
      },
    ],
    bonuses: [
      { key: 'T1', name: 'Tổ chức phong trào thi đua sáng tạo', max: of(5), appraisedOnly: false },
      { key: 'T2', name: 'Làm tốt công tác thi đua, khen thưởng', max: of(5), appraisedOnly: true },
    ],
    penalties: [
      each('P1', 'Không có lãnh đạo dự một hoạt động của cụm, khối', 5),
      each('P2', 'Hồ sơ đề nghị khen thưởng cấp tỉnh trở lên bị trả lại', 5),
      {
        key: 'P3',
        name: 'Gửi báo cáo chậm (ngày)',
        rule: {
          type: 'DAYS_LATE',
          steps: [
            { from: 5, points: of(5) },
            { from: 10, points: of(10) },
            { from: 15, points: of(20) },
          ],
        },
        bars: false,
        appraisedOnly: false,
      },
      {
        ...each('P4', 'Bị nhắc nhở, phê bình bằng văn bản về công tác thi đua, khen thưởng', 10),
        appraisedOnly: true,
      },
      each('P5', 'Cụm trưởng, cụm phó không hoàn thành nhiệm vụ hoặc tổng kết chậm', 10),
      each('P6', 'Lãnh đạo đơn vị bị kỷ luật khiển trách', 10),
      { ...each('P7', 'Lãnh đạo đơn vị bị kỷ luật từ cảnh cáo trở lên', 20), bars: true },
    ],
    knockouts: [],
    overPlan: { perPercent: 1, itemCapPercent: 10, totalCap: of(20) },
    gradeScale: NO_GRADES,
    halves: null,
  },
};

const HD_1294: ShippedScoreTemplate = {
  code: 'CDCS_HCSN',
  year: 2019,
  name: 'Công đoàn cơ sở cơ quan hành chính, đơn vị sự nghiệp',
  basis:
    'Hướng dẫn 1294/HD-TLĐ ngày 14/8/2019: điểm tối đa của các nhóm. Tiêu chí trong nhóm và mức điểm xếp loại chưa đọc ' +
    'được nên mỗi nhóm để một tiêu chí, chưa xếp loại.',
  verified: true,
  body: {
    ...PLAIN,
    scale: of(100),
    groups: [
      wholeGroup('I', 'Đại diện, chăm lo, bảo vệ đoàn viên, người lao động; tham gia quản lý, kiểm tra, giám sát', 40),
      wholeGroup('II', 'Xây dựng tổ chức công đoàn', 40),
      wholeGroup('III', 'Tuyên truyền và hoạt động khác', 15),
    ],
    bonuses: [{ key: 'T', name: 'Điểm thưởng', max: of(5), appraisedOnly: false }],
  },
};

const LONG_BIEN: ShippedScoreTemplate = {
  code: 'PHUONG_HAI_KY',
  year: 2017,
  name: 'Công đoàn phường, chấm hai kỳ (kỳ hai nhân đôi)',
  basis:
    'LĐLĐ quận Long Biên (khoảng năm 2017, theo bài giới thiệu trên Báo Lao Động): điểm tối đa của các tiêu chuẩn, năm = ' +
    '(kỳ 1 + 2 × kỳ 2) : 3. Tên tiêu chuẩn, 35 tiêu chí và mức xếp loại chưa đọc được nên mỗi tiêu chuẩn để một tiêu chí.',
  verified: true,
  body: {
    ...PLAIN,
    scale: of(100),
    groups: [
      wholeGroup('TC1', 'Tiêu chuẩn 1 (9 tiêu chí)', 35),
      wholeGroup('TC2', 'Tiêu chuẩn 2 (14 tiêu chí)', 35),
      wholeGroup('TC3', 'Tiêu chuẩn 3 (7 tiêu chí)', 20),
    ],
    bonuses: [{ key: 'T', name: 'Điểm thưởng (5 tiêu chí)', max: of(10), appraisedOnly: false }],
    halves: { first: 1, second: 2 },
  },
};

const UNION_TEAM: ShippedScoreTemplate = {
  code: 'TO_CONG_DOAN',
  year: 2015,
  name: 'Tổ công đoàn',
  basis:
    'Quyết định 101/QĐ-CĐVC ngày 02/7/2015: phần I đủ bảy tiêu chí, 90 điểm. Phần II chưa đọc được: 10 điểm là phần còn ' +
    'lại của thang 100, suy ra.',
  verified: false,
  body: {
    ...PLAIN,
    scale: of(100),
    groups: [
      {
        key: 'I',
        name: 'Tiêu chuẩn chung',
        criteria: (
          [
            ['Thực hiện nhiệm vụ công đoàn cấp trên giao', 20],
            ['Đại diện, bảo vệ quyền, lợi ích hợp pháp của đoàn viên', 15],
            ['Tham gia các phong trào thi đua, cuộc vận động', 10],
            ['Nắm bắt, phản ánh tâm tư, nguyện vọng của đoàn viên', 15],
            ['Đoàn kết, giúp đỡ nhau', 10],
            ['Không có đoàn viên vi phạm pháp luật, bị kỷ luật từ cảnh cáo trở lên', 10],
            ['Vận động người lao động gia nhập công đoàn', 10],
          ] as const
        ).map(([name, max], index) => ({
          key: `I.${index + 1}`,
          name,
          max: of(max),
          measure: { type: 'POINTS' },
          appraisedOnly: false,
        })),
      },
      wholeGroup('II', 'Tiêu chuẩn riêng', 10),
    ],
  },
};

const FOUR_QUARTERS: ShippedScoreTemplate = {
  code: 'BON_TIEU_CHUAN',
  year: 2011,
  name: 'Bốn tiêu chuẩn, mỗi tiêu chuẩn 25 điểm',
  basis:
    'Biên bản xét của một công đoàn trường học ở Đà Lạt (06/4/2011): bốn tiêu chuẩn, mỗi tiêu chuẩn 25 điểm. Mốc 95 và 90 ' +
    'điểm suy từ kết quả xếp loại trong biên bản; cơ quan ghi lại theo quy định của mình.',
  verified: false,
  body: {
    ...PLAIN,
    scale: of(100),
    groups: [1, 2, 3, 4].map((number) => wholeGroup(`TC${number}`, `Tiêu chuẩn ${number}`, 25)),
    gradeScale: {
      ...NO_GRADES,
      bands: [
        { name: 'Vững mạnh xuất sắc', from: of(95) },
        { name: 'Vững mạnh', from: of(90) },
      ],
    },
  },
};

/** Score sheets met in practice. An office copies the one nearest to its own rules and changes the copy. */
export const SHIPPED_SCORE_TEMPLATES: readonly ShippedScoreTemplate[] = [
  HUNG_YEN,
  HD_1294,
  LONG_BIEN,
  UNION_TEAM,
  FOUR_QUARTERS,
];

/** The same as rows. Ids are stable words, so that a shipped template is the same row in every office. */
export function shippedScoreTemplates(): InsertRow[] {
  return SHIPPED_SCORE_TEMPLATES.map(({ code, year, name, basis, verified, body }) => ({
    id: `score-template:${code}:${year}`,
    code,
    year,
    name,
    basis,
    body: JSON.stringify(body),
    origin: 'SHIPPED',
    verified: Number(verified),
    version: 1,
  }));
}
