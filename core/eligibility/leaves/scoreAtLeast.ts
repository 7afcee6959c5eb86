import { z } from 'zod';
import { pointsText } from '../../text/pointsText.ts';
import { nomineeLeaf } from '../leaf.ts';
import { metIf, unknown } from '../verdict.ts';

const MOST_POINTS = 1_000_000;

/** The appraised score of the year reaches so many points. */
export const scoreAtLeast = nomineeLeaf({
  label: 'Điểm thi đua từ',
  abouts: ['COLLECTIVE'],
  schema: z.strictObject({ kind: z.literal('SCORE_AT_LEAST'), points: z.int().min(0).max(MOST_POINTS) }),
  start: { kind: 'SCORE_AT_LEAST', points: 9600 },
  fields: { points: { type: 'NUMBER', label: 'Từ', unit: 'điểm', min: 0, max: MOST_POINTS, isHundredths: true } },
  inWords: ({ points }) => `Điểm thẩm định năm xét từ ${pointsText(points)} điểm`,
  check({ points }, { unit, year }) {
    const score = unit?.score ?? null;
    if (score === null) return unknown(`chưa có điểm thẩm định ${year}`);
    return metIf(score >= points, `${pointsText(score)} điểm năm ${year}, cần ${pointsText(points)}`);
  },
});
