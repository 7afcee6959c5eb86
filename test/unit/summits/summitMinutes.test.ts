import { describe, expect, it } from 'vitest';
import type { PaperRound } from '#core/summits/countPaper.ts';
import { countPaper } from '#core/summits/countPaper.ts';
import { attendeesOf, type Delegate, type DelegatePresence } from '#core/summits/delegate.ts';
import { summitInputSchema } from '#core/summits/summit.ts';
import { summitMinutes, type SummitMinutesSource } from '#core/summits/summitMinutes.ts';
import { candidates, round, tally } from './roundFixture.ts';

const NAMES = ['An', 'Bình', 'Cúc', 'Dũng'];

/** Four units with one vote each, and a guest of the last; where they are, in that order. */
function board(...presences: DelegatePresence[]): Delegate[] {
  return [...NAMES, 'Khách'].map((name, index) => ({
    ...{ id: `d${index}`, memberId: `m${index}`, unitName: `Đơn vị ${Math.min(index, 3) + 1}`, ordinal: index + 1 },
    ...{ name, position: '', votes: index < NAMES.length ? 1 : 0, version: 1, reason: '' },
    ...{ presence: presences[index] ?? 'PRESENT', proxyName: presences[index] === 'PROXY' ? 'Em' : '' },
  }));
}

/** A locked round of that title, its ballots given out to that board. */
function held(title: string, delegates: readonly Delegate[], changes: Partial<PaperRound> = {}): PaperRound {
  return {
    ...round(3, [3, 3], { candidates: candidates(2), summoned: 4 }),
    ...{ id: title, title, purpose: 'FLAG', previousId: null, correctsId: null, correction: null, isLocked: true },
    correctionReason: '',
    ...{ sha256: 'x', casting: 'PAPER', absence: '', attendees: attendeesOf(delegates), lockedWith: null },
    lockedAt: '2023-11-29T03:00:00.000Z',
    ...changes,
  };
}

const source = (rounds: PaperRound[], delegates: Delegate[]): SummitMinutesSource => ({
  issuer: { superiorName: '', name: 'Cụm' },
  place: '',
  summit: { ...summitInputSchema.parse({ title: 'Hội nghị' }), year: 2023 },
  proposed: { flag: 'Cờ thi đua', without: [] },
  shortNames: new Map(),
  ...{ clusterName: 'Cụm', kindWord: 'cụm', rounds, delegates, isClosed: true },
});
const told = (rounds: PaperRound[], delegates: Delegate[]) =>
  summitMinutes(source(rounds, delegates)).attendance.filter((line) => /Có mặt:|Từ |Đến sau|Khách/u.test(line));

describe('the votes of a round, as both minutes tell them', () => {
  const votes = (changes: Partial<PaperRound>) =>
    countPaper(source([held('Vòng 1. Cờ', board(), { summoned: 6, present: 3, written: 1, ...changes })], board()))
      .turnout;

  it('keep those not called up apart from those who stayed away', () => {
    expect(votes({ expected: 1 })).toContain('gửi ý kiến bằng văn bản 01; không có mặt 01; chưa điểm danh 01.');
    expect(votes({ expected: 2 })).toContain('không có mặt 0; chưa điểm danh 02.');
    expect(votes({ expected: 0 })).toContain('không có mặt 02.');
  });

  it('count them together where it was not noted who had been called up', () => {
    expect(votes({ expected: null })).toContain('không có mặt 02.');
  });
});

describe('who was there, as the minutes tell it', () => {
  it('is who was there when the ballots of the locked round went out, whatever the board says since', () => {
    const rounds = [held('Vòng 1. Cờ', board('PRESENT', 'PROXY', 'ABSENT', 'PRESENT'))];
    expect(told(rounds, board('ABSENT', 'ABSENT', 'ABSENT', 'ABSENT', 'ABSENT'))).toEqual([
      'Có mặt: An (Đơn vị 1); Dũng (Đơn vị 4).',
    ]);
  });

  it('changes from round to round, each told by its name, and names who came after all of them', () => {
    const rounds = [
      held('Vòng 1. Cờ', board('PRESENT', 'PRESENT', 'ABSENT', 'EXPECTED')),
      held('Vòng 1. Cờ (bỏ phiếu lại)', board('PRESENT', 'ABSENT', 'PRESENT', 'EXPECTED'), {
        previousId: 'Vòng 1. Cờ',
      }),
    ];
    expect(told(rounds, board())).toEqual([
      'Có mặt: An (Đơn vị 1); Bình (Đơn vị 2).',
      'Từ vòng 1 (bỏ phiếu lại): có thêm Cúc (Đơn vị 3); không còn Bình (Đơn vị 2).',
      'Đến sau các vòng biểu quyết: Dũng (Đơn vị 4).',
      'Khách mời: Khách (Đơn vị 4).',
    ]);
  });

  it('is who the board has before anything was voted', () => {
    expect(told([], board('ABSENT', 'PRESENT', 'PRESENT', 'EXPECTED'))[0]).toBe(
      'Có mặt: Bình (Đơn vị 2); Cúc (Đơn vị 3).',
    );
  });
});

describe('whose votes are there, as the minutes tell it', () => {
  it('names each once: who came with his position, whose vote another holds as a proxy', () => {
    const [an, binh, ...others] = board('PRESENT', 'PROXY');
    if (!an || !binh) throw new Error('two delegates');
    const there = [{ ...an, position: 'Chủ tịch' }, { ...binh, reason: 'ốm' }, ...others];
    const { attendance } = summitMinutes(source([], there));
    expect(attendance.filter((line) => /Có mặt|Bình/u.test(line))).toEqual([
      'Có mặt: An, Chủ tịch (Đơn vị 1); Cúc (Đơn vị 3); Dũng (Đơn vị 4).',
      'Ủy quyền bỏ phiếu, tính là có mặt: Bình (Đơn vị 2) (cho Em; ốm).',
    ]);
  });

  /** A round locked at that hour by that share, and what the minutes say of the shares when today's is 2/3. */
  const lockedBy = (title: string, hour: string, [num, den]: [number, number], quorumReason = '') =>
    held(title, board(), {
      lockedWith: { ...{ tellers: [], tally: null }, quorumNum: num, quorumDen: den, quorumReason },
      lockedAt: `2023-11-29T${hour}:00:00.000Z`,
    });
  const sharesTold = (rounds: PaperRound[], quorumReason: string) => {
    const made = source(rounds, board());
    const { attendance } = summitMinutes({ ...made, summit: { ...made.summit, quorumReason } });
    return attendance.filter((line) => line.startsWith('Tỷ lệ cần có mặt'));
  };

  it('tells the share that was put right, and that what was locked kept its own', () => {
    const first = lockedBy('Vòng 1. Cờ', '02', [1, 3]);
    expect(sharesTold([first], 'Gõ nhầm')).toEqual([
      'Tỷ lệ cần có mặt lúc khóa vòng 1 ghi là 1/3; sửa thành 2/3, lý do: Gõ nhầm.',
    ]);
    expect(sharesTold([lockedBy('Vòng 1. Cờ', '02', [2, 3])], '')).toEqual([]);
  });

  it('tells every share a round was locked by, in the order they held, each with its reason', () => {
    const rounds = [
      lockedBy('Vòng 1. Cờ', '04', [1, 2], 'Gõ nhầm'),
      lockedBy('Vòng 2. Dẫn đầu', '02', [1, 3]),
      lockedBy('Vòng 3. Trưởng cụm', '03', [1, 3]),
    ];
    expect(sharesTold(rounds, 'Theo quy chế mới')).toEqual([
      'Tỷ lệ cần có mặt lúc khóa vòng 2, vòng 3 ghi là 1/3; sửa thành 1/2 từ vòng 1, lý do: Gõ nhầm; ' +
        'sửa thành 2/3, lý do: Theo quy chế mới.',
    ]);
    const again = [...rounds, lockedBy('Vòng 4. Phó cụm', '05', [2, 3], 'Theo quy chế')];
    expect(sharesTold(again, 'Theo quy chế mới')[0]).toContain('; sửa thành 2/3 từ vòng 4, lý do: Theo quy chế mới.');
  });
});

describe('lines of a round on paper', () => {
  const first = held('Vòng 1. Cờ', board(), { places: 1 });
  const paper = (...rounds: PaperRound[]) => countPaper(source(rounds, board())).rounds;

  it('say how many places are open, and where they are settled once that is locked', () => {
    expect(paper(first)[0]?.remarks).toEqual(['Còn 01 suất chưa chọn được.']);
    const again = held('Vòng 1. Cờ (bỏ phiếu lại)', board(), { previousId: first.id });
    expect(paper(first, again)[0]?.remarks).toEqual([
      'Còn 01 suất chưa chọn được, bỏ phiếu lại ở “Vòng 1. Cờ (bỏ phiếu lại)”.',
    ]);
    expect(paper(first, { ...again, isLocked: false })[0]?.remarks).toEqual(['Còn 01 suất chưa chọn được.']);
    expect(paper(held('Vòng 1. Cờ', board()))[0]?.remarks).toEqual([]);
  });

  it('say how it was voted', () => {
    const ways: [Partial<PaperRound>, string][] = [
      [{}, 'bỏ phiếu kín.'],
      [{ casting: 'SCREEN' }, 'bỏ phiếu kín trên máy.'],
      [{ kind: 'HANDS' }, 'biểu quyết giơ tay.'],
      [{ rule: { ...first.rule, isSecret: false } }, 'bỏ phiếu công khai.'],
    ];
    for (const [changes, words] of ways) expect(paper({ ...first, ...changes })[0]?.method).toContain(`; ${words}`);
  });

  it('reckon the share on people where hands were raised', () => {
    const [raised] = paper({ ...first, kind: 'HANDS' });
    expect(raised?.method).toMatch(/^Tỷ lệ tính trên số người biểu quyết: \d+; /u);
    expect(raised?.method).not.toContain('hợp lệ');
  });
});

describe('what stays open, as papers conclude', () => {
  const again = 'Vòng 1. Cờ (bỏ phiếu lại)';
  const first = held('Vòng 1. Cờ', board(), { places: 1 });
  const of = (agreed: number[], changes: Partial<PaperRound> = {}) =>
    held('Vòng 1. Cờ', board(), { tally: tally(3, agreed), candidates: candidates(agreed.length), ...changes });
  const won = 'Đề nghị cấp trên tặng Cờ thi đua năm 2023 cho 01 đơn vị: Đơn vị A.';
  const tied = (title: string) =>
    `${title}: 02 đơn vị ngang phiếu cho 01 suất: Đơn vị A, Đơn vị B; cần bỏ phiếu lại giữa các đơn vị này.`;

  it.each<[string, PaperRound[], string[]]>([
    ['nothing voted', [], ['Chưa có vòng nào có kết quả.']],
    ['a tie for the last place', [first], [tied('Vòng 1. Cờ')]],
    [
      'a tie that is voted on again',
      [first, { ...first, id: again, title: again, previousId: first.id, isLocked: false }],
      [tied('Vòng 1. Cờ')],
    ],
    ['a tie again', [first, { ...first, id: again, title: again, previousId: first.id }], [tied(again)]],
    [
      'a tie settled by voting again',
      [first, { ...of([3, 0]), id: again, title: again, previousId: first.id, places: 1 }],
      [won],
    ],
    ['nobody reached the share', [of([1, 0])], ['Vòng 1. Cờ: không có đơn vị nào đạt số phiếu cần có.']],
    ['too few did', [of([3, 1], { places: 2 })], [won, 'Vòng 1. Cờ: còn 01 suất không có đơn vị đạt số phiếu cần có.']],
    [
      'hands against all',
      [of([1, 0], { kind: 'HANDS' })],
      ['Vòng 1. Cờ: không có đơn vị nào đạt số người đồng ý cần có.'],
    ],
    ['more than the places', [of([3, 2], { places: 1 })], [won]],
  ])('%s', (_, rounds, sentences) => {
    expect(summitMinutes(source(rounds, board())).conclusions).toEqual(sentences);
    expect(countPaper(source(rounds, board())).conclusions).toEqual(sentences);
  });

  it('a tie that the standing committee settled is open for the tellers neither', () => {
    const [one] = candidates(2);
    const ruling = { memberIds: [one?.memberId ?? ''], words: 'Thông báo số 12/TB-LĐLĐ', among: [] };
    const decided = held(again, board(), { kind: 'DECISION', tally: null, ruling, previousId: first.id });
    expect(countPaper(source([first, decided], board())).conclusions).toEqual([
      `Vòng 1. Cờ: 02 đơn vị ngang phiếu cho 01 suất: Đơn vị A, Đơn vị B; đã giải quyết ở “${again}”.`,
    ]);
  });

  it('a tie settled by points is open no more', () => {
    const rule = { ...first.rule, tieRule: 'SCORE' as const };
    const scored = { ...first, rule, candidates: candidates(2, [9000, 8000]) };
    expect(countPaper(source([scored], board())).conclusions).toEqual([won]);
  });
});

describe('rows of a table on paper', () => {
  const rows = (round: PaperRound) => countPaper(source([round], board())).rounds[0]?.rows ?? [];

  it('have no rank for whom nobody voted', () => {
    const chosen = held('Vòng 1', board(), { tally: tally(3, [2, 1, 0]), candidates: candidates(3) });
    expect(rows(chosen).map(({ rank, result }) => [rank, result])).toEqual([
      ['1', 'Đạt'],
      ['2', 'Không đạt'],
      ['', 'Không đạt'],
    ]);
  });

  it('name a unit as short as it is called, the conclusion by its whole name', () => {
    const [one] = candidates(2);
    const paper = countPaper({
      ...source([held('Vòng 1', board())], board()),
      shortNames: new Map([[one?.name ?? '', 'LĐLĐ A']]),
    });
    expect(paper.rounds[0]?.rows.map(({ name }) => name)).toEqual(['LĐLĐ A', 'Đơn vị B']);
    expect(paper.conclusions[0]).toContain('Đơn vị A');
  });
});

describe('papers tell what happened, and nothing else', () => {
  const vote = held('Vòng 1. Cờ', board(), { id: 'vote' });
  const [one, two] = candidates(2);
  const decision = held('Vòng 1. Cờ (Ban Thường vụ quyết định)', board(), {
    ...{ kind: 'DECISION', tally: null, correctsId: 'vote', correction: 'DECISION', correctionReason: 'Có đơn thư' },
    ruling: { memberIds: [two?.memberId ?? ''], words: 'Thông báo số 12/TB-LĐLĐ', among: [] },
  });
  const count = (...rounds: PaperRound[]) => countPaper(source(rounds, board()));
  const minutes = (...rounds: PaperRound[]) => summitMinutes(source(rounds, board()));

  it('a vote a decision took the place of is told by neither, and the decision is no vote', () => {
    expect(count(vote, decision)).toMatchObject({ rounds: [], isDraft: true });
    expect(count(vote, decision).conclusions.join()).not.toContain(one?.name ?? '');
    const told = minutes(vote, decision);
    expect(told.conclusions).toEqual([
      `Theo Thông báo số 12/TB-LĐLĐ, đề nghị cấp trên tặng Cờ thi đua năm 2023 cho 01 đơn vị: ${two?.name ?? ''}.`,
    ]);
    expect(told.rounds[0]?.method).toBe(
      'Theo Thông báo số 12/TB-LĐLĐ; không bỏ phiếu. Thay cho nội dung đã khóa trước, lý do: Có đơn thư.',
    );
    const lead = { ...decision, purpose: 'NEXT_LEAD' as const };
    expect(minutes(lead).conclusions).toEqual([
      `Theo Thông báo số 12/TB-LĐLĐ, ${two?.name ?? ''} làm Trưởng cụm năm 2024.`,
    ]);
  });

  it.each([
    [{ correction: 'RECOUNT' }, 'Kiểm phiếu lại, lý do: Sót phiếu.'],
    [{ correction: 'ANEW', casting: 'SCREEN' }, 'Bỏ phiếu lại từ đầu, lý do: Sót phiếu.'],
    [{ correction: 'RECOUNT', kind: 'HANDS' }, 'Ghi lại, lý do: Sót phiếu.'],
  ] as [Partial<PaperRound>, string][])('a round that came after %j says how', (changes, words) => {
    const again = held('Vòng 1. Cờ', board(), { ...changes, correctsId: 'vote', correctionReason: 'Sót phiếu' });
    expect(count(vote, again).rounds[0]?.method).toContain(` ${words}`);
  });

  it('a count put right stands on paper with what was locked before and with every hash, however often', () => {
    const second = held('Vòng 1. Cờ (kiểm phiếu lại)', board(), {
      ...{ id: 'second', sha256: 'y', tally: tally(3, [2, 3]), correctsId: 'vote' },
      ...{ correction: 'RECOUNT', correctionReason: 'Sót phiếu' },
    });
    const third = { ...second, id: 'third', sha256: 'z', tally: tally(3, [1, 3]), correctsId: 'second' };
    expect(count(vote, second, third).rounds.map(({ remarks }) => remarks)).toEqual([
      [
        `Kết quả đã khóa trước ở “Vòng 1. Cờ”, không còn giá trị: ${one?.name} 3/3 phiếu; ${two?.name} 3/3 phiếu.`,
        `Kết quả đã khóa trước ở “Vòng 1. Cờ (kiểm phiếu lại)”, không còn giá trị: ${two?.name} 3/3 phiếu; ${one?.name} 2/3 phiếu.`,
      ],
    ]);
    expect(count(vote, second, third).proofs).toEqual([
      'Vòng 1. Cờ, đã thay bằng “Vòng 1. Cờ (kiểm phiếu lại)”: x',
      'Vòng 1. Cờ (kiểm phiếu lại), đã thay bằng “Vòng 1. Cờ (kiểm phiếu lại)”: y',
      'Vòng 1. Cờ (kiểm phiếu lại): z',
    ]);
    expect(minutes(vote, decision).rounds[0]?.remarks[0]).toContain('đã khóa trước ở “Vòng 1. Cờ”');
  });

  it('a tie the chair decided names who decided, in his recorded words', () => {
    const among = [one?.memberId ?? '', two?.memberId ?? ''];
    const ruling = { memberIds: among.slice(1), words: 'Chủ trì Lê Thị Hà', among };
    const rule = { ...vote.rule, tieRule: 'CHAIR' as const };
    expect(count({ ...vote, places: 1, rule, ruling }).rounds[0]?.remarks).toEqual([
      `Ngang phiếu ở suất cuối: Chủ trì Lê Thị Hà quyết định chọn ${two?.name ?? ''}.`,
    ]);
  });

  it('ballots are sealed where there were some on paper', () => {
    expect(count(vote).closing).toContain('được niêm phong');
    expect(count({ ...vote, casting: 'SCREEN' }).closing).not.toContain('niêm phong');
    expect(count({ ...vote, kind: 'HANDS' }).closing).not.toContain('niêm phong');
  });

  it('a show of hands without tellers names none', () => {
    const paper = count({ ...vote, kind: 'HANDS' });
    expect(paper).toMatchObject({
      ...{ isDraft: false, tellers: [], tellersHead: '1. Hội nghị biểu quyết giơ tay, không lập Ban Kiểm phiếu.' },
      ...{ resultHead: 'KẾT QUẢ BIỂU QUYẾT', signaturesHead: 'THƯ KÝ HỘI NGHỊ' },
    });
    expect(paper.opening).not.toContain('Ban Kiểm phiếu');
  });

  it.each([
    ['the minutes', summitMinutes],
    ['the count', countPaper],
  ])('%s propose what the list does: the award chosen, and not whom nothing is proposed for', (_, paperOf) => {
    const [first, second] = candidates(2).map(({ memberId, name }) => ({ id: memberId, name }));
    const conclusions = (...without: ({ id: string; name: string } | undefined)[]) => {
      const proposed = { flag: 'Bằng khen của LĐLĐ tỉnh', without: without.flatMap((member) => member ?? []) };
      return paperOf({ ...source([vote], board()), proposed }).conclusions;
    };
    expect(conclusions(first)).toEqual([
      `Đề nghị cấp trên tặng Bằng khen của LĐLĐ tỉnh năm 2023 cho 01 đơn vị: ${second?.name ?? ''}.`,
      `Không đề nghị: ${first?.name ?? ''}.`,
    ]);
    // Both won: nobody may conclude that no unit got the votes it needs.
    expect(conclusions(first, second)).toEqual([`Không đề nghị: ${first?.name ?? ''}, ${second?.name ?? ''}.`]);
  });

  it('a unit that wins two flags is one unit', () => {
    const other = held('Vòng 2. Cờ chuyên đề', board(), { id: 'other', tally: tally(3, [3, 1]) });
    expect(count(vote, other).conclusions).toEqual([
      `Đề nghị cấp trên tặng Cờ thi đua năm 2023 cho 02 đơn vị: ${one?.name ?? ''}, ${two?.name ?? ''}.`,
    ]);
  });
});
