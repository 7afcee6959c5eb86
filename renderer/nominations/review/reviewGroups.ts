import { ruleWords } from '#core/councils/voteWords.ts';
import { SUBJECT_LABELS } from '#core/office/catalogue.ts';
import type { ReviewedLine } from '../../api/councilsQueries.ts';

/** Lines of one award and kind of nominee that are voted by one rule. */
export interface ReviewGroup {
  key: string;
  heading: string;
  rule: string;
  basis: string;
  verified: boolean;
  lines: ReviewedLine[];
}

/** Lines as the table shows them, groups in the order their first line came in. */
export function reviewGroups(lines: readonly ReviewedLine[]): ReviewGroup[] {
  const groups = new Map<string, ReviewGroup>();
  for (const line of lines) {
    const rule = line.rounds.at(-1)?.rule;
    if (!rule) continue;
    const words = ruleWords(rule);
    const key = [line.line.awardCode, line.line.subject, words].join(' ');
    const group = groups.get(key) ?? {
      ...{ key, rule: words, basis: rule.basis, verified: rule.verified, lines: [] },
      heading: `${line.awardName} – ${SUBJECT_LABELS[line.line.subject].toLowerCase()}`,
    };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups.values()];
}
