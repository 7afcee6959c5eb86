import { roundInputSchema, USUAL_RULE } from '#core/summits/round.ts';
import { summitInputSchema } from '#core/summits/summit.ts';
import type { SummitMember } from '../summits/readSummit.ts';
import { samplePersonName } from './personNames.ts';
import type { SampleRound, SampleSummit } from './recordSummit.ts';
import { SeededRandom } from './seededRandom.ts';

const FLAGS = 3;

/** The summit that ended 2023 in the block of districts; people, day and ballots are invented. */
export function laiChauSummit(yearId: string): SampleSummit {
  const random = new SeededRandom('hội nghị tổng kết 2023');
  const name = () => samplePersonName(random, 50).fullName;
  const [chair, secretary] = [name(), name()];
  return {
    yearId,
    summit: summitInputSchema.parse({
      title: 'Hội nghị tổng kết công tác thi đua năm 2023',
      place: 'Hội trường LĐLĐ tỉnh Lai Châu',
      heldOn: '2023-11-28',
      startsAt: '08:00',
      endsAt: '11:10',
      ...{ chair, chairPosition: 'Trưởng khối thi đua', secretary, secretaryPosition: 'Thư ký khối thi đua' },
      agenda: [
        'Báo cáo tổng kết công tác thi đua năm 2023, phương hướng năm 2024',
        'Thảo luận, thông qua điểm thi đua của các đơn vị',
        'Bình bầu đơn vị đề nghị tặng Cờ thi đua, suy tôn đơn vị dẫn đầu, bầu Trưởng khối năm 2024',
      ].join('\n'),
      tellers: [
        { role: 'HEAD', name: name(), position: 'Trưởng Ban Tổ chức LĐLĐ tỉnh' },
        { role: 'SECRETARY', name: name(), position: 'Chuyên viên LĐLĐ tỉnh' },
        { role: 'MEMBER', name: name(), position: 'Chuyên viên LĐLĐ tỉnh' },
      ],
    }),
    rounds: roundsOf2023,
  };
}

function roundsOf2023(members: readonly SummitMember[]): SampleRound[] {
  const candidates = members.map(({ id: memberId, score }) => ({ memberId, score }));
  const one = { maxChoices: 1, places: 1, candidates, rule: USUAL_RULE };
  const elect = { kind: 'ELECT', purpose: 'NEXT_LEAD' } as const;
  const acclaim = { kind: 'ACCLAIM', purpose: 'LEADER' } as const;
  const [first = '', second = '', third = '', fourth = ''] = numbersByScore(members);
  const best = `${first}${second}${third}`;
  return [
    {
      round: roundInputSchema.parse({
        title: 'Vòng 1. Bình bầu đơn vị đề nghị tặng Cờ thi đua',
        ...{ kind: 'CHOOSE', purpose: 'FLAG', maxChoices: FLAGS, places: FLAGS, candidates, rule: USUAL_RULE },
      }),
      ballots: [best, best, best, `${first}${second}${fourth}`, best, best, `${first}${third}${fourth}`, '0'],
    },
    {
      round: roundInputSchema.parse({ ...one, ...acclaim, title: 'Vòng 2. Suy tôn đơn vị dẫn đầu phong trào thi đua' }),
      ballots: [first, first, second, first, first, first, first, second],
    },
    {
      round: roundInputSchema.parse({ ...one, ...elect, title: 'Vòng 3. Bầu Trưởng khối năm 2024' }),
      ballots: Array.from(members, () => first),
    },
  ];
}

/** Numbers on the ballot, the best score of the year first. */
function numbersByScore(members: readonly SummitMember[]): string[] {
  const numbered = members.map(({ score }, index) => ({ number: String(index + 1), score: score ?? 0 }));
  return numbered.sort((one, other) => other.score - one.score).map(({ number }) => number);
}
