import { formatFigure, formatQuantity } from '#core/clusters/quantity.ts';
import { differsFromPledge, type PledgedFigure } from '#core/clusters/scores/pledgedFigures.ts';
import type { ScoreEntry } from '#core/clusters/scores/scoreEntries.ts';

/** What the pledge says for a criterion: `kế hoạch 75%, thực hiện 80%`, `kế hoạch 7 chỉ tiêu, thực hiện 6 chỉ tiêu`. */
export function pledgedWords({ target, plan, actual }: PledgedFigure): string {
  const figure = (hundredths: number) =>
    target === null ? `${formatQuantity(hundredths)} chỉ tiêu` : formatFigure(hundredths, target.measure);
  const planned = plan === null ? 'giao ước tính chung, không chia cho đơn vị' : `kế hoạch ${figure(plan)}`;
  return `${planned}, ${actual === null ? 'chưa có kết quả' : `thực hiện ${figure(actual)}`}`;
}

/** Said under a line of the sheet: where its figures come from, and whether they still agree. */
export function sourceWords(pledged: PledgedFigure, entry: ScoreEntry | undefined): string {
  const source = pledged.target === null ? 'Theo toàn bộ giao ước' : `Theo giao ước “${pledged.target.content}”`;
  const isOther = entry !== undefined && differsFromPledge(entry, pledged);
  return `${source}: ${pledgedWords(pledged)}${isOther ? '; bảng này ghi khác' : ''}`;
}
