import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE_PROFILE } from '#service/sample/laiChau.ts';
import { certificatesOf } from '#core/initiatives/certificate.ts';
import {
  countRecognised,
  recognitionHeaderSchema,
  type Recognition,
  type RecognisedAuthor,
  type RecognitionItem,
} from '#core/initiatives/recognition.ts';
import {
  checkRecognition,
  missingForIssue,
  type EarlierRecognition,
  type RecognitionFacts,
} from '#core/initiatives/recognitionChecklist.ts';
import { recognitionListPaper } from '#core/initiatives/recognitionListPaper.ts';
import { recognitionPaper } from '#core/initiatives/recognitionPaper.ts';
import { basisText } from '#core/papers/decisionPaper.ts';

const author = (name: string, share: number, changes: Partial<RecognisedAuthor> = {}): RecognisedAuthor => ({
  name,
  birth: '',
  workplace: 'CĐCS A',
  position: '',
  share,
  isChief: false,
  gender: '',
  personKey: name,
  ...changes,
});

const item = (id: string, authors: RecognisedAuthor[], changes: Partial<RecognitionItem> = {}): RecognitionItem => ({
  id: `item ${id}`,
  initiativeId: id,
  title: `Sáng kiến ${id}`,
  unitName: 'CĐCS A',
  field: '',
  authors,
  benefit: null,
  initiativeStatus: 'PASSED',
  initiativeVersion: 1,
  ...changes,
});

const recognition = (changes: Partial<Recognition> = {}): Recognition => ({
  ...recognitionHeaderSchema.parse({
    level: 'CS',
    year: 2023,
    number: '209/QĐ-LĐLĐ',
    issuedOn: '2023-12-05',
    summary: 'Về việc công nhận sáng kiến',
    signer: { fullName: 'Lò Thị Minh Phương', position: 'PHÓ CHỦ TỊCH', authority: 'TM. BAN THƯỜNG VỤ' },
    bases: [{ text: 'Nghị định số 13/2012/NĐ-CP', date: '2012-03-02' }],
  }),
  id: 'r',
  status: 'DRAFT',
  registerFrom: null,
  issuedAt: null,
  revocation: null,
  version: 1,
  ...changes,
});

const FACTS: RecognitionFacts = {
  isNumberReadable: true,
  isNumberTaken: false,
  isFutureDated: false,
  meeting: { heldOn: '2023-11-24', isClosed: true, initiativeIds: ['1', '2'] },
  earlier: [],
};
const MEETING = '0190f2a8-0000-7000-8000-000000000001';
const ITEMS = [item('1', [author('A', 6000, { isChief: true }), author('B', 4000)]), item('2', [author('A', 10_000)])];

describe('what a list of recognised initiatives comes to', () => {
  it('somebody with two initiatives is two authorships and one person', () => {
    expect(countRecognised(ITEMS)).toEqual({ initiatives: 2, authorships: 3, people: 2, benefit: 0 });
  });

  it('authorships are never fewer than people, and the order of initiatives and authors changes nothing', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const list = fc.array(
      fc.record({
        benefit: fc.option(fc.nat(10 ** 12)),
        authors: fc.uniqueArray(key, { minLength: 1 }).map((keys) => keys.map((personKey) => ({ personKey }))),
      }),
    );
    fc.assert(
      fc.property(list, (items) => {
        const counts = countRecognised(items);
        const keys = items.flatMap(({ authors }) => authors.map(({ personKey }) => personKey));
        expect(counts.authorships).toBe(keys.length);
        expect(counts.people).toBe([...new Set(keys)].length);
        expect(counts.people).toBeLessThanOrEqual(counts.authorships);
        expect(countRecognised(items.toReversed())).toEqual(counts);
      }),
    );
  });
});

describe('what stands between a draft and its issue', () => {
  const missing = (changes: Partial<Recognition>, items = ITEMS, facts: Partial<RecognitionFacts> = {}) =>
    missingForIssue(checkRecognition(recognition(changes), items, { ...FACTS, ...facts }));

  it('nothing, where all is told', () => {
    expect(missing({})).toBe('');
  });

  it('number, date, signer and an initiative, all named at once', () => {
    expect(missing({ number: '', issuedOn: null, signer: null }, [])).toBe(
      'chưa có số quyết định; chưa có ngày quyết định; chưa chọn người ký; danh sách chưa có sáng kiến nào',
    );
    expect(missing({}, ITEMS, { isNumberTaken: true })).toBe('số 209/QĐ-LĐLĐ đã dùng cho quyết định khác');
    expect(missing({}, ITEMS, { isNumberReadable: false })).toContain('chưa bắt đầu bằng chữ số');
  });

  it('shares at 99,99 % and 100,01 % stand in the way, 100 % does not (C16)', () => {
    const of = (share: number) => [item('1', [author('A', 5000), author('B', share)])];
    expect(missing({}, of(4999))).toBe('tổng tỷ lệ đóng góp khác 100%: “Sáng kiến 1”');
    expect(missing({}, of(5001))).not.toBe('');
    expect(missing({}, of(5000))).toBe('');
  });

  it('a meeting that never had the initiative before it is worth a look', () => {
    const stray = [...ITEMS, item('9', [author('A', 10_000)])];
    const found = checkRecognition(recognition({ meetingId: MEETING }), stray, FACTS).find(
      ({ id }) => id === 'meeting',
    );
    expect(found).toMatchObject({
      state: 'REVIEW',
      text: 'Không được chấm ở phiên họp ngày 24/11/2023: “Sáng kiến 9”',
    });
    expect(
      checkRecognition(recognition({ meetingId: MEETING }), ITEMS, FACTS).find(({ id }) => id === 'meeting')?.state,
    ).toBe('DONE');
  });

  it('a decision of a day before its meeting cannot be issued, one that rests on a later paper is worth a look', () => {
    const meeting = { heldOn: '2023-12-06', isClosed: true, initiativeIds: ['1', '2'] };
    expect(missing({ meetingId: MEETING }, ITEMS, { meeting })).toBe(
      'ngày quyết định 05/12/2023 trước phiên họp Hội đồng ngày 06/12/2023',
    );
    expect(missing({ meetingId: MEETING }, ITEMS, { meeting: { ...meeting, heldOn: '2023-12-05' } })).toBe('');
    const bases = (text: string, date: string | null = null) =>
      checkRecognition(recognition({ meetingId: MEETING, bases: [{ text, date }] }), ITEMS, FACTS).find(
        ({ id }) => id === 'bases',
      );
    expect(bases('Biên bản họp ngày 06/12/2023')).toMatchObject({
      state: 'REVIEW',
      text: 'Căn cứ có ngày 06/12/2023, sau ngày quyết định: “Biên bản họp ngày 06/12/2023”',
    });
    expect(bases('Biên bản họp', '2023-12-06')?.state).toBe('REVIEW');
    expect(bases('Nghị định số 13/2012/NĐ-CP ngày 02 tháng 3 năm 2012')?.text).toBe(
      'Căn cứ chưa ghi biên bản họp Hội đồng',
    );
    expect(bases('Biên bản họp ngày 5/12/2023')?.state).toBe('DONE');
  });

  it('an initiative the council has not let pass', () => {
    const items = [item('1', [author('A', 10_000)], { initiativeStatus: 'RECEIVED' }), ...ITEMS];
    expect(missing({}, items)).toContain('chưa được Hội đồng đánh giá đạt: “Sáng kiến 1”');
  });

  it('an initiative recognised at the same level already, not one recognised below', () => {
    const earlier: EarlierRecognition = {
      initiativeId: '1',
      recognitionId: 'x',
      level: 'CS',
      number: '12/QĐ-LĐLĐ',
      issuedOn: '2022-12-01',
    };
    expect(missing({}, ITEMS, { earlier: [earlier] })).toBe(
      'đã được công nhận cấp cơ sở tại Quyết định 12/QĐ-LĐLĐ ngày 01/12/2022: “Sáng kiến 1”',
    );
    expect(missing({ level: 'BT' }, ITEMS, { earlier: [earlier] })).toBe('');
    const below = checkRecognition(recognition({ level: 'BT' }), ITEMS, { ...FACTS, earlier: [earlier] });
    expect(below.find(({ id }) => id === 'below')).toMatchObject({
      state: 'REVIEW',
      text: 'Chưa được công nhận cấp cơ sở: “Sáng kiến 2”',
    });
  });

  it('of another body only number, date and list are asked for; the rest is worth a look', () => {
    const items = [item('1', [author('A', 5000)], { initiativeStatus: 'RECEIVED' })];
    const theirs = { decidedBy: 'UBND tỉnh', signer: null, summary: '', bases: [], number: 'không số' };
    const checks = checkRecognition(recognition(theirs), items, { ...FACTS, isNumberReadable: false, meeting: null });
    expect(missingForIssue(checks)).toBe('');
    expect(checks.filter(({ state }) => state === 'REVIEW').map(({ id }) => id)).toEqual(['shares', 'unpassed']);
  });
});

describe('the papers of a decision', () => {
  const source = { profile: SAMPLE_PROFILE, preparedBy: 'Nguyễn Thu Trà', recognition: recognition(), items: ITEMS };

  it('Điều 1 counts initiatives and authorships, and refers to the list or names everybody', () => {
    const [annexed] = recognitionPaper(source).articles;
    expect(annexed).toEqual({
      text: 'Công nhận 02 sáng kiến cấp cơ sở năm 2023 của 03 tác giả, đồng tác giả (có danh sách kèm theo).',
      groups: [],
    });
    const [inline] = recognitionPaper({ ...source, recognition: recognition({ listPlacement: 'INLINE' }) }).articles;
    const lines = ['“Sáng kiến 1”, các tác giả A (60%), B (40%), CĐCS A;', '“Sáng kiến 2”, tác giả A, CĐCS A.'];
    expect(inline?.groups).toEqual([{ title: '', lines }]);
  });

  it('a basis is introduced and dated once', () => {
    expect(basisText({ text: 'Nghị định số 13/2012/NĐ-CP', date: '2012-03-02' })).toBe(
      'Căn cứ Nghị định số 13/2012/NĐ-CP ngày 02 tháng 3 năm 2012',
    );
    expect(basisText({ text: 'Theo đề nghị của Hội đồng ngày 24/11/2023;', date: '2023-11-24' })).toBe(
      'Theo đề nghị của Hội đồng ngày 24 tháng 11 năm 2023',
    );
  });

  it('a paper tells every day in words, and leaves what is no day', () => {
    const told = (text: string) => basisText({ text, date: null });
    expect(told('Nghị định số 91/2017/NĐ-CP ngày 2/1/2017 của Chính phủ')).toBe(
      'Căn cứ Nghị định số 91/2017/NĐ-CP ngày 02 tháng 01 năm 2017 của Chính phủ',
    );
    expect(told('Biên bản họp ngày 31/02/2024')).toBe('Căn cứ Biên bản họp ngày 31/02/2024');
  });

  it('the list closes with initiatives, authorships and people', () => {
    const paper = recognitionListPaper(source);
    expect(paper.mark).toBe('DỰ THẢO');
    expect(paper.closing).toBe('Danh sách ấn định có 02 sáng kiến, 03 lượt tác giả, đồng tác giả (02 người)./.');
    expect(paper.rows[0]?.cells).toEqual([1, 'Sáng kiến 1', 'A (60%)\nB (40%)', 'CĐCS A']);
  });

  it('each author gets a certificate of his own, naming the others, numbered in the register', () => {
    const issued = { ...source, recognition: recognition({ status: 'ISSUED', registerFrom: 7 }) };
    const all = certificatesOf(issued, null);
    expect(
      all.map(({ author: name, role, coAuthors, registerNumber }) => [name, role, coAuthors, registerNumber]),
    ).toEqual([
      ['A', 'Là tác giả chính của sáng kiến', ['B (40%)'], 7],
      ['B', 'Là đồng tác giả của sáng kiến', ['A (60%)'], 8],
      ['A', 'Là tác giả của sáng kiến', [], 9],
    ]);
    expect(certificatesOf(issued, '2')).toEqual(all.slice(2));
    const told = [
      item('1', [author('A', 6000, { gender: 'NU' }), author('B', 3000, { gender: 'NAM' }), author('C', 1000)]),
    ];
    const certified = certificatesOf({ ...issued, items: told }, null);
    expect(certified.map(({ honorific }) => honorific)).toEqual(['bà', 'ông', 'ông (bà)']);
    expect(certificatesOf(source, '2')[0]).toMatchObject({ mark: 'BẢN IN THỬ', registerNumber: null });
  });

  it('no certificate is printed of an initiative whose shares are not 100 %, the others are (C16)', () => {
    const items = [...ITEMS, item('3', [author('C', 9999)])];
    const refused = expect.objectContaining({
      code: 'INITIATIVE_SHARES_NOT_WHOLE',
      message: expect.stringContaining('“Sáng kiến 3” khác 100%') as unknown,
    }) as unknown;
    const certificates = (initiativeId: string | null) => {
      try {
        return certificatesOf({ ...source, items }, initiativeId).length;
      } catch (error) {
        return error;
      }
    };
    expect(certificates(null)).toEqual(refused);
    expect(certificates('3')).toEqual(refused);
    expect(certificates('1')).toBe(2);
  });
});
