import type { PaperIssuer } from '#core/papers/tablePaper.ts';
import { breakAtSense } from '../senseBreaks.ts';
import type { PlannedRow, Rule } from '../sheet/plannedRow.ts';
import { cellText } from '../sheet/sheetText.ts';
import { textWidth, type Face } from '../timesMetrics.ts';
import { centeredRule, linesRow, widest, type TextLine } from './freeRows.ts';
import { halves, widthOf, type Grid } from './grid.ts';

export const NATIONAL_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** Length of the rule under the issuer as a share of its longest line (NĐ 30/2020: 1/3 to 1/2). */
export const ISSUER_RULE_SHARE = 0.42;

/** Quốc hiệu and issuer, and Tiêu ngữ, points: the smaller pair where halves are narrow. */
export const WIDE_HEADER = { national: 13, motto: 14 } as const;
export const NARROW_HEADER = { national: 12, motto: 13 } as const;
export type HeaderSizes = typeof WIDE_HEADER | typeof NARROW_HEADER;

/** Row heights in points, measured on the model papers. */
const HEIGHT = { first: 18, other: 18.75, ruleBelow: 14.25 } as const;
/** Headings keep this far from the edges of their block. */
const BREATHING_SPACE = 12;

/** Issuer on the left, Quốc hiệu on the right, each with the rule below its last line. */
export function nationalHeader(grid: Grid, issuer: PaperIssuer, sizes: HeaderSizes): PlannedRow[] {
  const [left, right] = halves(grid);
  const width = widthOf(grid, left) - BREATHING_SPACE;
  const issuerLines = upperLines(issuer.name, 'bold', sizes.national, width);
  const leftLines = [...upperLines(issuer.superiorName, 'regular', sizes.national, width), ...issuerLines];
  const rightLines: TextLine[] = [
    { text: NATIONAL_NAME, face: 'bold', size: sizes.national },
    { text: MOTTO, face: 'bold', size: sizes.motto },
  ];

  const rows: PlannedRow[] = [];
  for (let index = 0; index <= Math.max(leftLines.length, rightLines.length); index++) {
    const [leftLine, rightLine] = [leftLines[index], rightLines[index]];
    const rules: Rule[] = [];
    if (index === leftLines.length) rules.push(centeredRule(grid, left, ISSUER_RULE_SHARE * widest(issuerLines)));
    if (index === rightLines.length) rules.push(centeredRule(grid, right, widest(rightLines.slice(1))));
    const isText = leftLine !== undefined || rightLine !== undefined;
    const textHeight = index === 0 ? HEIGHT.first : HEIGHT.other;
    const row = linesRow(grid, 'heading', isText ? textHeight : HEIGHT.ruleBelow, [
      [left, leftLine],
      [right, rightLine],
    ]);
    rows.push({ ...row, rules });
  }
  return rows;
}

/** Points each of the issuer's two names takes on one line, with the space around it. */
export function issuerWidths(issuer: PaperIssuer, sizes: HeaderSizes): number[] {
  const widthOn = (name: string, face: Face) =>
    Math.max(
      0,
      ...upperLines(name, face, sizes.national, Infinity).map(({ text }) => textWidth(text, face, sizes.national)),
    );
  return [widthOn(issuer.superiorName, 'regular'), widthOn(issuer.name, 'bold')].map(
    (width) => width + BREATHING_SPACE,
  );
}

/** A name in capitals, broken where its sense allows. */
export function upperLines(name: string, face: Face, size: number, width: number): TextLine[] {
  const text = cellText(name).toLocaleUpperCase('vi');
  return breakAtSense(text, face, size, width).map((line) => ({ text: line, face, size }));
}
