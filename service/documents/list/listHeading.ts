import type { AwardList } from '#core/awards/awardList.ts';
import { dateInWords } from '#core/dates/isoDate.ts';
import { breakAtSense } from '../senseBreaks.ts';
import { cellText } from '../sheet/sheetText.ts';
import { rowHeight, textSpace } from '../sheet/paper.ts';
import type { PlannedRow, Rule, SheetValue } from '../sheet/plannedRow.ts';
import { lineCount, textWidth, type Face } from '../timesMetrics.ts';
import type { ListLayout } from './listColumns.ts';
import { freeText, HEAD_PADDING, type CellStyle, type TableStyles } from './listStyles.ts';

const NATIONAL_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** Row heights in points, measured on the model papers. */
const HEIGHT = { national: 18, issuer: 18.75, ruleBelowHeader: 14.25, title: 19.5, titleLine: 18.75 } as const;
const ATTACHED_HEIGHT = { text: 18, ruleBelow: 13.5 } as const;
const RULE_DROP = 2.5;
/** Lengths of rules as shares of the longest line above them (NĐ 30/2020: 1/3 to 1/2). */
const RULE_SHARE = { issuer: 0.42, attached: 0.35 } as const;
/** Headings keep this far from the edges of their block. */
const BREATHING_SPACE = 12;

/** One line of a header block. */
interface BlockLine {
  text: string;
  face: Face;
  size: number;
}

/** Everything above the table and its head row; the last row given is the head. */
export function planHeading(list: AwardList, layout: ListLayout, styles: TableStyles): PlannedRow[] {
  const middle = layout.edges[layout.leftColumns] ?? 0;
  const right = layout.edges.at(-1) ?? 0;
  return [
    ...(list.style.showNationalHeader ? headerBlocks(list, layout, middle, right) : []),
    ...(list.mark === '' ? [] : [fullRow(layout, list.mark, 'bold', 14, HEIGHT.title)]),
    ...titleRows(list, layout, right),
    ...attachedRows(list, layout, right),
    headRow(layout, styles),
  ];
}

/** Issuer on the left, Quốc hiệu on the right, each with the rule below its last line. */
function headerBlocks(list: AwardList, layout: ListLayout, middle: number, right: number): PlannedRow[] {
  const issuerLines = upperLines(list.issuer.name, 'bold', middle);
  const leftLines = [...upperLines(list.issuer.superiorName, 'regular', middle), ...issuerLines];
  const rightLines: BlockLine[] = [
    { text: NATIONAL_NAME, face: 'bold', size: 13 },
    { text: MOTTO, face: 'bold', size: 14 },
  ];
  const issuerRule = RULE_SHARE.issuer * widest(issuerLines);
  const mottoRule = widest(rightLines.slice(1));

  const rows: PlannedRow[] = [];
  for (let index = 0; index <= Math.max(leftLines.length, rightLines.length); index++) {
    const [left, national] = [leftLines[index], rightLines[index]];
    const rules: Rule[] = [];
    if (index === leftLines.length) rules.push(centeredRule(0, middle, issuerRule));
    if (index === rightLines.length) rules.push(centeredRule(middle, right, mottoRule));
    const isText = left !== undefined || national !== undefined;
    const textHeight = index === 0 ? HEIGHT.national : HEIGHT.issuer;
    rows.push({ ...twoBlockRow(layout, left, national, isText ? textHeight : HEIGHT.ruleBelowHeader), rules });
  }
  return rows;
}

function upperLines(name: string, face: Face, blockWidth: number): BlockLine[] {
  const text = cellText(name).toLocaleUpperCase('vi');
  return breakAtSense(text, face, 13, blockWidth - BREATHING_SPACE).map((line) => ({ text: line, face, size: 13 }));
}

function titleRows(list: AwardList, layout: ListLayout, right: number): PlannedRow[] {
  const lines = list.titleLines.flatMap((line) => breakAtSense(cellText(line), 'bold', 14, right * 0.92));
  return [
    fullRow(layout, 'DANH SÁCH', 'bold', 14, HEIGHT.title),
    ...lines.map((line) => fullRow(layout, line, 'bold', 14, HEIGHT.titleLine)),
  ];
}

function attachedRows(list: AwardList, layout: ListLayout, right: number): PlannedRow[] {
  const lines = breakAtSense(attachedTo(list), 'italic', 13, right - BREATHING_SPACE);
  const length = RULE_SHARE.attached * Math.max(...lines.map((line) => textWidth(line, 'italic', 13)));
  return [
    ...lines.map((line) => fullRow(layout, line, 'italic', 13, ATTACHED_HEIGHT.text)),
    { ...fullRow(layout, null, 'italic', 13, ATTACHED_HEIGHT.ruleBelow), rules: [centeredRule(0, right, length)] },
  ];
}

/**
 * `(Kèm theo Quyết định số … ngày … của …)`, or `(Điều 1 Quyết định số …)` of a list that
 * stands in the decision itself; dots to write on where number or date are still missing.
 */
export function attachedTo(list: AwardList): string {
  const number = list.decisionNumber === '' ? '....................' : cellText(list.decisionNumber);
  const date = list.decidedOn === null ? 'ngày ....... tháng ....... năm ...........' : dateInWords(list.decidedOn);
  const body = cellText(list.issuer.decidingBody);
  const relation = list.placement === 'ANNEX' ? 'Kèm theo' : 'Điều 1';
  return `(${relation} Quyết định số ${number} ${date}${body === '' ? '' : ` của ${body}`})`;
}

function headRow(layout: ListLayout, styles: TableStyles): PlannedRow {
  const lines = layout.columns.map(({ head, pixels }) =>
    lineCount(head, 'bold', styles.size, textSpace(pixels * 0.75, 0) + 2),
  );
  return {
    role: 'head',
    height: rowHeight(Math.max(...lines), styles.size, HEAD_PADDING),
    values: layout.columns.map((column) => column.head),
    look: { styles: layout.columns.map(() => styles.head), merges: [] },
  };
}

/** A row merged over the whole width of the table. */
function fullRow(layout: ListLayout, value: SheetValue, face: Face, size: number, height: number): PlannedRow {
  const { columns } = layout;
  const style = freeText(size, face, 'center');
  return {
    role: 'heading',
    height,
    values: columns.map((_, index) => (index === 0 ? value : null)),
    look: { styles: columns.map(() => style), merges: [[0, columns.length - 1]] },
  };
}

function twoBlockRow(
  { columns, leftColumns }: ListLayout,
  left: BlockLine | undefined,
  right: BlockLine | undefined,
  height: number,
): PlannedRow {
  const styleOf = (line: BlockLine | undefined): CellStyle =>
    freeText(line?.size ?? 13, line?.face ?? 'regular', 'center');
  const [leftStyle, rightStyle] = [styleOf(left), styleOf(right)];
  const values: SheetValue[] = columns.map(() => null);
  values[0] = left?.text ?? null;
  values[leftColumns] = right?.text ?? null;
  return {
    role: 'heading',
    height,
    values,
    look: {
      styles: columns.map((_, index) => (index < leftColumns ? leftStyle : rightStyle)),
      merges: [
        [0, leftColumns - 1],
        [leftColumns, columns.length - 1],
      ],
    },
  };
}

function centeredRule(from: number, to: number, length: number): Rule {
  return { left: (from + to - length) / 2, length, top: RULE_DROP };
}

function widest(lines: readonly BlockLine[]): number {
  return Math.max(0, ...lines.map(({ text, face, size }) => textWidth(text, face, size)));
}
