import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, isSuggested, typeProfile } from '../../../renderer/welcome/profileDraft.ts';
import { suggestProfile } from '../../../renderer/welcome/suggestProfile.ts';

describe('an office filled in from its name', () => {
  it('knows a provincial federation', () => {
    expect(suggestProfile('Liên đoàn Lao động tỉnh Lai Châu')).toEqual({
      shortName: 'LĐLĐ tỉnh Lai Châu',
      superiorName: 'Tổng Liên đoàn Lao động Việt Nam',
      place: 'Lai Châu',
      documentSymbol: 'LĐLĐ',
      decidingBody: 'Ban Thường vụ Liên đoàn Lao động tỉnh Lai Châu',
    });
  });

  it.each([
    // A place named after a person keeps its kind in the date line (NĐ 30/2020, Phụ lục I).
    ['Liên đoàn Lao động thành phố Hồ Chí Minh', 'Thành phố Hồ Chí Minh', 'Tổng Liên đoàn Lao động Việt Nam'],
    ['Liên đoàn Lao động thành phố Hà Nội', 'Hà Nội', 'Tổng Liên đoàn Lao động Việt Nam'],
    // A town of a province does not answer to the confederation, and nothing says to whom.
    ['Liên đoàn Lao động thành phố Lai Châu', 'Lai Châu', ''],
    ['Liên đoàn Lao động huyện Than Uyên, tỉnh Lai Châu', 'Than Uyên', ''],
    ['Công đoàn ngành Giáo dục tỉnh Lai Châu', 'Lai Châu', 'Liên đoàn Lao động tỉnh Lai Châu'],
    ['Công đoàn Y tế Việt Nam', 'Hà Nội', 'Tổng Liên đoàn Lao động Việt Nam'],
    ['Công đoàn cơ sở Sở Tài chính', '', ''],
  ])('%s: place and superior', (name, place, superiorName) => {
    expect(suggestProfile(name)).toMatchObject({ place, superiorName });
  });

  it('a grassroots union decides by its executive committee', () => {
    expect(suggestProfile('Công đoàn cơ sở Sở Tài chính')).toMatchObject({
      shortName: 'CĐCS Sở Tài chính',
      documentSymbol: 'CĐCS',
      decidingBody: 'Ban Chấp hành Công đoàn cơ sở Sở Tài chính',
    });
  });

  it('says nothing about a name it does not know', () => {
    expect(Object.values(suggestProfile('Trung tâm Văn hóa'))).toEqual(['', '', '', '', '']);
  });
});

describe('suggestions while typing', () => {
  const named = typeProfile(EMPTY_DRAFT, 'name', 'Liên đoàn Lao động tỉnh Lai Châu');

  it('never touch a field that was typed into', () => {
    const own = typeProfile(named, 'documentSymbol', 'LĐLĐLC');
    const renamed = typeProfile(own, 'name', 'Liên đoàn Lao động tỉnh Điện Biên');
    expect(renamed.profile).toMatchObject({ documentSymbol: 'LĐLĐLC', place: 'Điện Biên' });
    expect(isSuggested(renamed, 'documentSymbol')).toBe(false);
    expect(isSuggested(renamed, 'place')).toBe(true);
  });

  it('come back to a field that was emptied', () => {
    const emptied = typeProfile(typeProfile(named, 'place', 'Tam Đường'), 'place', '');
    expect(typeProfile(emptied, 'name', 'Liên đoàn Lao động tỉnh Điện Biên').profile.place).toBe('Điện Biên');
  });
});
