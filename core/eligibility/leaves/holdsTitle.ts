import { z } from 'zod';
import { anyOf, shortNames } from '../awardWords.ts';
import { nomineeLeaf } from '../leaf.ts';
import { someAwardCodes } from '../standing.ts';
import { met, missed } from '../verdict.ts';

/** Holds one of the titles in one year: that of the proposal, or so many years before. */
export const holdsTitle = nomineeLeaf({
  label: 'Có danh hiệu, hình thức trong một năm',
  abouts: ['INDIVIDUAL', 'COLLECTIVE'],
  schema: z.strictObject({
    kind: z.literal('HOLDS_TITLE'),
    awards: someAwardCodes,
    yearsAgo: z.int().min(0).max(30),
  }),
  start: { kind: 'HOLDS_TITLE', awards: [], yearsAgo: 0 },
  fields: {
    awards: { type: 'AWARDS', label: 'Danh hiệu, hình thức' },
    yearsAgo: { type: 'NUMBER', label: 'Trước năm xét', unit: 'năm', min: 0, max: 30 },
  },
  inWords: ({ awards, yearsAgo }, nameOf) =>
    `Có ${anyOf(awards, nameOf)} ${yearsAgo === 0 ? 'trong năm xét' : `${yearsAgo} năm trước năm xét`}`,
  check({ awards, yearsAgo }, facts) {
    const nameOf = shortNames(facts.awardNames);
    const year = facts.year - yearsAgo;
    const held = facts.awards.filter((award) => award.year === year && awards.includes(award.code));
    // In the order of the rule, not of the rows.
    const code = awards.find((wanted) => held.some((award) => award.code === wanted && !award.isProposed));
    if (code !== undefined) return met(`${nameOf(code)} ${year}`);
    const proposed = awards.find((wanted) => held.some((award) => award.code === wanted));
    if (proposed !== undefined && yearsAgo === 0) return met(`${nameOf(proposed)} ${year} (đang đề nghị)`);
    return missed(`thiếu ${anyOf(awards, nameOf)} ${year}`);
  },
});
