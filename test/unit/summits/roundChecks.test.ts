import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundChecks } from '#core/summits/roundChecks.ts';
import type { CountedRound } from '#core/summits/round.ts';
import { candidates, round, tally } from './roundFixture.ts';

const check = (id: string, counted: CountedRound) => roundChecks(counted).find((one) => one.id === id);
const isBalanced = (counted: CountedRound) =>
  roundChecks(counted).every(({ state }) => state === 'OK' || state === 'NOTE');

describe('checks before a lock', () => {
  it('are all green for eight flags of 23 valid ballots and one blank', () => {
    const counted = round(23, [23, 23, 22, 22, 21, 21, 20, 20], { present: 24, summoned: 24, issued: 24 });
    const whole = tally(23, [23, 23, 22, 22, 21, 21, 20, 20], { collected: 24 });
    expect(isBalanced({ ...counted, tally: { ...whole, invalid: { ...whole.invalid, BLANK: 1 } } })).toBe(true);
  });

  it('K1 names ballots and people', () => {
    expect(check('K1', round(10, [6], { issued: 11 }))).toEqual({
      id: 'K1',
      state: 'FAIL',
      text: 'Phát ra 11 phiếu, nhiều hơn số được bỏ phiếu (có mặt 10).',
    });
    const writing = { issued: 11, written: 1 };
    expect(check('K1', round(10, [6], { ...writing, rule: { absentByWriting: true } }))?.state).toBe('OK');
    expect(check('K1', round(10, [6], writing))?.state).toBe('FAIL');
  });

  it('K2 names what does not add up', () => {
    expect(check('K2', round(10, [6], { tally: tally(10, [6], { collected: 11 }), issued: 11 }))?.text).toBe(
      'Hợp lệ 10 + không hợp lệ 0 = 10, khác 11 phiếu thu về.',
    );
    expect(check('K2', round(10, [6], { issued: 9 }))?.text).toMatch(/^Thu về 10 phiếu, nhiều hơn 9 phiếu phát ra: /u);
  });

  it('K2 lets a paper be recorded that the tellers did not give out, and tells it apart', () => {
    const strays = (count: number, base: 'COLLECTED' | 'VALID' = 'VALID') => {
      const whole = tally(2, [2], { collected: 2 + count });
      const counted = { ...whole, invalid: { ...whole.invalid, NOT_ISSUED: count } };
      return round(2, [2], { tally: counted, rule: { base } });
    };
    expect(check('K2', strays(1))).toEqual({
      ...{ id: 'K2', state: 'OK' },
      text: 'Hợp lệ 2 + không hợp lệ 1 = 3 phiếu thu về, trong đó 1 phiếu không do Ban Kiểm phiếu phát.',
    });
    expect(isBalanced(strays(3))).toBe(true);
    expect(check('K5', strays(1, 'COLLECTED'))?.text).toBe(
      'Tỷ lệ tính trên số phiếu thu về: 2, không kể phiếu không do Ban Kiểm phiếu phát.',
    );
    const blank = {
      ...tally(2, [2], { collected: 3 }),
      invalid: { BLANK: 1, TOO_MANY: 0, NOT_ISSUED: 0, UNREADABLE: 0 },
    };
    expect(check('K2', round(2, [2], { tally: blank }))?.state).toBe('FAIL');
  });

  it('tells every sum that is wrong, and no share before they are right', () => {
    const wrong = round(10, [6], { tally: tally(7, [6], { collected: 9 }), issued: 8 });
    expect(check('K2', wrong)?.text).toMatch(
      /^Thu về 9 phiếu, nhiều hơn 8 phiếu phát ra: .*\. Hợp lệ 7 \+ không hợp lệ 0 = 7, khác 9 phiếu thu về\.$/u,
    );
    expect(check('K5', wrong)?.state).toBe('WAIT');
  });

  it('speaks of people where hands are raised, never of ballots', () => {
    const counted = round(10, [10], { kind: 'HANDS' });
    const texts = roundChecks(counted).map(({ text }) => text);
    expect(texts[0]).toBe('10 người biểu quyết; có mặt 10.');
    expect(texts.filter((text) => /phát ra|thu về|hợp lệ/u.test(text))).toEqual([]);
    expect(roundChecks({ ...counted, issued: null, tally: null })[0]?.text).toBe('Chưa ghi số người biểu quyết.');
  });

  it('K6 tells a tie at the last place as one, also when the chair or the score has settled it', () => {
    const tied = { kind: 'ELECT' as const, maxChoices: 1, places: 1, tally: tally(10, [5, 5]) };
    const among = candidates(2).map(({ memberId }) => memberId);
    const ruling = { memberIds: among.slice(1), words: 'Chủ trì', among };
    const rule = { num: 1, den: 4 };
    expect(check('K6', round(10, [5, 5], { ...tied, rule: { ...rule, tieRule: 'CHAIR' }, ruling }))?.text).toContain(
      'Đơn vị A, Đơn vị B cùng 5 phiếu ở suất cuối, chủ trì quyết định: Đơn vị B.',
    );
    const chosen = (memberIds: string[], between: string[]) =>
      check('K6', {
        ...round(10, [5, 5], { ...tied, rule: { ...rule, tieRule: 'CHAIR' } }),
        ruling: { memberIds, words: 'Chủ trì', among: between },
      })?.text;
    expect(chosen(among, among)).toContain('quyết định của chủ trì nêu 2 đơn vị, cần ghi lại đúng 1.');
    expect(chosen(among.slice(1), among.slice(1))).toContain('là giữa các đơn vị khác, cần ghi lại.');
    const scored = { ...tied, candidates: candidates(2, [900, 800]) };
    expect(check('K6', round(10, [5, 5], { ...scored, rule: { ...rule, tieRule: 'SCORE' } }))?.text).toContain(
      'cùng 5 phiếu ở suất cuối, theo điểm thi đua: Đơn vị A.',
    );
    expect(check('K6', round(10, [6, 4], { ...tied, tally: tally(10, [6, 4]) }))?.text).toContain(
      'không ai ngang phiếu',
    );
  });

  it('K3 names the candidate', () => {
    const uneven = tally(10, [6, 7], { counts: [count(6, 4, 0), count(7, 2, 0)] });
    expect(check('K3', round(10, [6, 7], { tally: uneven }))?.text).toBe(
      'Đơn vị B: đồng ý 7 + không đồng ý 2 + không ý kiến 0 = 9, khác 10 phiếu hợp lệ.',
    );
  });

  it('K4 keeps the choices within what the ballots allow', () => {
    const choosing = (agreed: number[]) => round(10, agreed, { kind: 'CHOOSE', maxChoices: 2 });
    expect(check('K4', choosing([10, 10]))?.state).toBe('OK');
    expect(check('K4', choosing([10, 10, 1]))?.text).toBe('Tổng số lượt chọn 21, nhiều hơn 2 × 10 phiếu hợp lệ = 20.');
    expect(check('K4', choosing([11, 1]))?.text).toBe('Đơn vị A được 11 phiếu, nhiều hơn 10 phiếu hợp lệ.');
    expect(check('K4', choosing([5, 4]))?.state).toBe('FAIL');
  });

  it('K5 lets a vote stand in which no ballot was valid: nobody passed', () => {
    const blank = tally(0, [0, 0], { collected: 8, invalid: { BLANK: 8, TOO_MANY: 0, NOT_ISSUED: 0, UNREADABLE: 0 } });
    const counted = round(8, [0, 0], { tally: blank });
    expect(check('K5', counted)).toMatchObject({
      state: 'NOTE',
      text: 'Cả 8 phiếu thu về đều không hợp lệ: không đơn vị nào đạt.',
    });
    expect(isBalanced(counted)).toBe(true);
    expect(isBalanced({ ...counted, kind: 'ACCLAIM', maxChoices: 1, places: 1 })).toBe(true);
    expect(check('K5', round(8, [0], { tally: tally(0, [0]) }))?.state).toBe('FAIL');
  });

  it('K6 asks for a vote anew at a tie, and waits where the chair decides', () => {
    expect(check('K6', round(8, [7, 7], { places: 1 }))).toMatchObject({
      state: 'NOTE',
      text: 'Đơn vị A, Đơn vị B cùng 7 phiếu, còn 1 suất: cần biểu quyết lại ở vòng sau.',
    });
    expect(check('K6', round(8, [7, 7], { places: 1, rule: { tieRule: 'CHAIR' } }))?.state).toBe('WAIT');
  });

  it('OWN finds a unit that was voted for by itself', () => {
    const own = { rule: { excludesOwn: true }, present: 8, issued: 8 };
    const silent = (agree: number, disagree: number) =>
      tally(8, [agree], { counts: [count(agree, disagree, 8 - agree - disagree)] });
    expect(check('OWN', round(8, [7], { ...own, tally: silent(7, 0) }))?.state).toBe('OK');
    expect(check('OWN', round(8, [7], { ...own, tally: silent(7, 1) }))).toMatchObject({
      state: 'FAIL',
      text: '8 phiếu có ý kiến về Đơn vị A, trong khi đơn vị khác chỉ được phát 7 phiếu: không ai bỏ phiếu cho đơn vị mình.',
    });
    expect(check('OWN', round(8, [8], { tally: silent(8, 0) }))).toBeUndefined();
  });

  it('a show of hands counts everyone in the room', () => {
    expect(check('K1', round(10, [10], { kind: 'HANDS', present: 11 }))?.state).toBe('FAIL');
    expect(isBalanced(round(10, [9], { kind: 'HANDS' }))).toBe(true);
  });

  it('wait for a count', () => {
    expect(isBalanced(round(10, [6], { issued: null, tally: null }))).toBe(false);
  });

  it('accept exactly the counts that add up', () => {
    const figure = fc.integer({ min: 0, max: 4 });
    const drawn = fc.record({
      ...{ present: figure, issued: figure, collected: figure, valid: figure, blank: figure },
      ...{ agree: figure, disagree: figure, abstain: figure },
    });
    fc.assert(
      fc.property(drawn, ({ present, issued, collected, valid, blank, agree, disagree, abstain }) => {
        const counted = round(valid, [agree], { present, summoned: present, issued });
        const sums = tally(valid, [agree], { collected, counts: [count(agree, disagree, abstain)] });
        const isRight =
          issued >= 1 &&
          issued <= present &&
          collected <= issued &&
          valid + blank === collected &&
          agree + disagree + abstain === valid &&
          collected > 0;
        expect(isBalanced({ ...counted, tally: { ...sums, invalid: { ...sums.invalid, BLANK: blank } } })).toBe(
          isRight,
        );
      }),
      { numRuns: 2000 },
    );
  });
});

const count = (agree: number, disagree: number, abstain: number) => ({ agree, disagree, abstain });
