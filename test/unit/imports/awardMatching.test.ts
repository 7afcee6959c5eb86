import { describe, expect, it } from 'vitest';
import { AwardIndex } from '#core/imports/awardMatching.ts';
import { SHIPPED_AWARD_TYPES } from '#db/catalogue/awardTypes.ts';

/** The catalogue offices really have: its codes read like bare names (GK, KNC). */
const awards = new AwardIndex(SHIPPED_AWARD_TYPES);

function candidates(text: string): string[] {
  const match = awards.match(text);
  if (match.kind !== 'AMBIGUOUS') throw new Error(`${text} is ${match.kind}`);
  return match.candidates.map(({ code }) => code);
}

describe('a bare name of a form', () => {
  it.each(['Giấy khen', 'giay khen', 'GK', 'Bằng khen', 'BK', 'Cờ thi đua', 'Kỷ niệm chương', 'Chiến sĩ thi đua'])(
    '%s leaves open whose it is',
    (text) => expect(candidates(text).length).toBeGreaterThan(1),
  );

  it('names the forms of the union first', () => {
    const kinds = candidates('Giấy khen').map(
      (code) => SHIPPED_AWARD_TYPES.find((award) => award.code === code)?.kind === 'UNION_FORM',
    );
    expect(kinds[0]).toBe(true);
    expect(kinds.lastIndexOf(true)).toBeLessThan(kinds.indexOf(false));
  });

  it.each([
    ['Giấy khen của công đoàn cơ sở', 'GK_CDCS'],
    ['Giấy khen của thủ trưởng cơ quan, đơn vị', 'GK'],
    ['Bằng khen của LĐLĐ tỉnh', 'BK_LDLD'],
    ['Kỷ niệm chương của tổ chức chính trị - xã hội', 'KNC'],
    ['Lao động tiên tiến', 'LDTT'],
    ['Tập thể lao động xuất sắc', 'TTLDXS'],
    ['CSTĐCS', 'CSTD_CS'],
  ])('%s says it', (text, code) => expect(awards.match(text)).toMatchObject({ kind: 'FOUND', award: { code } }));
});
