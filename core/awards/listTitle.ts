import type { AwardType } from '../office/catalogue.ts';
import { foldForSearch } from '../text/fold.ts';
import { upperFirst } from '../text/upperFirst.ts';

/**
 * Title lines under `DANH SÁCH`: the clerk's own, or the trích yếu without its
 * opening "Về việc" when none was written.
 */
export function listTitleLines(listTitle: string, summary: string): string[] {
  const text = listTitle.trim() === '' ? withoutOpening(summary) : listTitle;
  return text.split('\n').filter((line) => line.trim() !== '');
}

function withoutOpening(summary: string): string {
  return upperFirst(summary.trim().replace(/^(về việc|v\/v)\s+/iu, ''));
}

/**
 * Whether a list whose lines all bear one form says it without a column for it: in its title, as
 * `Tập thể được tặng Bằng khen của …` does for "Bằng khen của LĐLĐ tỉnh, công đoàn ngành", or, for
 * the prizes of a contest, in each line's achievement (`Giải Nhất toàn đoàn`).
 */
export function saysAward(
  titleLines: readonly string[],
  award: Pick<AwardType, 'name' | 'kind'>,
  hasAchievements: boolean,
): boolean {
  if (award.kind === 'PRIZE' && hasAchievements) return true;
  const [form = ''] = award.name.split(/ của |[(,–]/u);
  return foldForSearch(titleLines.join(' ')).includes(foldForSearch(form));
}
