import { describe, expect, it } from 'vitest';
import {
  awardDecisionPaper,
  MOST_TOLD,
  type AwardDecisionSource,
  type PrizeGroup,
  type RecipientGroup,
} from '#core/awards/awardDecisionPaper.ts';
import type { AwardListLine } from '#core/awards/awardList.ts';
import { EMPTY_HEADER, type Decision } from '#core/awards/decision.ts';
import { purposeInSummary } from '#core/awards/purposeInSummary.ts';
import { EMPTY_TOTALS } from '#core/awards/totals.ts';

const PROFILE = {
  name: 'Liên đoàn Lao động tỉnh Lai Châu',
  shortName: 'LĐLĐ tỉnh Lai Châu',
  superiorName: 'Tổng Liên đoàn Lao động Việt Nam',
  place: 'Lai Châu',
  documentSymbol: 'LĐLĐ',
  decidingBody: 'Ban Thường vụ Liên đoàn Lao động tỉnh Lai Châu',
};
const FORM = 'Bằng khen của LĐLĐ tỉnh, công đoàn ngành';

const decision = (changes: Partial<Decision> = {}): Decision => ({
  ...EMPTY_HEADER,
  id: 'd',
  status: 'ISSUED',
  version: 1,
  contentVersion: 1,
  registerFrom: 1,
  createdAt: '',
  updatedAt: '',
  issuedAt: '',
  supersedes: null,
  supersededBy: null,
  correctionReason: '',
  revocation: null,
  number: '212/QĐ-LĐLĐ',
  issuedOn: '2023-12-08',
  summary: 'Về việc tặng Bằng khen cho 06 tập thể có thành tích xuất sắc tại Giải Bóng chuyền\ntỉnh Lai Châu năm 2023',
  fund: 'Quỹ thi đua, khen thưởng năm 2023',
  recipients: ['Như Điều 3;', 'Lưu: VT.'],
  ...changes,
});
const group = (changes: Partial<RecipientGroup> = {}): RecipientGroup => ({
  awardName: FORM,
  awardKind: 'UNION_FORM',
  reason: '',
  collectives: 6,
  individuals: 0,
  ...changes,
});
const prize = (changes: Partial<PrizeGroup> = {}): PrizeGroup => ({
  awardName: FORM,
  subject: 'COLLECTIVE',
  amount: 1_440_000,
  coefficient: 80,
  baseSalary: 1_800_000,
  count: 6,
  ...changes,
});
const line = (changes: Partial<AwardListLine> = {}): AwardListLine => ({
  subject: 'COLLECTIVE',
  reason: '',
  honorific: '',
  name: 'Đội nam huyện Mường Tè',
  position: '',
  unitName: '',
  achievement: '',
  awardName: FORM,
  coefficient: 80,
  baseSalary: 1_800_000,
  amount: 1_440_000,
  sharedAmountId: null,
  note: '',
  ...changes,
});

function source(changes: Partial<AwardDecisionSource> = {}, header: Partial<Decision> = {}): AwardDecisionSource {
  return {
    profile: PROFILE,
    decision: decision(header),
    totals: { ...EMPTY_TOTALS, collectives: 6, amount: 8_640_000 },
    payer: PROFILE.name,
    recipients: [group()],
    prizes: [prize()],
    shared: [],
    lines: [],
    ...changes,
  };
}

const textsOf = (from: AwardDecisionSource) => awardDecisionPaper(from).articles.map(({ text }) => text);

describe('quyết định khen thưởng', () => {
  it('says who is awarded, the money with its working, and who carries it out', () => {
    expect(textsOf(source())).toEqual([
      'Tặng Bằng khen của LĐLĐ tỉnh Lai Châu cho 06 tập thể có thành tích xuất sắc tại Giải Bóng chuyền tỉnh Lai Châu năm 2023 (có danh sách kèm theo).',
      'Tiền thưởng kèm theo Bằng khen của LĐLĐ tỉnh Lai Châu là 1.440.000 đồng đối với mỗi tập thể (hệ số 0,8 nhân với mức lương cơ sở 1.800.000 đồng). Tổng số tiền thưởng là 8.640.000 đồng (Bằng chữ: Tám triệu sáu trăm bốn mươi nghìn đồng), chi từ quỹ thi đua, khen thưởng năm 2023.',
      'Quyết định này có hiệu lực kể từ ngày ký. Văn phòng, các Ban LĐLĐ tỉnh Lai Châu, các đơn vị có liên quan và các tập thể có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
    ]);
  });

  it('tells awards and reasons apart, and every sum once', () => {
    const reason = 'Đã có thành tích xuất sắc trong việc thu Quỹ Xã hội Công đoàn.';
    const [awarding, money, last] = awardDecisionPaper(
      source({
        totals: { ...EMPTY_TOTALS, collectives: 3, individuals: 2, amount: 8_080_000 },
        recipients: [
          group({ collectives: 2, individuals: 2, reason }),
          group({ awardName: 'Lao động tiên tiến', awardKind: 'EMULATION_TITLE', collectives: 0, individuals: 1 }),
        ],
        prizes: [
          prize({ count: 1 }),
          prize({ subject: 'INDIVIDUAL', amount: 710_000, coefficient: 30, baseSalary: 2_340_000, count: 2 }),
        ],
        shared: [{ id: 's', subject: 'COLLECTIVE', amount: 4_500_000, count: 3 }],
        payer: 'Đơn vị đề nghị khen thưởng',
      }),
    ).articles;
    expect(awarding).toEqual({
      text: 'Khen thưởng cho 03 tập thể, 02 cá nhân (có danh sách kèm theo), gồm:',
      groups: [
        {
          title: '',
          lines: [
            'Tặng Bằng khen của LĐLĐ tỉnh Lai Châu cho 02 tập thể, 02 cá nhân đã có thành tích xuất sắc trong việc thu Quỹ Xã hội Công đoàn;',
            'Công nhận danh hiệu Lao động tiên tiến cho 01 cá nhân.',
          ],
        },
      ],
    });
    expect(money).toEqual({
      text: 'Tổng số tiền thưởng là 8.080.000 đồng (Bằng chữ: Tám triệu không trăm tám mươi nghìn đồng), do đơn vị đề nghị khen thưởng chi từ quỹ thi đua, khen thưởng năm 2023, gồm:',
      groups: [
        {
          title: '',
          lines: [
            '01 tập thể, 1.440.000 đồng (hệ số 0,8 nhân với mức lương cơ sở 1.800.000 đồng);',
            '02 cá nhân, mỗi cá nhân 710.000 đồng (hệ số 0,3 nhân với mức lương cơ sở 2.340.000 đồng, làm tròn);',
            '03 tập thể nhận chung 4.500.000 đồng.',
          ],
        },
      ],
    });
    expect(last?.text).toContain('các tập thể, cá nhân có tên tại Điều 1');
  });

  it('leaves the sums to the list where everybody gets another one', () => {
    const prizes = [2_000_000, 1_500_000].map((amount) =>
      prize({ amount, coefficient: null, baseSalary: null, count: 1 }),
    );
    const totals = { ...EMPTY_TOTALS, collectives: 2, amount: 3_500_000 };
    const recipients = [group({ awardName: 'Giải thưởng hội thao, hội thi', awardKind: 'PRIZE', collectives: 2 })];
    const [awarding, money] = textsOf(source({ totals, prizes, recipients }));
    expect(awarding).toMatch(/^Trao Giải thưởng hội thao, hội thi cho 02 tập thể có thành tích/u);
    expect(money).toMatch(/năm 2023\. Mức tiền thưởng của từng tập thể ghi tại danh sách kèm theo\.$/u);
  });

  it('names everybody in Điều 1 where the list stands there, with their sums where these differ', () => {
    const inline = { listPlacement: 'INLINE' as const };
    const mai = line({
      subject: 'INDIVIDUAL',
      honorific: 'Bà',
      name: 'Lò Thị Mai',
      position: 'Chủ tịch',
      amount: 720_000,
    });
    const [one] = awardDecisionPaper(source({ lines: [line(), line({ name: 'Đội nữ' })] }, inline)).articles;
    expect(one?.text).toMatch(/năm 2023, gồm:$/u);
    expect(one?.groups).toEqual([{ title: '', lines: ['Đội nam huyện Mường Tè;', 'Đội nữ.'] }]);

    const [many, money] = awardDecisionPaper(
      source(
        {
          totals: { ...EMPTY_TOTALS, collectives: 1, individuals: 1, amount: 2_160_000 },
          recipients: [
            group({ collectives: 1 }),
            group({ collectives: 0, individuals: 1, reason: 'Thành tích thu quỹ' }),
          ],
          prizes: [prize({ count: 1 }), prize({ subject: 'INDIVIDUAL', amount: 720_000, count: 1 })],
          lines: [line({ achievement: 'Giải Nhất' }), { ...mai, reason: 'Thành tích thu quỹ' }],
        },
        inline,
      ),
    ).articles;
    expect(many).toEqual({
      text: 'Tặng Bằng khen của LĐLĐ tỉnh Lai Châu cho 01 tập thể, 01 cá nhân, gồm:',
      groups: [
        { title: '01 tập thể:', lines: ['Đội nam huyện Mường Tè, Giải Nhất, 1.440.000 đồng.'] },
        { title: '01 cá nhân có thành tích thu quỹ:', lines: ['Bà Lò Thị Mai, Chủ tịch, 720.000 đồng.'] },
      ],
    });
    expect(money?.text).toMatch(/^Tổng số tiền thưởng là 2\.160\.000 đồng .* năm 2023\.$/u);
  });

  it('says one award of all only where it knows of every group', () => {
    const groups = Array.from({ length: MOST_TOLD + 1 }, (_, index) => group({ reason: `Phong trào ${index}` }));
    const totals = { ...EMPTY_TOTALS, collectives: 20, individuals: 15 };
    expect(textsOf(source({ totals, recipients: groups }))[0]).toBe(
      'Khen thưởng cho 20 tập thể, 15 cá nhân (có danh sách kèm theo).',
    );
    expect(textsOf(source({ totals, recipients: groups.slice(1) }))[0]).toMatch(/^Tặng Bằng khen .* cho 20 tập thể/u);
  });

  it('tells how many get the one sum where others of their kind get none, by name where they stand in Điều 1', () => {
    const some = { prizes: [prize({ count: 5 })], totals: { ...EMPTY_TOTALS, collectives: 6, amount: 7_200_000 } };
    const [, money] = awardDecisionPaper(source(some)).articles;
    expect(money?.text).toMatch(/^Tổng số tiền thưởng là 7\.200\.000 đồng .*, gồm:$/u);
    expect(money?.groups[0]?.lines).toEqual([
      '05 tập thể, mỗi tập thể 1.440.000 đồng (hệ số 0,8 nhân với mức lương cơ sở 1.800.000 đồng).',
    ]);
    const lines = [line(), line({ name: 'Đội nữ', amount: 0 })];
    const [named, total] = awardDecisionPaper(source({ ...some, lines }, { listPlacement: 'INLINE' })).articles;
    expect(named?.groups[0]?.lines).toEqual(['Đội nam huyện Mường Tè, 1.440.000 đồng;', 'Đội nữ.']);
    expect(total?.text).toMatch(/năm 2023\.$/u);
  });

  it('leaves nơi nhận as the office wrote it, but for the words of the shipped one', () => {
    const written = ['Như Điều 1;', 'Như Điều 1, 3;', 'Như Điều 3, 4;', 'như điều 3.'];
    expect(awardDecisionPaper(source({}, { moneyArticle: 'NONE', recipients: written })).recipients).toEqual([
      ...['Như Điều 1;', 'Như Điều 1, 3;', 'Như Điều 3, 4;', 'Như Điều 2.'],
    ]);
  });

  it.each([
    ['Đoàn viên công đoàn xuất sắc', 'Công nhận Đoàn viên công đoàn xuất sắc cho 06 tập thể'],
    ['Tổ công đoàn vững mạnh', 'Công nhận Tổ công đoàn vững mạnh cho 06 tập thể'],
    ['Cờ chuyên đề của Tổng Liên đoàn', 'Tặng Cờ chuyên đề của Tổng Liên đoàn cho 06 tập thể'],
    ['Giải thưởng Nguyễn Đức Cảnh', 'Tặng Giải thưởng Nguyễn Đức Cảnh cho 06 tập thể'],
    ['Kỷ niệm chương “Vì sự nghiệp”', 'Tặng Kỷ niệm chương “Vì sự nghiệp” cho 06 tập thể'],
  ])('what is done with %s: %s', (awardName, words) => {
    expect(textsOf(source({ recipients: [group({ awardName })] }))[0]?.startsWith(words)).toBe(true);
  });

  it('does not take the name of the award for what it is given for', () => {
    const awardName = 'Công đoàn cơ sở hoàn thành xuất sắc nhiệm vụ (trước là vững mạnh)';
    const recipients = [group({ awardName })];
    for (const name of [awardName, 'Công đoàn cơ sở hoàn thành xuất sắc nhiệm vụ'])
      expect(textsOf(source({ recipients }, { summary: `Về việc công nhận ${name} năm 2024` }))[0]).toBe(
        `Công nhận ${awardName} cho 06 tập thể năm 2024 (có danh sách kèm theo).`,
      );
  });

  it('says nothing of money, or no sums, where so chosen; then Điều 2 carries it out and nơi nhận says so', () => {
    const silent = awardDecisionPaper(source({}, { moneyArticle: 'NONE' }));
    expect(silent.articles).toHaveLength(2);
    expect(silent.recipients).toEqual(['Như Điều 2;', 'Lưu: VT.']);
    expect(textsOf(source({}, { moneyArticle: 'REFERENCE' }))[1]).toBe(
      'Tiền thưởng thực hiện theo quy định hiện hành, chi từ quỹ thi đua, khen thưởng năm 2023.',
    );
    const priceless = { ...EMPTY_TOTALS, individuals: 3 };
    expect(textsOf(source({ totals: priceless, prizes: [] }))).toHaveLength(2);
    expect(textsOf(source({ totals: { ...priceless, unpriced: 3 }, prizes: [] }))[1]).toMatch(/là \.+ đồng/u);
  });

  it('bears the mark of a paper not in force, and says what it replaces', () => {
    const supersedes = { id: 'x', number: '12/QĐ-LĐLĐ', issuedOn: '2023-11-01' };
    const paper = awardDecisionPaper(source({}, { status: 'DRAFT', supersedes }));
    expect(paper.mark).toBe('DỰ THẢO');
    expect(paper.articles.at(-1)?.text).toContain(
      'kể từ ngày ký và thay thế Quyết định số 12/QĐ-LĐLĐ ngày 01 tháng 11 năm 2023.',
    );
  });
});

it.each([
  [
    'Về việc tặng Cờ thi đua của LĐLĐ tỉnh cho 05 tập thể có thành tích xuất sắc năm 2024',
    'có thành tích xuất sắc năm 2024',
  ],
  [
    'Về việc tặng Bằng khen cho đoàn viên tiêu biểu nhân Tháng Công nhân năm 2024',
    'tiêu biểu nhân Tháng Công nhân năm 2024',
  ],
  ['Về việc khen thưởng tập thể đạt giải Hội thao năm 2023', 'đạt giải Hội thao năm 2023'],
  ['Về việc thưởng kèm Kỷ niệm chương “Vì sự nghiệp” nhân 28/7/2023', 'nhân 28/7/2023'],
  ['Về việc tặng Giấy khen cho tập thể, cá nhân có thành tích năm 2023', 'có thành tích năm 2023'],
  ['Về việc khen thưởng', ''],
  ['Về việc tặng Bằng khen cho đoàn viên, công nhân lao động tiêu biểu năm 2024', 'tiêu biểu năm 2024'],
  ['Về việc khen thưởng Tháng Công nhân năm 2024', 'năm 2024'],
  ['Về việc khen thưởng Công nhân tháng 5', ''],
  ['Về việc tặng Giấy khen cho cán bộ, nhân viên có thành tích năm 2024', 'có thành tích năm 2024'],
  ['Về việc tặng Giấy khen cho Tập thể, Cá nhân đạt giải Hội thao', 'đạt giải Hội thao'],
  ['Khen thưởng Giải cầu lông do LĐLĐ tỉnh tổ chức', ''],
  ['Về việc tặng Bằng khen nhân dịp 28/7', 'nhân dịp 28/7'],
])('of “%s” the purpose is “%s”', (summary, purpose) => {
  expect(purposeInSummary(summary, 'Bằng khen')).toBe(purpose);
});
