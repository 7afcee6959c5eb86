import { describe, expect, it } from 'vitest';
import { decisionLineInputSchema } from '#core/awards/decision.ts';
import { HEADER, BK, list, only, messages } from './awardListFixture.ts';
import { interpret, sheetOf, type Value } from './sheetFixture.ts';

describe('our own paper', () => {
  const rows: Value[][] = [
    ['TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU', null, null, 'Độc lập - Tự do - Hạnh phúc'],
    ['DANH SÁCH'],
    ['Tập thể, cá nhân được tặng Bằng khen của Liên đoàn Lao động tỉnh Lai Châu năm 2024'],
    ['(Kèm theo Quyết định số 356/QĐ-LĐLĐ ngày 25 tháng 12 năm 2024 của Ban Thường vụ LĐLĐ tỉnh Lai Châu)'],
    ['STT', 'Họ và tên / Tên tập thể', 'Chức vụ', 'Đơn vị công tác', 'Hệ số', 'Tiền thưởng (đồng)'],
    ['I. TẬP THỂ: 03 tập thể'],
    ['1. Có thành tích xuất sắc trong hoạt động Khối thi đua của LĐLĐ tỉnh năm 2024 (02 tập thể)'],
    [1, 'Liên đoàn Lao động huyện Tân Uyên', null, null, 0.8, 1440000],
    [2, 'Công đoàn Viên chức tỉnh Lai Châu', null, null, '0,8', '1.440.000'],
    ['2. Có thành tích xuất sắc trong việc thu Quỹ Xã hội Công đoàn năm 2024 (01 tập thể)'],
    [3, 'Công đoàn cơ sở Trường Mầm non xã Pa Tần', null, null, 0.8, 1440000],
    ['Cộng I', null, null, null, 2.4, 4320000],
    ['II. CÁ NHÂN: 01 cá nhân'],
    ['STT', 'Họ và tên / Tên tập thể', 'Chức vụ', 'Đơn vị công tác', 'Hệ số', 'Tiền thưởng (đồng)'],
    ['1. Có thành tích xuất sắc trong phát triển đoàn viên (01 cá nhân)'],
    [1, 'Ông Lò Văn Sơn', 'Chủ tịch', 'CĐCS Sở Y tế', 0.4, 720000],
    ['Tổng cộng', null, null, null, null, 5040000],
    ['Danh sách ấn định có 03 tập thể, 01 cá nhân; tổng số tiền thưởng: 5.040.000 đồng (Bằng chữ: …)./.'],
    [null, 'NGƯỜI LẬP DANH SÁCH', null, 'TM. BAN THƯỜNG VỤ'],
    [null, null, null, 'PHÓ CHỦ TỊCH'],
    [null, 'Nguyễn Thị Hạnh', null, 'Lương Xuân Trường'],
  ];
  const read = interpret(sheetOf(rows));

  it('comes back line by line, without a warning', () => {
    expect(messages(read)).toEqual([]);
    expect(read.lines.map(({ line }) => [line.subject, line.honorific, line.name, line.reason])).toEqual([
      [
        'COLLECTIVE',
        '',
        'Liên đoàn Lao động huyện Tân Uyên',
        'Có thành tích xuất sắc trong hoạt động Khối thi đua của LĐLĐ tỉnh năm 2024',
      ],
      [
        'COLLECTIVE',
        '',
        'Công đoàn Viên chức tỉnh Lai Châu',
        'Có thành tích xuất sắc trong hoạt động Khối thi đua của LĐLĐ tỉnh năm 2024',
      ],
      [
        'COLLECTIVE',
        '',
        'Công đoàn cơ sở Trường Mầm non xã Pa Tần',
        'Có thành tích xuất sắc trong việc thu Quỹ Xã hội Công đoàn năm 2024',
      ],
      ['INDIVIDUAL', 'Ông', 'Lò Văn Sơn', 'Có thành tích xuất sắc trong phát triển đoàn viên'],
    ]);
  });

  it('takes the award from the title and the money from the catalogue', () => {
    expect(read.lines.every(({ line }) => line.awardCode === 'BK_LDLD')).toBe(true);
    expect(read.lines.every(({ line }) => line.amountSource === 'COEF' && line.ownCoefficient === null)).toBe(true);
    expect(read.counts()).toMatchObject({ ok: 4, collectives: 3, individuals: 1, amount: 5_040_000 });
  });

  it('says why each other row was skipped', () => {
    expect(read.skippedRows.map(({ row, why }) => `${row} ${why}`)).toEqual([
      '7 Tiêu đề mục',
      '8 Tiêu đề lý do khen thưởng',
      '11 Tiêu đề lý do khen thưởng',
      '13 Dòng cộng',
      '14 Tiêu đề mục',
      '15 Tiêu đề cột lặp lại',
      '16 Tiêu đề lý do khen thưởng',
      '18 Dòng cộng',
      '19 Phần kết thúc, chữ ký',
      '20 Phần kết thúc, chữ ký',
      '21 Phần kết thúc, chữ ký',
      '22 Phần kết thúc, chữ ký',
    ]);
  });

  it('gives lines the decision accepts', () => {
    for (const { line } of read.lines) expect(decisionLineInputSchema.safeParse(line).success).toBe(true);
  });
});

describe('headings', () => {
  it.each([
    [['I', 'TẬP THỂ'], 'COLLECTIVE'],
    [['A. Tập thể'], 'COLLECTIVE'],
    [['B', 'Cá nhân (12 người)'], 'INDIVIDUAL'],
    [['II. ĐỐI VỚI CÁ NHÂN'], 'INDIVIDUAL'],
    [['TẬP THỂ'], 'COLLECTIVE'],
    [['II- Cá nhân:'], 'INDIVIDUAL'],
    [['a) Tập thể'], 'COLLECTIVE'],
    [['I. Tập thể', null, null, null, null, 13.6, 24480000], 'COLLECTIVE'],
  ] as [Value[], string][])('%j sets the subject', (heading, subject) => {
    const { line, inferredSubject } = only([heading, [1, 'Mùa A Páo', null, null, BK]]);
    expect(line.subject).toBe(subject);
    expect(inferredSubject).toBe(false);
  });

  it('lets award headings hold over subject headings and the other way round', () => {
    const awardFirst = list([
      ['A. GIẤY KHEN CÔNG ĐOÀN CƠ SỞ'],
      ['I. Tập thể'],
      [1, 'Tổ Công đoàn số 1'],
      ['II. Cá nhân'],
      [1, 'Lò Văn Sơn'],
      ['B. CHIẾN SĨ THI ĐUA CƠ SỞ: 01 cá nhân'],
      [1, 'Vàng Thị Mỷ'],
    ]);
    expect(awardFirst.lines.map(({ line }) => [line.awardCode, line.subject])).toEqual([
      ['GK_CDCS', 'COLLECTIVE'],
      ['GK_CDCS', 'INDIVIDUAL'],
      ['CSTD_CS', 'INDIVIDUAL'],
    ]);
    expect(messages(awardFirst)).toEqual([]);
  });

  it('gives people the unit they are grouped under', () => {
    const read = list([
      ['I. LĐLĐ huyện Than Uyên'],
      [1, 'Lò Văn Sơn', 'Chủ tịch', null, BK],
      ['II. Công đoàn ngành Y tế'],
      [2, 'Vàng Thị Mỷ', 'Ủy viên', null, BK],
    ]);
    expect(read.lines.map(({ line }) => line.unitName)).toEqual(['LĐLĐ huyện Than Uyên', 'Công đoàn ngành Y tế']);
  });

  it('reads a reason whose number has a cell of its own', () => {
    const read = list([
      [1, 'Có thành tích xuất sắc trong phong trào thi đua'],
      [1, 'Lò Văn Sơn', 'Chủ tịch', 'CĐCS Sở Y tế', BK],
    ]);
    expect(read.lines.map(({ line }) => line.reason)).toEqual(['Có thành tích xuất sắc trong phong trào thi đua']);
  });

  it('does not take recipients for headings', () => {
    const read = interpret(
      sheetOf([
        ['Họ và tên', 'Đơn vị'],
        ['1. Lò Văn Sơn'],
        ['2. Công đoàn cơ sở Sở Y tế'],
        ['Tập thể Phòng Tổ chức'],
        ['Cộng Thị Hòa', 'CĐCS A'],
      ]),
      { defaultAwardCode: 'BK_LDLD' },
    );
    expect(read.lines.map(({ line }) => [line.name, line.subject])).toEqual([
      ['Lò Văn Sơn', 'INDIVIDUAL'],
      ['Công đoàn cơ sở Sở Y tế', 'COLLECTIVE'],
      ['Tập thể Phòng Tổ chức', 'COLLECTIVE'],
      ['Cộng Thị Hòa', 'INDIVIDUAL'],
    ]);
  });
});

describe('rows that end the list', () => {
  it.each(['Cộng', 'Tổng cộng:', 'Cộng mục I', 'TỔNG SỐ', 'Tong cong', 'Tổng: 05 tập thể'])('%s is a total', (text) => {
    const read = list([
      [text, null, null, null, null, null, 5],
      [null, text, null, null, null, null, 5],
    ]);
    expect(read.skippedRows.map(({ why }) => why)).toEqual(['Dòng cộng', 'Dòng cộng']);
  });

  it.each([
    'Danh sách này có 05 người',
    'NGƯỜI LẬP BIỂU',
    'TM. BAN CHẤP HÀNH',
    'KT. CHỦ TỊCH',
    'Lai Châu, ngày 25 tháng 12 năm 2024',
    'Nơi nhận:',
  ])('%s ends the list', (text) => {
    const read = list([
      [1, 'Lò Văn Sơn', null, null, BK],
      [null, null, null, text],
      [null, 'Lương Xuân Trường'],
    ]);
    expect(read.lines).toHaveLength(1);
  });

  it('goes on when numbered rows follow', () => {
    const read = list([
      [null, 'KT. CHỦ TỊCH'],
      [2, 'Lò Văn Sơn', null, null, BK],
    ]);
    expect(read.lines).toHaveLength(1);
  });

  it('does not mistake unions for totals', () => {
    const names = [
      'Công đoàn cơ sở Sở Y tế',
      'Tổng công ty Điện lực',
      'Trường THCS Cộng Hòa',
      'Cộng đồng bản Nà Khương',
    ];
    const read = list(names.map((name, i) => [i + 1, name, null, null, BK]));
    expect(read.lines.map(({ line }) => line.name)).toEqual(names);
  });

  it('skips rows that are only numbered', () => {
    expect(list([[1], [2]]).skippedRows.map(({ why }) => why)).toEqual(['Chỉ có số thứ tự', 'Chỉ có số thứ tự']);
  });
});

describe('subject of a row outside sections', () => {
  it.each([
    ['Công đoàn ngành Giáo dục', '', 'COLLECTIVE'],
    ['LĐLĐ thành phố Lai Châu', '', 'COLLECTIVE'],
    ['Đội bóng chuyền Sở Công an', '', 'COLLECTIVE'],
    ['Trường THPT Dân tộc nội trú', '', 'COLLECTIVE'],
    ['Ban Tuyên giáo - Nữ công', '', 'COLLECTIVE'],
    ['Tổ Văn phòng', '', 'COLLECTIVE'],
    ['Tô Văn Phòng', '', 'INDIVIDUAL'],
    ['Trương Thị Ban', '', 'INDIVIDUAL'],
    ['Bàn Văn Minh', '', 'INDIVIDUAL'],
    ['Đoàn Thanh Hải', '', 'INDIVIDUAL'],
    ['Đoàn thanh niên', '', 'COLLECTIVE'],
    ['Bà Lò Thị Hặc', '', 'INDIVIDUAL'],
    ['mùa a páo', 'Giáo viên', 'INDIVIDUAL'],
  ])('%s', (name, position, subject) => {
    const read = only([[1, name, position, null, BK]]);
    expect(read.line.subject).toBe(subject);
    expect(read.inferredSubject).toBe(true);
  });

  it('takes the column, then the choice of the user', () => {
    const rows = [
      ['STT', 'Tên', 'Đối tượng', 'Hình thức khen thưởng'],
      [1, 'Hoa Ban', 'Tập thể', BK],
      [2, 'Hoa Ban 2', '', BK],
    ];
    const { lines } = interpret(sheetOf(rows), { defaultSubject: 'INDIVIDUAL' });
    expect(lines.map(({ line, inferredSubject }) => [line.subject, inferredSubject])).toEqual([
      ['COLLECTIVE', false],
      ['INDIVIDUAL', false],
    ]);
  });

  it('reads honorifics from name, gender and Nam | Nữ', () => {
    const rows: Value[][] = [
      ['STT', 'Họ và tên', 'Giới tính', 'Hình thức khen thưởng'],
      [1, 'Lò Văn Sơn', 'Nam', BK],
      [2, 'Vàng Thị Mỷ', 'nữ', BK],
      [3, 'Bà Lò Thị Hặc', null, BK],
    ];
    const { lines } = interpret(sheetOf(rows));
    expect(lines.map(({ line }) => `${line.honorific} ${line.name}`)).toEqual([
      'Ông Lò Văn Sơn',
      'Bà Vàng Thị Mỷ',
      'Bà Lò Thị Hặc',
    ]);
  });

  it('warns of a union among the people', () => {
    const { issues } = only([['II. Cá nhân'], [1, 'Công đoàn ngành Y tế', null, null, BK]]);
    expect(issues[0]?.message).toContain('giống tên tập thể');
  });
});

describe('cells', () => {
  it('shares a merged unit with the rows it covers, but not a merged amount', () => {
    const rows: Value[][] = [
      HEADER,
      [1, 'Lò Văn Sơn', null, 'CĐCS Sở Y tế', BK, null, 2_000_000],
      [2, 'Vàng Thị Mỷ', null, null, BK],
      [3, 'Mùa A Páo', null, null, BK],
    ];
    const { lines } = interpret(
      sheetOf(rows, [
        { top: 2, left: 4, bottom: 3, right: 4 },
        { top: 2, left: 7, bottom: 4, right: 7 },
      ]),
    );
    expect(lines.map(({ line }) => line.unitName)).toEqual(['CĐCS Sở Y tế', 'CĐCS Sở Y tế', '']);
    expect(lines.map(({ line }) => line.flatAmount)).toEqual([2_000_000, null, null]);
  });

  it('cuts texts that are too long and refuses names that are', () => {
    const long = 'dài '.repeat(200);
    expect(only([[1, 'Lò Văn Sơn', long, null, BK]])).toMatchObject({
      include: true,
      issues: [{ column: 'C', severity: 'WARNING' }],
    });
    const read = only([[1, `Lò ${long}`, null, null, BK]]);
    expect(read).toMatchObject({ include: false, issues: [{ column: 'B', severity: 'ERROR' }] });
    expect(read.line.name.length).toBeLessThanOrEqual(300);
  });

  it('reports a row without a name', () => {
    expect(only([[1, null, 'Chủ tịch', 'CĐCS Sở Y tế', BK]]).issues[0]?.message).toBe('Thiếu họ tên hoặc tên tập thể.');
  });

  it('joins family and given name', () => {
    const rows: Value[][] = [
      ['STT', 'Họ và tên đệm', 'Tên', 'Hình thức khen thưởng'],
      [1, 'Lò Văn', 'Sơn', BK],
    ];
    expect(interpret(sheetOf(rows)).lines[0]?.line.name).toBe('Lò Văn Sơn');
  });
});

describe('duplicates', () => {
  it('names the other row of the file', () => {
    const read = list([
      [1, 'Lò Văn Sơn', null, 'CĐCS Sở Y tế', BK],
      [2, 'LO VAN SON', null, 'Cđcs sở y tế', BK],
      [3, 'Lò Văn Sơn', null, 'CĐCS Sở Tư pháp', BK],
    ]);
    expect(messages(read)).toEqual(['WARNING B3 Trùng tên và đơn vị với dòng 2 của tệp.']);
    expect(read.counts()).toMatchObject({ duplicates: 1, included: 3 });
  });

  it('does not choose a line the decision has already', () => {
    const existing = [{ name: 'Lò Văn Sơn', unitName: 'CĐCS Sở Y tế', awardCode: 'BK_LDLD', ordinal: 7 }];
    const same = only([[1, 'Lò Văn Sơn', null, 'CĐCS Sở Y tế', BK]], { existing });
    expect(same).toMatchObject({ duplicate: true, include: false });
    expect(same.issues[0]?.message).toContain('số thứ tự 7');
    expect(only([[1, 'Lò Văn Sơn', null, 'CĐCS Sở Y tế', 'LĐTT']], { existing })).toMatchObject({
      duplicate: true,
      include: true,
    });
  });
});

it('does not propose a person whose name holds signs no name has, and says which', () => {
  const { line, include, issues } = only([[1, 'Ông Lò =A1 Sơn', 'Kế toán', 'CĐCS Hoa Ban', BK, 0.3, 540000]]);
  expect([line.subject, include]).toEqual(['INDIVIDUAL', false]);
  expect(issues.map(({ message }) => message).join()).toContain('dấu “=”, không giống tên người');
});
