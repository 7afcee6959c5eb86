import { describe, expect, it } from 'vitest';
import { BK, only } from './awardListFixture.ts';
import { interpret, sheetOf, type InterpretOptions, type Value } from './sheetFixture.ts';

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
