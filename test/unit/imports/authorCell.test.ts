import { describe, expect, it } from 'vitest';
import { readShare, writtenAuthors } from '#core/imports/authorCell.ts';

const told = (text: string, lines?: string[]) =>
  writtenAuthors({ text, ...(lines && { lines }) }).map(({ name, share, isChief }) =>
    [name, ...(share === null ? [] : [share]), ...(isChief ? ['chief'] : [])].join(' '),
  );

describe('authors in one cell', () => {
  it.each([
    ['Nguyễn Văn An', ['Nguyễn Văn An']],
    ['Nguyễn Văn An (40%); Trần Thị Bình (60 %)', ['Nguyễn Văn An 4000', 'Trần Thị Bình 6000']],
    ['Ông Nguyễn Văn An; Bà Trần Thị Bình', ['Nguyễn Văn An', 'Trần Thị Bình']],
    ['Nguyễn Văn An, Trần Thị Bình và Lê Chi', ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Chi']],
    ['Nguyễn Văn An (33,3%), Trần Thị Bình (66,7%)', ['Nguyễn Văn An 3330', 'Trần Thị Bình 6670']],
    ['1. Nguyễn Văn An 2. Trần Thị Bình', ['Nguyễn Văn An', 'Trần Thị Bình']],
    ['Nguyễn Văn An: 33,33%; Trần Thị Bình - 66,67%', ['Nguyễn Văn An 3333', 'Trần Thị Bình 6667']],
    ['Nguyễn Văn An (chủ nhiệm); Trần Thị Bình', ['Nguyễn Văn An chief', 'Trần Thị Bình']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('are taken apart at line breaks', () => {
    expect(
      told('- Nguyễn Văn An (50%) - Trần Thị Bình (50%)', ['- Nguyễn Văn An (50%)', '- Trần Thị Bình (50%)']),
    ).toEqual(['Nguyễn Văn An 5000', 'Trần Thị Bình 5000']);
  });

  it('keep a position behind a comma with its name', () => {
    expect(told('Nguyễn Văn An, Trưởng phòng Kỹ thuật')).toEqual(['Nguyễn Văn An, Trưởng phòng Kỹ thuật']);
  });

  it('survive hostile texts', () => {
    for (const text of [
      '',
      ';;;',
      '()',
      '(40%)',
      '%'.repeat(500),
      '('.repeat(2000),
      'A,'.repeat(5000),
      '1. '.repeat(3000),
    ]) {
      expect(() => writtenAuthors({ text })).not.toThrow();
    }
    expect(told('=CMD|calc')).toEqual(['=CMD|calc']);
  });
});

describe('a share', () => {
  it.each([
    ['40', 4000],
    ['40%', 4000],
    ['33,33 %', 3333],
    ['100', 10_000],
    ['101', null],
    ['-5', null],
    ['4e1', null],
    ['một nửa', null],
    ['1.000', null],
  ])('%s', (text, share) => {
    expect(readShare(text)).toBe(share);
  });
});
