import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alignedFormat,
  formatDifference,
  formatHundredths,
  parseHundredths,
} from '../../../../renderer/shared/inputs/hundredths.ts';
import { byRank } from '../../../../renderer/clusters/scores/board/boardWords.ts';
import { placeOn, rankingAxis } from '../../../../renderer/clusters/scores/ranking/rankingAxis.ts';
import {
  readGrades,
  readSteps,
  writeGrades,
  writeSteps,
} from '../../../../renderer/clusters/scores/templates/writtenLists.ts';

const scores = fc.integer({ min: 0, max: 1_000_000_00 });

describe('figures as offices write them', () => {
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(scores, (value) => {
        expect(parseHundredths(formatHundredths(value))).toBe(value);
      }),
    );
  });

  it.each([
    ['9,5', 950],
    ['9.5', 950],
    ['3.500', 350_000],
    ['1.234.567,8', 123_456_780],
    ['9,', 900],
    ['9,555', null],
    ['1.2345', null],
    ['-1', null],
    ['chín', null],
    ['', null],
  ])('reads %j', (text, value) => {
    expect(parseHundredths(text)).toBe(value);
  });

  it('writes a column with as many decimals as one of it needs', () => {
    expect([98_50, 97_00, null].map((value) => value !== null && alignedFormat([98_50, 97_00, null])(value))).toEqual([
      '98,5',
      '97,0',
      false,
    ]);
    expect(alignedFormat([98_55, 97_00])(97_00)).toBe('97,00');
  });

  it('signs differences', () => {
    expect([formatDifference(50), formatDifference(-150)]).toEqual(['+0,5', '−1,5']);
  });
});

describe('the board of a cluster', () => {
  it('begins with the first, keeps the order of the cluster among equals, and ends with who has no rank', () => {
    const rows = [null, 2, 1, 2, null].map((rank, index) => ({ rank, index }));
    expect(byRank(rows).map(({ index }) => index)).toEqual([2, 1, 3, 0, 4]);
  });
});

describe('the axis of a ranking', () => {
  it('holds every score between few, even marks', () => {
    fc.assert(
      fc.property(fc.array(scores, { minLength: 1, maxLength: 30 }), (values) => {
        const axis = rankingAxis(values);
        const [first = 0, second = 0] = axis.marks;
        expect(axis.marks.length).toBeGreaterThanOrEqual(2);
        expect(axis.marks.length).toBeLessThanOrEqual(7);
        expect(axis.marks.every((mark, at) => mark === first + at * (second - first))).toBe(true);
        expect([axis.marks[0], axis.marks.at(-1)]).toEqual([axis.from, axis.to]);
        for (const value of values) {
          expect(placeOn(axis, value)).toBeGreaterThanOrEqual(0);
          expect(placeOn(axis, value)).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it('is drawn as people read it', () => {
    expect(rankingAxis([93_50, 99_00]).marks).toEqual([92_00, 94_00, 96_00, 98_00, 100_00]);
  });
});

describe('short lists in one field', () => {
  it('reads back grades and steps', () => {
    const grades = [
      { name: 'A', percent: 100 },
      { name: 'Trung bình', percent: 60 },
    ];
    expect(readGrades(writeGrades(grades))).toEqual(grades);
    const steps = [
      { from: 5, points: 2_50 },
      { from: 10, points: 10_00 },
    ];
    expect(readSteps(writeSteps(steps, formatHundredths), parseHundredths)).toEqual(steps);
  });

  it.each(['', 'A', 'A 100', 'A 100, B', 'A 100, B 101'])('refuses the grades %j', (text) => {
    expect(readGrades(text)).toBeNull();
  });

  it.each(['', '5 ngày', 'ngày 5', '5 ngày 5; x', '5 ngày 5; 30 ngày 0', '5 ngày 5; 5 ngày 10'])(
    'refuses the steps %j',
    (text) => {
      expect(readSteps(text, parseHundredths)).toBeNull();
    },
  );
});
