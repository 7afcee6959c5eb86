import { describe, expect, it } from 'vitest';
import { citizenIdFor } from '#core/people/citizenId.ts';
import { duplicateEvidence, type PersonTraits } from '#core/people/duplicates.ts';
import { filterWords } from '#core/people/filterWords.ts';
import { mainPostOn } from '#core/people/mainPost.ts';
import { mergedPerson } from '#core/people/mergedPerson.ts';
import { personInputSchema, personSchemaOn, postInputSchema } from '#core/people/person.ts';

const traits = (more: Partial<PersonTraits> = {}): PersonTraits => ({
  nameKey: 'do thi thuy',
  birth: '1985-03-12',
  citizenId: '',
  units: ['A'],
  ...more,
});

describe('two records of one person', () => {
  it.each([
    [
      'same citizen id, whatever else',
      traits({ citizenId: '012185001234' }),
      traits({ citizenId: '012185001234', nameKey: 'x' }),
      'CITIZEN_ID',
    ],
    ['name, day and unit', traits(), traits(), 'NAME_BIRTH_UNIT'],
    ['the year is enough where one side knows no more', traits(), traits({ birth: '1985' }), 'NAME_BIRTH_UNIT'],
    ['another unit', traits(), traits({ units: ['B'] }), 'NAME_BIRTH'],
    ['unknown birth in one unit', traits({ birth: '' }), traits(), 'NAME_UNIT'],
    ['unknown birth in two units', traits({ birth: '' }), traits({ units: ['B'] }), null],
    ['another day of the same year', traits(), traits({ birth: '1985-03-13' }), null],
    ['another name', traits(), traits({ nameKey: 'do thi thu' }), null],
    ['two lifelong ids', traits({ citizenId: '012185001234' }), traits({ citizenId: '012185001235' }), null],
    [
      'an old identity card beside a new id',
      traits({ citizenId: '012185001234' }),
      traits({ citizenId: '045123456' }),
      'NAME_BIRTH_UNIT',
    ],
  ] as const)('%s', (_, one, other, evidence) => {
    expect(duplicateEvidence(one, other)).toBe(evidence);
    expect(duplicateEvidence(other, one)).toBe(evidence);
  });

  it('fill each other’s gaps without changing what the kept one says', () => {
    const kept = personInputSchema.parse({ fullName: 'Đỗ Thị Thúy', birth: '1985', note: 'giữ' });
    const other = personInputSchema.parse({
      fullName: 'Đỗ Thúy',
      birth: '1985-03-12',
      gender: 'NU',
      note: 'bỏ',
      leftOn: '2020-01-01',
    });
    expect(mergedPerson(kept, [other])).toEqual({ ...kept, birth: '1985-03-12', gender: 'NU' });
    expect(mergedPerson(kept, [{ ...other, birth: '1986-01-01' }]).birth).toBe('1985');
    expect(mergedPerson(kept, [])).toEqual(kept);
  });
});

describe('what is entered of a person', () => {
  it('refuses an end before its beginning', () => {
    expect(personInputSchema.safeParse({ fullName: 'A', joinedOn: '2020-01-02', leftOn: '2020-01-01' }).success).toBe(
      false,
    );
    expect(postInputSchema.safeParse({ validFrom: '2020-01-02', validTo: '2020-01-01' }).success).toBe(false);
  });

  it('takes ids with spaces and dots, and a birth as far as it is known', () => {
    expect(personInputSchema.parse({ fullName: 'A', citizenId: '012 185.001 234' }).citizenId).toBe('012185001234');
    for (const birth of ['', '1985', '1985-03-12'])
      expect(personInputSchema.parse({ fullName: 'A', birth }).birth).toBe(birth);
    expect(personInputSchema.safeParse({ fullName: 'A', birth: '1985-02-30' }).success).toBe(false);
  });

  it('takes no birth after today', () => {
    const told = (birth: string) =>
      personSchemaOn('2024-02-01').safeParse({ fullName: 'Lò Văn An', birth }).error?.issues[0]?.message;
    expect(['', '2024', '2024-02-01', '1985-03-12'].map(told)).toEqual([undefined, undefined, undefined, undefined]);
    expect(told('2077')).toBe('Năm sinh 2077 ở sau năm nay');
    expect(told('2024-02-02')).toBe('Ngày sinh 02/02/2024 ở sau hôm nay');
  });

  it('shows an id whole only to those who need it', () => {
    expect(citizenIdFor('CLERK', '012185001234')).toBe('012185001234');
    for (const role of ['LEADER', 'VIEWER'] as const) expect(citizenIdFor(role, '012185001234')).toBe('•••••••••234');
    expect(citizenIdFor('VIEWER', '')).toBe('');
  });
});

describe('the main post', () => {
  const keptId = 'kept';
  const post = (id: string, validFrom: string | null, validTo: string | null, personId = keptId) => ({
    ...{ id, personId, validFrom, validTo },
  });

  it('is the one begun last among those held, both ends included', () => {
    const posts = [post('a', null, null), post('b', '2020-01-01', '2021-12-31'), post('c', '2022-01-01', null)];
    expect(mainPostOn(posts, { keptId, on: '2019-06-01' })?.id).toBe('a');
    expect(mainPostOn(posts, { keptId, on: '2021-12-31' })?.id).toBe('b');
    expect(mainPostOn(posts, { keptId, on: '2022-01-01' })?.id).toBe('c');
    expect(mainPostOn([], { keptId, on: '2022-01-01' })).toBeNull();
  });

  it('is the standing record’s own where one of a merged record began as late, or nobody knows when', () => {
    const undated = [post('a', null, null), post('b', null, null, 'merged')];
    expect(mainPostOn(undated, { keptId, on: '2022-01-01' })?.id).toBe('a');
    expect(mainPostOn(undated, { keptId: 'merged', on: '2022-01-01' })?.id).toBe('b');
    const later = [...undated, post('c', '2020-01-01', null, 'merged')];
    expect(mainPostOn(later, { keptId, on: '2022-01-01' })?.id).toBe('c');
  });
});

it('a filter is told in words', () => {
  const everyone = { text: '', unitId: null, gender: null, grade: null, year: 2025, status: null };
  expect(filterWords(everyone, '')).toBe('');
  expect(filterWords({ ...everyone, text: 'thuy', gender: 'NU', grade: 'HTXSNV', status: 'MEMBER' }, 'CĐCS A')).toBe(
    'Chỉ gồm: tên có “thuy”; thuộc CĐCS A; giới tính nữ; hoàn thành xuất sắc nhiệm vụ năm 2025; đang là đoàn viên',
  );
});
