import type { AwardList } from '#core/awards/awardList.ts';
import { REFERENCE_SENTENCE } from '#core/awards/paperContent.ts';
import { formatNumber } from '#core/money/format.ts';
import { amountInWords } from '#core/money/words.ts';
import { countedSubject } from '#core/papers/countedSubject.ts';
import { preparedAndSigned, signatureOf } from '#core/papers/paperMaker.ts';
import type { PaperSignature } from '#core/papers/tablePaper.ts';
import { linesRow, widest } from '../paper/freeRows.ts';
import { equalParts, halves, widthOf } from '../paper/grid.ts';
import { signatureRows } from '../paper/signatureRows.ts';
import { rowHeight, textSpace } from '../sheet/paper.ts';
import type { PlannedRow, RichValue } from '../sheet/plannedRow.ts';
import { cellText } from '../sheet/sheetText.ts';
import { runsLineCount, type TextRun } from '../timesMetrics.ts';
import type { ListLayout } from './listColumns.ts';
import { freeText } from './listStyles.ts';

const CLOSING_PADDING = 11;
const DAY_ROW = 21;
const DAY_MARGIN = 12;
/** Who prepared the list, who keeps the accounts, who heads the office. */
const SIGNING_FOR_MONEY = 3;
const SIGNED_ROLES = { inside: 'closing', last: 'closing' } as const;
/** Less room to sign than on a decision's list: six recipients with the rows they sign in fit a page. */
const SIGNED_FOR_MONEY = { ...SIGNED_ROLES, space: 'close' } as const;

/**
 * Everything below the totals: the sentence that fixes count and sum, and who signs. What
 * stands inside Điều 1 is signed with the decision itself, so its list is not signed again.
 *
 * @param isPriced false while a line lacks its amount: no sum is fixed then
 */
export function planClosing(list: AwardList, layout: ListLayout, isPriced: boolean): PlannedRow[] {
  if (list.payment !== null)
    return [
      closingSentence(list, layout, isPriced),
      paymentDay(layout, list.payment),
      ...signatureRows(layout, equalParts(layout, SIGNING_FOR_MONEY), payers(list), SIGNED_FOR_MONEY),
    ];
  const isSigned = list.style.showSignatures && list.placement === 'ANNEX';
  return [
    closingSentence(list, layout, isPriced),
    ...(isSigned ? signatureRows(layout, halves(layout), signatures(list), SIGNED_ROLES) : []),
  ];
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
    .map(({ subject, count }) => countedSubject(subject, count));
  const opening = `Danh sách ấn định có ${counts.join(', ')}`;
  switch (list.moneyArticle) {
    case 'NONE':
      return [{ text: `${opening}./.`, face: 'regular' }];
    case 'REFERENCE':
      return [{ text: `${opening}. ${REFERENCE_SENTENCE.replace(/\.$/u, './.')}`, face: 'regular' }];
    case 'AMOUNTS':
      if (list.payment !== null)
        return [
          { text: `Tổng số tiền thưởng: ${formatNumber(list.totalAmount)} đồng `, face: 'regular' },
          { text: `(Bằng chữ: ${amountInWords(list.totalAmount)})`, face: 'italic' },
          { text: '.', face: 'regular' },
        ];
      if (!isPriced) return [{ text: `${opening}; tổng số tiền thưởng: chưa tính đủ./.`, face: 'regular' }];
      return [
        { text: `${opening}; tổng số tiền thưởng: ${formatNumber(list.totalAmount)} đồng `, face: 'regular' },
        { text: `(Bằng chữ: ${amountInWords(list.totalAmount)})`, face: 'italic' },
        { text: './.', face: 'regular' },
      ];
  }
}

/** Who prepared the list on the left, who signs it on the right. */
function signatures({ style, signer, preparedBy }: AwardList): PaperSignature[] {
  const signature = signatureOf(signer);
  const nobody = signatureOf(null);
  return style.showPreparedBy
    ? preparedAndSigned('NGƯỜI LẬP DANH SÁCH', { preparedBy, signature })
    : [nobody, signature];
}

/** Where the money is paid out, over who heads the office, and dots for the day: nobody knows it before. */
function paymentDay(layout: ListLayout, { place }: { place: string }): PlannedRow {
  const text = `${cellText(place)}, ngày ....... tháng ....... năm ...........`;
  const day = { text, face: 'italic', size: 13 } as const;
  const parts = equalParts(layout, SIGNING_FOR_MONEY);
  const fits = parts.slice(-1).every((part) => widest([day]) <= widthOf(layout, part) - DAY_MARGIN);
  const places = fits ? parts : halves(layout);
  return linesRow(
    layout,
    'closing',
    DAY_ROW,
    places.map((stretch, index) => [stretch, index === places.length - 1 ? day : undefined]),
  );
}

/** Who signs for money that is paid out. Who heads the office or keeps its accounts that day, no decision tells. */
function payers({ preparedBy }: AwardList): PaperSignature[] {
  return [
    { titles: ['NGƯỜI LẬP'], remark: '(Ký, họ tên)', name: preparedBy },
    { titles: ['KẾ TOÁN'], remark: '(Ký, họ tên)', name: '' },
    { titles: ['THỦ TRƯỞNG ĐƠN VỊ'], remark: '(Ký, họ tên, đóng dấu)', name: '' },
  ];
}
