import { z } from 'zod';
import { RECOGNITION_LEVELS, type RecognitionLevel } from '../../initiatives/initiative.ts';
import type { NomineeFacts } from '../facts.ts';
import { nomineeLeaf } from '../leaf.ts';
import { yearCount } from '../standing.ts';
import { met, missed } from '../verdict.ts';

const LEVEL_WORDS: Record<RecognitionLevel, string> = {
  CS: 'cơ sở',
  BT: 'bộ, tỉnh',
  NN: 'toàn quốc',
};

/** Initiatives recognised at a level or above; those an earlier award of the same kind rests on may be left out. */
export const initiatives = nomineeLeaf({
  label: 'Có sáng kiến được công nhận',
  abouts: ['INDIVIDUAL'],
  schema: z.strictObject({
    kind: z.literal('INITIATIVES'),
    level: z.enum(RECOGNITION_LEVELS),
    count: z.int().min(1).max(50),
    withinYears: yearCount,
    unusedOnly: z.boolean(),
  }),
  start: { kind: 'INITIATIVES', level: 'CS', count: 1, withinYears: 1, unusedOnly: true },
  fields: {
    level: {
      type: 'CHOICE',
      label: 'Cấp công nhận từ',
      options: RECOGNITION_LEVELS.map((value) => ({ value, label: `Cấp ${LEVEL_WORDS[value]}` })),
    },
    count: { type: 'NUMBER', label: 'Ít nhất', unit: 'sáng kiến', min: 1, max: 50 },
    withinYears: { type: 'NUMBER', label: 'Trong', unit: 'năm, cả năm xét', min: 1, max: 30 },
    unusedOnly: { type: 'FLAG', label: 'Chưa dùng cho lần nhận trước của cùng danh hiệu' },
  },
  inWords: ({ level, count, withinYears, unusedOnly }) =>
    `Ít nhất ${count} sáng kiến được công nhận từ cấp ${LEVEL_WORDS[level]} trong ${
      withinYears === 1 ? 'năm xét' : `${withinYears} năm, tính cả năm xét`
    }${unusedOnly ? ', chưa dùng cho lần nhận trước' : ''}`,
  check({ level, count, withinYears, unusedOnly }, facts) {
    const from = facts.year - withinYears + 1;
    const usedUpTo = unusedOnly ? lastYearOfSameAward(facts) : null;
    const recognised = new Map<string, number>();
    let used = 0;
    for (const { id, level: its, year } of byYear(facts)) {
      if (year < from || year > facts.year || recognised.has(id)) continue;
      if (RECOGNITION_LEVELS.indexOf(its) < RECOGNITION_LEVELS.indexOf(level)) continue;
      if (usedUpTo !== null && year <= usedUpTo) used += 1;
      else recognised.set(id, year);
    }
    const years = [...new Set(recognised.values())].sort((one, other) => one - other);
    const when = years.length === 0 ? `${from === facts.year ? '' : `${from}–`}${facts.year}` : years.join(', ');
    const beside = used === 0 ? '' : `, ${used} sáng kiến đã dùng đến năm ${usedUpTo}`;
    const lookedAt = `${recognised.size} sáng kiến cấp ${LEVEL_WORDS[level]}${level === 'NN' ? '' : ' trở lên'} (${when})${beside}, cần ${count}`;
    return recognised.size >= count ? met(lookedAt) : missed(lookedAt, count - recognised.size);
  },
});

/** An initiative recognised at two levels counts once, by the later recognition. */
const byYear = (facts: NomineeFacts) => [...facts.initiatives].sort((one, other) => other.year - one.year);

/** Which initiatives an award rested on is not recorded: those recognised up to its year are taken as used. */
function lastYearOfSameAward({ awards, awardCode, year }: NomineeFacts): number | null {
  const years = awards
    .filter((held) => held.code === awardCode && !held.isProposed && held.year < year)
    .map((held) => held.year);
  return years.length === 0 ? null : Math.max(...years);
}
