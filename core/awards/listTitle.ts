import { foldForSearch } from '../text/fold.ts';

/**
 * Title lines under `DANH SÁCH`: the clerk's own, or the trích yếu without its
 * opening "Về việc" when none was written.
 */
export function listTitleLines(listTitle: string, summary: string): string[] {
  const text = listTitle.trim() === '' ? withoutOpening(summary) : listTitle;
  return text.split('\n').filter((line) => line.trim() !== '');
}

function withoutOpening(summary: string): string {
  const rest = summary.trim().replace(/^(về việc|v\/v)\s+/iu, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/**
 * Whether the title says what is awarded: `Tập thể được tặng Bằng khen của …` does for
 * "Bằng khen của LĐLĐ tỉnh, công đoàn ngành". A list whose title does not needs a column for it.
 */
export function namesAward(titleLines: readonly string[], awardName: string): boolean {
  const [form = ''] = awardName.split(/ của |[(,–]/u);
  return foldForSearch(titleLines.join(' ')).includes(foldForSearch(form));
}
