import { describe, expect, it } from 'vitest';
import { decisionLineInputSchema } from '#core/awards/decision.ts';
import type { ListInterpreter } from '#core/imports/listInterpretation.ts';
import { interpret, sheetOf, type InterpretOptions, type Value } from './sheetFixture.ts';

const HEADER = [
  'STT',
  'Họ và tên / Tên tập thể',
  'Chức vụ',
  'Đơn vị công tác',
  'Hình thức',
  'Hệ số',
  'Tiền thưởng (đồng)',
];
const BK = 'Bằng khen LĐLĐ tỉnh';

function list(rows: Value[][], options?: InterpretOptions): ListInterpreter {
  return interpret(sheetOf([HEADER, ...rows]), options);
}

function only(rows: Value[][], options?: InterpretOptions) {
  const { lines } = list(rows, options);
  expect(lines).toHaveLength(1);
  const [line] = lines;
  if (!line) throw new Error('no line');
  return line;
}

const messages = (read: ListInterpreter) =>
  read.lines.flatMap(({ issues }) =>
    issues.map(({ row, column, severity, message }) => `${severity} ${column}${row} ${message}`),
  );

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

describe('award forms', () => {
  it.each([
    ['Bằng khen LĐLĐ tỉnh', 'BK_LDLD'],
    ['BK của Liên đoàn Lao động tỉnh Lai Châu', 'BK_LDLD'],
    ['Bằng khen của Ban Thường vụ LĐLĐ tỉnh', 'BK_LDLD'],
    ['Bang khen Tong LDLD', 'BK_TLD'],
    ['Bằng khen của Thủ tướng', 'BK_TTG'],
    ['CSTĐCS', 'CSTD_CS'],
    ['Chiến sỹ thi đua cấp cơ sở', 'CSTD_CS'],
    ['LĐTT', 'LDTT'],
    ['Danh hiệu Lao động tiên tiến', 'LDTT'],
    ['TTLĐXS', 'TTLDXS'],
    ['Giấy khen CĐCS', 'GK_CDCS'],
    ['Cờ thi đua LĐLĐ tỉnh', 'CO_LDLD'],
    ['Kỷ niệm chương', 'KNC_CD'],
    ['GK_CTTCS', 'GK_CTTCS'],
  ])('%s', (text, code) => expect(only([[1, 'Lò Văn Sơn', null, null, text]]).line.awardCode).toBe(code));

  it('refuses an unknown form, naming the cell', () => {
    const read = only([[1, 'Lò Văn Sơn', null, null, 'Huy hiệu Bác Hồ']]);
    expect(read.include).toBe(false);
    expect(read.issues).toMatchObject([{ row: 2, column: 'E', severity: 'ERROR', value: 'Huy hiệu Bác Hồ' }]);
  });

  it('asks when several fit, naming them', () => {
    const read = only([[1, 'Lò Văn Sơn', null, null, 'Bằng khen']]);
    expect(read.issues[0]?.message).toContain('Bằng khen của Liên đoàn Lao động tỉnh');
    expect(read.include).toBe(false);
  });

  it('uses the form the user chose, and says so when the row says something else', () => {
    const chosen = { defaultAwardCode: 'BK_LDLD' };
    expect(only([[1, 'Lò Văn Sơn']], chosen)).toMatchObject({
      include: true,
      issues: [],
      line: { awardCode: 'BK_LDLD' },
    });
    expect(only([[1, 'Lò Văn Sơn', null, null, 'Bằng khen']], chosen)).toMatchObject({ include: true, issues: [] });
    const unknown = only([[1, 'Lò Văn Sơn', null, null, 'Huy hiệu Bác Hồ']], chosen);
    expect(unknown).toMatchObject({ include: true, issues: [{ severity: 'WARNING' }], line: { awardCode: 'BK_LDLD' } });
  });

  it('takes the form of the draft for rows that name none, after what user and title say', () => {
    const draft = { draftAwardCode: 'GK_CDCS' };
    expect(only([[1, 'Lò Văn Sơn']], draft)).toMatchObject({ include: true, line: { awardCode: 'GK_CDCS' } });
    expect(only([[1, 'Lò Văn Sơn']], { ...draft, defaultAwardCode: 'BK_LDLD' }).line.awardCode).toBe('BK_LDLD');
    expect(only([[1, 'Lò Văn Sơn', null, null, 'Giấy khen']], draft).include).toBe(false);
  });

  it('does not put the default form in the place of another kind the row leaves open', () => {
    const read = only([[1, 'Lò Văn Sơn', null, null, 'Giấy khen']], { defaultAwardCode: 'BK_LDLD' });
    expect(read).toMatchObject({ include: false, issues: [{ column: 'E', severity: 'ERROR' }] });
  });

  it('warns of a form not meant for the subject', () => {
    const { issues } = only([[1, 'Công đoàn ngành Y tế', null, null, 'CSTĐCS']]);
    expect(issues[0]?.message).toBe('Chiến sĩ thi đua cơ sở không dành cho tập thể.');
  });
});

describe('money', () => {
  const person = (coefficient: Value, amount: Value, options?: InterpretOptions) =>
    only([[1, 'Lò Văn Sơn', 'Chủ tịch', null, BK, coefficient, amount]], options);

  it('keeps only a coefficient that differs from the catalogue', () => {
    expect(person('0,4', null).line).toMatchObject({ amountSource: 'COEF', ownCoefficient: null });
    expect(person('0,5', null).line).toMatchObject({ amountSource: 'COEF', ownCoefficient: 50 });
    expect(person(0.30000000000000004, 540000).line).toMatchObject({ amountSource: 'COEF', ownCoefficient: 30 });
  });

  it('takes a lone amount as a flat sum', () => {
    expect(person(null, '1.440.000 đ').line).toMatchObject({ amountSource: 'FLAT', flatAmount: 1_440_000 });
    expect(person(null, '1,5 triệu đồng').line).toMatchObject({ flatAmount: 1_500_000 });
    expect(person('-', '…').issues.length).toBeLessThanOrEqual(1);
  });

  it('never recomputes: another amount stays, with both numbers in a warning', () => {
    const read = person(0.4, 600000);
    expect(read.line).toMatchObject({ amountSource: 'FLAT', flatAmount: 600_000, ownCoefficient: null });
    expect(read.issues[0]).toMatchObject({ column: 'G', severity: 'WARNING' });
    expect(read.issues[0]?.message.replaceAll('\u00a0', ' ')).toContain(
      'trong tệp 600.000 đ, nhưng tính theo hệ số là 720.000 đ',
    );
    expect(read.include).toBe(true);
  });

  it('holds a lone amount against the catalogue', () => {
    expect(person(null, 720_000)).toMatchObject({ issues: [], line: { amountSource: 'COEF', ownCoefficient: null } });
    const other = person(null, 500_000);
    expect(other).toMatchObject({ include: true, line: { amountSource: 'FLAT', flatAmount: 500_000 } });
    expect(other.issues).toMatchObject([{ column: 'G', severity: 'WARNING' }]);
    expect(other.issues[0]?.message.replaceAll('\u00a0', ' ')).toBe(
      'Tiền thưởng trong tệp 500.000 đ, tính theo hệ số là 720.000 đ. Giữ nguyên số tiền trong tệp.',
    );
    const undated = person(null, 500_000, { pricing: { price: () => null } });
    expect(undated).toMatchObject({ issues: [], line: { amountSource: 'FLAT', flatAmount: 500_000 } });
  });

  it.each([
    ['1.5 triệu', 1_500_000],
    ['1,25 triệu đồng', 1_250_000],
    ['500 nghìn', 500_000],
    ['2 ngàn đồng', 2_000],
  ])('reads %s', (text, amount) => expect(person(null, text).line.flatAmount).toBe(amount));

  it.each(['năm trăm nghìn', '1.500 triệu', '1.440 nghìn', '1 triệu 500', '1tr5', 'khoảng 2 triệu'])(
    'refuses %s instead of guessing',
    (text) => {
      const message = `Số tiền “${text}” không đọc được.`;
      expect(person(null, text)).toMatchObject({
        include: false,
        issues: [{ column: 'G', severity: 'ERROR', message }],
      });
    },
  );

  it('keeps the amount when nothing can be worked out yet', () => {
    const read = person(0.4, 720000, { pricing: { price: () => null } });
    expect(read.line).toMatchObject({ amountSource: 'FLAT', flatAmount: 720_000 });
    expect(read.issues[0]?.message).toContain('chưa tính được');
  });

  it.each([
    ['abc', null, 'F', 'Hệ số “abc” không đọc được.'],
    [0.123, null, 'F', 'Hệ số “0,123” không đọc được.'],
    [101, null, 'F', 'Hệ số “101” không đọc được.'],
    [null, 'nhiều', 'G', 'Số tiền “nhiều” không đọc được.'],
    [null, -5, 'G', 'Số tiền “-5” không đọc được.'],
    [null, 1.5, 'G', 'Số tiền “1,5” không đọc được.'],
    [null, 5e15, 'G', 'Số tiền “5000000000000000” không đọc được.'],
  ] as [Value, Value, string, string][])('%j, %j is an error at %s', (coefficient, amount, column, message) => {
    const read = person(coefficient, amount);
    expect(read.issues).toMatchObject([{ row: 2, column, severity: 'ERROR', message }]);
    expect(read.include).toBe(false);
  });

  it('multiplies amounts given in thousands', () => {
    const rows: Value[][] = [
      ['STT', 'Họ và tên', 'Hình thức khen thưởng', 'Tiền thưởng (nghìn đồng)'],
      [1, 'Lò Văn Sơn', BK, 720],
      [2, 'Vàng Thị Mỷ', BK, '1.440'],
    ];
    const { lines } = interpret(sheetOf(rows));
    expect(lines.map(({ line }) => [line.amountSource, line.flatAmount])).toEqual([
      ['COEF', null],
      ['FLAT', 1_440_000],
    ]);
  });

  it('wonders at amounts too small to be đồng', () => {
    expect(person(null, 720).issues[0]?.message).toContain('nghìn đồng');
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
