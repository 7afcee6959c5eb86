import { describe, expect, it } from 'vitest';
import { AwardIndex } from '#core/imports/awardMatching.ts';
import { pastedAs, understandPasted, withField } from '#core/awards/pastedColumns.ts';
import { linesOfPasted, unclearAwards } from '#core/awards/pastedLines.ts';
import type { PastedTable } from '#core/awards/pastedTable.ts';
import type { AwardType } from '#core/office/catalogue.ts';
import { SHIPPED_AWARD_TYPES } from '#db/catalogue/awardTypes.ts';

const index = new AwardIndex(
  [
    ['BK_LDLD', 'Bằng khen của LĐLĐ tỉnh, công đoàn ngành'],
    ['GK', 'Giấy khen của công đoàn cơ sở'],
  ].map(([code, name]) => ({ code, name, kind: 'UNION_FORM', subjects: ['COLLECTIVE', 'INDIVIDUAL'] }) as AwardType),
);
const linesOf = (table: PastedTable, code: string) =>
  linesOfPasted(table, { chosen: { COLLECTIVE: code, INDIVIDUAL: code }, index });

/** A table written as it is copied: cells between tabs, rows between line breaks. */
const read = (text: string) =>
  understandPasted(
    text.split('\n').map((row) => row.split('\t')),
    'COLLECTIVE',
  );

describe('rows pasted from Excel', () => {
  it('are understood by their head row, money left to the app', () => {
    const pasted = read(
      'STT\tHọ và tên\tChức vụ\tĐơn vị\tTiền thưởng\n1\tÔng Lò Văn A\tChủ tịch\tCĐCS Sở Y tế\t1.440.000',
    );
    expect(linesOf(pasted, 'BK')).toMatchObject([
      { subject: 'INDIVIDUAL', honorific: 'Ông', name: 'Lò Văn A', position: 'Chủ tịch', unitName: 'CĐCS Sở Y tế' },
    ]);
    expect(pasted.fields.at(-1)).toBe('SKIP');
  });

  it('are understood by their content when there is no head row', () => {
    const pasted = read('1\tĐội nam huyện Mường Tè\tGiải Nhất\n2\tĐội nữ huyện Tam Đường\tGiải Nhì\n\tTổng cộng\t');
    expect(linesOf(pasted, 'BK')).toMatchObject([
      { subject: 'COLLECTIVE', name: 'Đội nam huyện Mường Tè', achievement: 'Giải Nhất', awardCode: 'BK' },
      { name: 'Đội nữ huyện Tam Đường', achievement: 'Giải Nhì' },
    ]);
  });

  it('are units, not sums, where a name begins with Công đoàn, Công ty or Tổng công ty', () => {
    const names = [
      'Công đoàn cơ sở Trường THPT Chuyên',
      'CÔNG ĐOÀN VIÊN CHỨC TỈNH',
      'Công ty Than Uyên',
      'Tổng công ty Chè',
    ];
    const pasted = read([...names, 'Cộng', 'Tổng cộng: 04 tập thể', 'Tổng số'].join('\n'));
    expect(linesOf(pasted, 'BK').map(({ name }) => name)).toEqual(names);
  });

  it('know the headings an import knows, and take no recipient for one', () => {
    const teams = read('TT\tTên đơn vị, tập thể\tNội dung khen thưởng\n1\tĐội A\tGiải Nhất');
    expect(linesOf(teams, 'BK')).toMatchObject([{ name: 'Đội A', achievement: 'Giải Nhất' }]);
    expect(linesOf(read('Tên đơn vị\nCĐCS Sở Y tế'), 'BK').map(({ name }) => name)).toEqual(['CĐCS Sở Y tế']);
    const names = ['Tập thể Phòng Tổ chức', 'Công đoàn cơ sở xã Bum Nưa'];
    expect(linesOf(read(names.join('\n')), 'BK').map(({ name }) => name)).toEqual(names);
  });

  it('take Ông and Bà from their own column', () => {
    const pasted = read('Bà\tNguyễn Thị B\tỦy viên\nÔng\tTrần C\tChủ tịch');
    expect(linesOf(pasted, 'BK')).toMatchObject([
      { honorific: 'Bà', name: 'Nguyễn Thị B', position: 'Ủy viên' },
      { honorific: 'Ông', name: 'Trần C' },
    ]);
  });

  it('are people when most names look like it, and are read as the other when the clerk says so', () => {
    const people = read('Lò Văn Sơn\tChủ tịch\tCĐCS Sở Y tế\nTrần Thị Bình\tỦy viên\tCĐCS Sở Nội vụ');
    expect([people.subject, people.fields]).toEqual(['INDIVIDUAL', ['NAME', 'POSITION', 'UNIT']]);
    const groups = pastedAs(people, 'COLLECTIVE');
    expect(groups.fields).toEqual(['NAME', 'ACHIEVEMENT', 'NOTE']);
    expect(pastedAs(groups, 'INDIVIDUAL').fields).toEqual(people.fields);
    // What the clerk said about a column stays.
    expect(pastedAs(withField(people, 2, 'NOTE'), 'COLLECTIVE').fields).toEqual(['NAME', 'POSITION', 'NOTE']);
  });

  it('take the form of award and the reason from columns headed so, and say which form is not clear', () => {
    const pasted = read(
      [
        'Họ và tên\tHình thức\tThành tích\tLý do',
        'Lò Văn Sơn\tBằng khen của LĐLĐ tỉnh\tGiải Nhất\tHội thao',
        'Trần Thị Bình\t\tGiải Nhì\tHội thao',
        'Vàng A Páo\tKhen miệng\t\tHội diễn',
      ].join('\n'),
    );
    expect(pasted.fields).toEqual(['NAME', 'AWARD', 'ACHIEVEMENT', 'REASON']);
    expect(linesOf(pasted, 'GK').map(({ awardCode, reason }) => [awardCode, reason])).toEqual([
      ['BK_LDLD', 'Hội thao'],
      ['GK', 'Hội thao'],
      ['GK', 'Hội diễn'],
    ]);
    expect(unclearAwards(pasted, index)).toEqual(['“Khen miệng” chưa rõ là hình thức nào']);
    // Alone, a reason is what the recipient did, as in an import.
    expect(read('Họ và tên\tLý do\nLò Văn Sơn\tGiải Nhất').fields).toEqual(['NAME', 'ACHIEVEMENT']);
  });

  it('take no form of award that is not for whom a row names, and say so', () => {
    const known = new AwardIndex(SHIPPED_AWARD_TYPES);
    const chosen = { COLLECTIVE: 'BK_LDLD', INDIVIDUAL: 'GK_CDCS' };
    const pasted = read(
      [
        'Tên tập thể, cá nhân\tHình thức',
        'Ông Lò Văn Sơn\tTập thể Lao động xuất sắc',
        'Công đoàn cơ sở xã Bum Nưa\tChiến sĩ thi đua cơ sở',
        'Tập thể Phòng Tổ chức\tTập thể Lao động xuất sắc',
        'Bà Trần Thị Bình\tKhen miệng',
      ].join('\n'),
    );
    const lines = linesOfPasted(pasted, { chosen, index: known });
    expect(lines.map(({ subject, awardCode }) => [subject, awardCode])).toEqual([
      ['INDIVIDUAL', 'GK_CDCS'],
      ['COLLECTIVE', 'BK_LDLD'],
      ['COLLECTIVE', 'TTLDXS'],
      ['INDIVIDUAL', 'GK_CDCS'],
    ]);
    expect(unclearAwards(pasted, known)).toEqual([
      '“Tập thể Lao động xuất sắc” không dành cho cá nhân',
      '“Chiến sĩ thi đua cơ sở” không dành cho tập thể',
      '“Khen miệng” chưa rõ là hình thức nào',
    ]);
  });

  it.each([
    ['with a head row', 'Họ và tên\tChức vụ\n'],
    ['without one', ''],
  ])('are people and collectives each by its own signs, %s', (_, head) => {
    const pasted = read(`${head}Lò Văn Sơn\tChủ tịch\nCông đoàn cơ sở xã Bum Nưa\t\nTập thể Phòng Tổ chức\t`);
    expect(pasted.subject).toBe('EACH');
    const subjects = ['INDIVIDUAL', 'COLLECTIVE', 'COLLECTIVE'];
    expect(linesOf(pasted, 'BK').map(({ subject }) => subject)).toEqual(subjects);
    const all = linesOf(pastedAs(pasted, 'INDIVIDUAL'), 'BK');
    expect(new Set(all.map(({ subject }) => subject))).toEqual(new Set(['INDIVIDUAL']));
  });

  it('follow a column that says whom each row names', () => {
    const pasted = read('Tên tập thể, cá nhân\tĐối tượng\nMường So\tTập thể\nLò Văn Sơn\tCá nhân');
    expect(linesOf(pasted, 'BK').map(({ subject }) => subject)).toEqual(['COLLECTIVE', 'INDIVIDUAL']);
  });
});
