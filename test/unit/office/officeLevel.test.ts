import { describe, expect, it } from 'vitest';
import { awardOnPaper } from '#core/awards/awardOnPaper.ts';
import { isDecidedAbove, isSentUp } from '#core/nominations/sentUp.ts';
import { AWARD_LEVELS, type AwardLevel } from '#core/office/catalogue.ts';
import { officeLevel } from '#core/office/officeLevel.ts';

const PROVINCE = { name: 'Liên đoàn Lao động tỉnh Lai Châu', shortName: 'LĐLĐ tỉnh Lai Châu' };
const SCHOOL = { name: 'Công đoàn cơ sở Trường THPT chuyên', shortName: 'CĐCS Trường THPT chuyên' };

describe('the level of an office', () => {
  it.each<[string, AwardLevel | null]>([
    [PROVINCE.name, 'TINH_CD'],
    ['Liên đoàn Lao động thành phố Hà Nội', 'TINH_CD'],
    ['Công đoàn ngành Y tế Việt Nam', 'TINH_CD'],
    ['Liên đoàn Lao động huyện Mường Tè', 'CTTCS'],
    ['Công đoàn Viên chức tỉnh', 'CTTCS'],
    ['Công đoàn xã Bản Bo', 'CTTCS'],
    [SCHOOL.name, 'CS'],
    ['Công đoàn các Khu công nghiệp tỉnh', null],
  ])('%s: %s', (name, level) => expect(officeLevel({ name })).toBe(level));

  it('says what it decides, and what goes up from there', () => {
    const above = (name: string) => AWARD_LEVELS.filter((level) => isDecidedAbove(level, { name }));
    expect(above(PROVINCE.name)).toEqual(['NN', 'BT']);
    expect(above('Liên đoàn Lao động huyện Mường Tè')).toEqual(['NN', 'BT', 'TINH_CD']);
    expect(above(SCHOOL.name)).toEqual(['NN', 'BT', 'TINH_CD', 'CTTCS']);
    expect(above('Công đoàn các Khu công nghiệp tỉnh')).toEqual(['NN', 'BT']);
    expect(isSentUp({ fallbackAwardCode: null }, 'CS', SCHOOL)).toBe(false);
    expect(isSentUp({ fallbackAwardCode: 'LDTT' }, 'CS', SCHOOL)).toBe(true);
  });
});

it('an award bears the name of the office that gives it, never that of one that only asks for it', () => {
  const award = 'Bằng khen của LĐLĐ tỉnh, công đoàn ngành';
  expect(awardOnPaper(award, PROVINCE)).toBe('Bằng khen của LĐLĐ tỉnh Lai Châu');
  expect(awardOnPaper(award, SCHOOL)).toBe(award);
  expect(awardOnPaper('Lao động tiên tiến', PROVINCE)).toBe('Lao động tiên tiến');
});
