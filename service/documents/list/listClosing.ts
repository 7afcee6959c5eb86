import type { AwardList } from '#core/awards/awardList.ts';
import { REFERENCE_SENTENCE } from '#core/awards/paperContent.ts';
import { formatNumber, formatPaperCount } from '#core/money/format.ts';
import { amountInWords } from '#core/money/words.ts';
import { breakAtSense } from '../senseBreaks.ts';
import { rowHeight, textSpace } from '../sheet/paper.ts';
import type { PlannedRow, RichValue, SheetValue } from '../sheet/plannedRow.ts';
import { cellText } from '../sheet/sheetText.ts';
import { runsLineCount, type TextRun } from '../timesMetrics.ts';
import { COUNTED } from './listBody.ts';
import type { ListLayout } from './listColumns.ts';
import { freeText } from './listStyles.ts';

const CLOSING_PADDING = 11;
const SIGNATURE_ROW = 18;
/** Room for a signature and a stamp: 22 mm. */
const SIGNING_SPACE = { rows: 4, height: 15.75 } as const;

/**
 * Everything below the totals: the sentence that fixes count and sum, and who signs. What
 * stands inside Điều 1 is signed with the decision itself, so its list is not signed again.
 *
 * @param isPriced false while a line lacks its amount: no sum is fixed then
 */
export function planClosing(list: AwardList, layout: ListLayout, isPriced: boolean): PlannedRow[] {
  const isSigned = list.style.showSignatures && list.placement === 'ANNEX';
  return [closingSentence(list, layout, isPriced), ...(isSigned ? signatureRows(list, layout) : [])];
}

function closingSentence(list: AwardList, layout: ListLayout, isPriced: boolean): PlannedRow {
  const value: RichValue = { size: 13, runs: closingRuns(list, isPriced) };
  const lines = runsLineCount(value.runs, value.size, textSpace(layout.edges.at(-1) ?? 0, 0));
  const style = freeText(13, 'regular', 'left', true);
  return {
    role: 'closing',
    height: rowHeight(lines, 13, CLOSING_PADDING),
    values: layout.columns.map((_, index) => (index === 0 ? value : null)),
    look: { styles: layout.columns.map(() => style), merges: [[0, layout.columns.length - 1]] },
  };
}

function closingRuns(list: AwardList, isPriced: boolean): TextRun[] {
  const counts = list.sections
    .filter((section) => section.count > 0)
    .map(({ subject, count }) => `${formatPaperCount(count)} ${COUNTED[subject]}`);
  const opening = `Danh sách ấn định có ${counts.join(', ')}`;
  switch (list.moneyArticle) {
    case 'NONE':
      return [{ text: `${opening}./.`, face: 'regular' }];
    case 'REFERENCE':
      return [{ text: `${opening}. ${REFERENCE_SENTENCE.replace(/\.$/u, './.')}`, face: 'regular' }];
    case 'AMOUNTS':
      if (!isPriced) return [{ text: `${opening}; tổng số tiền thưởng: chưa tính đủ./.`, face: 'regular' }];
      return [
        { text: `${opening}; tổng số tiền thưởng: ${formatNumber(list.totalAmount)} đồng `, face: 'regular' },
        { text: `(Bằng chữ: ${amountInWords(list.totalAmount)})`, face: 'italic' },
        { text: './.', face: 'regular' },
      ];
  }
}

/** Titles on the first rows, names on one and the same row, whatever the number of title lines. */
function signatureRows(list: AwardList, layout: ListLayout): PlannedRow[] {
  const { style, signer, preparedBy } = list;
  const rightWidth = (layout.edges.at(-1) ?? 0) - (layout.edges[layout.leftColumns] ?? 0);
  const left = style.showPreparedBy ? ['NGƯỜI LẬP DANH SÁCH'] : [];
  const titles = signer ? [signer.authority, signer.position.toLocaleUpperCase('vi')] : [];
  const right = titles.flatMap((title) => breakAtSense(cellText(title), 'bold', 13, rightWidth - 12));
  const titleRows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    signatureRow(layout, left[index], right[index], SIGNATURE_ROW),
  );
  const space = Array.from({ length: SIGNING_SPACE.rows }, () =>
    signatureRow(layout, undefined, undefined, SIGNING_SPACE.height),
  );
  const names = signatureRow(
    layout,
    style.showPreparedBy ? cellText(preparedBy) : undefined,
    signer ? cellText(signer.fullName) : undefined,
    SIGNATURE_ROW,
  );
  return [...titleRows, ...space, names];
}

function signatureRow(
  { columns, leftColumns }: ListLayout,
  left: string | undefined,
  right: string | undefined,
  height: number,
): PlannedRow {
  const values: SheetValue[] = columns.map(() => null);
  values[0] = left ?? null;
  values[leftColumns] = right ?? null;
  const style = freeText(13, 'bold', 'center');
  return {
    role: 'closing',
    height,
    values,
    look: {
      styles: columns.map(() => style),
      merges: [
        [0, leftColumns - 1],
        [leftColumns, columns.length - 1],
      ],
    },
  };
}
