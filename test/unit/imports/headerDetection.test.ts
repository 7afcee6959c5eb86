import { describe, expect, it } from 'vitest';
import { AWARD_LIST_SPECS, type AwardListField } from '#core/imports/awardListFields.ts';
import { detectHeader } from '#core/imports/headerDetection.ts';
import { previewColumns } from '#core/imports/importColumns.ts';
import { sheetOf, type Value } from './sheetFixture.ts';

type Expected = (AwardListField | null)[];

const PLAIN_HEADERS: [string, string[], Expected][] = [
  [
    'our own list',
    ['STT', 'Họ và tên / Tên tập thể', 'Chức vụ', 'Đơn vị công tác', 'Hệ số', 'Tiền thưởng (đồng)'],
    ['ordinal', 'name', 'position', 'unitName', 'coefficient', 'amount'],
  ],
  [
    'provincial import workbook (domain-more §6.3)',
    [
      'STT',
      'Tên gọi (Ông/Bà/Chức danh)',
      'Tên tập thể/cá nhân/hộ gia đình',
      'Chức vụ',
      'Đơn vị công tác',
      'Phân loại khen thưởng',
      'Danh hiệu thi đua/Hình thức khen thưởng',
      'Phân loại đối tượng',
      'Lĩnh vực hoạt động',
    ],
    ['ordinal', 'honorific', 'name', 'position', 'unitName', null, 'award', 'subject', null],
  ],
  [
    'persons of the same workbook',
    [
      'STT',
      'Họ và tên',
      'Giới tính',
      'Ngày sinh',
      'Chức vụ',
      'Tên phòng ban/khối, tổ công tác',
      'Tên đơn vị/tập thể công tác',
      'Địa chỉ',
    ],
    ['ordinal', 'name', 'gender', null, 'position', null, 'unitName', null],
  ],
  [
    'nominated persons, long form (peers d1)',
    ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Tóm tắt thành tích'],
    ['ordinal', 'name', 'position', 'unitName', 'achievement'],
  ],
  [
    'nominated collectives (peers d1)',
    ['STT', 'Tên tập thể', 'Đề xuất', 'Ghi chú'],
    ['ordinal', 'collectiveName', 'award', 'note'],
  ],
  [
    'list for finance (peers d2)',
    ['STT', 'Họ tên', 'Chức vụ', 'Đơn vị', 'Danh hiệu/Hình thức', 'Hệ số', 'Lương cơ sở', 'Tiền thưởng', 'Ký nhận'],
    ['ordinal', 'name', 'position', 'unitName', 'award', 'coefficient', 'baseSalary', 'amount', null],
  ],
  [
    'without dấu',
    ['STT', 'Ho va ten', 'Chuc vu', 'Don vi cong tac', 'Hinh thuc khen thuong', 'So tien'],
    ['ordinal', 'name', 'position', 'unitName', 'award', 'amount'],
  ],
  [
    'capitals, other order',
    ['SỐ TIỀN THƯỞNG (ĐỒNG)', 'GHI CHÚ', 'HỌ VÀ TÊN', 'NƠI CÔNG TÁC', 'SỐ TT'],
    ['amount', 'note', 'name', 'unitName', 'ordinal'],
  ],
  [
    'line breaks and bullets',
    ['Số\nTT', 'Họ và\ntên', 'Chức vụ,\nchức danh', 'Cơ quan,\nđơn vị', 'Hình thức\nđề nghị khen thưởng'],
    ['ordinal', 'name', 'position', 'unitName', 'award'],
  ],
  [
    'Ông/Bà column',
    ['TT', 'Ông/Bà', 'Họ và tên', 'Đơn vị công tác', 'Lý do khen thưởng', 'Mức thưởng'],
    ['ordinal', 'honorific', 'name', 'unitName', 'achievement', 'amount'],
  ],
  [
    'family and given name apart',
    ['STT', 'Họ và tên đệm', 'Tên', 'Chức vụ', 'Đơn vị', 'Danh hiệu'],
    ['ordinal', 'familyName', 'givenName', 'position', 'unitName', 'award'],
  ],
  [
    'union members',
    ['STT', 'Họ tên đoàn viên', 'Công đoàn cơ sở', 'Nội dung khen', 'Hình thức khen', 'Thành tiền'],
    ['ordinal', 'name', 'unitName', 'achievement', 'award', 'amount'],
  ],
  [
    'collectives and persons in two columns',
    ['STT', 'Họ và tên cá nhân', 'Tên tập thể', 'Danh hiệu thi đua', 'Ghi chú'],
    ['ordinal', 'name', 'collectiveName', 'award', 'note'],
  ],
  [
    'words around the known ones',
    ['STT', 'Họ và tên người được khen', 'Chức vụ hiện nay', 'Đơn vị công tác hiện nay', 'Mức tiền thưởng kèm theo'],
    ['ordinal', 'name', 'position', 'unitName', 'amount'],
  ],
];

describe('one header row', () => {
  it.each(PLAIN_HEADERS)('%s', (_, header, expected) => {
    const sheet = sheetOf([['DANH SÁCH'], [], header, [1, 'Lò Văn Sơn']]);
    const found = detectHeader(sheet, AWARD_LIST_SPECS);
    expect(found?.row).toBe(3);
    expect(found?.columns.map(({ field }) => field)).toEqual(expected);
  });
});

describe('two header rows', () => {
  const merge = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

  it('reads a money group over coefficient and amount', () => {
    const rows: Value[][] = [
      ['TT', 'Họ và tên', 'Đơn vị', 'Mức thưởng', null, 'Ghi chú'],
      [null, null, null, 'Hệ số', 'Số tiền (đồng)', null],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      [1, 'Lò Văn Sơn', 'CĐCS Sở Y tế', 0.4, 720000],
    ];
    const merges = [merge(1, 1, 2, 1), merge(1, 2, 2, 2), merge(1, 3, 2, 3), merge(1, 4, 1, 5), merge(1, 6, 2, 6)];
    const found = detectHeader(sheetOf(rows, merges), AWARD_LIST_SPECS);
    expect(found).toMatchObject({ row: 1, depth: 2, firstDataRow: 4 });
    expect(found?.columns.map(({ field }) => field)).toEqual([
      'ordinal',
      'name',
      'unitName',
      'coefficient',
      'amount',
      'note',
    ]);
  });

  it('reads Nam and Nữ under the year of birth', () => {
    const rows: Value[][] = [
      ['STT', 'Họ và tên', 'Năm sinh', null, 'Chức vụ', 'Đơn vị'],
      [null, null, 'Nam', 'Nữ'],
      [1, 'Lò Văn Sơn', 1980, null, 'Chủ tịch', 'CĐCS Sở Y tế'],
    ];
    const found = detectHeader(sheetOf(rows, [merge(1, 3, 1, 4)]), AWARD_LIST_SPECS);
    expect(found?.firstDataRow).toBe(3);
    expect(found?.columns.map(({ field }) => field)).toEqual([
      'ordinal',
      'name',
      'maleMark',
      'femaleMark',
      'position',
      'unitName',
    ]);
  });

  it('takes the given name from the second column of a merged heading', () => {
    const sheet = sheetOf(
      [
        ['STT', 'Họ và tên', null, 'Đơn vị'],
        [1, 'Lò Văn', 'Sơn', 'CĐCS Sở Y tế'],
      ],
      [merge(1, 2, 1, 3)],
    );
    const found = detectHeader(sheet, AWARD_LIST_SPECS);
    const columns = found && previewColumns(sheet, found, { specs: AWARD_LIST_SPECS, mapping: undefined });
    expect(columns?.map(({ field }) => field)).toEqual(['ordinal', 'name', 'givenName', 'unitName']);
  });
});

describe('what is no header', () => {
  it('does not take a letterhead or a sentence for one', () => {
    const sheet = sheetOf([
      ['LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['Đơn vị: Công đoàn ngành Giáo dục'],
      [
        'Danh sách tập thể, cá nhân đề nghị khen thưởng có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2024',
      ],
    ]);
    expect(detectHeader(sheet, AWARD_LIST_SPECS)).toBeNull();
  });

  it('looks at the first 40 rows only, unless the user names a row', () => {
    const rows: Value[][] = Array.from({ length: 44 }, () => ['…']);
    rows.push(['STT', 'Họ và tên', 'Đơn vị']);
    expect(detectHeader(sheetOf(rows), AWARD_LIST_SPECS)).toBeNull();
    expect(detectHeader(sheetOf(rows), AWARD_LIST_SPECS, 45)?.row).toBe(45);
  });

  it('keeps the first of equal headers', () => {
    const header = ['STT', 'Họ và tên', 'Đơn vị'];
    expect(detectHeader(sheetOf([header, [1, 'Lò Văn Sơn'], header]), AWARD_LIST_SPECS)?.row).toBe(1);
  });
});

describe('the columns the wizard shows', () => {
  const sheet = sheetOf([
    ['STT', 'Họ và tên', 'Đơn vị'],
    [1, 'Lò Văn Sơn', 'CĐCS Sở Y tế', 'thêm'],
    [2, 'Vàng Thị Mỷ', 'CĐCS Sở Y tế'],
  ]);
  const header = detectHeader(sheet, AWARD_LIST_SPECS);
  if (!header) throw new Error('no header');

  it('have letters, samples and columns without a heading', () => {
    expect(previewColumns(sheet, header, { specs: AWARD_LIST_SPECS, mapping: undefined })).toMatchObject([
      { letter: 'A', field: 'ordinal', samples: ['1', '2'] },
      { letter: 'B', field: 'name', samples: ['Lò Văn Sơn', 'Vàng Thị Mỷ'] },
      { letter: 'C', field: 'unitName' },
      { letter: 'D', field: null, header: '', samples: ['thêm'] },
    ]);
  });

  it('follow the mapping the user sends back, each field once', () => {
    const mapping = [
      { index: 2, field: 'position' as const },
      { index: 3, field: 'name' as const },
      { index: 4, field: 'name' as const },
    ];
    const fields = previewColumns(sheet, header, { specs: AWARD_LIST_SPECS, mapping }).map(({ field }) => field);
    expect(fields).toEqual([null, 'position', 'name', null]);
  });
});
