import type { DecisionLineInput } from '#core/awards/decision.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { AwardTypeInput } from '#core/office/catalogue.ts';
import { personLine, unitLine, type AwardPart } from './awardLines.ts';
import { postOn, type SamplePerson } from './inventPeople.ts';
import { TREE_DAY, type SampleTree } from './inventTree.ts';

/**
 * Recognised as meeting the standard of a flag is not yet given one: the conference said so in
 * words of its own, and figures about flags must not count it.
 */
export const LEADER_RECOGNITION: AwardTypeInput = {
  code: 'CN_DAN_DAU_KHOI',
  name: 'Công nhận đạt tiêu chuẩn Cờ thi đua đơn vị xuất sắc dẫn đầu khối',
  kind: 'UNION_FORM',
  level: 'TINH_CD',
  subjects: ['COLLECTIVE'],
  decidedBy: 'Ban Chấp hành LĐLĐ tỉnh',
};

interface ConferenceDecision {
  on: IsoDate;
  title: string;
  summary: string;
  lines: DecisionLineInput[];
}

/** The coefficient of the office gives merit certificates their money; a flag's is the office's own sum. */
const FLAG: AwardPart = { awardCode: 'CO_LDLD', amountSource: 'FLAT', flatAmount: 3_000_000 };
const RECOGNITION: AwardPart = { awardCode: LEADER_RECOGNITION.code, amountSource: 'FLAT', flatAmount: 0 };

/**
 * What the conference of 27/12/2024 decided, whatever the scale: five flags, one leader recognised,
 * 17 collectives and 3 people with merit certificates for three reasons. Counts and reasons are
 * those that were published; who received them is invented, except the leader.
 */
export function conferenceOf2024({
  tree,
  people,
}: {
  tree: SampleTree;
  people: readonly SamplePerson[];
}): ConferenceDecision[] {
  const on = TREE_DAY;
  const superiors = tree.superiors.map(({ unitId }) => unitId);
  const grassroots = tree.workplaces.map(({ unitId }) => unitId);
  const taken = (count: number, from: number) =>
    Array.from(
      { length: count },
      (_, index) => [...superiors, ...grassroots][(from + index) % (superiors.length + grassroots.length)] ?? '',
    );
  const lines = (units: readonly string[], award: AwardPart) =>
    units.map((unitId) => unitLine(tree, unitId, on, award));
  const growth =
    'Đã có thành tích xuất sắc trong công tác vận động phát triển đoàn viên, thành lập công đoàn cơ sở năm 2024';
  const leader = tree.superiors.find(({ place }) => place === 'Nậm Nhùn') ?? tree.superiors[0];
  const recruiters = people.filter((person) => postOn(person, on)?.position.includes('Chủ tịch CĐCS')).slice(0, 3);
  return [
    {
      on,
      title: 'Cờ thi đua của LĐLĐ tỉnh năm 2024',
      summary: 'Về việc tặng Cờ thi đua của LĐLĐ tỉnh cho 05 tập thể có thành tích xuất sắc năm 2024',
      lines: lines(taken(5, 0), FLAG),
    },
    {
      on,
      title: 'Công nhận đơn vị dẫn đầu Khối thi đua LĐLĐ các huyện, thành phố năm 2024',
      summary:
        'Về việc công nhận đơn vị đạt tiêu chuẩn Cờ thi đua đơn vị xuất sắc dẫn đầu phong trào thi đua của Khối thi đua LĐLĐ các huyện, thành phố năm 2024',
      lines: leader ? lines([leader.unitId], RECOGNITION) : [],
    },
    {
      on,
      title: 'Bằng khen của LĐLĐ tỉnh tại Hội nghị Ban Chấp hành lần thứ sáu',
      summary: 'Về việc tặng Bằng khen của LĐLĐ tỉnh cho 17 tập thể, 03 cá nhân năm 2024',
      lines: [
        ...lines(taken(3, 5), {
          awardCode: 'BK_LDLD',
          reason: 'Có thành tích xuất sắc trong hoạt động Khối thi đua của LĐLĐ tỉnh năm 2024',
        }),
        ...lines(taken(8, 8), {
          awardCode: 'BK_LDLD',
          reason: 'Đã có thành tích xuất sắc trong việc thu “Quỹ Xã hội Công đoàn” năm 2024',
        }),
        ...lines(taken(6, 16), { awardCode: 'BK_LDLD', reason: growth }),
        ...recruiters.map((person) => personLine(tree, person, on, { awardCode: 'BK_LDLD', reason: growth })),
      ],
    },
  ];
}
