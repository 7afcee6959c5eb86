import { formatPaperCount } from '../money/format.ts';
import { SUBJECT_LABELS, SUBJECTS } from '../office/catalogue.ts';
import type { ScoredInitiative, VotedLine } from './reviewMatters.ts';
import { wasDecidedByChair } from './voteOutcome.ts';

/** `Đủ điều kiện đề nghị tặng …: 02 tập thể, 05 cá nhân`, then who is not proposed. */
export function conclusionLines(lines: readonly VotedLine[]): string[] {
  const passed = lines.filter(({ outcome }) => outcome === 'PASS');
  const byChair = passed.filter(isDecidedByChair);
  const failed = lines.filter(({ outcome }) => outcome === 'FAIL');
  return [
    ...[...byAward(passed.filter((line) => !isDecidedByChair(line)))].map(
      ([awardName, ones]) => `Hội đồng thống nhất đề nghị ${awardName}: ${subjectCounts(ones)}.`,
    ),
    ...[...byAward(byChair)].map(
      ([awardName, ones]) =>
        `Số phiếu ngang nhau, đề nghị ${awardName} theo quyết định của người chủ trì: ${ones.map(({ name }) => name).join('; ')}.`,
    ),
    ...lines
      .filter(({ exception }) => exception !== '')
      .map(
        ({ name, awardName, exception }) => `${name} (${awardName}) chưa đạt đủ quy tắc, vẫn được xét: ${exception}.`,
      ),
    ...(failed.length === 0
      ? []
      : [`Không đạt số phiếu cần có: ${failed.map(({ name, awardName }) => `${name} (${awardName})`).join('; ')}.`]),
  ];
}

function byAward(lines: readonly VotedLine[]): Map<string, VotedLine[]> {
  const groups = new Map<string, VotedLine[]>();
  for (const line of lines) groups.set(line.awardName, [...(groups.get(line.awardName) ?? []), line]);
  return groups;
}

/** The last round was a tie, and the chair's voice made it a pass. */
function isDecidedByChair({ rounds }: VotedLine): boolean {
  const last = rounds.at(-1);
  return last !== undefined && wasDecidedByChair(last.rule, last, last.chairDecision);
}

/** How many initiatives passed, then which did not. */
export function scoreConclusions(initiatives: readonly ScoredInitiative[]): string[] {
  const passed = initiatives.filter(({ isPassed }) => isPassed === true);
  const failed = initiatives.filter(({ isPassed }) => isPassed === false);
  return [
    ...(passed.length === 0
      ? []
      : [`Hội đồng thống nhất đề nghị công nhận ${formatPaperCount(passed.length)} sáng kiến có kết quả “Đạt”.`]),
    ...(failed.length === 0 ? [] : [`Không đạt: ${failed.map(({ title }) => `“${title}”`).join('; ')}.`]),
  ];
}

function subjectCounts(lines: readonly VotedLine[]): string {
  return SUBJECTS.flatMap((subject) => {
    const count = lines.filter((line) => line.subject === subject).length;
    return count === 0 ? [] : [`${formatPaperCount(count)} ${SUBJECT_LABELS[subject].toLowerCase()}`];
  }).join(', ');
}
